package io.relance.intake.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The tail of a binary fraction: a workbook keeps 12.3 as 12.300000000000001, and 100.1 less 100 as 0.0999999999999943.
 * A number with ten decimals or more that lies within a millionth of one with the wanted decimals is that one; a number
 * with fewer decimals was meant as it stands.
 */
final class Tails {
    private static final int TAIL = 10;
    private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

    private Tails() {}

    static BigDecimal cut(BigDecimal value, int decimals) {
        if (value.scale() < TAIL) {
            return value;
        }
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.subtract(value).abs().compareTo(MILLIONTH) < 0 ? rounded : value;
    }
}
