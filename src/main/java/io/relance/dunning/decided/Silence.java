package io.relance.dunning.decided;

import io.relance.ledger.Receivable;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a receivable that is not contacted tonight.
 *
 * @param receivable the document
 * @param part 1, or from 2 on a part of its own
 * @param amount how much of it is silent for this reason; negative for an unallocated credit
 * @param reason why
 * @param until the day on which the reason ends or the next level is due, where it is known
 * @param detail what a person should know of it: the level waiting, the name of the factor, ..., or empty
 */
public record Silence(
        Receivable receivable,
        int part,
        Money amount,
        Reason reason,
        @Nullable LocalDate until,
        String detail) {}
