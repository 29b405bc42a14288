package io.relance.report.lines;

/** Takes the lines of a report one after the other, so that none has to be kept. */
public interface ReportLines {
    /** Keeps nothing. */
    ReportLines NONE = new ReportLines() {};

    /** The next document, in the order of customers. */
    default void document(DocumentLine line) {}

    /** A customer, after the last of its documents; once for each of its currencies. */
    default void customer(CustomerLine line) {}

    /** A change since the previous month end, at any time. */
    default void movement(Movement movement) {}
}
