package io.relance.scenario;

/** How severe a level is, least first: the order decides which notice leaves. */
public enum LevelClass {
    /** Before the due date. */
    COURTESY,
    /** Past due, amicable. */
    REMINDER,
    /** Registered, or needing approval, or a hand-over. */
    FORMAL
}
