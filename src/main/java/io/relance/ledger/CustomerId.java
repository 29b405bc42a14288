package io.relance.ledger;

/** The customer's code in the accounting system, kept as text exactly as it was exported ({@code 00012} stays so). */
public record CustomerId(String value) implements Comparable<CustomerId> {
    public CustomerId {
        Checks.notBlank(value, "customer id");
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
