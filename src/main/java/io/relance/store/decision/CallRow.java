package io.relance.store.decision;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A row of tonight's call list.
 *
 * @param list the list of a person that it also stands on, or empty
 * @param weight how pressing it is: the largest comes first
 * @param content the row as JSON
 */
public record CallRow(String list, BigDecimal weight, String customer, String level, String content) {
    private static final int DECIMALS = 4;
    private static final int DIGITS = 28;

    /** A text by which rows are sorted: the largest weight first, then by customer and level; unique for an account's row. */
    String place(String account, int no) {
        BigInteger pressing =
                weight.max(BigDecimal.ZERO).setScale(DECIMALS, RoundingMode.UP).unscaledValue();
        String rank = BigInteger.TEN.pow(DIGITS).subtract(pressing).toString();
        return String.join("\u0001", padded(rank, DIGITS + 1), customer, level, account, padded("" + no, 6));
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }
}
