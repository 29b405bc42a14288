package io.relance.ageing;

import org.joda.money.Money;

/** The buckets of a report do not add up to the open amounts it was made from. The report must not be shown. */
public final class SumsDoNotClose extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SumsDoNotClose(String what, Money sum, Money expected) {
        super("The ageing report does not close: " + what + " is " + sum + ", the open amounts add up to " + expected
                + ", difference " + sum.minus(expected) + ". The report was not written; please report this fault.");
    }
}
