package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.intake.SourceSettings.MissingDueDate;
import io.relance.intake.SourceSettings.Shrinkage;
import io.relance.intake.SourceSettings.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceSettingsTests {
    @Test
    void theDateOfTheRunMayStandInTheNamesOfTheFiles() {
        BigDecimal share = BigDecimal.TEN;
        SourceSettings settings = new SourceSettings(
                Type.FILES,
                Path.of("in", "receivables-{as-of}.xlsx"),
                Path.of("in", "customers.xlsx"),
                Map.of(),
                MissingDueDate.ACCEPT,
                null,
                share,
                new Shrinkage(share, share, share),
                1,
                1,
                null,
                null);
        SourceSettings tonight = settings.on(LocalDate.of(2026, 10, 5));
        assertThat(tonight.receivables()).isEqualTo(Path.of("in", "receivables-2026-10-05.xlsx"));
        assertThat(tonight.customers()).isEqualTo(Path.of("in", "customers.xlsx"));
    }
}
