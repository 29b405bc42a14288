package io.relance.law;

/**
 * What becomes of charges that notices announced once the principal is paid. There is never a reminder for charges
 * alone.
 */
public enum AfterPayment {
    /** They are given up, and the journal says so. */
    WAIVE,
    /** They go on a list for the accountant, who invoices them; they stay outside VAT. */
    CLAIM
}
