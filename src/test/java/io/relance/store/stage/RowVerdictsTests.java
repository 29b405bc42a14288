package io.relance.store.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ledger.DocumentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of one number that stand there twice, and rows that contradict each other (section Identity of the product). */
class RowVerdictsTests {
    private static final LocalDate ISSUED = LocalDate.of(2026, 8, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

    private long rows;

    private StagedRow row(String customer, LocalDate due, String amount) {
        rows++;
        BigDecimal value = new BigDecimal(amount);
        return new StagedRow(
                rows,
                "f.csv\u0001\u0001" + rows,
                DocumentType.INVOICE,
                "F1",
                0,
                "",
                customer,
                "EUR",
                value,
                value,
                ISSUED,
                due,
                null,
                "{}",
                customer + due + amount,
                "F1|INVOICE");
    }

    @Test
    void identicalRowsCountOnce() {
        RowVerdicts verdicts = RowVerdicts.judge(List.of(row("C1", AUGUST, "10"), row("C1", AUGUST, "10")));
        assertThat(verdicts.duplicates()).hasSize(1);
        assertThat(verdicts.contradictions()).isEmpty();
    }

    @Test
    void rowsThatContradictEachOtherAreRejectedTogether() {
        List<StagedRow> amounts = List.of(row("C1", AUGUST, "10"), row("C1", AUGUST, "11"), row("C1", SEPTEMBER, "5"));
        List<StagedRow> customers = List.of(row("C1", AUGUST, "10"), row("C2", SEPTEMBER, "10"));
        List<StagedRow> instalments = List.of(row("C1", AUGUST, "10"), row("C1", SEPTEMBER, "10"));
        assertThat(RowVerdicts.judge(amounts).contradictions()).hasSize(3);
        assertThat(RowVerdicts.judge(customers).contradictions()).hasSize(2);
        assertThat(RowVerdicts.judge(instalments).contradictions()).isEmpty();
    }
}
