package io.relance.ledger;

/**
 * The texts and numbers by which both sides recognise a document; empty where not known.
 *
 * @param subject what was sold
 * @param orderRef the customer's order number (for public bodies order and engagement number)
 * @param paymentRef the reference to be quoted when paying
 * @param attachment the file of the invoice, relative to the source
 * @param glAccount the general-ledger account it is booked on
 */
public record References(String subject, String orderRef, String paymentRef, String attachment, String glAccount) {
    public static final References NONE = new References("", "", "", "", "");
}
