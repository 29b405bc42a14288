package io.relance.report;

import io.relance.ageing.AgeingTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ageing of one company as of a date, with what is needed to trust it.
 *
 * @param header date, source, counts
 * @param table the figures
 * @param reconciliation the comparison with the control total, or null when the source has none
 * @param accounts the comparison by general-ledger account, where control totals are configured
 */
public record AgeingStatement(
        ReportHeader header,
        AgeingTable table,
        @Nullable Reconciliation reconciliation,
        List<AccountControl> accounts) {
    public AgeingStatement {
        accounts = List.copyOf(accounts);
    }

    /** Whether every control total is explained; otherwise the command ends with 3. */
    public boolean isClean() {
        return (reconciliation == null || reconciliation.closes())
                && accounts.stream().allMatch(AccountControl::closes);
    }
}
