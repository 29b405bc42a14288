package io.relance.report;

import io.relance.ageing.OpenDocuments;
import io.relance.ledger.Receivable;
import io.relance.report.figure.MonthlySales;
import io.relance.report.lines.Outcome;
import io.relance.report.lines.PaidDocument;
import io.relance.report.lines.Remark;
import io.relance.report.lines.ReportedDocument;
import io.relance.report.lines.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the reports need to know beside the open documents themselves. Each method answers 'nothing known' unless it is
 * overridden, and the report then says 'insufficient data'; so a source without history serves too.
 */
public interface ReportFacts extends OpenDocuments {
    /** Origin, extraction time, row counts, rejected rows and control total of the data of a date. */
    default SourceFacts source(String company, LocalDate asOf) {
        return SourceFacts.of(new Origin.Named(""));
    }

    /** All rows left out of the data of a date, in the order of the source; {@link #source} lists the first of them. */
    default void leftOut(String company, LocalDate asOf, Consumer<LeftOut.Row> action) {
        source(company, asOf).leftOut().listed().forEach(action);
    }

    /** The documents of {@link #forEach} in the same order, each with its last contact, next level and hold. */
    default void documents(
            String company, LocalDate asOf, @Nullable LocalDate asKnownOn, Consumer<ReportedDocument> action) {
        forEach(company, asOf, asKnownOn, each -> action.accept(new ReportedDocument(each, Standing.NONE)));
    }

    /** The first date for which {@link #forEach} tells what was open; empty: only for the date of the source itself. */
    default Optional<LocalDate> historyBegins(String company) {
        return Optional.empty();
    }

    /** What counts as open on a date though it may have been paid by then, because no snapshot says so; empty: nothing. */
    default Optional<Undated> undated(String company, LocalDate asOf, @Nullable LocalDate asKnownOn) {
        return Optional.empty();
    }

    /** Invoices paid from one day to another, both included, in any order. */
    default void paid(String company, Span span, Consumer<PaidDocument> action) {}

    /** Claims delivered, and late documents held, from one day to another, both included, in any order. */
    default void outcomes(String company, Span span, Consumer<Outcome> action) {}

    /** Revenue by month and currency. */
    default List<MonthlySales> sales(String company) {
        return List.of();
    }

    /** What people wrote about a document in an earlier report. */
    default Remark remark(Receivable receivable) {
        return Remark.NONE;
    }
}
