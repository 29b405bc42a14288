package io.relance.report.lines;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote beside a document in an earlier workbook; it is kept until they change it.
 *
 * @param comment free text
 * @param responsible who looks after it, if not the customer's responsible
 * @param actionOn when something is to be done
 * @param depreciation individual depreciation in percent of the amount without VAT, or null
 * @param reason why it is depreciated
 */
public record Remark(
        String comment,
        String responsible,
        @Nullable LocalDate actionOn,
        @Nullable BigDecimal depreciation,
        String reason) {
    /** Nobody wrote anything. */
    public static final Remark NONE = new Remark("", "", null, null, "");
}
