package io.relance.ledger;

import java.util.regex.Pattern;

/**
 * Whether what stands in a customer's data can be written to. The shape alone counts, as mail programs take it: a name,
 * {@code @}, a domain, which may be in other letters than ASCII.
 */
public final class EmailAddress {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");

    private EmailAddress() {}

    /** Whether a text, in which commas, semicolons or blanks may separate several, has at least one address. */
    public static boolean isIn(String text) {
        for (String one : text.strip().split("[,;\\s]+", -1)) {
            int at = one.lastIndexOf('@');
            if (at > 0
                    && NAME.matcher(one.substring(0, at)).matches()
                    && DOMAIN.matcher(one.substring(at + 1)).matches()) {
                return true;
            }
        }
        return false;
    }
}
