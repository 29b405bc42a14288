package io.relance.report.lines;

import org.joda.money.Money;

/**
 * How one month end became the other, in one currency: opening + added − paid + changed = closing.
 *
 * @param opening open then
 * @param added what is new
 * @param paid what is no longer open, as it was then
 * @param changed the change of what was open then and is still open
 * @param older what moved to an older bucket, as it is now; part of the closing amount
 * @param closing open now
 */
public record RollForward(Money opening, Money added, Money paid, Money changed, Money older, Money closing) {
    /** Whether the movements explain the difference of the two dates. */
    public boolean closes() {
        return opening.plus(added).minus(paid).plus(changed).equals(closing);
    }
}
