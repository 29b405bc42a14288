package io.relance.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the open amounts lack of their source and what they have beyond it: the first rows one by one, all of them added up
 * by currency, so that memory does not grow with them.
 *
 * @param listed the first of them, in the order of the source
 * @param count how many there are
 * @param sums of all of them by currency code; under the empty code those whose currency is not known
 */
public record LeftOut(List<Row> listed, long count, Map<String, Sum> sums) {
    /** How many are listed. */
    public static final int MOST = 50;

    /** Nothing was left out. */
    public static final LeftOut NOTHING = new LeftOut(List.of(), 0, Map.of());

    public LeftOut {
        listed = List.copyOf(listed);
        sums = new TreeMap<>(sums);
    }

    /**
     * A rejected row; or a document that stands in the report without a row, because one of its rows was rejected.
     *
     * @param place file, sheet and row; empty for such a document
     * @param amount its open amount, negative for such a document, or null if that could not be read
     * @param currency the code of its currency, or null if that is not known
     * @param column the cell at fault; empty where it is no single one
     * @param reason why, after the column
     */
    public record Row(
            String place,
            String customer,
            String document,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            String column,
            String reason) {
        /** The column and the reason. */
        public String fault() {
            return column.isEmpty() ? reason : column + ": " + reason;
        }

        /** The same with the reason in other words. */
        public Row saying(UnaryOperator<String> words) {
            return new Row(place, customer, document, amount, currency, column, words.apply(reason));
        }
    }

    /**
     * Some of them together.
     *
     * @param rows how many are rows of the source
     * @param unreadable how many have no readable amount
     * @param amount of the others
     */
    public record Sum(long rows, long unreadable, BigDecimal amount) {
        /** Of none. */
        public static final Sum NONE = new Sum(0, 0, BigDecimal.ZERO);

        private static Sum of(Row row) {
            BigDecimal amount = row.amount();
            return new Sum(
                    row.place().isEmpty() ? 0 : 1, amount == null ? 1 : 0, amount == null ? BigDecimal.ZERO : amount);
        }

        private Sum plus(Sum other) {
            return new Sum(rows + other.rows, unreadable + other.unreadable, amount.add(other.amount));
        }
    }

    /** Of rows that are in memory. */
    public static LeftOut of(List<Row> rows) {
        Builder all = new Builder();
        rows.forEach(all::add);
        return all.build();
    }

    /** The same with the reasons in other words. */
    public LeftOut saying(UnaryOperator<String> words) {
        return new LeftOut(listed.stream().map(row -> row.saying(words)).toList(), count, sums);
    }

    /** How many are not listed. */
    public long more() {
        return count - listed.size();
    }

    /** Those of one currency, and those of which nobody knows the currency. */
    public Sum in(String currency) {
        return sums.getOrDefault(currency, Sum.NONE).plus(sums.getOrDefault("", Sum.NONE));
    }

    /** All of them, the figures of several currencies added up as they are. */
    public Sum all() {
        return sums.values().stream().reduce(Sum.NONE, Sum::plus);
    }

    /** Takes them one after the other. */
    public static final class Builder {
        private final List<Row> listed = new ArrayList<>();
        private final Map<String, Sum> sums = new TreeMap<>();
        private long count;

        public Builder add(Row row) {
            count++;
            if (listed.size() < MOST) {
                listed.add(row);
            }
            String currency = row.currency();
            sums.merge(currency == null ? "" : currency, Sum.of(row), Sum::plus);
            return this;
        }

        public LeftOut build() {
            return new LeftOut(listed, count, sums);
        }
    }
}
