package io.relance.scenario;

/** Where a late receivable that nobody ever reminded enters the ladder. */
public enum CatchUp {
    /** At the first past-due level. */
    STRICT,
    /** At the highest level its days late reach that has neither charges nor approval nor registered mail. */
    LATEST
}
