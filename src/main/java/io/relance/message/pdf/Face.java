package io.relance.message.pdf;

/** The cut of a text. */
public enum Face {
    REGULAR,
    BOLD
}
