package io.relance.message;

import java.util.List;

/** The columns of a call list. */
final class CallColumns {
    /** Whom to call, what is owed; what was done, what to say; the result. */
    static final List<Column> CUSTOMERS = List.of(
            new Column("rank", 6),
            new Column("code", 11),
            new Column("customer", 26),
            new Column("contact", 22),
            new Column("phone", 19),
            new Column("language", 8),
            new Column("balance", 14),
            new Column("past.due", 14),
            new Column("disputed", 13),
            new Column("currency", 8),
            new Column("oldest", 9),
            new Column("average", 9),
            new Column("last.payment", 12),
            new Column("last.amount", 13, true),
            new Column("last.actions", 28),
            new Column("kept", 9),
            new Column("broken", 9),
            new Column("attempts", 9),
            new Column("sales", 16),
            new Column("next", 20),
            new Column("say", 50, true),
            new Column("result", 24),
            new Column("promised.on", 13),
            new Column("promised.amount", 14),
            new Column("dispute", 16),
            new Column("next.action", 26),
            new Column("remark", 38));

    /** The documents of the calls. */
    static final List<Column> DOCUMENTS = List.of(
            new Column("code", 11),
            new Column("customer", 28),
            new Column("document", 18),
            new Column("order", 16),
            new Column("subject", 30),
            new Column("issued", 12),
            new Column("due", 12),
            new Column("late", 9),
            new Column("amount", 14),
            new Column("paid", 14),
            new Column("rest", 14),
            new Column("claimed", 14),
            new Column("currency", 8));

    /** Where the person who calls begins to write. */
    static final int FIRST_INPUT = 21;

    private CallColumns() {}

    /**
     * A column.
     *
     * @param key of its head
     * @param width in characters
     * @param last whether the printed page ends behind it
     */
    record Column(String key, int width, boolean last) {
        Column(String key, int width) {
            this(key, width, false);
        }
    }

    /** How many lines a text takes in a column of the first sheet. */
    static int lines(String key, String text) {
        int width = CUSTOMERS.stream()
                .filter(column -> column.key().equals(key))
                .mapToInt(Column::width)
                .findFirst()
                .orElse(text.length() + 1);
        // words do not fill a line to its end
        return 1 + text.length() * 11 / 10 / width;
    }
}
