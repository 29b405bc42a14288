package io.relance.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of itself, known when it has been read to the end.
 *
 * @param extractedAt when the receivables were extracted: column or title cell {@code extracted_at}, else the file's
 *     time, for a database the time of the query
 * @param paymentsTo the last day whose payments are posted, or null
 * @param controlTotal the grand total that the file itself carries, or null
 */
public record Extraction(
        Instant extractedAt,
        @Nullable LocalDate paymentsTo,
        @Nullable BigDecimal controlTotal) {}
