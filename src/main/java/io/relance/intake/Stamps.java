package io.relance.intake;

import io.relance.intake.column.Columns;
import io.relance.intake.column.Field;
import io.relance.intake.fact.BadCell;
import io.relance.intake.fact.CellValues;
import io.relance.intake.layout.TitleFacts;
import io.relance.intake.table.Cell;
import io.relance.intake.table.RawRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The columns {@code extracted_at} and {@code payments_to}, the same on every row; of different ones the oldest. */
final class Stamps {
    private final int extractedColumn;
    private final int paymentsColumn;
    private final boolean counts1904;
    private Cell lastExtracted = Cell.EMPTY;
    private Cell lastPayments = Cell.EMPTY;
    private @Nullable LocalDateTime extractedAt;
    private @Nullable LocalDate paymentsTo;

    Stamps(Columns columns, boolean counts1904) {
        this.extractedColumn = columns.column(Field.EXTRACTED_AT);
        this.paymentsColumn = columns.column(Field.PAYMENTS_TO);
        this.counts1904 = counts1904;
    }

    void look(RawRow row, CellValues values) throws BadCell {
        Cell extracted = row.cell(extractedColumn);
        if (!extracted.isBlank() && !extracted.equals(lastExtracted)) {
            LocalDateTime time = TitleFacts.dateTime(extracted, counts1904);
            if (time == null) {
                throw values.unreadableStamp(Field.EXTRACTED_AT);
            }
            lastExtracted = extracted;
            extractedAt = extractedAt == null || time.isBefore(extractedAt) ? time : extractedAt;
        }
        Cell payments = row.cell(paymentsColumn);
        if (!payments.isBlank() && !payments.equals(lastPayments)) {
            LocalDateTime day = TitleFacts.dateTime(payments, counts1904);
            if (day == null) {
                throw values.unreadableStamp(Field.PAYMENTS_TO);
            }
            lastPayments = payments;
            LocalDate date = day.toLocalDate();
            paymentsTo = paymentsTo == null || date.isBefore(paymentsTo) ? date : paymentsTo;
        }
    }

    @Nullable
    LocalDateTime extractedAt() {
        return extractedAt;
    }

    @Nullable
    LocalDate paymentsTo() {
        return paymentsTo;
    }
}
