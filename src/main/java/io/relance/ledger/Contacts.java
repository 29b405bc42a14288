package io.relance.ledger;

/**
 * How a customer can be reached; empty strings where not known.
 *
 * @param name the person to ask for
 * @param email where notices go
 * @param cc copies of every notice
 * @param emailFormal where the invoicing service takes formal mail, if elsewhere
 * @param phone fixed line
 * @param mobile for SMS
 */
public record Contacts(String name, String email, String cc, String emailFormal, String phone, String mobile) {
    public static final Contacts NONE = new Contacts("", "", "", "", "", "");
}
