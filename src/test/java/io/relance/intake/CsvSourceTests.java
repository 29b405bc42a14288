package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ledger.DocumentType;
import io.relance.ledger.Receivable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTests {
    @TempDir
    Path folder;

    @Test
    void readsAFrenchExportBelowItsTitle() {
        Intake intake = Intake.ofCsv(folder, """
                Balance âgée clients;;;;
                Extrait le : 05/10/2026 06:12;;;;
                Règlements jusqu'au 02/10/2026;;;;
                ;;;;
                N° client;Raison sociale;N° facture;Date facture;Échéance;Montant TTC;Reste dû
                00012;Boulangerie Dupré;F-001;25/08/2026;24/09/2026;1 234,56;1 000,00
                00013;Garage du Nord;F-002;01/09/2026;01/10/2026;(120,00);
                ;;;;Total général;1 114,56;880,00
                """);

        assertThat(intake.rejected()).isEmpty();
        assertThat(intake.receivables()).hasSize(2);
        Receivable first = intake.receivables().get(0);
        assertThat(first.customer().value()).isEqualTo("00012");
        assertThat(first.key().number()).isEqualTo("F-001");
        assertThat(first.dueDate()).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(first.amount()).hasToString("EUR 1234.56");
        assertThat(first.open()).hasToString("EUR 1000.00");
        Receivable second = intake.receivables().get(1);
        assertThat(second.key().type()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(second.open()).hasToString("EUR -120.00");
        assertThat(intake.extraction().extractedAt()).hasToString("2026-10-05T04:12:00Z");
        assertThat(intake.extraction().paymentsTo()).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(intake.extraction().controlTotal()).isEqualByComparingTo("880.00");
        assertThat(((SourceRow.ReceivableRow) intake.rows().get(0)).customer().name())
                .isEqualTo("Boulangerie Dupré");
        assertThat(intake.rows().get(0).place()).hasToString("receivables.csv:6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "IBM850", "UTF-16"})
    void findsTheEncoding(String charset) {
        String text = """
                N° client;Nom;N° pièce;Échéance;Débit;Crédit
                12;Société Générale d'Électricité;12;31/10/2026;100,00;
                13;Hôtel Müller & Söhne;13;31/10/2026;;5,00
                """;
        Intake intake = Intake.of(Intake.csv(folder, text, Charset.forName(charset)));

        assertThat(intake.rejected()).isEmpty();
        assertThat(intake.rows())
                .extracting(r -> ((SourceRow.ReceivableRow) r).customer().name())
                .containsExactly("Société Générale d'Électricité", "Hôtel Müller & Söhne");
        assertThat(intake.receivables())
                .extracting(r -> r.open().toString())
                .containsExactly("EUR 100.00", "EUR -5.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void findsTheDelimiter(String delimiter) {
        String text =
                "customer_id;document_no;due_date;amount;subject\n12;F1;2026-10-31;\"1,234.50\";\"one; two, three\"\n";
        Intake intake = Intake.of(Intake.csv(
                folder,
                text.replace("one; two, three", "@").replace(";", delimiter).replace("@", "one; two, three"),
                StandardCharsets.UTF_8));

        assertThat(intake.only().open()).hasToString("EUR 1234.50");
        assertThat(intake.only().references().subject()).isEqualTo("one; two, three");
    }

    @Test
    void readsQuotedFieldsWithLineBreaksAndDoubledQuotes() {
        Intake intake = Intake.ofCsv(
                folder,
                "customer_id,document_no,due_date,amount,subject\r\n12,F1,2026-10-31,5.00,\"two\r\nlines and \"\"quotes\"\"\"\r\n"
                        + "12,F2,2026-10-31,oops,\r\n");

        assertThat(intake.only().references().subject()).isEqualTo("two\r\nlines and \"quotes\"");
        SourceRow.RejectedRow bad = intake.rejected().get(0);
        assertThat(bad.place()).hasToString("receivables.csv:4");
        assertThat(bad.column()).isEqualTo("amount");
        assertThat(bad.value()).isEqualTo("oops");
        assertThat(bad.reason()).isEqualTo("is no amount; expected one such as 1234.56, 1 234,56 or 1.234,56-");
        assertThat(bad.customerId()).isEqualTo("12");
        assertThat(bad.documentNo()).isEqualTo("F2");
    }
}
