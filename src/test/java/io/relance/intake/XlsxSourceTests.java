package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traps of workbooks, each generated: what a careless reader gets wrong without a word. */
class XlsxSourceTests {
    private static final String[] HEADERS = {
        "N° client", "N° facture", "Date facture", "Échéance", "Montant TTC", "Reste dû"
    };

    @TempDir
    Path folder;

    @Test
    void readsRealDatesNumbersAndTexts() {
        XSSFWorkbook workbook = Workbooks.xlsx();
        Sheet sheet = workbook.createSheet("Factures");
        Workbooks.add(sheet, "Extrait le", LocalDateTime.of(2026, 10, 5, 6, 30));
        Workbooks.add(sheet, (Object[]) HEADERS);
        Workbooks.add(sheet, 12.0, 20260117, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1), 1234.56, 1000);
        Workbooks.add(sheet, "00012", 123456789012345.0, "01.09.26", "31-10-2026", "1.234,56-", 12.300000000000001);

        Intake intake = Intake.of(Workbooks.save(workbook, folder.resolve("r.xlsx")));

        assertThat(intake.rejected()).isEmpty();
        assertThat(intake.receivables())
                .extracting(r -> r.customer() + " " + r.key().number() + " " + r.issueDate() + " " + r.dueDate() + " "
                        + r.amount() + " " + r.open())
                .containsExactly(
                        "12 20260117 2026-09-01 2026-10-01 EUR 1234.56 EUR 1000.00",
                        "00012 123456789012345 2026-09-01 2026-10-31 EUR -1234.56 EUR 12.30");
        assertThat(intake.extraction().extractedAt()).hasToString("2026-10-05T04:30:00Z");
        assertThat(intake.rows().get(1).place()).hasToString("r.xlsx:Factures!4");
    }

    @Test
    void countsDatesFrom1904WhereTheWorkbookDoes() {
        XSSFWorkbook workbook = Workbooks.xlsx();
        workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        Sheet sheet = workbook.createSheet("Factures");
        Workbooks.add(sheet, (Object[]) HEADERS);
        Row row = Workbooks.add(sheet, "12", "F1", null, null, 10);
        row.getCell(3).setCellValue(44834);
        row.getCell(3).setCellStyle(Workbooks.dateStyle(workbook, "dd/mm/yyyy"));

        Intake intake = Intake.of(Workbooks.save(workbook, folder.resolve("r.xlsx")));

        assertThat(intake.only().dueDate()).isEqualTo(LocalDate.of(2026, 10, 1));
    }
}
