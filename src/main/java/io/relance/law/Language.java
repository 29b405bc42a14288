package io.relance.law;

import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

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
        return known(code).orElse(EN);
    }

    /**
     * The one language a customer is written to in, charges and their working included: its own, else its country's, else
     * the company's. Where a country has several of ours, the company's if it is one of them.
     */
    public static Language of(Customer customer, Company company) {
        String country = customer.country().isBlank() ? company.country() : customer.country();
        return known(customer.language())
                .or(() -> spokenIn(country, known(company.language()).orElse(null)))
                .orElseGet(() -> of(company));
    }

    /** The company's own language, else its country's, else French. */
    public static Language of(Company company) {
        return known(company.language())
                .or(() -> spokenIn(company.country(), null))
                .orElse(FR);
    }

    /** {@code fr}: the ISO 639 code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Language> known(String code) {
        String bare = code.strip().toUpperCase(Locale.ROOT);
        String start = bare.length() > 2 ? bare.substring(0, 2) : bare;
        return Stream.of(values())
                .filter(language -> language.name().equals(start))
                .findFirst();
    }

    private static Optional<Language> spokenIn(String country, @Nullable Language preferred) {
        List<Language> spoken = switch (country.strip().toUpperCase(Locale.ROOT)) {
            case "" -> List.of();
            case "FR", "MC" -> List.of(FR);
            case "BE" -> List.of(FR, NL, DE);
            case "LU" -> List.of(FR, DE);
            case "CH" -> List.of(DE, FR);
            case "NL" -> List.of(NL);
            case "DE", "AT", "LI" -> List.of(DE);
            default -> List.of(EN);
        };
        return preferred != null && spoken.contains(preferred)
                ? Optional.of(preferred)
                : spoken.stream().findFirst();
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

    /** A date inside a sentence: {@code 1er décembre 2026}, {@code 1. Dezember 2026}, {@code 1 December 2026}. */
    public String dateInWords(LocalDate day) {
        String month = List.of(months().split(" ", -1)).get(day.getMonthValue() - 1);
        String first = this == FR && day.getDayOfMonth() == 1 ? "er" : this == DE ? "." : "";
        return day.getDayOfMonth() + first + "\u00a0" + month + "\u00a0" + day.getYear();
    }

    private String months() {
        return switch (this) {
            case FR -> "janvier février mars avril mai juin juillet août septembre octobre novembre décembre";
            case NL -> "januari februari maart april mei juni juli augustus september oktober november december";
            case DE -> "Januar Februar März April Mai Juni Juli August September Oktober November Dezember";
            case EN -> "January February March April May June July August September October November December";
        };
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
