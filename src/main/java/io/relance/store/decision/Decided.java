package io.relance.store.decision;

import io.relance.dunning.decided.Decision;
import io.relance.ledger.ReceivableId;
import java.util.List;
import org.joda.money.Money;

/**
 * What was decided for one account.
 *
 * @param account the account's id
 * @param callLines tonight's rows of the call list
 * @param tallies what rule 17 adds up
 * @param wereStuck receivables still silent of which no channel reached a level before tonight
 */
public record Decided(
        String account, Decision decision, List<CallRow> callLines, List<Tally> tallies, List<ReceivableId> wereStuck) {

    /** A number of receivables and an amount under one name ({@code contacted}, or a reason). */
    public record Tally(String what, String name, Money amount, long documents) {}
}
