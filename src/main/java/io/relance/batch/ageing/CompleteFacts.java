package io.relance.batch.ageing;

import io.relance.ageing.OpenDocument;
import io.relance.ledger.Receivable;
import io.relance.report.LeftOut;
import io.relance.report.ReportFacts;
import io.relance.report.SourceFacts;
import io.relance.report.Span;
import io.relance.report.Undated;
import io.relance.report.figure.MonthlySales;
import io.relance.report.lines.Outcome;
import io.relance.report.lines.PaidDocument;
import io.relance.report.lines.Remark;
import io.relance.report.lines.ReportedDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a store or a source knows, with the revenue of a file and what people wrote into an earlier workbook.
 *
 * @param reasons says in the reader's language why a row was left out
 */
public record CompleteFacts(
        ReportFacts facts, List<MonthlySales> revenue, RemarksFile remarks, UnaryOperator<String> reasons)
        implements ReportFacts {
    @Override
    public void forEach(String company, LocalDate asOf, @Nullable LocalDate asKnownOn, Consumer<OpenDocument> action) {
        facts.forEach(company, asOf, asKnownOn, action);
    }

    @Override
    public SourceFacts source(String company, LocalDate asOf) {
        return facts.source(company, asOf).saying(reasons);
    }

    @Override
    public void leftOut(String company, LocalDate asOf, Consumer<LeftOut.Row> action) {
        facts.leftOut(company, asOf, row -> action.accept(row.saying(reasons)));
    }

    @Override
    public void documents(
            String company, LocalDate asOf, @Nullable LocalDate asKnownOn, Consumer<ReportedDocument> action) {
        facts.documents(company, asOf, asKnownOn, action);
    }

    @Override
    public Optional<LocalDate> historyBegins(String company) {
        return facts.historyBegins(company);
    }

    @Override
    public Optional<Undated> undated(String company, LocalDate asOf, @Nullable LocalDate asKnownOn) {
        return facts.undated(company, asOf, asKnownOn);
    }

    @Override
    public void paid(String company, Span span, Consumer<PaidDocument> action) {
        facts.paid(company, span, action);
    }

    @Override
    public void outcomes(String company, Span span, Consumer<Outcome> action) {
        facts.outcomes(company, span, action);
    }

    @Override
    public List<MonthlySales> sales(String company) {
        return revenue;
    }

    @Override
    public Remark remark(Receivable receivable) {
        return remarks.of(receivable);
    }
}
