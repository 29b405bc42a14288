package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
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
