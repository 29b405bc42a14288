package io.relance.store.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A sparse row as names and texts: what is empty is left out, so that equal rows are equal text. */
public final class Texts {
    private final Map<String, String> values;

    public Texts() {
        values = new TreeMap<>();
    }

    private Texts(Map<String, String> values) {
        this.values = values;
    }

    public static Texts parse(String json) {
        return new Texts(Json.readTexts(json));
    }

    public String json() {
        return Json.write(values);
    }

    public Texts put(String name, @Nullable Object value) {
        if (value != null) {
            String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            if (!text.isEmpty()) {
                values.put(name, text);
            }
        }
        return this;
    }

    public Texts putAmount(String name, @Nullable Money value) {
        return put(name, value == null ? null : value.getAmount());
    }

    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public @Nullable LocalDate date(String name) {
        String value = values.get(name);
        return value == null ? null : LocalDate.parse(value);
    }

    public @Nullable BigDecimal number(String name) {
        String value = values.get(name);
        return value == null ? null : new BigDecimal(value);
    }

    public @Nullable Integer integer(String name) {
        String value = values.get(name);
        return value == null ? null : Integer.valueOf(value);
    }

    public @Nullable Money amount(String name, CurrencyUnit currency) {
        BigDecimal value = number(name);
        return value == null ? null : Money.of(currency, value);
    }

    public <E extends Enum<E>> E constant(String name, Class<E> type, E absent) {
        String value = values.get(name);
        return value == null ? absent : Enum.valueOf(type, value);
    }

    /** A text that fits a column, an ellipsis in place of what does not. */
    public static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
