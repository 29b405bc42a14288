package io.relance.ledger;

import java.util.Comparator;

/**
 * What identifies a document inside one company.
 *
 * @param type the kind of document
 * @param number the document's number as exported; empty only for credits and payments without one
 * @param instalment 1 for a document with one due date, else the number first given to this due date
 * @param entry empty, or what tells credits and payments without a number of their own apart
 */
public record DocumentKey(DocumentType type, String number, int instalment, String entry)
        implements Comparable<DocumentKey> {
    private static final Comparator<DocumentKey> ORDER = Comparator.comparing(DocumentKey::number)
            .thenComparing(DocumentKey::type)
            .thenComparingInt(DocumentKey::instalment)
            .thenComparing(DocumentKey::entry);

    public static DocumentKey invoice(String number) {
        return new DocumentKey(DocumentType.INVOICE, number, 1, "");
    }

    @Override
    public int compareTo(DocumentKey other) {
        return ORDER.compare(this, other);
    }

    /** The number people read: {@code F-2026-0117}, {@code F-2026-0117/2} for a second instalment. */
    public String label() {
        String shown = number.isEmpty() ? type.code() : number;
        return instalment > 1 ? shown + "/" + instalment : shown;
    }
}
