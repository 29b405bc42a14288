package io.relance.reference;

/** What a payment says about what it pays: a structured reference or free text, never both. */
public sealed interface Remittance {
    /** An ISO 11649 reference, which accounting systems match by themselves. */
    record Reference(CreditorReference reference) implements Remittance {}

    /** Free text: document numbers, or a Belgian communication with its plus signs. */
    record Text(String text) implements Remittance {}

    /** Nothing. */
    Remittance NONE = new Text("");

    /**
     * The payment reference of a document as a remittance: structured if it is an ISO 11649 reference, a Belgian
     * communication as it is printed, any other text as it stands.
     */
    static Remittance of(String paymentReference) {
        var reference = CreditorReference.parse(paymentReference);
        if (reference.isPresent()) {
            return new Reference(reference.get());
        }
        return new Text(StructuredCommunication.parse(paymentReference)
                .map(StructuredCommunication::printed)
                .orElse(paymentReference));
    }
}
