package io.relance.dunning.lawful;

/**
 * Something a scenario or a notice asks for that the law forbids.
 *
 * @param level the level that asks for it
 * @param key the key of the level that is to be changed: {@code by}, {@code at}, {@code cc} or {@code charges}
 * @param sentence what is forbidden, by which article, and what to do
 */
public record Unlawful(String level, String key, String sentence) {}
