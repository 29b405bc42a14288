package io.relance.dunning.decided;

import io.relance.law.RateApplied;
import io.relance.ledger.CustomerType;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One receivable in a notice, with the level it climbs to.
 *
 * @param receivable the document
 * @param part 1, or from 2 on a part of its own (printed {@code F-1~2})
 * @param level the level this receivable climbs to; charges follow it
 * @param claimed what is claimed of it: open less held less covered
 * @param interest late interest of it up to the as-of date, rounded to the cent; zero where its level has none
 * @param indemnity fixed sum for recovery costs; zero where its level has none
 * @param working how the charges were computed, one sentence per rate period; empty where there are none
 * @param chargesNote why charges that the level wants are not claimed ('rate missing', ...), or null
 * @param rateDoubts reference rates of its interest that are missing or unverified, with their half-years
 * @param rates the rates its interest was counted at, in the order of their days; empty where they are not known
 * @param basis whose debt it is and what was written about it; null where it is the addressee's own and no consumer's
 */
public record Claim(
        Receivable receivable,
        int part,
        String level,
        Money claimed,
        Money interest,
        Money indemnity,
        List<String> working,
        @Nullable String chargesNote,
        List<String> rateDoubts,
        List<RateApplied> rates,
        @Nullable Basis basis) {
    /** Claims that an earlier version wrote down have no rates. */
    public Claim {
        rates = Objects.requireNonNullElse(rates, List.of());
    }

    /**
     * What the law asks before a claim may bear charges.
     *
     * @param type what kind of customer owes it
     * @param country where that customer is; empty if not known
     * @param firstOn the day of the first written past-due notice of it before this one, or null
     * @param firstBy how that one went, or null
     * @param formalOn the day of the first formal notice of it before this one, or null
     */
    public record Basis(
            CustomerType type,
            String country,
            @Nullable LocalDate firstOn,
            @Nullable Channel firstBy,
            @Nullable LocalDate formalOn) {}

    /** A claim whose rates are known and verified. */
    public Claim(
            Receivable receivable,
            int part,
            String level,
            Money claimed,
            Money interest,
            Money indemnity,
            List<String> working,
            @Nullable String chargesNote) {
        this(receivable, part, level, claimed, interest, indemnity, working, chargesNote, List.of(), List.of(), null);
    }

    /** The same with interest counted at these rates. */
    public Claim at(List<RateApplied> applied) {
        return new Claim(
                receivable,
                part,
                level,
                claimed,
                interest,
                indemnity,
                working,
                chargesNote,
                rateDoubts,
                applied,
                basis);
    }

    /** The same on another basis. */
    public Claim on(@Nullable Basis other) {
        return new Claim(
                receivable, part, level, claimed, interest, indemnity, working, chargesNote, rateDoubts, rates, other);
    }

    /** Whether it asks for more than the principal. */
    public boolean bearsCharges() {
        return interest.isPositive() || indemnity.isPositive();
    }

    /** The number the journal and the letters show. */
    public String label() {
        return part > 1
                ? receivable.key().label() + "~" + part
                : receivable.key().label();
    }
}
