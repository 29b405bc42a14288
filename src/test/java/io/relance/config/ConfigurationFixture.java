package io.relance.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relance.config.Settings.CompanySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A configuration written into a folder and read back. */
final class ConfigurationFixture {
    /** All a configuration needs. */
    static final String COMPANY = "  company: {id: acme, name: ACME SAS, country: FR}\n";

    static final String SOURCE = "  source: {receivables: receivables.xlsx}\n";
    static final String SMALLEST = "relance:\n" + COMPANY + SOURCE;

    private final Path folder;

    ConfigurationFixture(Path folder) {
        this.folder = folder;
    }

    Settings load(String yaml) {
        return load(yaml, Map.of(), Map.of());
    }

    Settings load(String yaml, Map<String, String> environment, Map<String, String> commandLine) {
        Path file = folder.resolve("relance.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Configuration.load(file, environment, commandLine);
    }

    CompanySettings company(String yaml) {
        return load(yaml).companies().get(0);
    }

    /** The problems as the user sees them, without the folder. */
    List<String> problems(String yaml) {
        return problems(yaml, Map.of(), Map.of());
    }

    List<String> problems(String yaml, Map<String, String> environment, Map<String, String> commandLine) {
        ConfigurationProblems problems =
                catchThrowableOfType(ConfigurationProblems.class, () -> load(yaml, environment, commandLine));
        return problems == null
                ? List.of()
                : problems.problems().stream()
                        .map(problem -> problem.toString().replace(folder.resolve("relance.yaml") + ":", ""))
                        .toList();
    }
}
