package io.relance.config;

import io.relance.scenario.Scenario;
import io.relance.scenario.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code relance.scenarios}; without them the built-in ones apply. */
final class Ladders {
    private static final String BUILT_IN = "/io/relance/config/scenarios.yaml";

    private Ladders() {}

    /** @param home the company's country */
    static Scenarios read(Keys scenarios, String home) {
        List<Scenario> all = new ArrayList<>();
        for (String name : scenarios.names()) {
            all.add(new ScenarioKeys(name, scenarios.table(name)).read());
        }
        return new Scenarios(all, home);
    }

    /** The user's own, whole: they replace the built-in ones. */
    static Scenarios readOrBuiltIn(Keys settings, String home) {
        if (settings.has("scenarios")) {
            return read(settings.table("scenarios").whole(), home);
        }
        return builtIn(settings.reading(), home);
    }

    /** The built-in ones. */
    static Scenarios builtIn(Reading reading, String home) {
        var table = YamlText.parse("built-in scenarios", builtInText(), reading.problems());
        Keys root = new Keys(reading, List.of(new Layer(List.of("relance"), table)));
        return read(root.table("scenarios"), home);
    }

    /** The built-in scenarios as a person may read and copy them. */
    static String builtInText() {
        try (InputStream stream = Ladders.class.getResourceAsStream(BUILT_IN)) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: " + BUILT_IN + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
