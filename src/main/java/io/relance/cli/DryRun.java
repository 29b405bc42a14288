package io.relance.cli;

import io.relance.batch.NightResult;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.store.Store;
import io.relance.store.StoreCopy;
import io.relance.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A night on a scratch copy in a temporary folder, which is deleted afterwards. */
final class DryRun {
    private DryRun() {}

    /** Runs the night of one company on the scratch copy. */
    interface CompanyNight {
        NightResult run(Store scratch, CompanySettings company);
    }

    static List<NightResult> run(
            Settings settings, List<CompanySettings> companies, Progress progress, CompanyNight night)
            throws IOException {
        Path folder = Files.createTempDirectory("relance-dry-run");
        StoreSettings copy = new StoreSettings("jdbc:hsqldb:file:" + folder.resolve("store"), "SA", "");
        try (Store scratch = Store.open(copy)) {
            if (settings.store().isThere()) {
                copy(settings.store(), companies, progress, scratch);
            }
            List<NightResult> results = new ArrayList<>();
            for (CompanySettings company : companies) {
                results.add(night.run(scratch, company.writingTo(folder.resolve("out"))));
            }
            return results;
        } finally {
            delete(folder);
        }
    }

    /** Where there is no store yet there is nothing to copy, and a trial does not make one. */
    private static void copy(StoreSettings from, List<CompanySettings> companies, Progress progress, Store scratch) {
        try (StoreAccess real = StoreAccess.reading("run --dry-run", from, progress)) {
            for (CompanySettings company : companies) {
                progress.accept(company.company().id() + ", copying the store");
                StoreCopy.copy(real.store(), scratch, company.company().id());
            }
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
