package io.relance.intake.column;

import io.relance.intake.table.Blanks;
import io.relance.intake.table.Cell;
import io.relance.intake.table.RawRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the header row of a table below its title rows, and what each header means. */
public final class HeaderFinder {
    /** How many rows may stand above the header row. */
    public static final int DEPTH = 100;

    private final ColumnNames names;

    public HeaderFinder(ColumnNames names) {
        this.names = names;
    }

    /** A header row and its meaning. */
    public record Header(RawRow row, Columns columns) {}

    /** The row in which the most columns are understood, at least two of them; the first of equals; or null. */
    public @Nullable Header find(List<RawRow> rows, Role role) {
        Header best = null;
        for (RawRow row : rows) {
            Columns columns = columns(row, role);
            if (columns.count() >= 2
                    && (best == null || columns.count() > best.columns().count())) {
                best = new Header(row, columns);
            }
        }
        return best;
    }

    /** How many columns can be understood at best. */
    public int score(List<RawRow> rows) {
        Header documents = find(rows, Role.RECEIVABLES);
        return documents == null ? 0 : documents.columns().count();
    }

    private record Match(Field field, int column, int rank) {}

    private Columns columns(RawRow row, Role role) {
        Columns columns = new Columns(headers(row));
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.cell(i).kind() == Cell.Kind.TEXT) {
                addMatches(matches, row.cell(i).text(), i, role);
            }
        }
        matches.sort(Comparator.comparingInt(Match::rank).thenComparingInt(Match::column));
        Set<Field> weak = EnumSet.noneOf(Field.class);
        for (Match match : matches) {
            if (!columns.has(match.field()) && !columns.isTaken(match.column())) {
                columns.assign(match.field(), match.column());
                if (match.rank() >= Synonyms.WEAK) {
                    weak.add(match.field());
                }
            }
        }
        settleBalances(columns, weak);
        return columns;
    }

    /** A lone 'Solde' is the amount; beside debit and credit it is none. */
    private static void settleBalances(Columns columns, Set<Field> weak) {
        if (columns.has(Field.DEBIT) && columns.has(Field.CREDIT)) {
            if (weak.contains(Field.AMOUNT)) {
                columns.release(Field.AMOUNT);
            }
        } else if (!columns.has(Field.AMOUNT) && weak.contains(Field.OPEN_AMOUNT)) {
            int column = columns.column(Field.OPEN_AMOUNT);
            columns.release(Field.OPEN_AMOUNT);
            columns.assign(Field.AMOUNT, column);
        }
    }

    private void addMatches(List<Match> matches, String header, int column, Role role) {
        if (header.length() > 80) {
            return;
        }
        HeaderText text = HeaderText.of(header);
        for (Map.Entry<Field, String> named : names.headers().entrySet()) {
            if (HeaderText.plain(named.getValue()).equals(HeaderText.plain(header))
                    && named.getKey().fits(role)) {
                matches.add(new Match(named.getKey(), column, -1));
            }
        }
        for (Synonyms.Meaning meaning : Synonyms.known().meanings(text)) {
            Field field = meaning.field();
            if (field.fits(role) && !names.isUnread(field) && !names.headers().containsKey(field)) {
                matches.add(new Match(field, column, meaning.rank()));
            }
        }
    }

    private static List<String> headers(RawRow row) {
        List<String> headers = new ArrayList<>();
        for (Cell cell : row.cells()) {
            headers.add(Blanks.trim(cell.text().replaceAll("\\s+", " ")));
        }
        return headers;
    }
}
