package io.relance.batch;

import io.relance.batch.night.NightStopped;
import io.relance.intake.UnusableSource;
import io.relance.store.StoreProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What a person is told when something failed: where, what, and what to do. */
public final class Mishap {
    private static final String GO_ON = " What was done is kept; run the same command again to go on.";

    private static final long KILOBYTE = 1024;
    /** Less than this is full for what writes more at a time. */
    private static final long SCARCE = 16 * KILOBYTE * KILOBYTE;

    private Mishap() {}

    /** Words for a night that failed. */
    static String words(RuntimeException failure) {
        if (failure instanceof NightStopped || failure instanceof UnusableSource) {
            return said(failure);
        }
        return known(failure)
                .map(words -> words + GO_ON)
                .orElseGet(() -> "The night failed: " + said(root(failure)) + "." + GO_ON);
    }

    /** Words for what happens on any machine: files, folders, the database; empty for what is none of these. */
    public static Optional<String> known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreProblem) {
                return Optional.of(said(cause));
            }
            if (cause instanceof FileSystemException file) {
                return Optional.of(ofFile(file));
            }
            if (isFull(said(root(cause))) && !hasFile(cause)) {
                return Optional.of(unnamed(Path.of(System.getProperty("java.io.tmpdir"))));
            }
            if (cause instanceof SQLException) {
                return Optional.of("The store cannot be read or written: " + said(root(cause))
                        + ". Check the space and the rights in its folder, or whether its server runs.");
            }
        }
        return Optional.empty();
    }

    private static String ofFile(FileSystemException failure) {
        String file = String.valueOf(failure.getFile());
        String reason = failure.getReason();
        if (failure instanceof AccessDeniedException) {
            return file + " cannot be read or written: the user that runs Relance lacks the right to. Grant it.";
        }
        if (failure instanceof NoSuchFileException) {
            return file + " is gone; another program removed it. Put it back.";
        }
        if (reason != null && isFull(reason)) {
            return full(file) + free(file);
        }
        boolean inTheWay = reason == null || reason.contains("directory");
        return file + " cannot be used: "
                + (inTheWay ? "something else stands in its place or above it. Move it away." : reason + ".");
    }

    /** What Linux, macOS and Windows say. */
    private static boolean isFull(String reason) {
        String said = reason.toLowerCase(Locale.ROOT);
        return said.contains("no space left")
                || said.contains("not enough space on the disk")
                || said.contains("quota exceeded");
    }

    private static boolean hasFile(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException) {
                return true;
            }
        }
        return false;
    }

    /** Only the folder for temporary files is filled by what does not say where it writes, or the store's. */
    private static String unnamed(Path temporary) {
        String folder = "the folder for temporary files, " + temporary + ",";
        return space(temporary) < SCARCE
                ? full(folder) + " Or name another folder for them: JAVA_OPTS=-Djava.io.tmpdir=FOLDER."
                        + free(temporary.toString())
                : full("a file of the store or of " + folder) + free(temporary.toString());
    }

    private static String full(String file) {
        return "The disk is full: " + file
                + " could not be written. Make room on it, or raise the quota of the user that runs Relance.";
    }

    /** How much is left where the file should stand. */
    private static String free(String file) {
        long space = space(Path.of(file));
        return space == Long.MAX_VALUE ? "" : " Free there: " + space / KILOBYTE + " kB.";
    }

    /** In bytes; the largest number where nobody knows, for it is only an addition to what is said already. */
    private static long space(Path file) {
        Path there = file.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null ? Long.MAX_VALUE : Files.getFileStore(there).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String said(Throwable failure) {
        return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }
}
