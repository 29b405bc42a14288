package io.relance.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the night reads from ({@code relance.source}).
 *
 * @param type files or jdbc
 * @param receivables workbook or text file of the open documents; for files; its name may contain {@code {as-of}}
 * @param customers workbook or text file of the customers, or null: their columns stand on the documents' rows, on
 *     another sheet, or not at all
 * @param columns header in the file, by the name of the contract it stands for
 * @param missingDueDate whether a missing due date becomes issue date plus terms
 * @param jdbc the database; for jdbc
 * @param maxRejects share of rows that may be rejected, in percent, or null for the default: 5 %, and one row always
 * @param maxShrinkage share that may vanish from one snapshot to the next
 * @param maxAgeOfData working days between extraction and as-of date
 * @param maxAgeOfPayments working days between the last day of posted payments and as-of date
 * @param controlTotal what the open amounts should add up to, or null: the grand total of the file, if there is one
 * @param asOf the date of the night that reads, or null: then no date is too late
 */
public record SourceSettings(
        Type type,
        @Nullable Path receivables,
        @Nullable Path customers,
        Map<String, String> columns,
        MissingDueDate missingDueDate,
        @Nullable Jdbc jdbc,
        @Nullable BigDecimal maxRejects,
        Shrinkage maxShrinkage,
        int maxAgeOfData,
        int maxAgeOfPayments,
        @Nullable BigDecimal controlTotal,
        @Nullable LocalDate asOf) {
    private static final BigDecimal USUAL_REJECTS = new BigDecimal(5);

    /** The settings of one night: {@code {as-of}} in the names of the files stands for its date, {@code 2026-10-05}. */
    public SourceSettings on(LocalDate night) {
        return on(night, night);
    }

    /** Likewise for a report, which may look back: later dates are no mistakes in its data. */
    public SourceSettings lookingBackTo(LocalDate day) {
        return on(day, null);
    }

    private SourceSettings on(LocalDate night, @Nullable LocalDate latest) {
        return new SourceSettings(
                type,
                dated(receivables, night),
                dated(customers, night),
                columns,
                missingDueDate,
                jdbc,
                maxRejects,
                maxShrinkage,
                maxAgeOfData,
                maxAgeOfPayments,
                controlTotal,
                latest);
    }

    /** How many rows may be rejected; by default one even of a small file, which would be more than its share. */
    public long mayReject(long rows) {
        long share = Objects.requireNonNullElse(maxRejects, USUAL_REJECTS)
                .multiply(BigDecimal.valueOf(rows))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.FLOOR)
                .longValueExact();
        return maxRejects == null ? Math.max(1, share) : share;
    }

    /** The limit in words: {@code 5 %}. */
    public String rejectLimit() {
        return Objects.requireNonNullElse(maxRejects, USUAL_REJECTS)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    private static @Nullable Path dated(@Nullable Path file, LocalDate asOf) {
        return file == null ? null : Path.of(file.toString().replace("{as-of}", asOf.toString()));
    }

    /** What kind of source. */
    public enum Type {
        FILES,
        JDBC
    }

    /** What becomes of a document without due date. */
    public enum MissingDueDate {
        /** Accepted into the bucket 'no due date', never contacted. */
        ACCEPT,
        /** Issue date plus the customer's payment terms, where both are known. */
        TERMS
    }

    /** Percentages of customers, documents and amount that may vanish. */
    public record Shrinkage(BigDecimal customers, BigDecimal documents, BigDecimal amount) {}

    /** A database to read from: two SELECT statements whose column labels are the names of the contract. */
    public record Jdbc(
            String url,
            String user,
            String password,
            String receivables,
            @Nullable String customers) {
        @Override
        public String toString() {
            return "Jdbc[" + url + ", " + user + "]";
        }
    }
}
