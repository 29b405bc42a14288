package io.relance.message.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * Amounts and dates as a reader of the language writes them, independent of the machine's locale. Blanks inside an
 * amount or a date are no-break spaces.
 */
public final class Formats {
    private static final char NBSP = '\u00a0';

    private final String language;
    private final List<String> months;

    Formats(String language, List<String> months) {
        this.language = language;
        this.months = List.copyOf(months);
    }

    /** {@code 12 400,00 €}, {@code €12,400.00}, {@code € 12.400,00}, {@code 12.400,00 €}; other currencies by code. */
    public String amount(Money amount) {
        return amount(number(amount.getAmount()), amount.getCurrencyUnit().getCode());
    }

    /** Likewise without decimals: {@code 50 000 €}. */
    String wholeEuros(BigDecimal euros) {
        return amount(number(euros), "EUR");
    }

    private String amount(String number, String code) {
        String sign = symbol(code);
        return switch (language) {
            case "en" -> sign.equals(code) ? code + NBSP + number : withSignFirst(sign, number);
            case "nl" -> sign + NBSP + number;
            default -> number + NBSP + sign;
        };
    }

    private static String withSignFirst(String sign, String number) {
        return number.startsWith("-") ? "-" + sign + number.substring(1) : sign + number;
    }

    private static String symbol(String code) {
        return switch (code) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> code;
        };
    }

    /** The bare number with the digits it has: for tables whose head names the currency. */
    public String number(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                result.append(groupMark());
            }
            result.append(whole.charAt(i));
        }
        if (point >= 0) {
            result.append(language.equals("en") ? '.' : ',').append(plain, point + 1, plain.length());
        }
        return value.signum() < 0 ? "-" + result : result.toString();
    }

    private char groupMark() {
        return switch (language) {
            case "en" -> ',';
            case "nl", "de" -> '.';
            default -> NBSP;
        };
    }

    /** For tables: {@code 01/12/2026}, {@code 01-12-2026}, {@code 01.12.2026}. */
    public String shortDate(LocalDate date) {
        char mark = switch (language) {
            case "nl" -> '-';
            case "de" -> '.';
            default -> '/';
        };
        return twoDigits(date.getDayOfMonth()) + mark + twoDigits(date.getMonthValue()) + mark + date.getYear();
    }

    private static String twoDigits(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }

    /** For running text: {@code 1er décembre 2026}, {@code 1 December 2026}, {@code 1. Dezember 2026}. */
    public String longDate(LocalDate date) {
        int day = date.getDayOfMonth();
        String shown = switch (language) {
            case "fr" -> day == 1 ? "1er" : Integer.toString(day);
            case "de" -> day + ".";
            default -> Integer.toString(day);
        };
        return shown + NBSP + monthName(date.getMonthValue()) + NBSP + date.getYear();
    }

    /** {@code décembre 2026}. */
    public String month(LocalDate date) {
        return monthName(date.getMonthValue()) + NBSP + date.getYear();
    }

    private String monthName(int month) {
        return months.get(month - 1);
    }

    /** In groups of four: {@code FR76 3000 6000 ...}. */
    public static String grouped(String reference) {
        String bare = reference.replaceAll("\\s", "");
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            if (i > 0 && i % 4 == 0) {
                result.append(NBSP);
            }
            result.append(bare.charAt(i));
        }
        return result.toString();
    }
}
