package io.relance.cli.check;

import io.relance.intake.Extraction;

/**
 * What a source holds.
 *
 * @param customers customers, from rows of their own or of documents
 * @param documents rows of documents that can be used
 * @param rejected rows that cannot
 * @param extraction what the source says of itself
 */
public record DataFound(long customers, long documents, long rejected, Extraction extraction) {}
