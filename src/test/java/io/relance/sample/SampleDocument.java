package io.relance.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the export in both nights, and what is expected of it in each. Columns go by their names in the
 * contract; night two starts from the columns of night one.
 */
public final class SampleDocument {
    private final String customer;
    private final String number;
    private final Map<String, Object> first = new LinkedHashMap<>();
    private final Map<String, Object> second = new LinkedHashMap<>();
    private boolean onNightOne = true;
    private boolean onNightTwo = true;
    private boolean twice;
    private String nightOne = "";
    private String nightTwo = "";
    private String why = "";
    private String label = "";

    /** A cell that holds a formula whose value was never computed. */
    record Formula(String text) {}

    SampleDocument(String customer, String number) {
        this.customer = customer;
        this.number = number;
        with("customer_id", customer).with("document_no", number);
    }

    /** A text, in both nights. */
    SampleDocument with(String column, String text) {
        return put(column, text);
    }

    SampleDocument date(String column, String iso) {
        return put(column, LocalDate.parse(iso));
    }

    SampleDocument amount(String column, String amount) {
        return put(column, new BigDecimal(amount));
    }

    SampleDocument formula(String column, String text) {
        return put(column, new Formula(text));
    }

    private SampleDocument put(String column, Object value) {
        first.put(column, value);
        second.put(column, value);
        return this;
    }

    /** Another value in night two; null empties the cell. */
    SampleDocument then(String column, @Nullable Object value) {
        if (value == null) {
            second.remove(column);
        } else {
            second.put(column, value);
        }
        return this;
    }

    /** Gone from the export of night two. */
    SampleDocument gone() {
        onNightTwo = false;
        return this;
    }

    /** Not yet in the export of night one. */
    SampleDocument isNew() {
        onNightOne = false;
        return this;
    }

    /** The export of night one has the same line twice. */
    SampleDocument twice() {
        twice = true;
        return this;
    }

    /**
     * What is expected: {@code LEVEL by CHANNEL} or the words of a reason, parts joined by {@code +} and each with its
     * amount; empty where the line is not open that night.
     */
    SampleDocument expect(String one, String two) {
        nightOne = one;
        nightTwo = two;
        return this;
    }

    /** The rule behind the expectation, in words. */
    SampleDocument because(String rule) {
        why = rule;
        return this;
    }

    /** What people call it where the number alone does not say which line it is. */
    SampleDocument labelled(String name) {
        label = name;
        return this;
    }

    String customer() {
        return customer;
    }

    String number() {
        return number;
    }

    String why() {
        return why;
    }

    boolean isIn(Night night) {
        return night == Night.ONE ? onNightOne : onNightTwo;
    }

    String expected(Night night) {
        return night == Night.ONE ? nightOne : nightTwo;
    }

    Map<String, Object> columns(Night night) {
        return night == Night.ONE ? first : second;
    }

    /** The lines of one night: none, one, or two of the same. */
    List<Map<String, Object>> lines(Night night) {
        List<Map<String, Object>> lines = new ArrayList<>();
        if (isIn(night)) {
            lines.add(columns(night));
            if (twice && night == Night.ONE) {
                lines.add(columns(night));
            }
        }
        return lines;
    }

    /** What the books say is open, whatever the cell shows; nothing for a line that is in the export by mistake. */
    BigDecimal booked(Night night) {
        boolean mistaken = why.isEmpty() || night == Night.ONE && !onNightTwo && nightOne.isEmpty();
        if (mistaken) {
            return BigDecimal.ZERO;
        }
        Object open = columns(night).getOrDefault("open_amount", columns(night).get("amount"));
        Object right = columns(Night.TWO)
                .getOrDefault("open_amount", columns(Night.TWO).get("amount"));
        return read(open instanceof Formula || String.valueOf(open).contains("O") ? right : open);
    }

    private static BigDecimal read(Object amount) {
        String text = amount instanceof BigDecimal number ? number.toPlainString() : String.valueOf(amount);
        return text.endsWith("-")
                ? new BigDecimal("-" + text.replaceAll("[.-]", "").replace(',', '.'))
                : new BigDecimal(text);
    }

    /** The amount an outcome is about: what is open, or for what was paid its whole amount. */
    BigDecimal claimable(Night night) {
        BigDecimal amount =
                read(columns(night).getOrDefault("open_amount", columns(night).get("amount")));
        return amount.signum() == 0 ? (BigDecimal) columns(night).get("amount") : amount;
    }

    /** The open amount of the first night it stands in, as the workbook shows it. */
    String shown() {
        Map<String, Object> columns = onNightOne ? first : second;
        Object open = columns.getOrDefault("open_amount", "");
        String text = open instanceof BigDecimal number ? number.toPlainString() : String.valueOf(open);
        return (open instanceof Formula formula ? "=" + formula.text() : text) + " " + columns.get("currency");
    }

    /** What people call it: its number, or its entry where it has none. */
    String label() {
        if (!label.isEmpty()) {
            return label;
        }
        return number.isEmpty() ? String.valueOf(first.getOrDefault("entry_id", "")) : number;
    }

    /** The two nights of the demonstration. */
    enum Night {
        ONE(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 2)),
        TWO(LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 5));

        final LocalDate asOf;
        final LocalDate paymentsTo;

        Night(LocalDate asOf, LocalDate paymentsTo) {
            this.asOf = asOf;
            this.paymentsTo = paymentsTo;
        }
    }
}
