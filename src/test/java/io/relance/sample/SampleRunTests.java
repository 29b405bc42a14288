package io.relance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.cli.CommandLineRunner;
import io.relance.message.PageReader;
import io.relance.message.Verapdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Both nights of the demonstration by the command, from the workbooks to the files in the outbox. */
class SampleRunTests {
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    @TempDir
    static Path folder;

    private static final List<String> CODES = new ArrayList<>();
    private static final Map<String, String> PRINTED = new TreeMap<>();

    @BeforeAll
    static void run() throws IOException {
        SampleData.write(folder);
        for (SampleDocument.Night night : SampleDocument.Night.values()) {
            String[] answer = CommandLineRunner.run(
                    "--config", folder.resolve("relance.yaml").toString(), "run", "--as-of", night.asOf.toString());
            PRINTED.put(night.asOf.toString(), answer[1]);
            CODES.add(answer[0] + (answer[0].equals("3") ? "" : answer[2]));
        }
    }

    @Test
    void bothNightsWantAttention() {
        assertThat(CODES).containsExactly("3", "3");
    }

    static List<QuotedCommand> theReadmeShowsWhatIsPrinted() throws IOException {
        List<QuotedCommand> commands = QuotedCommand.of(Files.readString(Path.of("README.md")), "The demonstration");
        assertThat(commands).as("commands quoted with their output").hasSizeGreaterThan(7);
        return commands;
    }

    /** The demonstration knows its dates and lies in a folder {@code demo}; here it is told both. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theReadmeShowsWhatIsPrinted(QuotedCommand quoted) {
        String words = quoted.words();
        String printed = words.startsWith("run")
                ? PRINTED.get(words.contains("--as-of") ? words.replaceFirst(".*--as-of ", "") : "2026-10-05")
                : CommandLineRunner.run((words + " --config " + folder.resolve("relance.yaml")).split(" "))[1];
        String shown = printed.replace(folder.toString(), "demo");
        assertThat(quoted.missingIn(shown))
                .as("quoted, but not printed by %s:%n%s", words, shown)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-05", "2026-10-06"})
    void journalAndReasonsOfSilenceAreAsExpectedByHand(String asOf) throws IOException {
        Path pass = folder.resolve("out/exemple").resolve(asOf);
        List<String> found = new ArrayList<>(delivered(pass.resolve("journal.jsonl")));
        found.addAll(silent(pass.resolve("not-contacted.csv")));
        assertThat(found.stream().sorted().toList()).isEqualTo(expected(asOf));
    }

    private static List<String> delivered(Path journal) throws IOException {
        List<String> lines = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(journal)) {
            JsonNode event = json.readTree(line);
            if (event.get("type").asString().equals("delivered")) {
                for (JsonNode document : event.get("documents")) {
                    if (document.has("level")) {
                        lines.add(String.join(
                                ",",
                                document.get("number").asString(),
                                document.get("open").asString(),
                                document.get("level").asString() + " by "
                                        + event.get("channel").asString()));
                    }
                }
            }
        }
        return lines;
    }

    private static List<String> silent(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(file, java.nio.charset.StandardCharsets.UTF_8, CSV)) {
            for (CSVRecord row : rows) {
                lines.add(String.join(",", row.get("document"), row.get("amount"), row.get("reason")));
            }
        }
        return lines;
    }

    /** Payments have no number: the files call them 'payment'. */
    private static List<String> expected(String asOf) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(SampleData.EXPECTATIONS.resolve("expected-" + asOf + ".csv"))) {
            String[] cells = line.split(",");
            boolean unnumbered = cells[1].isEmpty() || cells[1].startsWith("BQ-");
            lines.add(String.join(",", unnumbered ? "payment" : cells[1], cells[3], cells[4]));
        }
        return lines.stream().skip(1).sorted().toList();
    }

    /** Letters, registered letters, drafts, dossiers and statements; not the copies of invoices that others made. */
    private static List<Path> papers() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .filter(file -> !file.getParent().endsWith("invoices"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPaperIsAPdfForArchivesWhoseCodeFillsInTheTransfer() throws IOException {
        return papers().stream()
                .map(paper -> DynamicTest.dynamicTest(folder.relativize(paper).toString(), () -> isForArchives(paper)));
    }

    private static void isForArchives(Path paper) throws Exception {
        byte[] pdf = Files.readAllBytes(paper);
        boolean merged = paper.getParent().endsWith("print");
        boolean claims = new String(pdf, StandardCharsets.ISO_8859_1).contains("pdfaid:part");
        assertThat(claims || merged).as("claims to be PDF/A").isTrue();
        if (claims) {
            assertThat(Verapdf.broken(pdf, merged ? PDFAFlavour.PDFA_2_B : PDFAFlavour.PDFA_2_A))
                    .isEmpty();
        }
        if (paper.getParent().endsWith("letters") || paper.getParent().endsWith("registered")) {
            List<String> code = PageReader.code(pdf, 3).orElseThrow().lines().toList();
            assertThat(code.subList(0, 4)).containsExactly("BCD", "002", "1", "SCT");
            assertThat(code.get(7)).matches("EUR\\d+\\.\\d\\d");
        }
    }

    @Test
    void theSummarySpeaksTheLanguageOfTheCompany() throws IOException {
        for (SampleDocument.Night night : SampleDocument.Night.values()) {
            String page = Files.readString(
                    folder.resolve("out/exemple").resolve(night.asOf.toString()).resolve("summary.html"));
            String own = page.replaceAll("(?s)<style>.*</style>", "").replaceAll("<[^>]*>", " ");
            int rejects = own.indexOf("Lignes rejetées");
            assertThat(rejects < 0 ? own : own.substring(0, rejects))
                    .doesNotContainPattern("\\b(the|was|were|and|not|since|covered|until|which|customer)\\b");
        }
    }
}
