package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private Intake handMade(String rows) {
        String header = Workbooks.texts("customer_id", "document_no", "due_date", "amount", "subject");
        return Intake.of(Workbooks.handMade(folder.resolve("r.xlsx"), "", header + rows));
    }

    private static String row(String date, String amount) {
        return "<row><c t=\"inlineStr\"><is><t>C1</t></is></c><c t=\"inlineStr\"><is><t>F1</t></is></c>" + date + amount
                + "</row>";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "formula without result | <c><f>1+1</f></c> | is a formula whose result was not saved; expected an amount."
                        + " Open the workbook in a spreadsheet program and save it",
                "formula with an empty result | <c><f>1+1</f><v></v></c> | is a formula whose result was not saved; expected an"
                        + " amount. Open the workbook in a spreadsheet program and save it",
                "error value | <c t=\"e\"><v>#N/A</v></c> | is an error value; expected an amount",
                "error of a formula | <c t=\"e\"><f>A1</f><v>#REF!</v></c> | is an error value; expected an amount",
                "unknown type of cell | <c t=\"zz\"><v>5</v></c> | is an error value; expected an amount",
                "truth value | <c t=\"b\"><v>1</v></c> | is a truth value; expected an amount",
                "date | <c t=\"d\"><v>2026-10-01</v></c> | is a date; expected an amount",
                "text | <c t=\"str\"><f>A1</f><v>much</v></c> | is no amount; expected one such as 1234.56, 1 234,56 or"
                        + " 1.234,56-",
                "no number | <c><v>1,5</v></c> | is no number; expected a number",
                "too many decimals | <c><v>12.345</v></c> | has 3 decimals; expected at most 2, as EUR has",
                "an absurd number | <c><v>1E+300</v></c> | is no number that can be used; expected at most 30 digits",
                "a text that is missing | <c t=\"s\"><v>7</v></c> | is an error value; expected an amount",
            })
    void rejectsWhatIsNoAmountAndNeverTakesItForZero(String what, String cell, String reason) {
        Intake intake = handMade(row("<c><v>46296</v></c>", cell));
        assertThat(intake.receivables()).isEmpty();
        assertThat(intake.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.column()).isEqualTo("amount");
            assertThat(rejected.customerId()).isEqualTo("C1");
            assertThat(rejected.documentNo()).isEqualTo("F1");
            assertThat(rejected.place()).hasToString("r.xlsx:Invoices!2");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "computed | <c><f>1+1</f><v>2</v></c> | EUR 2.00",
                "computed text | <c t=\"str\"><f>A1</f><v>1.234,50</v></c> | EUR 1234.50",
                "binary tail | <c><v>12.300000000000001</v></c> | EUR 12.30",
                "difference of binary fractions | <c><v>0.09999999999999432</v></c> | EUR 0.10",
                "almost nothing | <c><v>2.2737367544323206E-13</v></c> | EUR 0.00",
                "exponent | <c><v>1.2345E3</v></c> | EUR 1234.50",
            })
    void readsAmountsExactly(String what, String cell, String amount) {
        assertThat(handMade(row("<c><v>46296</v></c>", cell)).only().amount()).hasToString(amount);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO cell of strict workbooks | <c t=\"d\"><v>2026-10-01</v></c> | 2026-10-01",
                "ISO cell with time | <c t=\"d\"><v>2026-10-01T00:00:00</v></c> | 2026-10-01",
                "bare serial | <c><v>46296</v></c> | 2026-10-01",
                "serial with time | <c><v>46296.5</v></c> | 2026-10-01",
                "digits | <c><v>20261001</v></c> | 2026-10-01",
                "zero for none | <c><v>0</v></c> |",
                "no cell value | <c/> |",
            })
    void readsDates(String what, String cell, LocalDate date) {
        assertThat(handMade(row(cell, "<c><v>5</v></c>")).only().dueDate()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c t=\"d\"><v>soon</v></c>",
                "<c><v>12</v></c>",
                "<c><f>TODAY()</f></c>",
                "<c t=\"e\"><v>#VALUE!</v></c>",
                "<c><v>99999999</v></c>"
            })
    void rejectsWhatIsNoDate(String cell) {
        assertThat(handMade(row(cell, "<c><v>5</v></c>")).rejected())
                .extracting(SourceRow.RejectedRow::column)
                .containsExactly("due_date");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "12.0, 12",
        "12, 12",
        "1.23457E+14, 123457000000000",
        "123456789012345678, 123456789012345678",
        "12.5, 12.5"
    })
    void keepsNumericIdentifiersExact(String number, String id) {
        Intake intake = handMade("<row><c><v>" + number + "</v></c><c><v>" + number
                + "</v></c><c><v>46296</v></c><c><v>5</v></c></row>");
        assertThat(intake.only().customer().value()).isEqualTo(id);
        assertThat(intake.only().key().number()).isEqualTo(id);
    }

    @Test
    void readsSparseRowsRichTextsAndEscapes() {
        Intake intake = handMade("<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><r><t>C</t></r><r><t>1</t></r></is></c>"
                + "<c r=\"B7\" t=\"inlineStr\"><is><t>F1</t><rPh><t>no</t></rPh></is></c><c r=\"D7\"><v>5</v></c>"
                + "<c r=\"E7\" t=\"inlineStr\"><is><t>two_x000A_lines &amp; more</t></is></c></row>");
        assertThat(intake.only().customer().value()).isEqualTo("C1");
        assertThat(intake.only().key().number()).isEqualTo("F1");
        assertThat(intake.only().references().subject()).isEqualTo("two\nlines & more");
        assertThat(intake.rows().get(0).place().row()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void readsBothKindsOfWorkbookAlike(String ending) throws Exception {
        Workbook workbook = Workbooks.create(ending);
        Workbooks.add(workbook.createSheet("Lisez-moi"), "Nothing", "here");
        Sheet clients = workbook.createSheet("Clients");
        Workbooks.add(clients, "Code client", "Nom", "Pays", "E-mail");
        Workbooks.add(clients, "00012", "One", "France", "one@example.org");
        Sheet hidden = workbook.createSheet("Hidden");
        Workbooks.add(hidden, (Object[]) HEADERS);
        Workbooks.add(hidden, "X", "X", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1), 1, 1);
        workbook.setSheetHidden(workbook.getSheetIndex(hidden), true);
        Sheet sheet = workbook.createSheet("Factures");
        Workbooks.add(sheet, "Extrait le 05/10/2026 06:12");
        Workbooks.add(sheet, (Object[]) HEADERS);
        Workbooks.add(sheet, "00012", 20260117, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1), 1234.56, 1000);
        Row formulas = Workbooks.add(sheet, "00012", "F2", "01/09/2026", "01/10/2026", null, 7);
        formulas.getCell(4).setCellFormula("3+4");
        Row texts = Workbooks.add(sheet, null, "F3", "01/09/2026", "01/10/2026", 8, 8);
        texts.getCell(0).setCellFormula("\"0001\"&\"2\"");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(texts.getCell(0));
        Workbooks.add(sheet, "00012", "F4", true, "01/10/2026", 8, 8);
        Workbooks.add(sheet, "Total", null, null, null, 1249.56, 1015);

        Intake intake = Intake.of(Workbooks.save(workbook, folder.resolve("r." + ending)));

        assertThat(intake.customers())
                .extracting(c -> c.id() + " " + c.country())
                .containsExactly("00012 FR");
        assertThat(intake.receivables())
                .extracting(r -> r.key().number() + " " + r.dueDate() + " " + r.open())
                .containsExactly("20260117 2026-10-01 EUR 1000.00", "F3 2026-10-01 EUR 8.00");
        assertThat(intake.rejected())
                .extracting(r -> r.place() + " " + r.value() + " " + r.reason())
                .containsExactly(
                        "r." + ending
                                + ":Factures!4  is a formula whose result was not saved; expected an amount. Open the workbook in"
                                + " a spreadsheet program and save it",
                        "r." + ending + ":Factures!6 TRUE is a truth value; expected a date");
        assertThat(intake.extraction().controlTotal()).isEqualByComparingTo("1015");
        assertThat(intake.extraction().extractedAt()).hasToString("2026-10-05T04:12:00Z");
    }
}
