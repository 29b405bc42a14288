package io.relance.config;

import io.relance.law.AfterPayment;
import io.relance.law.Allocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How single values are written in the configuration: each method answers null for what it does not understand. */
public final class Values {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*(%?)");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Values() {}

    static @Nullable Boolean flag(String text) {
        return switch (text) {
            case "true", "yes" -> Boolean.TRUE;
            case "false", "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    static @Nullable AfterPayment afterPayment(String text) {
        return switch (text) {
            case "waive" -> AfterPayment.WAIVE;
            case "claim" -> AfterPayment.CLAIM;
            default -> null;
        };
    }

    /** What part payments pay first, as the configuration and the command line write it. */
    public static @Nullable Allocation allocation(String text) {
        return switch (text) {
            case "principal-first" -> Allocation.PRINCIPAL_FIRST;
            case "costs-and-interest-first" -> Allocation.COSTS_AND_INTEREST_FIRST;
            default -> null;
        };
    }

    /** A whole number between two bounds, both included. */
    static Function<String, @Nullable Integer> number(int least, int most) {
        return text -> {
            if (!DIGITS.matcher(text).matches()) {
                return null;
            }
            int number = Integer.parseInt(text);
            return number < least || number > most ? null : number;
        };
    }

    /** Zero or more, with a point. */
    static @Nullable BigDecimal amount(String text) {
        return AMOUNT.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** An amount that may be below zero. */
    static @Nullable BigDecimal signedAmount(String text) {
        BigDecimal size = amount(text.startsWith("-") ? text.substring(1) : text);
        return size == null || !text.startsWith("-") ? size : size.negate();
    }

    /** {@code 5%} or {@code 5}; a fraction such as 0.05 is doubtful without the sign and refused. */
    static @Nullable BigDecimal share(String text) {
        Matcher matcher = SHARE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal share = new BigDecimal(matcher.group(1));
        boolean doubtful = matcher.group(2).isEmpty() && share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0;
        return doubtful || share.compareTo(HUNDRED) > 0 ? null : share;
    }

    static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    /** One of a few words. */
    static <T> Function<String, @Nullable T> word(Map<String, T> words) {
        return words::get;
    }
}
