package io.relance.batch.ageing;

import io.relance.config.Settings.CompanySettings;
import io.relance.export.Format;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder in which a company's reports are kept: {@code <outbox>/<company>/reports}. */
public final class ReportFiles {
    private static final String PROVISIONAL = "-provisional";
    private static final Pattern WORKBOOK =
            Pattern.compile("ageing-(\\d{4}-\\d{2}-\\d{2})(" + PROVISIONAL + ")?\\.xlsx");

    private final Path folder;

    public ReportFiles(CompanySettings company) {
        folder = company.outbox().resolve(company.company().id()).resolve("reports");
    }

    public Path folder() {
        return folder;
    }

    /** {@code ageing-2026-10-31.xlsx}. */
    public Path of(LocalDate asOf, Format format) {
        return folder.resolve("ageing-" + asOf + "." + format.code());
    }

    /** {@code ageing-2026-10-31-provisional.xlsx}: the final report of the month stands beside it. */
    Path provisional(LocalDate asOf, Format format) {
        return folder.resolve("ageing-" + asOf + PROVISIONAL + "." + format.code());
    }

    /** {@code ageing-2026-10-31.eml}, the e-mail that carries it. */
    Path mail(LocalDate asOf, boolean isFinal) {
        return folder.resolve("ageing-" + asOf + (isFinal ? "" : PROVISIONAL) + ".eml");
    }

    /**
     * What people wrote into the last workbook kept that is not younger than a date; of one date the final one.
     *
     * @throws ReportFailed when that workbook cannot be read
     */
    public RemarksFile remarks(LocalDate asOf) {
        return latest(asOf).map(RemarksFile::read).orElseGet(RemarksFile::none);
    }

    private Optional<Path> latest(LocalDate asOf) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        Matcher name = WORKBOOK.matcher(name(file));
                        return name.matches() && name.group(1).compareTo(asOf.toString()) <= 0;
                    })
                    .max(Comparator.comparing((Path file) -> name(file).substring(0, "ageing-2026-10-31".length()))
                            .thenComparing(file -> !name(file).contains(PROVISIONAL)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** What writes into a stream. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** Writes a file that appears whole or not at all; one that is there is replaced. */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException(file + " is a folder; expected a file");
        }
        Files.createDirectories(parent);
        Path temporary = parent.resolve("." + target.getFileName() + ".part");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(stream);
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
