package io.relance.intake.column;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The headers a user named ({@code source.columns}): {@code customer_id: Kto}. The other way round, {@code Kto:
 * customer_id}, means the same; an empty header or {@code -} says that the column is not to be read.
 */
public final class ColumnNames {
    private final Map<Field, String> headers = new EnumMap<>(Field.class);
    private final Set<Field> unread = EnumSet.noneOf(Field.class);

    /** @throws IllegalArgumentException if neither side of an entry is a name of the contract */
    public ColumnNames(Map<String, String> columns) {
        columns.forEach((key, value) -> {
            Field field = Field.named(key);
            String header = value;
            if (field == null) {
                field = Field.named(value);
                header = key;
            }
            if (field == null) {
                throw new IllegalArgumentException("source.columns: neither '" + key + "' nor '" + value
                        + "' is a column that Relance reads. Write for example customer_id: \"" + key + "\".");
            }
            if (header.isBlank() || "-".equals(header.strip())) {
                unread.add(field);
            } else {
                headers.put(field, header);
            }
        });
    }

    public Map<Field, String> headers() {
        return headers;
    }

    boolean isUnread(Field field) {
        return unread.contains(field);
    }
}
