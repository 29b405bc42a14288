package io.relance.delivery;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of one pass. Files appear whole or not at all: they are written under a temporary name and renamed.
 * Documents that may still be withdrawn wait in a hidden folder beside it and move into place when they are delivered.
 */
public final class Outbox {
    private static final String WAITING = ".waiting";

    private final Path folder;

    private Outbox(Path folder) {
        this.folder = folder;
    }

    /** {@code <outbox>/<company>/<as-of>/}, and {@code pass-N/} below it for a further pass. */
    public static Outbox of(Path root, String company, LocalDate asOf, int pass) {
        Path night = root.resolve(company).resolve(asOf.toString());
        return new Outbox(pass == 1 ? night : night.resolve("pass-" + pass));
    }

    public Path folder() {
        return folder;
    }

    /** Writes a file in its place. */
    public void write(String path, byte[] content) {
        put(resolve(folder, path), content);
    }

    /** What writes a file piece by piece. */
    @FunctionalInterface
    public interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    /** Writes a file in its place without holding it in memory. */
    public void write(String path, Filling filling) {
        put(resolve(folder, path), filling);
    }

    /** Writes a file that waits for its delivery. */
    public void hold(String path, byte[] content) {
        put(resolve(folder.resolve(WAITING), path), content);
    }

    /** Moves a waiting file into its place; one that is there already was moved before a crash. */
    public void release(String path) {
        Path from = resolve(folder.resolve(WAITING), path);
        Path to = resolve(folder, path);
        try {
            Files.createDirectories(parent(to));
            if (Files.exists(from)) {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else if (!Files.exists(to)) {
                throw new UncheckedIOException(new IOException("the rendered file " + path + " is gone from " + folder
                        + "; it was deleted by another program"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file waits or stands in its place. */
    public boolean has(String path) {
        return Files.exists(resolve(folder.resolve(WAITING), path)) || Files.exists(resolve(folder, path));
    }

    /** The content of a waiting file, or of one in its place. */
    public byte[] read(String path) {
        Path waiting = resolve(folder.resolve(WAITING), path);
        try {
            return Files.readAllBytes(Files.exists(waiting) ? waiting : resolve(folder, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The waiting files directly below a folder, in the order of their names. */
    public List<String> waiting(String below) {
        Path base = resolve(folder.resolve(WAITING), below);
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(base)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .map(name -> below + name)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops a waiting file, if it is there. */
    public void drop(String path) {
        try {
            Files.deleteIfExists(resolve(folder.resolve(WAITING), path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file of a message that was withdrawn, wherever it is. */
    public void remove(String path) {
        drop(path);
        try {
            Files.deleteIfExists(resolve(folder, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops what still waits, with its folder. */
    public void dropWaiting() {
        try {
            FileSystemUtils.deleteRecursively(folder.resolve(WAITING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resolve(Path base, String path) {
        Path resolved = base.resolve(path).normalize();
        if (!resolved.startsWith(base)) {
            throw new IllegalArgumentException("outside the outbox: " + path);
        }
        return resolved;
    }

    private static void put(Path target, byte[] content) {
        put(target, out -> out.write(content));
    }

    /** Gives a file in its place a second name, as a copy. */
    public void copy(String from, String to) {
        put(resolve(folder, to), out -> Files.copy(resolve(folder, from), out));
    }

    private static void put(Path target, Filling filling) {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(parent(target));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                filling.fill(out);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(ofFile(target, e));
        }
    }

    /** A failed write itself does not say which file it was. */
    private static IOException ofFile(Path target, IOException failure) {
        if (failure instanceof FileSystemException) {
            return failure;
        }
        FileSystemException named = new FileSystemException(target.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not below a folder: " + file);
        }
        return parent;
    }
}
