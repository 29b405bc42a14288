package io.relance.intake.table;

import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a query; row 0 are its column labels. */
final class JdbcTable implements Table {
    private static final int FETCH_SIZE = 1000;

    private final String name;
    private final Statement statement;
    private final ResultSet result;
    private final int columns;
    private long row = -1;

    JdbcTable(String name, Connection connection, String select) throws SQLException {
        this.name = name;
        this.statement = connection.createStatement();
        try {
            statement.setFetchSize(FETCH_SIZE);
            this.result = statement.executeQuery(select);
            this.columns = result.getMetaData().getColumnCount();
        } catch (SQLException e) {
            statement.close();
            connection.rollback();
            throw e;
        }
    }

    @Override
    public @Nullable RawRow next() {
        try {
            row++;
            if (row == 0) {
                return labels();
            }
            return result.next() ? values() : null;
        } catch (SQLException e) {
            throw JdbcFile.failed(name, e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw JdbcFile.failed(name, e);
        }
    }

    private RawRow labels() throws SQLException {
        ResultSetMetaData data = result.getMetaData();
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            cells.add(Cell.text(data.getColumnLabel(i)));
        }
        return new RawRow(0, cells);
    }

    private RawRow values() throws SQLException {
        List<Cell> cells = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            cells.add(cell(result.getObject(i)));
        }
        return new RawRow(row, cells);
    }

    private static Cell cell(@Nullable Object value) throws SQLException {
        if (value == null) {
            return Cell.EMPTY;
        }
        if (value instanceof String text) {
            return Cell.text(Blanks.trim(text));
        }
        if (value instanceof BigDecimal number) {
            return new Cell(Cell.Kind.NUMBER, number.toPlainString());
        }
        if (value instanceof Double || value instanceof Float) {
            return floating(value.toString());
        }
        if (value instanceof Number number) {
            return new Cell(Cell.Kind.NUMBER, number.toString());
        }
        if (value instanceof Boolean truth) {
            return new Cell(Cell.Kind.BOOLEAN, truth ? "1" : "0");
        }
        if (value instanceof Clob text) {
            return Cell.text(Blanks.trim(text.getSubString(1, (int) Math.min(text.length(), Xml.LONGEST_TEXT))));
        }
        return dateOrText(value);
    }

    private static Cell dateOrText(Object value) {
        if (value instanceof java.sql.Date date) {
            return iso(date.toLocalDate().toString());
        }
        if (value instanceof java.sql.Timestamp time) {
            return iso(time.toLocalDateTime().toString());
        }
        if (value instanceof LocalDate || value instanceof LocalDateTime || value instanceof OffsetDateTime) {
            return iso(value.toString());
        }
        return Cell.text(Blanks.trim(value.toString()));
    }

    /** Infinity and 'not a number' are errors, not amounts. */
    private static Cell floating(String digits) {
        return Character.isLetter(digits.charAt(digits.length() - 1))
                ? new Cell(Cell.Kind.ERROR, digits)
                : new Cell(Cell.Kind.NUMBER, new BigDecimal(digits).toPlainString());
    }

    private static Cell iso(String text) {
        return new Cell(Cell.Kind.ISO_DATE, text);
    }
}
