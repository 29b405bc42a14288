package io.relance.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relance.export.labels.Labels;
import io.relance.report.AgeingReport;
import io.relance.report.AgeingReports;
import io.relance.report.InvoicedFacts;
import io.relance.report.Questions;
import io.relance.report.ReportFacts;
import io.relance.report.ReportQuestion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeingWorkbookTests {
    private static final ReportFacts FACTS = new InvoicedFacts(1, 40, 1_500, LocalDate.of(2026, 1, 15));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void formulasCalculateToTheValuesWritten(String language) throws IOException {
        byte[] bytes = written(language);
        keep("ageing-" + language + ".xlsx", bytes);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            assertSame(cell, evaluator.evaluate(cell));
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(500);
        }
    }

    private static void assertSame(Cell cell, CellValue value) {
        String where = cell.getSheet().getSheetName() + "!" + cell.getAddress() + " " + cell.getCellFormula();
        if (cell.getCachedFormulaResultType() == CellType.NUMERIC) {
            assertThat(value.getNumberValue()).as(where).isCloseTo(cell.getNumericCellValue(), within(1e-12));
        } else {
            assertThat(value.getStringValue()).as(where).isEqualTo(cell.getStringCellValue());
        }
    }

    @Test
    void printsOnPagesThatCanBeRead() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written("fr")))) {
            XSSFSheet summary = book.getSheet("Synthèse");
            for (XSSFShape shape : summary.getDrawingPatriarch()) {
                XSSFClientAnchor anchor = (XSSFClientAnchor) shape.getAnchor();
                assertThat((int) anchor.getCol2())
                        .as("charts lie below the tables, so that the page is no wider than these")
                        .isLessThanOrEqualTo(7);
                assertThat(Arrays.stream(summary.getRowBreaks()).boxed())
                        .as("no chart is cut in two")
                        .noneMatch(row -> row >= anchor.getRow1() && row < anchor.getRow2());
            }
            for (Row row : summary) {
                assertThat(row.getLastCellNum()).isLessThanOrEqualTo((short) 7);
            }
            XSSFSheet customers = book.getSheet("Clients");
            assertThat(customers.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
            assertThat(customers.getRepeatingColumns().formatAsString()).isEqualTo("A:B");
            assertThat(customers.getRepeatingRows().formatAsString()).isEqualTo("1:3");
        }
    }

    @Test
    void listsKeepTheirHeadingsAndCanBeFiltered() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written("en")))) {
            for (String name : List.of("Customers", "Documents", "Movements")) {
                XSSFSheet sheet = book.getSheet(name);
                assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .as("title, remark and headings of %s stay", name)
                        .isEqualTo((short) 3);
                assertThat(sheet.getRepeatingRows().formatAsString()).as(name).isEqualTo("1:3");
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                        .as(name)
                        .matches("A3:[A-Z]+\\d{2,}");
                assertThat(sheet.getPrintSetup().getLandscape()).as(name).isTrue();
            }
            for (String name : List.of("Summary", "Figures", "Payment terms FR")) {
                assertThat(book.getSheet(name).getRepeatingRows())
                        .as("each page of %s has its title", name)
                        .isNotNull();
            }
            for (String name : List.of("Customers", "Documents")) {
                assertThat(book.getSheet(name).getSheetConditionalFormatting().getNumConditionalFormattings())
                        .as("days late have colours in %s", name)
                        .isPositive();
            }
        }
    }

    @Test
    void leadsFromACustomerToItsDocumentsAndShowsTwoCharts() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written("en")))) {
            assertThat(book.getAllNames()).extracting(Name::getNameName).contains("Customers", "Documents");
            XSSFSheet customers = book.getSheet("Customers");
            XSSFSheet documents = book.getSheet("Documents");
            Pattern link = Pattern.compile("HYPERLINK\\(\"#'?Documents'?!\\$?A\\$?(\\d+)\",\"(.+)\"\\)");
            int links = 0;
            for (Row row : customers) {
                Cell code = row.getCell(0);
                if (code != null && code.getCellType() == CellType.FORMULA) {
                    Matcher target = link.matcher(code.getCellFormula());
                    assertThat(target.matches()).as(code.getCellFormula()).isTrue();
                    Row first = documents.getRow(Integer.parseInt(target.group(1)) - 1);
                    assertThat(first.getCell(0).getStringCellValue()).isEqualTo(target.group(2));
                    links++;
                }
            }
            assertThat(links).as("customers with a link").isGreaterThan(30);
            assertThat(book.getSheet("Summary").getDrawingPatriarch().getCharts())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(
                            chart -> assertThat(chart.getChartSeries().get(0).getSeriesCount())
                                    .isPositive());
        }
    }

    @Test
    void textsKeepADistanceToTheNumbersBesideThem() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written("en")))) {
            Row heading = book.getSheet("Documents").getRow(2);
            Row line = book.getSheet("Documents").getRow(3);
            for (int column : List.of(7, 11)) {
                assertThat(heading.getCell(column).getCellStyle().getIndention())
                        .as(heading.getCell(column).getStringCellValue())
                        .isEqualTo((short) 1);
                assertThat(line.getCell(column).getCellStyle().getIndention()).isEqualTo((short) 1);
            }
        }
    }

    @Test
    void sameReportSameBytes() throws IOException {
        assertThat(written("fr")).isEqualTo(written("fr"));
    }

    static byte[] written(String language) throws IOException {
        ReportQuestion question = Questions.question(Questions.AS_OF, Questions.settings());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (AgeingWorkbook workbook = new AgeingWorkbook(question, Labels.of(language), true)) {
            AgeingReport report = AgeingReports.full(question, FACTS, workbook);
            workbook.write(report, rows -> {}, out);
        }
        return out.toByteArray();
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        String folder = System.getProperty("look.at");
        if (folder != null) {
            Files.write(Path.of(folder, name), bytes);
        }
    }
}
