package io.relance.store.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ledger.DocumentType;
import io.relance.store.stage.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which row of tonight is which receivable (section Identity of the product). */
class DocumentGroupTests {
    private static final LocalDate ISSUED = LocalDate.of(2026, 8, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    private long rows;

    private StagedRow row(
            DocumentType type, String customer, LocalDate issued, @Nullable LocalDate due, String amount) {
        rows++;
        BigDecimal value = new BigDecimal(amount);
        String digest = customer + issued + due + amount;
        return new StagedRow(
                rows,
                "f.csv\u0001\u0001" + rows,
                type,
                "F1",
                0,
                "",
                customer,
                "EUR",
                value,
                value,
                issued,
                due,
                null,
                "{}",
                digest,
                "F1|" + type);
    }

    private StagedRow invoice(LocalDate due, String amount) {
        return row(DocumentType.INVOICE, "C1", ISSUED, due, amount);
    }

    private static KnownRow known(long id, int generation, int instalment, LocalDate due, String state) {
        return new KnownRow(
                id,
                "F1|INVOICE",
                DocumentType.INVOICE,
                "F1",
                generation,
                instalment,
                "",
                "C1",
                state,
                "EUR",
                BigDecimal.TEN,
                BigDecimal.TEN,
                ISSUED,
                due,
                null,
                "{}",
                "old",
                ISSUED,
                1);
    }

    private static List<String> shown(List<DocumentGroup.Match> matches) {
        List<String> lines = new ArrayList<>();
        for (DocumentGroup.Match match : matches) {
            KnownRow old = match.known();
            lines.add(match.row().dueDate() + " -> " + (old == null ? "new" : "old " + old.id()) + " generation "
                    + match.generation() + " instalment " + match.instalment());
        }
        return lines;
    }

    @Test
    void rowsWithDifferentDueDatesAreInstalmentsNumberedByDate() {
        assertThat(shown(DocumentGroup.match(
                        List.of(invoice(OCTOBER, "10"), invoice(AUGUST, "10"), invoice(SEPTEMBER, "10")), List.of())))
                .containsExactly(
                        "2026-08-31 -> new generation 1 instalment 1",
                        "2026-09-30 -> new generation 1 instalment 2",
                        "2026-10-31 -> new generation 1 instalment 3");
    }

    @Test
    void anInstalmentKeepsItsNumberWhenEarlierOnesAreGone() {
        List<KnownRow> before = List.of(known(1, 1, 1, AUGUST, "gone"), known(2, 1, 2, SEPTEMBER, "open"));
        assertThat(shown(DocumentGroup.match(List.of(invoice(SEPTEMBER, "10")), before)))
                .containsExactly("2026-09-30 -> old 2 generation 1 instalment 2");
    }

    @Test
    void aNewDueDateOfTheOnlyOneLeftIsNoNewOne() {
        List<KnownRow> before = List.of(known(1, 1, 1, AUGUST, "gone"), known(2, 1, 2, SEPTEMBER, "open"));
        assertThat(shown(DocumentGroup.match(List.of(invoice(OCTOBER, "10")), before)))
                .containsExactly("2026-10-31 -> old 2 generation 1 instalment 2");
    }

    @Test
    void aNumberThatComesBackWithItsIssueDateIsTheSameReceivable() {
        assertThat(shown(DocumentGroup.match(List.of(invoice(AUGUST, "10")), List.of(known(1, 1, 1, AUGUST, "gone")))))
                .containsExactly("2026-08-31 -> old 1 generation 1 instalment 1");
    }

    @Test
    void aNumberThatComesBackWithAnotherIssueDateIsANewOne() {
        StagedRow other = row(DocumentType.INVOICE, "C1", ISSUED.plusYears(1), AUGUST.plusYears(1), "10");
        assertThat(shown(DocumentGroup.match(List.of(other), List.of(known(1, 1, 1, AUGUST, "settled")))))
                .containsExactly("2027-08-31 -> new generation 2 instalment 1");
    }

    @Test
    void anIssueDateCorrectedWhileItIsOpenIsNoNewOne() {
        StagedRow corrected = row(DocumentType.INVOICE, "C1", ISSUED.plusDays(1), AUGUST, "10");
        assertThat(shown(DocumentGroup.match(List.of(corrected), List.of(known(1, 1, 1, AUGUST, "open")))))
                .containsExactly("2026-08-31 -> old 1 generation 1 instalment 1");
    }

    @Test
    void twoEqualChequesAreTwoReceivables() {
        StagedRow cheque = row(DocumentType.PAYMENT, "C1", ISSUED, null, "-10");
        StagedRow same = row(DocumentType.PAYMENT, "C1", ISSUED, null, "-10");
        List<DocumentGroup.Match> matches = DocumentGroup.match(List.of(cheque, same), List.of());
        assertThat(matches)
                .extracting(DocumentGroup.Match::entry)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }
}
