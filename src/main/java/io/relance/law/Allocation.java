package io.relance.law;

import org.joda.money.Money;

/** In which order a part payment pays costs, interest and principal. */
public enum Allocation {
    /** Costs, then interest, then principal: the law's default where nothing was agreed (France, art. 1343-1 C. civ.). */
    COSTS_AND_INTEREST_FIRST,
    /** Principal first: interest is computed in slices on what is left of it. */
    PRINCIPAL_FIRST;

    /** The article by which costs and interest are paid first; empty where there is none, and only an agreement can say so. */
    static String article(String country) {
        return switch (country) {
            case "FR" -> "art. 1343-1 C. civ.";
            case "BE" -> "art. 5.210 C. civ.";
            case "LU" -> "art. 1254 C. civ.";
            case "DE" -> "§ 367 BGB";
            case "NL" -> "art. 6:44 BW";
            default -> "";
        };
    }

    /** How much of a payment goes where; {@code rest} pays nothing. */
    public record Split(Money costs, Money interest, Money principal, Money rest) {}

    /** Divides a payment among what is owed on its day. All amounts are in one currency and none is negative. */
    public Split split(Money costs, Money interest, Money principal, Money paid) {
        if (this == COSTS_AND_INTEREST_FIRST) {
            Money toCosts = least(costs, paid);
            Money toInterest = least(interest, paid.minus(toCosts));
            Money toPrincipal = least(principal, paid.minus(toCosts).minus(toInterest));
            return shared(toCosts, toInterest, toPrincipal, paid);
        }
        Money toPrincipal = least(principal, paid);
        Money toInterest = least(interest, paid.minus(toPrincipal));
        Money toCosts = least(costs, paid.minus(toPrincipal).minus(toInterest));
        return shared(toCosts, toInterest, toPrincipal, paid);
    }

    private static Split shared(Money costs, Money interest, Money principal, Money paid) {
        return new Split(
                costs, interest, principal, paid.minus(costs).minus(interest).minus(principal));
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
