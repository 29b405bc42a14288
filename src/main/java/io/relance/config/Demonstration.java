package io.relance.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The sample company that Relance runs when there is no configuration. Its files are copied from the program into a
 * folder of their own below the current one, with its store and outbox beside them, so that every run of it shows the
 * same wherever it is started.
 */
public final class Demonstration {
    /** The nights there are sample data for; the first is the one shown without {@code --as-of}. */
    public static final List<LocalDate> NIGHTS = List.of(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 6));

    private static final FileTime EXTRACTED =
            FileTime.from(NIGHTS.get(0).atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC));

    private Demonstration() {}

    /** Copies what differs, leaves everything else in the folder alone, and answers the sample's configuration. */
    static Path unpack(Path folder) {
        try {
            for (Path file : ProgramFiles.copy("sample-data", folder)) {
                Files.setLastModifiedTime(file, EXTRACTED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the demonstration into " + folder.toAbsolutePath(), e);
        }
        return folder.resolve("relance.yaml");
    }
}
