package io.relance.cli;

import io.relance.batch.NightResult;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.store.Store;
import io.relance.store.StoreCopy;
import io.relance.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A night on a scratch copy in a temporary folder, which is deleted afterwards. */
final class DryRun {
    private DryRun() {}

    /** The scratch copy. */
    record Scratch(Settings settings, Store store) {}

    /** Runs one company. */
    interface CompanyNight {
        NightResult run(Scratch scratch, CompanySettings company, LocalDate asOf);
    }

    static List<NightResult> run(
            Settings settings,
            List<CompanySettings> companies,
            LocalDate asOf,
            boolean acceptShrinkage,
            CompanyNight night)
            throws IOException {
        Path folder = Files.createTempDirectory("relance-dry-run");
        try {
            StoreSettings scratchStore = new StoreSettings("jdbc:hsqldb:file:" + folder.resolve("store"), "SA", "");
            try (Store scratch = Store.open(scratchStore)) {
                try (StoreAccess real = StoreAccess.exclusive(settings.store())) {
                    for (CompanySettings company : companies) {
                        StoreCopy.copy(real.store(), scratch, company.company().id());
                    }
                }
                List<NightResult> results = new ArrayList<>();
                for (CompanySettings company : companies) {
                    CompanySettings moved = withOutbox(company, folder.resolve("out"));
                    results.add(night.run(new Scratch(settings, scratch), moved, asOf));
                }
                return results;
            }
        } finally {
            delete(folder);
        }
    }

    private static CompanySettings withOutbox(CompanySettings company, Path outbox) {
        return company.writingTo(outbox);
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure)
                        throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
