package io.relance.report.lines;

import io.relance.ageing.OpenDocument;

/** An open document and how far it has been chased. */
public record ReportedDocument(OpenDocument document, Standing standing) {}
