package io.relance.message.text;

import io.relance.ledger.Company;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who writes, and on which day.
 *
 * @param company the creditor
 * @param asOf the date of the message
 * @param paymentsTo payments are counted up to this day, or null when it is not known
 */
public record Sender(
        Company company, LocalDate asOf, @Nullable LocalDate paymentsTo) {}
