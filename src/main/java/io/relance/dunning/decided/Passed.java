package io.relance.dunning.decided;

import io.relance.ledger.ReceivableId;
import java.time.LocalDate;

/**
 * A level that a receivable passed without being contacted: it lapsed.
 *
 * @param receivable the document
 * @param part 1, or from 2 on
 * @param level the level
 * @param on the date it lapsed; the next level counts from there
 */
public record Passed(ReceivableId receivable, int part, String level, LocalDate on) {}
