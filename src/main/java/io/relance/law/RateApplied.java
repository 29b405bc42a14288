package io.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate at which interest was counted.
 *
 * @param from first day
 * @param to last day, included
 * @param percent a year
 */
public record RateApplied(LocalDate from, LocalDate to, BigDecimal percent) {}
