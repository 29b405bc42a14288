package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles, repeated headers, totals and notes are not data; what only looks like them is. */
class LayoutTests {
    private static final String HEADER = "N° client;Nom;N° facture;Date facture;Échéance;Montant;Reste dû\n";

    @TempDir
    Path folder;

    private Intake read(String rows) {
        return Intake.ofCsv(folder, HEADER + rows.stripIndent());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the label alone             | Total;;;;;30,00;30,00",
                "in the column of numbers    | ;;TOTAL;;;30,00;30,00",
                "in the column of names      | ;Total général;;;;30,00;30,00",
                "with a count beside it      | Total;;2 factures;;;30,00;30,00",
                "Dutch                       | Eindtotaal;;;;;30,00;30,00",
                "German                      | Gesamtsumme;;;;;30,00;30,00",
                "English                     | ;;Grand total:;;;30,00;30,00",
                "no label, but the sum       | ;;;;;30,00;30,00",
            })
    void keepsTheGrandTotal(String what, String total) {
        Intake intake =
                read("C1;One;F1;01/09/2026;01/10/2026;10,00;10,00\nC2;Two;F2;01/09/2026;01/10/2026;20,00;20,00\n"
                        + total + "\n");
        assertThat(intake.rejected()).isEmpty();
        assertThat(intake.receivables()).hasSize(2);
        assertThat(intake.extraction().controlTotal()).isEqualByComparingTo("30.00");
        assertThat(intake.tally().notData).isEqualTo(1);
    }

    @Test
    void aTotalThatDiffersIsKeptAsItStands() {
        Intake intake = read("C1;One;F1;01/09/2026;01/10/2026;10,00;10,00\nTotal;;;;;99,00;99,00\n");
        assertThat(intake.extraction().controlTotal()).isEqualByComparingTo("99.00");
    }

    @Test
    void subTotalsAreNoControlTotals() {
        Intake intake = read("""
                C1;One;F1;01/09/2026;01/10/2026;10,00;10,00
                Total C1;;;;;10,00;10,00
                C2;Two;F2;01/09/2026;01/10/2026;20,00;20,00
                ;Two Total;;;;20,00;20,00
                C3;Three;F3;01/09/2026;01/10/2026;5,00;5,00
                C3;Three;Sous-total;;;5,00;5,00
                """);
        assertThat(intake.rejected()).isEmpty();
        assertThat(intake.receivables()).hasSize(3);
        assertThat(intake.extraction().controlTotal()).isNull();
    }

    @Test
    void aCustomerCalledTotalIsNoTotal() {
        Intake intake = read("""
                C1;Total Energies;F1;01/09/2026;01/10/2026;10,00;10,00
                C1;Total Energies;;;;-4,00;-4,00
                TOTAL;Total;F2;01/09/2026;01/10/2026;20,00;20,00
                C3;Somme Habitat;;;;-3,00;-3,00
                ;Total général;;;;23,00;23,00
                """);
        assertThat(intake.rejected()).isEmpty();
        assertThat(intake.receivables())
                .extracting(r -> r.customer() + " " + r.open())
                .containsExactly("C1 EUR 10.00", "C1 EUR -4.00", "TOTAL EUR 20.00", "C3 EUR -3.00");
        assertThat(intake.extraction().controlTotal()).isEqualByComparingTo("23.00");
    }

    @Test
    void pagesAreReadThrough() {
        Intake intake = read("""
                C1;One;F1;01/09/2026;01/10/2026;10,00;10,00
                -----;-----;-----;;;;
                Report;;;;;10,00;10,00
                Page 1 / 2;;;;;;

                Balance âgée clients;;;;;;
                N° client;Nom;N° facture;Date facture;Échéance;Montant;Reste dû
                C2;Two;F2;01/09/2026;01/10/2026;20,00;20,00
                Édité le 05/10/2026;;;;;;
                """);
        assertThat(intake.rejected()).isEmpty();
        assertThat(intake.receivables()).hasSize(2);
        assertThat(intake.extraction().extractedAt()).hasToString("2026-10-05T10:00:00Z");
        assertThat(intake.tally().read).isEqualTo(9);
    }

    @Test
    void aRowWithSomethingMissingIsRejectedNotOverlooked() {
        Intake intake = read("""
                ;;F1;01/09/2026;01/10/2026;10,00;10,00
                C1;;;;;;
                ;;F2;;;;
                C1;One;;01/09/2026;01/10/2026;10,00;10,00
                C1;One;F3;01/09/2026;01/10/2026;;10,00
                ;;;;;7,00;7,00
                """);
        assertThat(intake.rejected())
                .extracting(r -> r.place().row() + " " + r.column() + " " + r.reason())
                .containsExactly(
                        "2 N° client is empty; expected the customer's code",
                        "3 Montant is empty; expected an amount",
                        "4 N° client is empty; expected the customer's code",
                        "5 N° facture is empty; expected the number of the document",
                        "6 Montant is empty; expected an amount",
                        "7 N° client is empty; expected the customer's code");
    }

    @Test
    void rowsOfAnotherCompanyAreLeftOut() {
        Intake intake = Intake.ofCsv(folder, """
                company;customer_id;document_no;due_date;amount
                ACME;C1;F1;2026-10-01;1,00
                Acme SAS;C1;F2;2026-10-01;1,00
                Other;C1;F3;2026-10-01;1,00
                ;C1;F4;2026-10-01;1,00
                """);
        assertThat(intake.receivables()).extracting(r -> r.key().number()).containsExactly("F1", "F2", "F4");
        assertThat(intake.tally().otherCompany).isEqualTo(1);
    }

    @Test
    void stampsMayBeColumns() {
        Intake intake = Intake.ofCsv(folder, """
                customer_id;document_no;due_date;amount;extracted_at;payments_to
                C1;F1;2026-10-01;1,00;2026-10-05 06:00;02/10/2026
                C1;F2;2026-10-01;1,00;2026-10-05 06:00;02/10/2026
                C1;F3;2026-10-01;1,00;soon;02/10/2026
                """);
        assertThat(intake.extraction().extractedAt()).hasToString("2026-10-05T04:00:00Z");
        assertThat(intake.extraction().paymentsTo()).hasToString("2026-10-02");
        assertThat(intake.rejected()).extracting(SourceRow.RejectedRow::column).containsExactly("extracted_at");
    }
}
