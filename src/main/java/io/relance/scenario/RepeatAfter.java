package io.relance.scenario;

/** Days before a customer hears the same or a lower level again, by kind of level. */
public record RepeatAfter(int courtesy, int call, int reminder, int formal) {
    public static final RepeatAfter DEFAULT = new RepeatAfter(30, 15, 15, 30);
}
