package io.relance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.cli.CommandLineRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Both nights of the demonstration by the command, from the workbooks to the files in the outbox. */
class SampleRunTests {
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    @TempDir
    static Path folder;

    private static final List<String> CODES = new ArrayList<>();

    @BeforeAll
    static void run() throws IOException {
        SampleData.write(folder);
        for (SampleDocument.Night night : SampleDocument.Night.values()) {
            String[] answer = CommandLineRunner.run(
                    "--config", folder.resolve("relance.yaml").toString(), "run", "--as-of", night.asOf.toString());
            CODES.add(answer[0] + (answer[0].equals("3") ? "" : answer[2]));
        }
    }

    @Test
    void bothNightsWantAttention() {
        assertThat(CODES).containsExactly("3", "3");
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
}
