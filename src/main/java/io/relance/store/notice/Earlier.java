package io.relance.store.notice;

import java.time.LocalDate;

/** A message delivered before, with the pass it left in. */
public record Earlier(Ready notice, LocalDate asOf, int pass) {}
