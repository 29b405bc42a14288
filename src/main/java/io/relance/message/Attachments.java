package io.relance.message;

import io.relance.ledger.Receivable;
import io.relance.message.text.Plain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the files of invoices. They lie in one folder or below it; nothing outside is ever read. */
final class Attachments {
    /** All files of one e-mail together; beyond that servers refuse it. */
    private static final long MOST_BYTES = 7L * 1024 * 1024;

    private final Path folder;

    Attachments(Path folder) {
        this.folder = folder;
    }

    /** Files found, and what is to be said of those that were not. */
    record Found(List<Document.More> files, List<String> problems) {}

    /** Whether the file of every document is named and there. */
    boolean haveAll(List<Receivable> documents) {
        return documents.stream().allMatch(document -> {
            String name = document.references().attachment();
            Path file = folder.toAbsolutePath().normalize().resolve(name).normalize();
            return !name.isBlank() && file.startsWith(folder.toAbsolutePath().normalize()) && Files.isRegularFile(file);
        });
    }

    /** The invoices' files, each once, named by the invoice. */
    Found of(List<Receivable> documents) {
        return of(documents, MOST_BYTES);
    }

    /** The same with another limit for all of them together. */
    Found of(List<Receivable> documents, long most) {
        List<Document.More> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long room = most;
        for (Receivable document : documents) {
            String name = document.references().attachment();
            String label = Plain.line(document.key().label());
            if (name.isBlank() || !seen.add(name)) {
                continue;
            }
            room = take(name, label, room, files, problems);
        }
        return new Found(List.copyOf(files), List.copyOf(problems));
    }

    private long take(String name, String label, long room, List<Document.More> files, List<String> problems) {
        String shown = "document " + label + ": the file '" + Plain.line(name) + "' ";
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root)
                    || !Files.isRegularFile(file)
                    || !file.toRealPath().startsWith(root)) {
                problems.add(shown + "was not found below the source's folder, so it is not attached");
                return room;
            }
            long size = Files.size(file);
            if (size > room) {
                problems.add(shown + "is left out: the attachments of one message may have " + MOST_BYTES / 1024 / 1024
                        + " MB together");
                return room;
            }
            files.add(new Document.More(Plain.fileName(label) + ending(name), Files.readAllBytes(file)));
            return room - size;
        } catch (IOException | InvalidPathException e) {
            problems.add(shown + "could not be read: " + e.getMessage());
            return room;
        }
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,5}") ? ending : ".pdf";
    }
}
