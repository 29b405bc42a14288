package io.relance.batch;

import io.relance.batch.night.NightStopped;
import io.relance.intake.UnusableSource;
import io.relance.store.StoreProblem;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** What a person is told when a night failed: where, and what to do. */
final class Mishap {
    private Mishap() {}

    static String words(RuntimeException failure) {
        if (failure instanceof NightStopped || failure instanceof UnusableSource || failure instanceof StoreProblem) {
            return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String what = root instanceof FileSystemException file
                ? ofFile(file)
                : Objects.requireNonNullElse(root.getMessage(), root.toString());
        return "The night failed: " + what + ". What was done is kept; run the same command again to go on.";
    }

    /** The message of these is often the file's name alone. */
    private static String ofFile(FileSystemException problem) {
        String name = Objects.requireNonNullElse(problem.getFile(), "a file");
        if (problem instanceof AccessDeniedException) {
            return name + " may not be read or written by this user; check the rights of the file and its folder";
        }
        if (problem instanceof NoSuchFileException) {
            return name + " is not there; check the path in the configuration, and whether another program removed it";
        }
        if (problem instanceof FileAlreadyExistsException || problem instanceof NotDirectoryException) {
            return name + " is a file where a folder is expected; move it away, or give another path";
        }
        String reason = problem.getReason();
        return name + ": " + (reason == null ? "cannot be used" : reason)
                + "; check the rights and the space left on the disk";
    }
}
