package io.relance.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last level that another system says it delivered.
 *
 * @param level the level's name
 * @param on when; null: the date of the first snapshot that said so
 */
public record ImportedLevel(String level, @Nullable LocalDate on) {}
