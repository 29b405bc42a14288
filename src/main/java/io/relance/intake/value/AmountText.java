package io.relance.intake.value;

import io.relance.intake.table.Blanks;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An amount as people write it: {@code 1 234,56}, {@code 1.234,56}, {@code 1,234.56}, {@code 1'234.56}, {@code
 * 1.234,56-}, {@code (12,00)}, {@code 12,00 €}, {@code EUR 12.00}, {@code 12.00 CR}. Groups must have three digits; a
 * sign may be given once.
 *
 * @param readings its value with a decimal comma and with a decimal point
 * @param currency the symbol or code beside it, or empty
 */
public record AmountText(Readings<BigDecimal> readings, String currency) {
    private static final AmountText NONE = new AmountText(Readings.none(), "");

    public static AmountText read(String text) {
        return new Scanner(text).read();
    }

    /** Peels off sign and currency from both ends until digits remain. */
    private static final class Scanner {
        private String rest;
        private String currency = "";
        private boolean negative;
        private int signs;
        private boolean broken;

        Scanner(String text) {
            this.rest = Blanks.trim(text);
        }

        AmountText read() {
            if (rest.length() > 60) {
                return NONE;
            }
            parentheses();
            boolean peeled = true;
            while (peeled && !rest.isEmpty()) {
                peeled = start() || end();
            }
            if (broken || signs > 1 || rest.isEmpty()) {
                return NONE;
            }
            BigDecimal comma = Digits.read(rest, ',', '.');
            BigDecimal point = Digits.read(rest, '.', ',');
            return new AmountText(new Readings<>(signed(comma), signed(point)), currency);
        }

        private @Nullable BigDecimal signed(@Nullable BigDecimal value) {
            return value != null && negative ? value.negate() : value;
        }

        private void parentheses() {
            int open = rest.indexOf('(');
            int close = rest.lastIndexOf(')');
            if (open < 0 && close < 0) {
                return;
            }
            broken = open < 0 || close < open;
            if (!broken) {
                sign(true);
                rest = Blanks.trim(rest.substring(0, open) + " " + rest.substring(open + 1, close) + " "
                        + rest.substring(close + 1));
            }
        }

        private void sign(boolean minus) {
            negative |= minus;
            signs++;
        }

        private boolean start() {
            char c = rest.charAt(0);
            if (isMinus(c) || c == '+') {
                sign(c != '+');
                rest = Blanks.trim(rest.substring(1));
                return true;
            }
            int length = leadingLetters();
            return length > 0 && word(rest.substring(0, length), rest.substring(length));
        }

        private boolean end() {
            int last = rest.length() - 1;
            char c = rest.charAt(last);
            if (isMinus(c) || c == '+') {
                sign(c != '+');
                rest = Blanks.trim(rest.substring(0, last));
                return true;
            }
            int length = trailingLetters();
            int cut = rest.length() - length;
            return length > 0 && word(rest.substring(cut), rest.substring(0, cut));
        }

        private boolean word(String word, String remainder) {
            String upper = word.toUpperCase(Locale.ROOT).replace(".", "");
            switch (upper) {
                case "CR", "C", "H" -> sign(true);
                case "DR", "D", "S" -> sign(false);
                default -> {
                    String code = Currencies.code(upper);
                    broken |= code.isEmpty() || !(currency.isEmpty() || currency.equals(code));
                    currency = code;
                }
            }
            rest = Blanks.trim(remainder);
            return true;
        }

        private int leadingLetters() {
            int i = 0;
            while (i < rest.length() && isWord(rest.charAt(i))) {
                i++;
            }
            return i;
        }

        private int trailingLetters() {
            int i = 0;
            while (i < rest.length() && isWord(rest.charAt(rest.length() - 1 - i))) {
                i++;
            }
            return i;
        }

        private static boolean isWord(char c) {
            return Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL;
        }

        private static boolean isMinus(char c) {
            return c == '-'
                    || c == '\u2212'
                    || c == '\u2013'
                    || c == '\u2014'
                    || c == '\u2010'
                    || c == '\u2011'
                    || c == '\uFF0D';
        }
    }
}
