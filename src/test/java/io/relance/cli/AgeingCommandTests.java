package io.relance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgeingCommandTests {
    private static final String HEADER =
            "customer_id,name,document_no,document_type,issue_date,due_date,currency,amount,open_amount\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeConfiguration() throws IOException {
        Files.writeString(folder.resolve("relance.yaml"), """
                relance:
                  company: {id: acme, name: ACME SAS, country: FR, currency: EUR, language: fr}
                  source: {receivables: open.csv, control-total: %s}
                  store: {url: "jdbc:hsqldb:file:store/relance"}
                  ageing: {buckets: [15, 45]}
                """.formatted("1189.00"));
        source("""
                C2,Deux,F1,invoice,2026-08-01,2026-09-05,EUR,1000.00,1000.00
                C2,Deux,F2,invoice,2026-08-01,2026-10-05,EUR,300.00,100.00
                C2,Deux,F2,invoice,2026-08-01,2026-11-05,EUR,300.00,300.00
                C1,Un,F3,invoice,2026-08-01,2026-09-20,EUR,89.00,89.00
                C1,Un,A1,credit_note,2026-08-01,,EUR,-300.00,-300.00
                """);
    }

    @Test
    void agesStraightFromTheSource() throws IOException {
        JsonNode euro = json("ageing", "--from-source", "--as-of", "2026-10-05", "--format", "json")
                .get("EUR");
        assertThat(euro.get("rows").get(0).get("customer").asString()).isEqualTo("C1");
        assertThat(euro.get("totals").toString())
                .isEqualTo("{\"notDue\":\"400.00\",\"1-15\":\"89.00\",\"16-45\":\"1000.00\",\">45\":\"0.00\","
                        + "\"noDueDate\":\"0.00\",\"unallocatedCredits\":\"-300.00\",\"total\":\"1189.00\"}");
        assertThat(run("ageing", "--from-source", "--as-of", "2026-10-05").exitCode())
                .isZero();
    }

    @Test
    void neverWritesOverWhatIsReadKeptOrDelivered() throws IOException {
        Path letter = folder.resolve("out/acme/2026-10-05/list.csv");
        Files.createDirectories(letter.getParent());
        Files.writeString(letter, "delivered");
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("store.script"), "kept");
        for (String place :
                List.of("open.csv", "relance.yaml", "empty", "store.script", "out/acme/2026-10-05/list.csv")) {
            Path file = folder.resolve(place);
            byte[] before = Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);
            Answer answer = run(
                    "ageing", "--from-source", "--as-of", "2026-10-05", "--format", "csv", "--out", file.toString());
            assertThat(answer.exitCode()).as(place).isEqualTo(2);
            assertThat(answer.err()).contains("--out");
            assertThat(Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file))
                    .as(place)
                    .isEqualTo(before);
        }
        String page = folder.resolve("report.pdf").toString();
        Answer answer = run("ageing", "--from-source", "--as-of", "2026-10-05", "--format", "csv", "--out", page);
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("--format pdf or choose another name");
        String report = folder.resolve("report.csv").toString();
        for (int i = 0; i < 2; i++) {
            assertThat(run("ageing", "--from-source", "--as-of", "2026-10-05", "--format", "csv", "--out", report)
                            .exitCode())
                    .as("a new file, then an earlier report")
                    .isZero();
        }
    }

    @Test
    void comparesAccountsAndAddsTheAmountsOfRejectedRows() throws IOException {
        Files.writeString(folder.resolve("open.csv"), """
                customer_id,name,document_no,document_type,issue_date,due_date,currency,amount,open_amount,gl_account
                C1,Un,F1,invoice,2026-08-01,2026-09-05,EUR,1000.00,900.00,411000
                C1,Un,F2,invoice,2026-08-01,2026-09-05,EUR,250.00,250.00,416000
                C1,Un,F3,invoice,2026-08-01,31/02/2026,EUR,100.00,39.00,411000
                """);
        String[] words = {"ageing", "--from-source", "--as-of", "2026-10-05"};
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--relance.source.control-totals=411000 900.00, 416000 250.00");
        String text = run(all.toArray(String[]::new)).out();
        assertThat(text)
                .contains("report 1,150.00 + rows left out 39.00 - control total 1,189.00 = difference 0.00 (closes)")
                .contains("Account 411000: report 900.00 - control total 900.00 = difference 0.00 (closes)");

        all.addAll(List.of("--format", "html", "--language", "fr"));
        assertThat(run(all.toArray(String[]::new)).out())
                .as("why a row was left out, in the language of the page")
                .contains("due_date: n’est pas une date", "39,00");
        all.subList(all.size() - 4, all.size()).clear();

        all.set(all.size() - 1, "--relance.source.control-totals=411000 900.00, 416000 251.00");
        Answer wrong = run(all.toArray(String[]::new));
        assertThat(wrong.out())
                .contains("Account 416000: report 250.00 - control total 251.00 = difference -1.00  DOES NOT CLOSE");
        assertThat(wrong.exitCode()).isEqualTo(3);
    }

    @Test
    void takesBucketsAndBasisFromTheCommandLine() throws IOException {
        JsonNode euro = json(
                        "ageing",
                        "--from-source",
                        "--as-of",
                        "2026-10-05",
                        "--by",
                        "issue-date",
                        "--buckets",
                        "30,60,90",
                        "--output",
                        "json")
                .get("EUR");
        // 65 days since the first of August
        assertThat(euro.get("totals").get("61-90").asString()).isEqualTo("1489.00");
        assertThat(run("ageing", "--from-source", "--buckets", "60,30").exitCode())
                .isEqualTo(2);
        assertThat(run("ageing", "--from-source", "--by", "birthday").exitCode())
                .isEqualTo(2);
    }

    @Test
    void countsDuplicatesOnceAndLeavesContradictionsOut() throws IOException {
        source("""
                C1,Un,F1,invoice,2026-08-01,2026-09-05,EUR,1000.00,1000.00
                C1,Un,F1,invoice,2026-08-01,2026-09-05,EUR,1000.00,1000.00
                C1,Un,F2,invoice,2026-08-01,2026-09-05,EUR,50.00,50.00
                C1,Un,F2,invoice,2026-08-01,2026-09-05,EUR,60.00,60.00
                C1,Un,,payment,2026-09-01,,EUR,-7.00,-7.00
                C1,Un,,payment,2026-09-01,,EUR,-7.00,-7.00
                """);
        Answer result = run("ageing", "--from-source", "--as-of", "2026-10-05", "--format", "json");
        assertThat(result.exitCode()).isEqualTo(3);
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertThat(json.get("currencies").get("EUR").get("totals").get("total").asString())
                .isEqualTo("986.00");
        assertThat(json.get("source").get("duplicates").asInt()).isEqualTo(1);
        assertThat(json.get("source").get("rejected").asInt()).isEqualTo(2);
        assertThat(result.err()).as("why it ends with 3").contains("left out", "open.csv:");
        assertThat(json.get("reconciliation").get("rejected").asString()).isEqualTo("1110.00");
    }

    @Test
    void aControlTotalThatDiffersWantsAttention() throws IOException {
        source("C1,Un,F1,invoice,2026-08-01,2026-09-05,EUR,1000.00,1000.00\n");
        Answer result = run("ageing", "--from-source", "--as-of", "2026-10-05");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).contains("difference -189.00  DOES NOT CLOSE");
    }

    @Test
    void keepsWhatPeopleWroteInTheLastWorkbook() throws IOException {
        Path first = folder.resolve("out/acme/reports/ageing-2026-09-30.xlsx");
        assertThat(run("ageing", "--from-source", "--as-of", "2026-09-30", "--format", "xlsx")
                        .exitCode())
                .isZero();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(first)))) {
            XSSFRow row = book.getSheet("Pièces").getRow(3);
            row.getCell(19).setCellValue("Rappeler après le salon");
            row.getCell(22).setCellValue(40);
            try (var out = Files.newOutputStream(first)) {
                book.write(out);
            }
        }
        run("ageing", "--from-source", "--as-of", "2026-10-05", "--format", "xlsx");
        Path second = folder.resolve("out/acme/reports/ageing-2026-10-05.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(second)))) {
            XSSFRow row = book.getSheet("Pièces").getRow(3);
            assertThat(row.getCell(19).getStringCellValue()).isEqualTo("Rappeler après le salon");
            assertThat(row.getCell(22).getNumericCellValue()).isEqualTo(40.0);
            assertThat(book.getSheet("Pièces").getRow(4).getCell(19).getStringCellValue())
                    .isEmpty();
        }
    }

    @Test
    void aResponsibleFollowsTheExportUntilSomebodyWritesOverIt() throws IOException {
        responsible("Anne");
        run("ageing", "--from-source", "--as-of", "2026-09-30", "--format", "xlsx");
        Path first = folder.resolve("out/acme/reports/ageing-2026-09-30.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(first)))) {
            XSSFSheet sheet = book.getSheet("Pièces");
            sheet.getRow(3).createCell(20).setCellValue("Chloé");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                    .as("the hidden columns are sorted with their lines")
                    .startsWith("A3:Z");
            try (var out = Files.newOutputStream(first)) {
                book.write(out);
            }
        }
        responsible("Bruno");
        run("ageing", "--from-source", "--as-of", "2026-10-05", "--format", "xlsx");
        Path second = folder.resolve("out/acme/reports/ageing-2026-10-05.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(second)))) {
            assertThat(book.getSheet("Pièces").getRow(3).getCell(20).getStringCellValue())
                    .as("what a person wrote stays")
                    .isEqualTo("Chloé");
            assertThat(book.getSheet("Pièces").getRow(4).getCell(20).getStringCellValue())
                    .as("what nobody touched follows the export")
                    .isEqualTo("Bruno");
        }
    }

    private void responsible(String name) throws IOException {
        Files.writeString(folder.resolve("open.csv"), """
                customer_id,name,document_no,document_type,issue_date,due_date,currency,amount,open_amount,responsible_name
                C2,Deux,F1,invoice,2026-08-01,2026-09-05,EUR,1000.00,1000.00,%s
                C2,Deux,F2,invoice,2026-08-01,2026-10-05,EUR,189.00,189.00,%s
                """.formatted(name, name));
    }

    @Test
    void saysWhatToDoWhenThereIsNoHistory() {
        Answer result = run("ageing", "--as-of", "2026-10-05");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("no night has been run").contains("--from-source");
    }

    private void source(String rows) throws IOException {
        Files.writeString(folder.resolve("open.csv"), HEADER + rows);
    }

    private JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(run(arguments).out()).get("currencies");
    }

    private record Answer(int exitCode, String out, String err) {}

    private Answer run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = folder.resolve("relance.yaml").toString();
        String[] answer = CommandLineRunner.run(all);
        return new Answer(Integer.parseInt(answer[0]), answer[1], answer[2]);
    }
}
