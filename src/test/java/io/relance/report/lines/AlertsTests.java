package io.relance.report.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.report.AgeingReport;
import io.relance.report.AgeingReports;
import io.relance.report.InvoicedFacts;
import io.relance.report.Questions;
import io.relance.report.ReportFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each kind of alert is found, counted in full and no other line is alerted of. */
class AlertsTests {
    private static final ReportFacts FACTS = new InvoicedFacts(1, 40, 1_500, LocalDate.of(2026, 1, 15));

    @Test
    void everyKindIsFoundWhereItsConditionHolds() {
        Map<Alert.Kind, Integer> expected = new EnumMap<>(Alert.Kind.class);
        List<CustomerLine> customers = new ArrayList<>();
        AgeingReport report =
                AgeingReports.full(Questions.question(Questions.AS_OF, Questions.settings()), FACTS, new ReportLines() {
                    @Override
                    public void document(DocumentLine line) {
                        var receivable = line.receivable();
                        LocalDate due = receivable.dueDate();
                        LocalDate promised = receivable.restraints().promisedOn();
                        if (receivable.isCredit()) {
                            return;
                        }
                        count(
                                expected,
                                Alert.Kind.BROKEN_PROMISE,
                                promised != null && promised.isBefore(Questions.AS_OF));
                        count(
                                expected,
                                Alert.Kind.LIMITATION_NEAR,
                                due != null
                                        && !Questions.AS_OF.isBefore(
                                                due.plusDays(400).minusMonths(6)));
                        count(
                                expected,
                                Alert.Kind.TERMS_TOO_LONG,
                                due != null
                                        && receivable.key().instalment() <= 1
                                        && due.isAfter(receivable.issueDate().plusDays(60)));
                    }

                    @Override
                    public void customer(CustomerLine line) {
                        customers.add(line);
                        BigDecimal limit = line.customer().creditLimit();
                        String currency = line.total().getCurrencyUnit().getCode();
                        count(
                                expected,
                                Alert.Kind.OVER_CREDIT_LIMIT,
                                limit != null
                                        && currency.equals("EUR")
                                        && line.total().getAmount().compareTo(limit) > 0);
                        count(expected, Alert.Kind.INSOLVENCY, line.customer().insolvency() != null);
                    }
                });
        assertThat(expected).as("the ledger has all kinds").containsOnlyKeys(Alert.Kind.values());
        assertThat(report.alertCounts()).isEqualTo(expected);
        assertThat(report.alerts())
                .filteredOn(alert -> alert.kind() == Alert.Kind.OVER_CREDIT_LIMIT)
                .as("the largest first, with its limit")
                .isSortedAccordingTo((one, other) ->
                        other.amount().getAmount().compareTo(one.amount().getAmount()))
                .allSatisfy(
                        alert -> assertThat(alert.amount().getAmount()).isGreaterThan(new BigDecimal(alert.detail())));
    }

    private static void count(Map<Alert.Kind, Integer> counts, Alert.Kind kind, boolean holds) {
        if (holds) {
            counts.merge(kind, 1, Integer::sum);
        }
    }
}
