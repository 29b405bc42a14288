package io.relance.report;

/** Rows of a source: read = accepted + rejected + duplicates. */
public record RowCounts(long read, long accepted, long rejected, long duplicates) {}
