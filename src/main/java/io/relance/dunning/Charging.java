package io.relance.dunning;

import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.scenario.ChargeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What may be charged on a late receivable, by the law of the creditor and the customer. */
@FunctionalInterface
public interface Charging {
    /**
     * The charges of one claim.
     *
     * @param receivable the document
     * @param debtor whose document it is
     * @param claimed the principal claimed of it
     * @param wanted what its level asks for
     * @param noticeOn the day of the last written past-due notice of it, or null; where the law starts interest there
     * @param asOf interest runs up to and including this day
     */
    Charges charges(
            Receivable receivable,
            Customer debtor,
            Money claimed,
            Set<ChargeKind> wanted,
            @Nullable LocalDate noticeOn,
            LocalDate asOf);

    /** Interest and indemnity with their working; the note says what was not charged and why, or is null. */
    record Charges(
            Money interest,
            Money indemnity,
            List<String> working,
            @Nullable String note) {}

    /** Nothing is ever charged. */
    Charging NONE = (receivable, debtor, claimed, wanted, noticeOn, asOf) ->
            new Charges(Money.zero(claimed.getCurrencyUnit()), Money.zero(claimed.getCurrencyUnit()), List.of(), null);
}
