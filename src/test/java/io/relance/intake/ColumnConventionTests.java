package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.ledger.Customer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column is read one way throughout: as its own values tell, never row by row. */
class ColumnConventionTests {
    @TempDir
    Path folder;

    private Intake dates(String... dates) {
        StringBuilder text = new StringBuilder("customer_id;document_no;due_date;amount\n");
        for (int i = 0; i < dates.length; i++) {
            text.append("C1;F").append(i).append(';').append(dates[i]).append(";10,00\n");
        }
        return Intake.ofCsv(folder, text.toString());
    }

    private Intake amounts(String currency, String... amounts) {
        StringBuilder text = new StringBuilder("customer_id;document_no;due_date;currency;amount\n");
        for (int i = 0; i < amounts.length; i++) {
            text.append("C1;F")
                    .append(i)
                    .append(";2026-10-01;")
                    .append(currency)
                    .append(";\"")
                    .append(amounts[i])
                    .append("\"\n");
        }
        return Intake.ofCsv(folder, text.toString());
    }

    private static String dueDates(Intake intake) {
        return intake.receivables().stream()
                .map(r -> r.key().number() + "=" + r.dueDate())
                .toList()
                .toString();
    }

    private static String openAmounts(Intake intake) {
        return intake.receivables().stream()
                .map(r -> r.key().number() + "=" + r.open())
                .toList()
                .toString();
    }

    @Test
    void withoutEvidenceTheDayComesFirst() {
        assertThat(dueDates(dates("03/04/2026", "05/06/2026"))).isEqualTo("[F0=2026-04-03, F1=2026-06-05]");
    }

    @Test
    void aLaterRowDecidesForTheEarlierOnes() {
        assertThat(dueDates(dates("03/04/2026", "04/25/2026"))).isEqualTo("[F0=2026-03-04, F1=2026-04-25]");
    }

    @Test
    void whereTheColumnContradictsItselfOnlyTheDoubtfulRowsAreRejected() {
        Intake intake = dates("03/04/2026", "04/25/2026", "25/04/2026", "05/05/2026", "2026-04-03");
        assertThat(dueDates(intake)).isEqualTo("[F1=2026-04-25, F2=2026-04-25, F3=2026-05-05, F4=2026-04-03]");
        SourceRow.RejectedRow rejected = intake.rejected().get(0);
        assertThat(rejected.column()).isEqualTo("due_date");
        assertThat(rejected.value()).isEqualTo("03/04/2026");
        assertThat(rejected.reason())
                .isEqualTo("could be 2026-04-03 or 2026-03-04: other dates of this table show both orders, day before"
                        + " month and month before day; expected one order throughout, or YYYY-MM-DD");
        assertThat(rejected.documentNo()).isEqualTo("F0");
    }

    @Test
    void aColumnThatTellsNothingFollowsTheOtherDates() {
        Intake intake = Intake.ofCsv(folder, """
                customer_id;document_no;issue_date;due_date;amount
                C1;F1;02/25/2026;04/03/2026;1,00
                C1;F2;02/11/2026;05/03/2026;1,00
                """);
        assertThat(dueDates(intake)).isEqualTo("[F1=2026-04-03, F2=2026-05-03]");
    }

    @Test
    void theTermsTellTheOrderWhereNoDateDoes() {
        Intake intake = Intake.ofCsv(folder, """
                customer_id;document_no;issue_date;due_date;payment_terms_days;amount
                C1;F1;04/03/2026;05/03/2026;30;1,00
                """);
        assertThat(dueDates(intake)).isEqualTo("[F1=2026-05-03]");
    }

    @Test
    void datesAndTermsThatDisagreeAreRejected() {
        Intake intake = Intake.ofCsv(folder, """
                customer_id;document_no;issue_date;due_date;payment_terms_days;amount
                C1;F1;25/03/2026;24/04/2026;30;1,00
                C1;F2;04/03/2026;05/03/2026;30;1,00
                C1;F3;04/03/2026;08/03/2026;30;1,00
                """);
        assertThat(dueDates(intake)).isEqualTo("[F1=2026-04-24, F3=2026-03-08]");
        assertThat(intake.rejected().get(0).reason())
                .isEqualTo(
                        "would be 2026-03-05 for an invoice of 2026-03-04, but the terms of 30 days fit only the other"
                                + " order (2026-04-03, due 2026-05-03); expected dates that leave no doubt, such as YYYY-MM-DD");
    }

    @Test
    void theTermsMayStandInTheCustomersFile() throws Exception {
        Path customers = Files.writeString(
                folder.resolve("customers.csv"), "customer_id;name;payment_terms_days\nC1;One;30 jours\n");
        Path receivables = Files.writeString(
                folder.resolve("r.csv"),
                "customer_id;document_no;issue_date;due_date;amount\nC1;F1;04/03/2026;05/03/2026;1,00\nC1;F2;2026-03-01;;1,00\n");
        assertThat(dueDates(Intake.of(receivables, customers))).isEqualTo("[F1=2026-05-03, F2=null]");
        SourceSettings terms = Intake.settings(receivables, customers, Map.of(), SourceSettings.MissingDueDate.TERMS);
        assertThat(dueDates(Intake.of(terms))).isEqualTo("[F1=2026-05-03, F2=2026-03-31]");
    }

    @Test
    void aDueDateBeforeTheInvoiceIsRejectedWhereTheOtherOrderHeals() {
        Intake intake = Intake.ofCsv(folder, """
                customer_id;document_no;issue_date;due_date;amount
                C1;F1;13/03/2026;24/04/2026;1,00
                C1;F2;01/08/2026;07/03/2026;1,00
                C1;F3;03/01/2026;02/02/2026;1,00
                """);
        assertThat(intake.rejected())
                .extracting(SourceRow.RejectedRow::documentNo)
                .containsExactly("F2");
    }

    @Test
    void threeDigitsBehindASeparatorAreAGroupUnlessTheColumnTellsOtherwise() {
        assertThat(openAmounts(amounts("EUR", "1.234", "2,500"))).isEqualTo("[F0=EUR 1234.00, F1=EUR 2500.00]");
        assertThat(openAmounts(amounts("EUR", "1.234", "12,50"))).isEqualTo("[F0=EUR 1234.00, F1=EUR 12.50]");
        assertThat(openAmounts(amounts("EUR", "1,234", "12.50"))).isEqualTo("[F0=EUR 1234.00, F1=EUR 12.50]");
        assertThat(openAmounts(amounts("TND", "1,234", "12,5"))).isEqualTo("[F0=TND 1.234, F1=TND 12.500]");
    }

    @Test
    void amountsThatStayDoubtfulAreRejected() {
        assertThat(amounts("EUR", "1.234", "12.50").rejected()).singleElement().satisfies(row -> {
            assertThat(row.value()).isEqualTo("1.234");
            assertThat(row.reason()).isEqualTo("has 3 decimals; expected at most 2, as EUR has");
        });
        assertThat(amounts("EUR", "1.234", "12.50", "12,50").rejected())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.documentNo()).isEqualTo("F0");
                    assertThat(row.reason())
                            .isEqualTo(
                                    "could be 1234 or 1.234: the other amounts of this table do not tell whether comma or point"
                                            + " is the decimal sign; expected one throughout, or two decimals");
                });
        assertThat(amounts("TND", "1,234").rejected()).hasSize(1);
    }

    @Test
    void creditsWithoutSignTakeItFromTheirType() {
        Intake intake = Intake.ofCsv(folder, """
                customer_id;document_no;document_type;due_date;amount;open_amount
                C1;F1;Facture;2026-10-01;100,00;100,00
                C1;A1;Avoir;2026-10-01;30,00;30,00
                C1;;Règlement;2026-10-01;20,00;
                """);
        assertThat(intake.receivables())
                .extracting(r -> r.key().type() + " " + r.open())
                .containsExactly("INVOICE EUR 100.00", "CREDIT_NOTE EUR -30.00", "PAYMENT EUR -20.00");
    }

    @Test
    void aPositiveCreditAmongNegativeOnesIsRejected() {
        Intake intake = Intake.ofCsv(folder, """
                customer_id;document_no;document_type;due_date;amount
                C1;A1;credit_note;2026-10-01;30,00
                C1;A2;credit_note;2026-10-01;-30,00
                """);
        assertThat(openAmounts(intake)).isEqualTo("[A2=EUR -30.00]");
        assertThat(intake.rejected().get(0).reason())
                .isEqualTo("is positive for a credit note or payment, while others of this column are negative;"
                        + " expected credits with one sign throughout");
    }

    @Test
    void debitAndCreditMarksGiveTheSign() {
        String header = "customer_id;document_no;due_date;amount;D/C\n";
        assertThat(openAmounts(Intake.ofCsv(
                        folder, header + "C1;1;2026-10-01;10;D\nC1;2;2026-10-01;4;C\nC1;3;2026-10-01;5;H\n")))
                .isEqualTo("[1=EUR 10.00, 2=EUR -4.00, 3=EUR -5.00]");
        assertThat(openAmounts(Intake.ofCsv(folder, header + "C1;1;2026-10-01;10;D\nC1;2;2026-10-01;-4;C\n")))
                .isEqualTo("[1=EUR 10.00, 2=EUR -4.00]");
        assertThat(Intake.ofCsv(folder, header + "C1;1;2026-10-01;4;C\nC1;2;2026-10-01;-4;C\nC1;3;2026-10-01;4;?\n")
                        .rejected())
                .extracting(SourceRow.RejectedRow::documentNo)
                .containsExactly("2", "3");
    }

    @Test
    void aLoneBalanceIsTheAmount() {
        assertThat(openAmounts(Intake.ofCsv(folder, "N° client;Facture;Échéance;Solde\nC1;F1;2026-10-01;5\n")))
                .isEqualTo("[F1=EUR 5.00]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reste dû", "Open amount", "Openstaand bedrag", "Offener Betrag"})
    void anExportOfWhatIsStillOpenNeedsNoOtherAmount(String header) {
        String text = "N° client;Facture;Échéance;Type;" + header
                + "\nC1;F1;2026-10-01;Facture;5,00\nC1;A1;2026-10-01;Avoir;2,00\nC1;F2;2026-10-01;Facture;\n";
        Intake intake = Intake.ofCsv(folder, text);
        assertThat(intake.receivables())
                .extracting(r -> r.key().number() + " " + r.amount() + " " + r.open())
                .containsExactly("F1 EUR 5.00 EUR 5.00", "A1 EUR -2.00 EUR -2.00");
        assertThat(intake.rejected())
                .extracting(
                        SourceRow.RejectedRow::documentNo, SourceRow.RejectedRow::column, SourceRow.RejectedRow::reason)
                .containsExactly(tuple("F2", header, "is empty; expected an amount"));
    }

    @Test
    void aSheetOfCustomersMayShowWhatTheyOwe() {
        Path path = folder.resolve("both.xlsx");
        XSSFWorkbook book = Workbooks.xlsx();
        Sheet customers = book.createSheet("Clients");
        Workbooks.add(customers, "N° client", "Nom", "Encours");
        Workbooks.add(customers, "C1", "Client Un", 5);
        Sheet documents = book.createSheet("Factures");
        Workbooks.add(documents, "N° client", "Facture", "Échéance", "Reste dû");
        Workbooks.add(documents, "C1", "F1", "01/10/2026", 5);
        Workbooks.save(book, path);
        assertThat(Intake.of(Intake.settings(path, null, Map.of())).customers())
                .extracting(Customer::name)
                .containsExactly("Client Un");
    }

    @Test
    void aRunningBalanceIsNoOpenAmount() {
        String text = "N° client;Facture;Échéance;Débit;Crédit;Solde\nC1;F1;2026-10-01;5;;5\nC1;F2;2026-10-01;7;;12\n";
        assertThat(Intake.ofCsv(folder, text).rejected()).singleElement().satisfies(row -> {
            assertThat(row.documentNo()).isEqualTo("F2");
            assertThat(row.reason())
                    .isEqualTo(
                            "is more than the row's debit or credit (7.00); expected what is still open of this row. If the"
                                    + " column is a running balance, leave it out: source: columns: {open_amount: \"-\"}");
        });
        Path path = folder.resolve("receivables.csv");
        assertThat(openAmounts(Intake.of(Intake.settings(path, null, Map.of("open_amount", "-")))))
                .isEqualTo("[F1=EUR 5.00, F2=EUR 7.00]");
    }
}
