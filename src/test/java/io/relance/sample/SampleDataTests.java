package io.relance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.config.Configuration;
import io.relance.config.Settings;
import io.relance.sample.SampleDocument.Night;
import io.relance.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in the repository are what the generator makes; {@code -Dsample.update=true} writes them anew. */
class SampleDataTests {
    @TempDir
    static Path made;

    @BeforeAll
    static void make() throws IOException {
        if (Boolean.getBoolean("sample.update")) {
            SampleData.write(SampleData.FOLDER);
            SampleData.writeExpectations(SampleData.EXPECTATIONS);
        }
        SampleData.write(made.resolve("data"));
        SampleData.writeExpectations(made.resolve("expected"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receivables-2026-10-05.xlsx", "receivables-2026-10-06.xlsx", "customers.xlsx"})
    void workbooksHoldTheGeneratedCells(String name) throws IOException {
        assertThat(cells(SampleData.FOLDER.resolve(name)))
                .isEqualTo(cells(made.resolve("data").resolve(name)));
    }

    @Test
    void invoicesAreTheGeneratedBytes() throws IOException {
        List<Path> expected = files(made.resolve("data/factures"));
        assertThat(files(SampleData.FOLDER.resolve("factures")))
                .extracting(file -> file.getFileName().toString())
                .isEqualTo(expected.stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        for (Path file : expected) {
            assertThat(SampleData.FOLDER
                            .resolve("factures")
                            .resolve(file.getFileName().toString()))
                    .hasSameBinaryContentAs(file);
        }
    }

    @Test
    void theReadmeTheConfigurationAndTheExpectationsAreTheGeneratedOnes() {
        assertThat(SampleData.FOLDER.resolve("relance.yaml"))
                .hasSameTextualContentAs(made.resolve("data/relance.yaml"));
        assertThat(SampleData.FOLDER.resolve("README.md")).hasSameTextualContentAs(made.resolve("data/README.md"));
        for (Night night : Night.values()) {
            String name = "expected-" + night.asOf + ".csv";
            assertThat(SampleData.EXPECTATIONS.resolve(name))
                    .hasSameTextualContentAs(made.resolve("expected").resolve(name));
        }
    }

    @Test
    void theConfigurationIsRightAndLive() {
        Settings settings = Configuration.load(SampleData.FOLDER.resolve("relance.yaml"), Map.of(), Map.of());
        assertThat(settings.companies()).singleElement().satisfies(company -> {
            assertThat(company.goLive().confirmed()).isTrue();
            assertThat(company.scenarios().all())
                    .extracting(Scenario::name)
                    .contains("proximity", "business", "consumer", "public-body", "key-account", "strict", "none");
        });
    }

    @Test
    void thereAreSixtyCustomersAndSomeTwoHundredAndFiftyDocumentsBesideTheThreeHundredLinesOfOne() {
        SampleBook book = SampleBook.whole();
        assertThat(book.customers())
                .hasSize(60)
                .extracting(SampleCustomer::code)
                .doesNotHaveDuplicates();
        List<SampleDocument> others = book.documents().stream()
                .filter(document -> !document.customer().equals("00159"))
                .toList();
        assertThat(others).hasSizeBetween(240, 260);
        assertThat(book.documents()).hasSize(others.size() + 300);
    }

    @Test
    void everyOpenDocumentOfBothNightsHasAnExpectationAndARule() {
        Set<String> rejected = new HashSet<>();
        for (SampleDocument document : SampleBook.whole().documents()) {
            assertThat(document.why()).as(document.label()).isNotEmpty();
            if (document.expected(Night.ONE).isEmpty() && document.isIn(Night.ONE)) {
                rejected.add(document.label());
            }
        }
        assertThat(rejected).hasSize(6);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Every cell with its place, its kind, its format and what it holds. */
    private static List<String> cells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + cell.getCellType() + " "
                                + cell.getCellStyle().getDataFormatString() + " " + cell);
                    }
                }
            }
        }
        return cells;
    }
}
