package io.relance.dunning;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.given.Account;
import io.relance.ledger.Receivable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * The proof that a decision leaves no amount out (rule 17): per currency code, open = contacted + silent by reason.
 *
 * @param open what the account's documents are open for, credits negative
 * @param contacted what notices claim and what joins the call list tonight
 * @param silent what stays silent, by reason
 */
public record Balance(Map<String, Money> open, Map<String, Money> contacted, Map<String, Map<Reason, Money>> silent) {

    /** Adds up a decision against the account it was made for. */
    public static Balance of(Account account, Decision decision) {
        Map<String, Money> open = new TreeMap<>();
        for (Receivable receivable : account.receivables()) {
            add(open, receivable.open());
        }
        Map<String, Money> contacted = new TreeMap<>();
        for (Notice notice : decision.notices()) {
            if (notice.kind() == Notice.Kind.NOTICE) {
                addClaims(contacted, notice.claims());
            }
        }
        decision.calls().forEach(call -> addClaims(contacted, call.joining()));
        Map<String, Map<Reason, Money>> silent = new TreeMap<>();
        for (Silence silence : decision.silences()) {
            silent.computeIfAbsent(silence.amount().getCurrencyUnit().getCode(), code -> new EnumMap<>(Reason.class))
                    .merge(silence.reason(), silence.amount(), Money::plus);
        }
        return new Balance(open, contacted, silent);
    }

    /** Whether contacted and silent amounts add up to what is open, in every currency. */
    public boolean closes() {
        return differences().isEmpty();
    }

    /** Per currency that does not close: open less contacted less silent. Empty where all close. */
    public Map<String, Money> differences() {
        Map<String, Money> left = new TreeMap<>(open);
        contacted.values().forEach(amount -> add(left, amount.negated()));
        silent.values().forEach(reasons -> reasons.values().forEach(amount -> add(left, amount.negated())));
        left.values().removeIf(Money::isZero);
        return left;
    }

    private static void addClaims(Map<String, Money> sums, List<Claim> claims) {
        claims.forEach(claim -> add(sums, claim.claimed()));
    }

    private static void add(Map<String, Money> sums, Money amount) {
        sums.merge(amount.getCurrencyUnit().getCode(), amount, Money::plus);
    }
}
