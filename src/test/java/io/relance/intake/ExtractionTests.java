package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionTests {
    private static final String CSV =
            "customer_id;document_no;due_date;amount;unknown\nC1;F1;2026-10-01;5;x\nC2;F2;2026-10-01;6;y\n";

    @TempDir
    Path folder;

    @Test
    void theTimeOfTheFileIsTheTimeOfExtractionIfNothingElseTells() throws IOException {
        Path path = Files.writeString(folder.resolve("r.csv"), CSV);
        Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-10-04T22:15:00Z")));
        assertThat(Intake.of(path).extraction().extractedAt()).hasToString("2026-10-04T22:15:00Z");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Extrait le 05/10/2026 06:12       | 2026-10-05T04:12:00Z",
                "Date d'extraction : 2026-10-05    | 2026-10-05T10:00:00Z",
                "Édité le : 05.10.2026 à 06h12     | 2026-10-05T04:12:00Z",
                "Balance âgée clients - Extrait le 05/10/2026 | 2026-10-05T10:00:00Z",
                "Extracted at;2026-10-05T06:12:30  | 2026-10-05T04:12:30Z",
                "Printed on;;05/10/2026            | 2026-10-05T10:00:00Z",
                "Exportdatum: 05-10-2026           | 2026-10-05T10:00:00Z",
                "Stand: 05.10.2026 06:12 Uhr       | 2026-10-05T04:12:00Z",
            })
    void titleCellsTellTheTimeOfExtraction(String title, Instant expected) {
        assertThat(Intake.ofCsv(folder, title + "\n\n" + CSV).extraction().extractedAt())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Règlements jusqu'au 02/10/2026", "Paiements comptabilisés jusqu'au : 02/10/2026", "payments_to;2026-10-02",
        "Payments up to 2 /10/2026", "Betalingen t/m 02-10-2026", "Zahlungen bis 02.10.2026",
        "ACME - encaissements jusqu'au 02/10/2026"
    })
    void titleCellsTellTheLastDayOfPayments(String title) {
        assertThat(Intake.ofCsv(folder, title + "\n" + CSV).extraction().paymentsTo())
                .hasToString("2026-10-02");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                                  | 2026-10-05 | 05/10/2026 | taken    | the day of the night
                                  | 2026-10-05 | 06/10/2026 | rejected | the day after
                                  | 2026-10-05 | 05/10/2027 | rejected | a slip of the year
            Extrait le 07/10/2026 | 2026-10-05 | 07/10/2026 | taken    | extracted later than the night it is read for
            Extrait le 07/10/2026 | 2026-10-05 | 08/10/2026 | rejected | later than that
            Extrait le 01/10/2026 | 2026-10-05 | 05/10/2026 | taken    | an older export of a contact planned for that day
            """)
    void aContactAfterTheNightCannotHaveTakenPlace(
            @Nullable String title, LocalDate night, String on, String expected, String why) throws IOException {
        Path file = Files.writeString(
                folder.resolve("r.csv"),
                (title == null ? "" : title + "\n\n")
                        + "customer_id;document_no;due_date;amount;last_level;Date dernière relance\n"
                        + "C1;F1;2026-08-31;100;reminder;01/09/2026\nC2;F2;2026-08-31;100;reminder;" + on + "\n");
        SourceSettings settings = Intake.settings(file, null, Map.of("last_level_on", "Date dernière relance"));
        Intake intake = Intake.of(settings.on(night));
        assertThat(intake.tally().rejected).as(why).isEqualTo(expected.equals("taken") ? 0 : 1);
        assertThat(intake.rows()).as("the others go on").anyMatch(row -> row instanceof SourceRow.ReceivableRow);
        if (expected.equals("rejected")) {
            assertThat(intake.rows())
                    .filteredOn(SourceRow.RejectedRow.class::isInstance)
                    .singleElement()
                    .satisfies(row -> assertThat(row.toString())
                            .contains("Date dernière relance", on, "is in the future; expected the day of a contact"));
        }
        assertThat(Intake.of(settings.lookingBackTo(night)).tally().rejected)
                .as("a report looks back")
                .isZero();
    }

    @Test
    void theFingerprintFollowsTheBytes() throws IOException {
        Path receivables = Files.writeString(folder.resolve("r.csv"), CSV);
        Path customers = Files.writeString(folder.resolve("c.csv"), "customer_id;name\nC1;One\n");
        SourceSettings settings = Intake.settings(receivables, customers, Map.of());
        String before = Sources.fingerprint(settings);
        Files.setLastModifiedTime(receivables, FileTime.from(Instant.EPOCH));
        assertThat(Sources.fingerprint(settings)).isEqualTo(before);
        Files.writeString(customers, "customer_id;name\nC1;Two\n");
        assertThat(Sources.fingerprint(settings)).isNotEqualTo(before);
    }
}
