package io.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;

/** A language in which the law is cited and charges are worked out, with its way to write amounts, rates and dates. */
public enum Language {
    FR("\u00a0", ",", "%1$s\u00a0%2$s", "\u00a0%", "%1$02d/%2$02d/%3$04d"),
    NL(".", ",", "%2$s\u00a0%1$s", "\u00a0%", "%1$02d-%2$02d-%3$04d"),
    DE(".", ",", "%1$s\u00a0%2$s", "\u00a0%", "%1$02d.%2$02d.%3$04d"),
    EN(",", ".", "%2$s%1$s", "%", "%3$04d-%2$02d-%1$02d");

    private final String thousands;
    private final String decimal;
    private final String amount;
    private final String percent;
    private final String date;

    Language(String thousands, String decimal, String amount, String percent, String date) {
        this.thousands = thousands;
        this.decimal = decimal;
        this.amount = amount;
        this.percent = percent;
        this.date = date;
    }

    /** The language of an ISO 639 code, {@code fr} or {@code fr-BE}; English where it is none of these. */
    public static Language of(String code) {
        String start = code.toUpperCase(Locale.ROOT);
        for (Language language : values()) {
            if (start.equals(language.name()) || start.startsWith(language.name() + "-")) {
                return language;
            }
        }
        return EN;
    }

    /** {@code 12 400,00 €} with no-break spaces, {@code €12,400.00}; currencies but euro and pound by their code. */
    public String amount(Money money) {
        String code = money.getCurrencyUnit().getCode();
        String unit = switch (code) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> this == EN ? code + "\u00a0" : code;
        };
        return String.format(Locale.ROOT, amount, number(money.getAmount()), unit);
    }

    /** {@code 12,15 %}, with a no-break space; {@code 12.15%}. */
    public String percent(BigDecimal rate) {
        return number(rate) + percent;
    }

    /** {@code 01/12/2026}, {@code 01.12.2026}, {@code 2026-12-01}. */
    public String date(LocalDate day) {
        return String.format(Locale.ROOT, date, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** A date in running text of a letter, where English too writes day, month, year: {@code 01/12/2026}. */
    public String letterDate(LocalDate day) {
        return this == EN ? FR.date(day) : date(day);
    }

    private String number(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", thousands);
        return (value.signum() < 0 ? "-" : "") + grouped + (point < 0 ? "" : decimal + plain.substring(point + 1));
    }

    /** A value of a sentence as this language writes it. */
    String show(Object value) {
        if (value instanceof Money money) {
            return amount(money);
        }
        if (value instanceof BigDecimal rate) {
            return percent(rate);
        }
        return value instanceof LocalDate day ? date(day) : value.toString();
    }
}
