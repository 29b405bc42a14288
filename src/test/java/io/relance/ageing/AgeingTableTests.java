package io.relance.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.ledger.Customer;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Receivable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeingTableTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 5);

    @Test
    void addsUpPerCustomerAndCurrency() {
        AgeingTable table = table(
                open("B", "F1", "2026-10-05", "EUR 100.00"),
                open("B", "F2", "2026-10-04", "EUR 20.50"),
                open("B", "F3", "2026-10-04", "USD 7.00"),
                open("A", "F4", "2026-06-01", "EUR 0.01"),
                open("A", "P1", null, "EUR -30.00"),
                open("A", "F5", null, "EUR 5.00"));

        assertThat(table.currencies())
                .extracting(each -> each.currency().getCode())
                .containsExactly("EUR", "USD");
        CurrencyAgeing euro = table.currencies().get(0);
        assertThat(euro.rows()).extracting(row -> row.customer().value()).containsExactly("A", "B");
        assertThat(amounts(euro.rows().get(0).tally())).isEqualTo("0.00 0.00 0.00 0.00 0.01 5.00 -30.00 = -24.99");
        assertThat(amounts(euro.rows().get(1).tally())).isEqualTo("100.00 20.50 0.00 0.00 0.00 0.00 0.00 = 120.50");
        assertThat(amounts(euro.totals())).isEqualTo("100.00 20.50 0.00 0.00 0.01 5.00 -30.00 = 95.51");
        assertThat(euro.totals().counts()).containsExactly(1, 1, 0, 0, 1, 1, 1);
        assertThat(euro.totals().count()).isEqualTo(5);
        assertThat(amounts(table.currencies().get(1).totals())).isEqualTo("0.00 7.00 0.00 0.00 0.00 0.00 0.00 = 7.00");
        assertThat(table.count()).isEqualTo(6);
    }

    @Test
    void takesWhatIsStillOpenOfAPartPayment() {
        Receivable half = Receivable.builder(
                        DocumentKey.invoice("F1"), Customer.named("A", "A").id(), Money.parse("EUR 100.00"))
                .due(AS_OF.minusDays(40))
                .open(Money.parse("EUR 33.33"))
                .build();
        AgeingTable table = table(new OpenDocument(Customer.named("A", "A"), half, false));
        assertThat(amounts(table.currencies().get(0).totals()))
                .isEqualTo("0.00 0.00 33.33 0.00 0.00 0.00 0.00 = 33.33");
    }

    @Test
    void leavesOutWhatIsFullyPaid() {
        AgeingTable table = table(open("A", "F1", "2026-01-01", "EUR 0.00"));
        assertThat(table.currencies()).isEmpty();
        assertThat(table.count()).isZero();
    }

    @Test
    void keepsTheDigitsOfEachCurrency() {
        AgeingTable table =
                table(open("A", "F1", "2026-01-01", "JPY 1000"), open("A", "F2", "2026-01-01", "KWD 1.234"));
        assertThat(table.currencies().get(0).totals().total()).hasToString("JPY 1000");
        assertThat(table.currencies().get(1).totals().total()).hasToString("KWD 1.234");
    }

    @Test
    void aPaymentReversedIsADebt() {
        Receivable reversed = Receivable.builder(
                        new DocumentKey(DocumentType.PAYMENT, "R1", 1, ""),
                        Customer.named("A", "A").id(),
                        Money.parse("EUR 50.00"))
                .due(AS_OF.minusDays(2))
                .build();
        AgeingTable table = table(new OpenDocument(Customer.named("A", "A"), reversed, false));
        assertThat(table.currencies().get(0).totals().amounts().get(1)).hasToString("EUR 50.00");
    }

    @Test
    void refusesAReportThatDoesNotClose() {
        CurrencyAgeing euro =
                table(open("A", "F1", "2026-01-01", "EUR 10.00")).currencies().get(0);
        AgeingTable.prove(euro, Money.parse("EUR 10.00"));
        assertThatThrownBy(() -> AgeingTable.prove(euro, Money.parse("EUR 10.01")))
                .isInstanceOf(SumsDoNotClose.class)
                .hasMessageContaining("EUR 10.01")
                .hasMessageContaining("difference EUR -0.01");
        Tally crooked = new Tally(euro.totals().amounts(), euro.totals().counts(), Money.parse("EUR 11.00"), 1);
        CurrencyAgeing wrongRow = new CurrencyAgeing(
                euro.currency(), List.of(new AgeingRow(euro.rows().get(0).customer(), "A", crooked)), euro.totals());
        assertThatThrownBy(() -> AgeingTable.prove(wrongRow, Money.parse("EUR 10.00")))
                .hasMessageContaining("customer A");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void closesForAnyLedgerInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<OpenDocument> documents = randomLedger(random, 2_000);
        Map<String, BigDecimal> expected = new HashMap<>();
        documents.forEach(each -> expected.merge(
                each.receivable().open().getCurrencyUnit().getCode(),
                each.receivable().open().getAmount(),
                BigDecimal::add));

        AgeingTable table = table(documents.toArray(OpenDocument[]::new));
        for (CurrencyAgeing currency : table.currencies()) {
            assertThat(currency.totals().total().getAmount())
                    .isEqualByComparingTo(expected.remove(currency.currency().getCode()));
        }
        assertThat(expected).isEmpty();

        Collections.shuffle(documents, random);
        assertThat(table(documents.toArray(OpenDocument[]::new))).isEqualTo(table);
    }

    static List<OpenDocument> randomLedger(Random random, int size) {
        List<CurrencyUnit> currencies = List.of(CurrencyUnit.EUR, CurrencyUnit.USD, CurrencyUnit.JPY);
        List<OpenDocument> documents = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            CurrencyUnit currency = currencies.get(random.nextInt(10) / 7 + random.nextInt(2));
            Money open = Money.ofMinor(currency, random.nextInt(2_000_000) - 300_000);
            String due = random.nextInt(20) == 0
                    ? null
                    : AS_OF.plusDays(60 - random.nextInt(200)).toString();
            documents.add(open("C" + random.nextInt(size / 5), "F" + i, due, open.toString()));
        }
        return documents;
    }

    static AgeingTable table(OpenDocument... documents) {
        AgeingTableBuilder builder = new AgeingTableBuilder(AS_OF, AgeBasis.DUE_DATE, Buckets.DEFAULT);
        for (OpenDocument document : documents) {
            builder.add(document);
        }
        return builder.build();
    }

    static OpenDocument open(String customer, String number, String due, String amount) {
        Customer owner = Customer.named(customer, "Customer " + customer);
        Receivable receivable = Receivable.builder(DocumentKey.invoice(number), owner.id(), Money.parse(amount))
                .due(due == null ? null : LocalDate.parse(due))
                .build();
        return new OpenDocument(owner, receivable, false);
    }

    private static String amounts(Tally tally) {
        return String.join(
                        " ",
                        tally.amounts().stream()
                                .map(each -> each.getAmount().toPlainString())
                                .toList())
                + " = "
                + tally.total().getAmount().toPlainString();
    }
}
