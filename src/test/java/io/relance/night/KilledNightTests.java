package io.relance.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.sample.GeneratedLedger;
import io.relance.sample.LedgerFiles;
import io.relance.sample.LedgerGenerator;
import io.relance.sample.LedgerOptions;
import io.relance.store.row.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night whose process is killed while it works and started again ends as one that was left alone; one that is not
 * started again is ended by the next date. Each kill hits a process at work, at a random moment of a step; what it did is
 * told in the report of the test. More kills and documents: {@code -Drelance.kills=30 -Drelance.kill.documents=5000}.
 */
class KilledNightTests {
    private static final int KILLS = Integer.getInteger("relance.kills", 5);
    private static final int DOCUMENTS = Integer.getInteger("relance.kill.documents", 600);
    private static final String NIGHT = "2026-10-05";
    private static final String NEXT = "2026-10-06";
    private static final List<String> STEPS =
            List.of("import", "settle", "decide", "render", "last-look", "deliver", "close");
    private static final List<String> FEWER = List.of("settle", "decide", "render", "deliver", "close");
    /** Every so manieth is asked to stop instead of being killed. */
    private static final int ASKED = 5;

    @TempDir
    Path folder;

    private final Random random = new Random(20261005);
    private final Map<String, Integer> hit = new TreeMap<>();
    private final List<String> moments = new ArrayList<>();
    private final GeneratedLedger ledger =
            LedgerGenerator.generate(LedgerOptions.of(7, DOCUMENTS / 5, DOCUMENTS, LocalDate.parse(NIGHT))
                    .withHistory("call-1", 20));
    private int offices;

    @Test
    void aKilledNightEndsAsAnUndisturbedOne(TestReporter report) throws Exception {
        Office left = office();
        assertThat(NightProcess.complete(left, NIGHT)).isIn(0, 3);
        Map<String, Long> durations = durations(left);
        List<String> steps = KILLS <= FEWER.size() ? FEWER.subList(0, KILLS) : STEPS;
        int kills = 0;
        int asked = 0;
        while (kills < KILLS) {
            Office killed = office();
            for (String step : steps) {
                boolean gently = (kills + 1) % ASKED == 0;
                if (kills < KILLS && hit(killed, step, durations.getOrDefault(step, 0L), gently)) {
                    kills++;
                    asked += gently ? 1 : 0;
                }
            }
            assertEndsLike(left, killed);
        }
        report.publishEntry(Map.of(
                "kills", String.valueOf(kills - asked),
                "asked to stop", String.valueOf(asked),
                "hit", hit.toString(),
                "moments", String.join("; ", moments),
                "nights compared", String.valueOf(offices - 1)));
        assertThat(kills).isEqualTo(KILLS);
    }

    /** Kills a process at a random moment of a step; false when it ended before. */
    private boolean hit(Office office, String step, long millis, boolean gently) throws Exception {
        NightProcess night = NightProcess.start(office, NIGHT);
        if (!night.reaches(step, (long) (random.nextDouble() * millis * 1_000_000))) {
            return false;
        }
        String moment = night.doing();
        if (gently) {
            int code = night.terminate();
            if (code != 1) {
                assertThat(code).as("it was nearly done: %s", night.log()).isIn(0, 3);
                return false;
            }
            assertThat(night.log()).contains("asked to stop; run the same command again to go on");
        } else {
            moment = night.kill();
        }
        hit.merge(moment.replaceFirst(":.*", ""), 1, Integer::sum);
        moments.add(moment + (gently ? " (asked)" : ""));
        return true;
    }

    private static void assertEndsLike(Office left, Office killed) throws Exception {
        assertThat(NightProcess.complete(killed, NIGHT))
                .as("log: %s", Office.read(killed.folder().resolve("log")))
                .isIn(0, 3);
        Office.assertSameNights(left.folder().resolve("out"), killed.folder().resolve("out"));
        assertThat(killed.command("journal", "verify").exitCode()).isZero();
        assertThat(killed.command("run", "--as-of", NIGHT).out()).contains("nothing to do");
    }

    @Test
    void aKilledNightThatIsNotGoneOnWithIsEndedByTheNextDate() throws Exception {
        Office left = office();
        assertThat(left.run(NIGHT)).isIn(0, 3);
        Set<String> contacted = contacted(left, NIGHT);
        Map<String, Long> durations = durations(left);
        for (String step : KILLS > FEWER.size() ? STEPS : List.of("settle", "render", "deliver")) {
            Office killed = office();
            NightProcess night = NightProcess.start(killed, NIGHT);
            if (!night.reaches(step, (long) (random.nextDouble() * durations.getOrDefault(step, 0L) * 1_000_000))) {
                continue;
            }
            String moment = night.kill();

            Path receivables = killed.folder().resolve("receivables.csv");
            Files.writeString(
                    receivables,
                    Office.read(receivables)
                            .replaceFirst("(extracted_at.)" + NIGHT, "$1" + NEXT)
                            .replaceFirst("(payments_to.)\\d{4}-\\d\\d-\\d\\d", "$1" + NIGHT));
            Office.Answer next = killed.command("run", "--as-of", NEXT);

            assertThat(next.exitCode()).as("%s: %s", moment, next.err()).isEqualTo(3);
            assertThat(next.out()).as(moment).contains("The night of " + NIGHT + " (pass 1) was not finished");
            assertEnded(killed, moment);
            Set<String> both = new TreeSet<>(contacted(killed, NIGHT));
            both.addAll(contacted(killed, NEXT));
            assertThat(both).as("nobody is forgotten, killed at %s", moment).containsAll(contacted);
            assertThat(killed.command("journal", "verify").exitCode()).isZero();
        }
    }

    /** What lies in the outbox was delivered, nothing was delivered twice, nothing waits. */
    private static void assertEnded(Office killed, String moment) {
        List<String> files = Office.files(killed.outbox(NIGHT)).keySet().stream()
                .filter(file -> file.matches("(emails|letters|registered)/.*\\.(eml|pdf)"))
                .toList();
        List<String> told = delivered(killed, NIGHT).stream()
                .map(entry -> String.valueOf(entry.get("file")))
                .toList();
        assertThat(told).as(moment).containsAll(files);
        assertThat(killed.outbox(NIGHT).resolve(".waiting")).doesNotExist();
        if (Files.exists(killed.outbox(NIGHT))) {
            assertThat(killed.summary(NIGHT)).as(moment).containsEntry("status", "ended");
        }
        Set<String> once = new HashSet<>();
        for (String night : List.of(NIGHT, NEXT)) {
            delivered(killed, night)
                    .forEach(entry -> levels(entry)
                            .forEach(level -> assertThat(once.add(level))
                                    .as("%s twice, killed at %s", level, moment)
                                    .isTrue()));
        }
    }

    private static List<Map<String, Object>> delivered(Office office, String night) {
        Path journal = office.outbox(night).resolve("journal.jsonl");
        return !Files.exists(journal)
                ? List.of()
                : Office.read(journal)
                        .lines()
                        .map(Json::readObject)
                        .filter(entry -> "delivered".equals(entry.get("type")))
                        .toList();
    }

    /** Document and level of what a message claimed. */
    private static List<String> levels(Map<String, Object> entry) {
        List<String> levels = new ArrayList<>();
        if (entry.get("documents") instanceof List<?> documents) {
            for (Object document : documents) {
                Map<?, ?> fields = (Map<?, ?>) document;
                if (fields.get("level") != null) {
                    levels.add(entry.get("customer") + " " + fields.get("number") + " " + fields.get("level"));
                }
            }
        }
        return levels;
    }

    /** Document and level of what was reminded; a courtesy may lapse from one day to the next. */
    private static Set<String> contacted(Office office, String night) {
        Set<String> contacted = new TreeSet<>();
        delivered(office, night).forEach(entry -> contacted.addAll(levels(entry)));
        contacted.removeIf(level -> level.contains("courtesy"));
        return contacted;
    }

    private static Map<String, Long> durations(Office office) {
        Map<String, Long> durations = new LinkedHashMap<>();
        if (office.summary(NIGHT).get("durations") instanceof Map<?, ?> taken) {
            taken.forEach((step, millis) -> durations.put(step.toString(), ((Number) millis).longValue()));
        }
        return durations;
    }

    private Office office() throws IOException {
        Office office = new Office(Files.createDirectories(folder.resolve("office-" + offices++)));
        LedgerFiles.writeCustomers(ledger, office.folder().resolve("customers.csv"));
        Path receivables = office.folder().resolve("receivables.csv");
        LedgerFiles.writeReceivables(ledger, receivables);
        Files.setLastModifiedTime(receivables, at(NIGHT));
        Files.setLastModifiedTime(office.folder().resolve("customers.csv"), at(NIGHT));
        office.command("status");
        return office;
    }

    private static FileTime at(String date) {
        return FileTime.from(LocalDate.parse(date).atTime(5, 0).toInstant(java.time.ZoneOffset.UTC));
    }
}
