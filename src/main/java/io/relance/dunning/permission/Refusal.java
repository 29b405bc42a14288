package io.relance.dunning.permission;

import io.relance.dunning.decided.Reason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a level that is due may not leave tonight, until when, and what a person should know of it. */
public record Refusal(Reason reason, @Nullable LocalDate until, String detail) {}
