package io.relance.reference;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The text inside the European payment QR code (EPC069-12): scanned, it fills in a SEPA transfer in euro. It is always
 * written in UTF-8. The code is drawn at error level M and at most in version 13, for which {@link #MAX_BYTES} is the
 * limit.
 *
 * <pre>{@code
 * PaymentCode.to("ACME SAS", new Iban("FR7630006000011234567890189"))
 *         .amount(Money.parse("EUR 120.00")).remittance(Remittance.of("RF18539007547034")).text()
 * }</pre>
 *
 * @param version {@code 001} demands a BIC, {@code 002} does not inside the European Economic Area
 * @param bic 8 or 11 characters, or empty
 * @param name of the beneficiary, 1 to 70 characters
 * @param iban of the beneficiary
 * @param amount from 0.01 to 999,999,999.99 euro, or null: the payer fills it in
 * @param purpose up to 4 letters, or empty
 * @param remittance reference up to 35 characters or text up to 140
 * @param information to the payer, up to 70 characters, or empty
 */
public record PaymentCode(
        Version version,
        String bic,
        String name,
        Iban iban,
        @Nullable Money amount,
        String purpose,
        Remittance remittance,
        String information) {
    public static final int MAX_BYTES = 331;

    private static final Charset CHARSET = StandardCharsets.UTF_8;
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    /** Versions of the standard that banks' apps read. */
    public enum Version {
        V001,
        V002
    }

    public PaymentCode {
        check(version == Version.V002 || !bic.isEmpty(), "version 001 of a payment code needs a BIC");
        check(bic.isEmpty() || BIC.matcher(bic).matches(), "\"" + bic + "\" is not a BIC of 8 or 11 characters");
        check(!name.isBlank(), "a payment code needs the beneficiary's name");
        checkLength("beneficiary's name", name, 70);
        check(purpose.matches("[A-Z]{0,4}"), "the purpose \"" + purpose + "\" is not of up to 4 capitals");
        checkLength("information", information, 70);
        if (remittance instanceof Remittance.Text free) {
            checkLength("remittance text", free.text(), 140);
        }
        if (amount != null) {
            checkAmount(amount);
        }
    }

    /** A code with only a beneficiary; line breaks in the name become spaces and it is cut at 70 characters. */
    public static PaymentCode to(String name, Iban iban) {
        return new PaymentCode(Version.V002, "", cut(name, 70), iban, null, "", Remittance.NONE, "");
    }

    /** The same with a BIC; spaces in it are dropped. */
    public PaymentCode bic(String value) {
        return new PaymentCode(
                version, value.replaceAll("\\s", ""), name, iban, amount, purpose, remittance, information);
    }

    /** The same with an amount in euro; {@link #canCarry} tells whether it fits. */
    public PaymentCode amount(Money value) {
        return new PaymentCode(version, bic, name, iban, value, purpose, remittance, information);
    }

    /** The same with a remittance; a text is cut at 140 characters. */
    public PaymentCode remittance(Remittance value) {
        Remittance fitting = value instanceof Remittance.Text free ? new Remittance.Text(cut(free.text(), 140)) : value;
        return new PaymentCode(version, bic, name, iban, amount, purpose, fitting, information);
    }

    /** Whether an amount can stand in a code: euro, from 0.01 to 999,999,999.99. */
    public static boolean canCarry(Money amount) {
        return "EUR".equals(amount.getCurrencyUnit().getCode())
                && amount.isPositive()
                && amount.getAmount().compareTo(MOST) <= 0;
    }

    /**
     * The lines, separated by line feeds, nothing after the last one used.
     *
     * @throws IllegalArgumentException if it has more than {@link #MAX_BYTES} bytes
     */
    public String text() {
        List<String> lines = new ArrayList<>(List.of("BCD", version.name().substring(1), "1", "SCT", bic, name));
        lines.add(iban.value());
        lines.add(amount == null ? "" : "EUR" + amount.getAmount().toPlainString());
        lines.add(purpose);
        lines.add(
                remittance instanceof Remittance.Reference structured
                        ? structured.reference().value()
                        : "");
        lines.add(remittance instanceof Remittance.Text free ? free.text() : "");
        lines.add(information);
        while (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        String text = String.join("\n", lines);
        int bytes = text.getBytes(CHARSET).length;
        check(bytes <= MAX_BYTES, "a payment code holds " + MAX_BYTES + " bytes, not " + bytes);
        return text;
    }

    private static void checkAmount(Money amount) {
        check(canCarry(amount), "a payment code carries EUR 0.01 to 999999999.99, not " + amount);
    }

    private static void checkLength(String what, String value, int most) {
        check(value.length() <= most, what + " has " + value.length() + " characters, at most " + most + " fit");
        check(value.indexOf('\n') < 0 && value.indexOf('\r') < 0, what + " has a line break");
    }

    private static String cut(String value, int most) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= most ? line : line.substring(0, most).strip();
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
