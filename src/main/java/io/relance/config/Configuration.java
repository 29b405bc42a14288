package io.relance.config;

import io.relance.config.Part.Table;
import io.relance.config.Settings.CompanySettings;
import io.relance.scenario.Scenarios;
import io.relance.store.StoreSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code relance.yaml}. What the command line says wins over the environment, which wins over the file. Of
 * several companies each may repeat any setting in its own entry: it wins, key by key, over the common one; lists and
 * scenarios are taken whole.
 */
public final class Configuration {
    private static final String PREFIX = "relance";

    private final Reading reading;
    private final Files files;

    private Configuration(Reading reading, Files files) {
        this.reading = reading;
        this.files = files;
    }

    /**
     * Reads and checks everything.
     *
     * @param file the configuration, or null for the built-in demonstration
     * @param environment the environment's variables; those that start with {@code RELANCE_} are keys
     * @param commandLine keys such as {@code relance.source.type}, with their values
     * @throws ConfigurationProblems with all that is wrong
     */
    public static Settings load(@Nullable Path file, Map<String, String> environment, Map<String, String> commandLine) {
        Path read = file == null ? Demonstration.unpack(Path.of("demo")) : file;
        Problems problems = new Problems();
        Table document = YamlText.parse(read.toString(), text(read), problems);
        problems.throwIfAny();
        Path folder = folder(read);
        Configuration configuration =
                new Configuration(new Reading(problems, new Overrides(environment, commandLine)), new Files(folder));
        Settings settings = configuration.settings(document, file, folder);
        problems.throwIfAny();
        return settings;
    }

    /** The built-in scenarios as text, to be copied into one's own configuration. */
    public static String builtInScenarios() {
        return Ladders.builtInText();
    }

    /** The built-in scenarios of a company in that country, as they apply where nobody writes others. */
    public static Scenarios builtInScenarios(String home) {
        return Ladders.builtIn(new Reading(new Problems(), new Overrides(Map.of(), Map.of())), home);
    }

    private Settings settings(Table document, @Nullable Path file, Path folder) {
        Keys top = new Keys(reading, List.of(new Layer(List.of("the file"), document)));
        Keys root = top.table(PREFIX).at(PREFIX);
        StoreSettings store = new StoreKeys(root.table("store"), files).read();
        List<CompanySettings> companies = companies(root, store);
        reading.reportUnknown();
        return new Settings(file, folder, store, companies, ConfigurationDigest.of(companies), file == null);
    }

    private List<CompanySettings> companies(Keys root, StoreSettings store) {
        List<Keys> several = root.tables("companies", "id");
        if (several == null) {
            if (root.has("company")) {
                CompanySettings only = new CompanySettingsKeys(root.table("company"), root, files).read();
                new Overlaps(root, root, files, store).report(only);
                return List.of(only);
            }
            root.missing("company", "company: {id: .., name: .., country: ..}, or a list companies");
            // without a company nothing else has been asked for yet: what stands beside it would be called unknown
            reading.problems().throwIfAny();
            return List.of();
        }
        root.refuse("company", "stands beside companies; keep one of them");
        List<CompanySettings> result = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Keys entry : several) {
            Keys all = entry.above(root);
            CompanySettings company = new CompanySettingsKeys(entry, all, files).read();
            new Overlaps(all, root, files, store).report(company);
            if (!ids.add(company.company().id().toLowerCase(Locale.ROOT))) {
                entry.report("id", "is \"" + company.company().id() + "\" a second time; each company has its own");
            }
            result.add(company);
        }
        if (several.isEmpty()) {
            root.report("companies", "is empty; expected at least one company");
        }
        result.sort(Comparator.comparing(company -> company.company().id()));
        return List.copyOf(result);
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static String text(Path file) {
        try {
            byte[] bytes = java.nio.file.Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw problem(file, "is not UTF-8; save it as UTF-8 in your editor");
        } catch (NoSuchFileException e) {
            throw problem(file, "does not exist; give another with --config, or make one with relance init");
        } catch (IOException e) {
            throw problem(file, "cannot be read: " + e.getMessage());
        }
    }

    private static ConfigurationProblems problem(Path file, String message) {
        return new ConfigurationProblems(List.of(new ConfigurationProblem(file.toString(), "the file " + message)));
    }
}
