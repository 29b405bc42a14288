package io.relance.cli.start;

import io.relance.config.Configuration;
import io.relance.config.ProgramFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A folder for a company of one's own, in which {@code relance run} works at once. */
public final class OwnFolder {
    /** What is written, and never over something that is there. */
    public static final List<String> CONTENT = List.of("relance.yaml", "receivables.xlsx", "templates");

    private static final String CONFIGURATION = "/io/relance/cli/relance.yaml";

    private OwnFolder() {}

    /**
     * The company to begin with.
     *
     * @param id its key
     * @param name its name
     * @param country two letters
     * @param currency three letters
     */
    public record Owner(String id, String name, String country, String currency) {}

    public static void write(Path folder, Owner owner) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("relance.yaml"), configuration(owner));
        try (OutputStream out = Files.newOutputStream(folder.resolve("receivables.xlsx"))) {
            BlankWorkbook.write(out);
        }
        ProgramFiles.copy("templates", folder.resolve("templates"));
    }

    private static String configuration(Owner owner) throws IOException {
        try (InputStream stream = OwnFolder.class.getResourceAsStream(CONFIGURATION)) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: " + CONFIGURATION + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@id@", owner.id())
                    .replace("@name@", quoted(owner.name()))
                    .replace("@country@", owner.country())
                    .replace("@currency@", owner.currency())
                    .replace("@scenarios@\n", scenarios());
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The built-in ones, two to the right: below the key {@code relance}. */
    private static String scenarios() {
        return Configuration.builtInScenarios()
                .lines()
                .map(line -> line.isEmpty() ? "" : "  " + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
