package io.relance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what people will see with a file kept beside the tests; {@code -Dgolden.update=true} writes it anew. */
public final class GoldenFiles {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    public static void assertMatches(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual, StandardCharsets.UTF_8);
            }
            assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("golden file " + file + "; write it with -Dgolden.update=true", e);
        }
    }
}
