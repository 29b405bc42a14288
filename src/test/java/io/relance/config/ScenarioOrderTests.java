package io.relance.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one order in which reports show the levels of all scenarios. */
class ScenarioOrderTests {
    @Test
    void scenariosClimbInTheOrderOfTheLadderWhereTheyAgree() {
        var scenarios = Configuration.load(Path.of("sample-data/relance.yaml"), Map.of(), Map.of())
                .companies()
                .get(0)
                .scenarios();
        assertThat(scenarios.ladder())
                .as("not by name, and what only one scenario has stands where it is climbed")
                .containsSubsequence(
                        "courtesy-1",
                        "courtesy-2",
                        "call-1",
                        "reminder",
                        "letter",
                        "warning",
                        "formal-notice",
                        "hand-over")
                .doesNotHaveDuplicates();
        scenarios.all().stream()
                .filter(scenario -> !scenario.levels().isEmpty())
                .filter(scenario -> !List.of("public-body", "key-account").contains(scenario.name()))
                .forEach(scenario -> assertThat(scenarios.ladder())
                        .as(scenario.name())
                        .containsSubsequence(scenario.levels().stream()
                                .map(level -> level.name())
                                .toList()));
    }
}
