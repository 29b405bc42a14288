package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the cells: no other exception than {@link UnusableSource}, and no row is lost without a word. */
class RandomSourceTests {
    private static final String[] HEADERS = {
        "customer_id", "document_no", "document_type", "instalment", "issue_date", "due_date", "currency", "amount",
        "open_amount", "D/C", "disputed", "disputed_amount", "promised_on", "payment_method", "contract_rate",
                "last_level",
        "name", "country", "language", "payment_terms_days", "insolvent_on", "insolvency_type", "extracted_at",
                "company"
    };
    private static final String[] TEXTS = {
        "",
        "C1",
        "00012",
        "F-1",
        "Total",
        "Total Energies",
        "Sous-total",
        "Facture",
        "avoir",
        "31/12/2026",
        "03/04/2026",
        "04/25/2026",
        "2026-10-01",
        "12,50",
        "1.234",
        "1,234.56",
        "-5",
        "(7,00)",
        "\u22125",
        "EUR",
        "USD",
        "\u20AC",
        "oui",
        "non",
        "D",
        "C",
        "\"",
        "\"\"",
        "a\"b",
        "'",
        "=1+1",
        "@x",
        "#N/A",
        "NULL",
        "\u0000",
        "\uFEFF",
        "\uD83D\uDE00",
        "\uD83D",
        "\u202E1",
        "9999999999999999999999",
        "1E400",
        "-",
        "--",
        ".",
        ",",
        "()",
        "(",
        "1-",
        "0",
        "00",
        "1/1/1",
        "99/99/9999",
        "00.00.0000",
        "customer_id",
        "Page 1",
        "Extrait le 05/10/2026",
        "Extrait le",
        "x y z",
        "FR",
        "fr",
        "acme",
        "30",
        "2/3",
        "\t",
        "a;b",
        "a\nb",
        "Infinity",
        "NaN",
        "0x10",
        "1_000",
        "\u0661\u0662",
        "\u00BD",
        "12:00",
        "46000",
        "100000000",
        "20261399"
    };

    @TempDir
    Path folder;

    @ParameterizedTest(name = "text, seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void textFiles(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 8; round++) {
            StringBuilder text = new StringBuilder();
            List<String> headers = headers(random);
            text.append(String.join(";", headers)).append('\n');
            for (int i = 0; i < 60; i++) {
                List<String> row = new ArrayList<>();
                for (int c = 0; c < headers.size(); c++) {
                    String value = TEXTS[random.nextInt(TEXTS.length)];
                    row.add(random.nextInt(3) == 0 ? value.replace("\"", "") : '"' + value.replace("\"", "\"\"") + '"');
                }
                text.append(String.join(";", row)).append('\n');
            }
            checked(Intake.csv(folder, text.toString(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"xlsx, 11", "xlsx, 12", "xlsx, 13", "xls, 14", "xls, 15"})
    void workbooks(String ending, long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            Workbook workbook = Workbooks.create(ending);
            Sheet sheet = workbook.createSheet("S");
            List<String> headers = headers(random);
            Workbooks.add(sheet, headers.toArray());
            for (int i = 0; i < 60; i++) {
                Row row = sheet.createRow(i + 1 + random.nextInt(2) * 100);
                for (int c = 0; c < headers.size(); c++) {
                    fill(row.createCell(c), random);
                }
            }
            checked(Workbooks.save(workbook, folder.resolve("r." + ending)));
        }
    }

    private static List<String> headers(Random random) {
        List<String> headers = new ArrayList<>(List.of(HEADERS[0], HEADERS[1], HEADERS[7]));
        for (String header : HEADERS) {
            if (!headers.contains(header) && random.nextBoolean()) {
                headers.add(header);
            }
        }
        return headers;
    }

    private static void fill(Cell cell, Random random) {
        switch (random.nextInt(10)) {
            case 0 -> cell.setCellValue(random.nextInt(60_000));
            case 1 -> cell.setCellValue(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case 2 -> cell.setCellValue(random.nextBoolean());
            case 3 -> cell.setCellErrorValue(FormulaError.NA.getCode());
            case 4 -> cell.setCellFormula("1+1");
            case 5 -> {
                cell.setCellValue(random.nextInt(60_000));
                cell.setCellStyle(Workbooks.dateStyle(cell.getSheet().getWorkbook(), "dd/mm/yy"));
            }
            case 6 -> cell.setBlank();
            default -> cell.setCellValue(TEXTS[random.nextInt(TEXTS.length)]);
        }
    }

    private void checked(Path path) {
        Intake intake;
        try {
            intake = Intake.of(path);
        } catch (UnusableSource e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        Tally tally = intake.tally();
        assertThat(tally.accepted + tally.rejected).isEqualTo(intake.rows().size());
        assertThat(tally.read).isEqualTo(tally.accepted + tally.rejected + tally.notData + tally.otherCompany);
        assertThat(intake.rejected()).allSatisfy(row -> {
            assertThat(row.reason()).isNotBlank();
            assertThat(row.value().length()).isLessThan(100);
        });
        assertThat(Intake.of(path).extraction()).isEqualTo(intake.extraction());
    }
}
