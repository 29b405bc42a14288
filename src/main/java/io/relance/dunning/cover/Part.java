package io.relance.dunning.cover;

import io.relance.dunning.ladder.Ladder;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import org.joda.money.Money;

/**
 * A receivable, or a part of it, with what may be claimed of it tonight.
 *
 * @param receivable the document
 * @param number 1, or from 2 on a part of its own
 * @param claimable what is left of its open amount after credits and holds
 * @param partlyHeld whether something of the document is held, so that its open amount must not be shown as late
 * @param debtor whose document it is
 * @param ladder the ladder it climbs
 */
public record Part(
        Receivable receivable, int number, Money claimable, boolean partlyHeld, Customer debtor, Ladder ladder) {
    public boolean isLaterPart() {
        return number > 1;
    }
}
