package io.relance.cli.check;

import java.time.LocalDate;

/**
 * One level as the sample invoice climbs it.
 *
 * @param level its name
 * @param reached the day its trigger names
 * @param date the day it leaves
 * @param why what lies between the two, or empty
 * @param sentence the level in words
 */
public record Rung(String level, LocalDate reached, LocalDate date, String why, String sentence) {}
