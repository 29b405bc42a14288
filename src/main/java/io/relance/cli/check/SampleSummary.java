package io.relance.cli.check;

import io.relance.ledger.Company;
import io.relance.report.Summary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A made-up summary that has a line of everything, to try its page with. */
final class SampleSummary {
    private static final BigDecimal SUM = new BigDecimal("1200.00");

    private SampleSummary() {}

    static Summary of(Company company, LocalDate asOf) {
        String currency = company.currency().getCode();
        Summary.Amount amount = new Summary.Amount(1, SUM);
        return new Summary(
                company.id(),
                company.name(),
                asOf,
                1,
                "completed",
                new Summary.Documents(4, 2, 1, 1, 1),
                1,
                Map.of(currency, new Summary.Ageing(Map.of("1-30", amount), amount)),
                new Summary.ControlTotal(SUM, SUM, BigDecimal.ZERO, 1, BigDecimal.ZERO),
                Map.of("reminder", new Summary.Tally(1, 1, 0, 0, 0, 0)),
                List.of(new Summary.Drafted("reminder", "email", 1, Map.of(currency, SUM))),
                Map.of("not yet due", new Summary.Silent(1, Map.of(currency, SUM))),
                Map.of("announced", Map.of(currency, new Summary.Charged(1, SUM, SUM))),
                Map.of("unverified rate", 1L),
                List.of(new Summary.TaskLine(
                        "TO_ALLOCATE", "C0000", "Exemple", "F-0000-1", currency + " 1200.00", "-")),
                List.of(new Summary.Rejected("receivables.csv:2", "due date", "?", "not a date")),
                List.of("a warning"),
                List.of("a remark"),
                Map.of("import", 1L));
    }
}
