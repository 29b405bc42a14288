package io.relance.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one pass did: the content of {@code summary.json} and {@code summary.html}. Amounts are in the currency named
 * beside them; maps keep the order in which they are shown. Charges stand under what happened to them tonight
 * ({@code announced} in notices; {@code waived} or {@code claimed} once the principal was paid), then by currency. A
 * doubt about a rate ({@code missing} or {@code unverified}, the rate, the half-year) says of how many claims it is.
 *
 * @param warnings what a person should look at
 * @param remarks what is worth knowing and asks nothing of anybody
 * @param drafted before the company is live: what would have left, by level and channel; else empty
 */
public record Summary(
        String company,
        String companyName,
        LocalDate asOf,
        int pass,
        String status,
        Documents documents,
        int customers,
        Map<String, Ageing> ageing,
        @Nullable ControlTotal controlTotal,
        Map<String, Tally> notices,
        List<Drafted> drafted,
        Map<String, Silent> notContacted,
        Map<String, Map<String, Charged>> charges,
        Map<String, Long> rateDoubts,
        List<TaskLine> tasks,
        List<Rejected> rejects,
        List<String> warnings,
        List<String> remarks,
        Map<String, Long> durations) {

    /** Rows read = accepted + rejected + duplicates; documents that left the snapshot. */
    public record Documents(long read, long accepted, long rejected, long duplicates, long settled) {}

    /** The ageing of one currency: amounts and counts by bucket, and the total. */
    public record Ageing(Map<String, Amount> buckets, Amount total) {}

    /** How many and how much. */
    public record Amount(long count, BigDecimal amount) {}

    /**
     * The control total of the file against what is open, as in the {@link Reconciliation} of the ageing report.
     *
     * @param expected what the file says
     * @param found the sum of what is open
     * @param leftOut the sum of the rows that were rejected or count once, as far as it could be read
     * @param unreadable how many of them have no readable amount
     * @param difference found + leftOut − expected: what nothing explains
     */
    public record ControlTotal(
            BigDecimal expected, BigDecimal found, BigDecimal leftOut, long unreadable, BigDecimal difference) {}

    /** Notices of one level. */
    public record Tally(long planned, long sent, long failed, long doubtful, long withdrawn, long awaitingApproval) {}

    /** Messages of one level and channel that only a company that is live would send, and what they claim by currency. */
    public record Drafted(String level, String channel, long count, Map<String, BigDecimal> amounts) {}

    /** What one reason silences: receivables, and amounts by currency. */
    public record Silent(long count, Map<String, BigDecimal> amounts) {}

    /** Interest and fixed sums of some documents, in one currency. */
    public record Charged(long documents, BigDecimal interest, BigDecimal indemnity) {}

    /** Something for a person. */
    public record TaskLine(String kind, String customer, String name, String document, String amount, String detail) {}

    /** A rejected row, as in {@code rejects.csv}. */
    public record Rejected(String place, String column, String value, String reason) {}
}
