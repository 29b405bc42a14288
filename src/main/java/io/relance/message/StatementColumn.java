package io.relance.message;

import io.relance.message.text.Figures.Row;
import io.relance.message.text.Figures.Section;
import io.relance.message.text.Words;
import io.relance.workbook.SafeText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The columns of the statement, in their order. */
enum StatementColumn {
    NUMBER(18, (row, words) -> row.label()),
    ORDER(16, (row, words) -> row.order()),
    SUBJECT(32, Row::note),
    ISSUED(12, (row, words) -> row.issued()),
    DUE(12, (row, words) -> row.due()),
    LATE(9, (row, words) -> row.daysLate()),
    AMOUNT(14, (row, words) -> row.amount()),
    PAID(14, (row, words) -> row.paid()),
    REST(14, (row, words) -> row.rest()),
    INTEREST(12, (row, words) -> row.interest()),
    INDEMNITY(12, (row, words) -> row.indemnity());

    private interface Value {
        @Nullable
        Object of(Row row, Words words);
    }

    private final int width;
    private final Value value;

    StatementColumn(int width, Value value) {
        this.width = width;
        this.value = value;
    }

    /** The columns that say something of any document: without orders or charges there are none of them. */
    static List<StatementColumn> of(Section section) {
        return Arrays.stream(values())
                .filter(column -> switch (column) {
                    case ORDER -> any(section, row -> !row.order().isBlank());
                    case INTEREST -> any(section, row -> !row.interest().isZero());
                    case INDEMNITY -> any(section, row -> !row.indemnity().isZero());
                    default -> true;
                })
                .toList();
    }

    private static boolean any(Section section, Predicate<Row> says) {
        return section.rows().stream().anyMatch(says);
    }

    /** In characters. */
    int width() {
        return width;
    }

    String label() {
        return "column." + name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
        return ordinal() >= LATE.ordinal();
    }

    /** Sets what the column says of the document; a missing date leaves the cell empty. */
    void set(Cell cell, Row row, Words words, StatementStyles styles) {
        Object said = value.of(row, words);
        if (said instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.date());
        } else if (said instanceof Money money) {
            // a workbook knows no decimal numbers; the places of a currency survive the way through binary ones
            cell.setCellValue(money.getAmount().doubleValue());
            cell.setCellStyle(styles.money());
        } else if (said instanceof Integer number) {
            cell.setCellValue(number);
        } else if (said instanceof String text) {
            SafeText.set(cell, text);
        }
    }
}
