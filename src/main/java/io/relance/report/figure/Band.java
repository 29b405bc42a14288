package io.relance.report.figure;

import org.joda.money.Money;

/** A named part of a sum: how many documents and how much. */
public record Band(String key, int count, Money amount) {}
