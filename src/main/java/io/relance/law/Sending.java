package io.relance.law;

/** How a reminder went: the clocks of the law run differently. */
public enum Sending {
    /** By e-mail or another electronic way. */
    ELECTRONIC,
    /** By post; what is not known counts as post, whose clocks run longer. */
    POST
}
