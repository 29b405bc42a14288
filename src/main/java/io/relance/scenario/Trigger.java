package io.relance.scenario;

/** When a level is due. Days are calendar days unless {@code working}; they are never negative. */
public sealed interface Trigger {
    /** How many days lie between the anchor and the level. */
    int days();

    /** Whether they are counted in the creditor's working days. */
    boolean working();

    /** N days before the due date: a courtesy. */
    record BeforeDue(int days, boolean working) implements Trigger {}

    /** N days after the due date. */
    record AfterDue(int days, boolean working) implements Trigger {}

    /** N days after the level directly before it was delivered. */
    record AfterLevel(int days, boolean working, String level) implements Trigger {}

    /**
     * On the first day on which the law lets charges be claimed after the level directly before it was delivered
     * ({@code at: when charges allowed after LEVEL}). The day depends on the customer's law and on how that level was
     * sent; the law counts it. {@link #days()} is the least it can be.
     */
    record WhenChargesAllowed(String level) implements Trigger {
        @Override
        public int days() {
            return 15;
        }

        @Override
        public boolean working() {
            return false;
        }
    }
}
