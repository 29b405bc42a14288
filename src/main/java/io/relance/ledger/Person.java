package io.relance.ledger;

/** A person named in the data, by name and e-mail address; empty where not known. */
public record Person(String name, String email) {
    public static final Person NONE = new Person("", "");
}
