package io.relance.delivery;

/** What became of one e-mail handed to a mail server. */
public sealed interface Delivery {
    /** The server took it. */
    record Sent(String reply) implements Delivery {}

    /**
     * The server refused it for now (4xx): worth another try later.
     *
     * @param ofTheMailbox whether it says so of the recipient's mailbox, not of itself or of how much we send
     */
    record TemporarilyRefused(int code, String text, boolean ofTheMailbox) implements Delivery {}

    /** The server refused it for good (5xx), because of the address. */
    record PermanentlyRefused(int code, String text) implements Delivery {}

    /**
     * The server refused it for good (5xx), but not because of the address: it does not relay for us, takes it for spam,
     * or finds it too long.
     */
    record Unwelcome(int code, String text) implements Delivery {}

    /** The connection was lost after the message began to flow: nobody knows whether the server took it. */
    record Doubtful(String reason) implements Delivery {}

    /** Nothing of it was handed over: safe to try again. */
    record NotTried(String reason) implements Delivery {}
}
