package io.relance.ledger;

/** A postal address; empty strings where a part is not known. The country is an ISO 3166 alpha-2 code. */
public record Address(String line1, String line2, String postalCode, String city, String country) {
    public static final Address NONE = new Address("", "", "", "", "");

    /** Whether a letter could reach it: a city and at least one line or a postal code. */
    public boolean isDeliverable() {
        return !city.isBlank() && (!line1.isBlank() || !line2.isBlank() || !postalCode.isBlank());
    }
}
