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
    NUMBER(18, false),
    ORDER(16, false),
    SUBJECT(32, false),
    ISSUED(12, false),
    DUE(12, false),
    LATE(9, true),
    AMOUNT(14, true),
    PAID(14, true),
    REST(14, true),
    INTEREST(12, true),
    INDEMNITY(12, true);

    private final int width;
    private final boolean number;

    StatementColumn(int width, boolean number) {
        this.width = width;
        this.number = number;
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
        return number;
    }

    /** Sets what the column says of the document; a missing date leaves the cell empty. */
    void set(Cell cell, Row row, Words words, StatementStyles styles) {
        switch (this) {
            case NUMBER -> SafeText.set(cell, row.label());
            case ORDER -> SafeText.set(cell, row.order());
            case SUBJECT -> SafeText.set(cell, row.note(words));
            case ISSUED -> date(cell, row.issued(), styles);
            case DUE -> date(cell, row.due(), styles);
            case LATE -> cell.setCellValue(row.daysLate());
            case AMOUNT -> money(cell, row.amount(), styles);
            case PAID -> money(cell, row.paid(), styles);
            case REST -> money(cell, row.rest(), styles);
            case INTEREST -> money(cell, row.interest(), styles);
            case INDEMNITY -> money(cell, row.indemnity(), styles);
        }
    }

    private static void date(Cell cell, @Nullable LocalDate date, StatementStyles styles) {
        if (date != null) {
            cell.setCellValue(date);
            cell.setCellStyle(styles.date());
        }
    }

    /** A workbook knows no decimal numbers; the places of a currency survive the way through binary ones. */
    private static void money(Cell cell, Money money, StatementStyles styles) {
        cell.setCellValue(money.getAmount().doubleValue());
        cell.setCellStyle(styles.money());
    }
}
