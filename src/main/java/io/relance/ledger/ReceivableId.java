package io.relance.ledger;

/** Relance's own number of a receivable: stays with it when it moves to another customer or its number comes back. */
public record ReceivableId(long value) implements Comparable<ReceivableId> {
    @Override
    public int compareTo(ReceivableId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
