package io.relance.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.Money;

/** Amounts as program text: no grouping, a point, always the digits of the currency. */
final class Plain {
    private Plain() {}

    /** {@code -1234.50}; {@code 1234} for yen. */
    static String amount(Money money) {
        return money.getAmount().toPlainString();
    }

    /** English notation for terminals: {@code 1,234.50}, a dash for zero. */
    static String grouped(Money money) {
        return money.isZero() ? "-" : grouped(money.getAmount());
    }

    static String grouped(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
    }

    /** {@code 1 customer}, {@code 2 customers}. */
    static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The text without control characters, which could move the cursor or colour the terminal. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** A share in percent with one digit, half up; empty when there is no whole. */
    static String share(Money part, Money whole) {
        if (whole.isZero()) {
            return "";
        }
        return part.getAmount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(whole.getAmount(), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
