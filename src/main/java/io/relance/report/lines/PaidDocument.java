package io.relance.report.lines;

import io.relance.ledger.CustomerId;
import java.time.LocalDate;
import org.joda.money.Money;

/** An invoice that was paid: how late a customer usually pays is learned from these. */
public record PaidDocument(CustomerId customer, Money amount, LocalDate dueDate, LocalDate paidOn) {}
