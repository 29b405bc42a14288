package io.relance.cli;

import io.relance.config.Settings.CompanySettings;
import io.relance.export.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a report may be written: to a new file or over an earlier report, never over what Relance reads, keeps or has
 * delivered.
 *
 * @param file as named by {@code --out}
 * @param ending of files of the wanted format, such as {@code csv}
 */
record ReportTarget(Path file, String ending) {

    /** Why it must not be written there, as a sentence; nothing if it may. */
    Optional<String> objection(List<CompanySettings> companies) throws IOException {
        if (Files.isDirectory(file)) {
            return Optional.of("--out " + file + " is a folder. Name a file in it.");
        }
        Optional<String> other = otherFormat();
        if (other.isPresent() || !Files.exists(file)) {
            return other;
        }
        for (CompanySettings company : companies) {
            for (Path read : inputs(company)) {
                if (Files.exists(read) && Files.isSameFile(read, file)) {
                    return Optional.of("--out " + file + " is a file that Relance reads. Choose another name.");
                }
            }
            if (isDelivered(company)) {
                return Optional.of("--out " + file
                        + " is among the files of a night, which stay as they were. Choose another" + " name.");
            }
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean isReport = name.endsWith("." + ending) || (ending.equals("text") && name.endsWith(".txt"));
        return isReport
                ? Optional.empty()
                : Optional.of("--out " + file + " exists and is no earlier report (its name does not end with ."
                        + (ending.equals("text") ? "txt" : ending) + "). Choose another name or remove it.");
    }

    /** A name that promises another format. */
    private Optional<String> otherFormat() {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(Format.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .filter(format -> !format.equals(ending) && name.endsWith("." + format))
                .findFirst()
                .map(format -> "--out " + file + " is the name of a file of the format " + format + ", but " + ending
                        + " is written. Add --format " + format + " or choose another name.");
    }

    private static List<Path> inputs(CompanySettings company) {
        List<Path> inputs = new ArrayList<>();
        add(inputs, company.source().receivables());
        add(inputs, company.source().customers());
        add(inputs, company.rates());
        add(inputs, company.sales());
        return inputs;
    }

    private static void add(List<Path> inputs, @Nullable Path path) {
        if (path != null) {
            inputs.add(path);
        }
    }

    /** Below the folder of a date in the outbox. */
    private boolean isDelivered(CompanySettings company) throws IOException {
        Path nights = company.outbox().resolve(company.company().id());
        if (!Files.isDirectory(nights)) {
            return false;
        }
        Path real = file.toRealPath();
        Path root = nights.toRealPath();
        return real.startsWith(root)
                && root.relativize(real).getName(0).toString().matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
