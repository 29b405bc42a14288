package io.relance.config;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files that the configuration names, relative to its own folder. */
record Files(Path folder) {
    Path resolve(String path) {
        return folder.resolve(path).normalize();
    }

    @Nullable
    Path existing(String path) {
        Path file = resolve(path);
        return java.nio.file.Files.isReadable(file) ? file : null;
    }

    @Nullable
    Path existingFolder(String path) {
        Path file = resolve(path);
        return java.nio.file.Files.isDirectory(file) ? file : null;
    }

    /** The first line of a file, or null when it cannot be read or is empty. */
    @Nullable
    String firstLine(String path) {
        try (var lines = java.nio.file.Files.newBufferedReader(resolve(path))) {
            String line = lines.readLine();
            return line == null || line.isBlank() ? null : line.strip();
        } catch (IOException unreadable) {
            return null;
        }
    }
}
