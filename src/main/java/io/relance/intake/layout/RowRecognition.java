package io.relance.intake.layout;

import io.relance.intake.column.Columns;
import io.relance.intake.column.Field;
import io.relance.intake.column.HeaderText;
import io.relance.intake.fact.CellValues;
import io.relance.intake.table.Blanks;
import io.relance.intake.table.Cell;
import io.relance.intake.table.RawRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells data from the other rows of an export. Only what cannot be a document is taken for something else: a row of
 * totals has no number, no date and no customer of its own; a note has one cell of text. In doubt a row is data, and is
 * rejected if it cannot be used.
 */
public final class RowRecognition {
    private static final List<Field> EVIDENT =
            List.of(Field.DOCUMENT_NO, Field.ISSUE_DATE, Field.DUE_DATE, Field.POSTED_ON, Field.ENTRY_ID);
    private static final Set<String> GENERAL = Set.of(
            "client",
            "clients",
            "customer",
            "customers",
            "klant",
            "kunde",
            "tiers",
            "echu",
            "nonechu",
            "page",
            "eur",
            "usd",
            "gbp",
            "chf",
            "ttc",
            "ht",
            "general",
            "du",
            "solde",
            "debit",
            "credit");

    private final Columns columns;
    private final CellValues values;
    private String customer = "";
    private String name = "";
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal sumSinceTotal = BigDecimal.ZERO;
    private @Nullable BigDecimal grandTotal;
    private @Nullable BigDecimal lastTotal;
    private int plainTotals;

    /** @param values reads the same row that is asked about */
    public RowRecognition(Columns columns, CellValues values) {
        this.columns = columns;
        this.values = values;
    }

    public RowKind kind(RawRow row) {
        if (row.isBlank() || isRule(row)) {
            return RowKind.BLANK;
        }
        if (isHeader(row)) {
            return RowKind.HEADER;
        }
        if (isTotal(row)) {
            return RowKind.TOTAL;
        }
        return isNote(row) ? RowKind.NOTE : RowKind.DATA;
    }

    /** Keeps what the next rows may refer to: a row that was data, with the amount it adds to the totals. */
    public void addData(RawRow row, @Nullable BigDecimal open) {
        customer = text(row, Field.CUSTOMER_ID);
        name = text(row, Field.NAME);
        lastTotal = null;
        if (open != null) {
            sum = sum.add(open);
            sumSinceTotal = sumSinceTotal.add(open);
        }
    }

    /**
     * The grand total of the open amounts as the file has it, or null: the row that says so, else the only row 'Total',
     * at the end; one of several if it is the sum of everything.
     */
    public @Nullable BigDecimal controlTotal() {
        if (grandTotal != null) {
            return grandTotal;
        }
        BigDecimal last = lastTotal;
        boolean whole = last != null && (plainTotals == 1 || last.compareTo(sum) == 0);
        return whole ? last : null;
    }

    private boolean isTotal(RawRow row) {
        int evident = 0;
        for (Field field : EVIDENT) {
            evident += cell(row, field).isBlank() ? 0 : 1;
        }
        return evident < 2 && isTotalByLabel(row);
    }

    private boolean isTotalByLabel(RawRow row) {
        int labelColumn = -1;
        TotalLabel.Label label = null;
        for (int i = 0; i < row.size() && labelColumn < 0; i++) {
            Cell cell = row.cell(i);
            if (cell.kind() == Cell.Kind.TEXT) {
                TotalLabel.Label found = TotalLabel.of(cell.text());
                if (found.sort() != TotalLabel.Sort.NONE) {
                    label = found;
                    labelColumn = i;
                }
            }
        }
        if (label == null) {
            return isBareSum(row);
        }
        if (!mayBeTotal(row, labelColumn, label)) {
            return false;
        }
        keep(label);
        return true;
    }

    private boolean mayBeTotal(RawRow row, int labelColumn, TotalLabel.Label label) {
        int idColumn = columns.column(Field.CUSTOMER_ID);
        boolean exact = labelColumn == idColumn && label.sort() != TotalLabel.Sort.NAMED;
        for (Field field : EVIDENT) {
            boolean counted = exact && field == Field.DOCUMENT_NO && isPhrase(cell(row, field));
            if (columns.column(field) != labelColumn && !cell(row, field).isBlank() && !counted) {
                return false;
            }
        }
        boolean foreign =
                labelColumn != idColumn && !cell(row, Field.CUSTOMER_ID).isBlank();
        if (foreign && (labelColumn == columns.column(Field.NAME) || !isCustomerAbove(row))) {
            return false;
        }
        return label.sort() != TotalLabel.Sort.NAMED || namesRowsAbove(label.name());
    }

    /** '250 factures' beside the label 'Total' is no number of a document. */
    private boolean isPhrase(Cell cell) {
        boolean dates = columns.has(Field.ISSUE_DATE) || columns.has(Field.DUE_DATE);
        return dates && cell.kind() == Cell.Kind.TEXT && cell.text().strip().matches("\\d+ \\p{L}+");
    }

    private boolean isCustomerAbove(RawRow row) {
        return text(row, Field.CUSTOMER_ID).equals(customer);
    }

    private boolean namesRowsAbove(String rest) {
        String id = HeaderText.plain(customer);
        List<String> titles = List.of(id, HeaderText.plain(name), id + HeaderText.plain(name));
        boolean above = !id.isEmpty()
                && titles.stream().anyMatch(t -> !t.isEmpty() && (rest.equals(t) || rest.equals("client" + t)));
        if (above || GENERAL.contains(rest)) {
            return true;
        }
        BigDecimal total = values.total();
        return total != null
                && total.signum() != 0
                && (total.compareTo(sumSinceTotal) == 0 || total.compareTo(sum) == 0);
    }

    /** A last line with nothing but the sum of all rows. */
    private boolean isBareSum(RawRow row) {
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.cell(i);
            if (!cell.isBlank() && !isAmountColumn(i)) {
                return false;
            }
        }
        BigDecimal total = values.total();
        if (total == null || customer.isEmpty() || total.compareTo(sum) != 0) {
            return false;
        }
        keep(new TotalLabel.Label(TotalLabel.Sort.PLAIN, ""));
        return true;
    }

    private boolean isAmountColumn(int column) {
        for (Field field : Field.values()) {
            if (field.kind() == Field.Kind.AMOUNT && columns.column(field) == column) {
                return true;
            }
        }
        return false;
    }

    private void keep(TotalLabel.Label label) {
        BigDecimal total = values.total();
        if (label.sort() == TotalLabel.Sort.GRAND) {
            grandTotal = total;
        } else if (label.sort() == TotalLabel.Sort.PLAIN) {
            lastTotal = total;
            plainTotals++;
        }
        sumSinceTotal = BigDecimal.ZERO;
    }

    /** Most of the headers again, each in its own column. */
    private boolean isHeader(RawRow row) {
        int same = 0;
        int filled = 0;
        List<String> headers = columns.headers();
        if (!isHeader(row, columns.column(Field.CUSTOMER_ID), headers)) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.cell(i);
            if (!cell.isBlank()) {
                filled++;
                same += isHeader(row, i, headers) ? 1 : 0;
            }
        }
        return same >= 2 && same * 2 > filled;
    }

    private static boolean isHeader(RawRow row, int column, List<String> headers) {
        Cell cell = row.cell(column);
        return cell.kind() == Cell.Kind.TEXT
                && column < headers.size()
                && Blanks.trim(cell.text()).equalsIgnoreCase(headers.get(column));
    }

    /** Lines of dashes or other signs. */
    private static boolean isRule(RawRow row) {
        for (Cell cell : row.cells()) {
            if (!cell.isBlank() && (cell.kind() != Cell.Kind.TEXT || !isSigns(cell.text()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSigns(String text) {
        return text.length() >= 2 && text.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** One cell of text that is neither a code nor, in a table of customers, a name. */
    private boolean isNote(RawRow row) {
        int filled = -1;
        for (int i = 0; i < row.size(); i++) {
            if (!row.cell(i).isBlank()) {
                if (filled >= 0) {
                    return isPrinted(row);
                }
                filled = i;
            }
        }
        Cell cell = row.cell(filled);
        boolean named = filled == columns.column(Field.NAME) && !columns.has(Field.AMOUNT) && !columns.has(Field.DEBIT);
        return cell.kind() == Cell.Kind.TEXT && ((isSentence(cell.text()) && !named) || isPrinted(row));
    }

    /** Words, not a code: white space in it, or no digit. */
    private static boolean isSentence(String text) {
        boolean digit = text.chars().anyMatch(Character::isDigit);
        return text.strip().indexOf(' ') > 0 || !digit;
    }

    /** 'Page 2', 'Extrait le ... | ...': at most two cells, the first one known. */
    private static boolean isPrinted(RawRow row) {
        int filled = 0;
        String first = "";
        for (Cell cell : row.cells()) {
            if (!cell.isBlank() && ++filled > 2) {
                return false;
            }
            first = filled == 1 && first.isEmpty() ? cell.text() : first;
        }
        String lower = first.toLowerCase(Locale.ROOT);
        boolean page = lower.startsWith("page") || lower.startsWith("seite") || lower.startsWith("pagina");
        return page || TitleFacts.isLabel(first);
    }

    private Cell cell(RawRow row, Field field) {
        return row.cell(columns.column(field));
    }

    private String text(RawRow row, Field field) {
        return cell(row, field).text();
    }
}
