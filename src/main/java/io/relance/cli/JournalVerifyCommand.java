package io.relance.cli;

import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.journal.Chain;
import io.relance.store.journal.JournalBook;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relance journal verify}: proves that nobody changed the journal, in the store or in a copy. */
@Command(name = "verify", description = "Proves that nobody changed the journal: of the store, or a copy in a file.")
final class JournalVerifyCommand extends BaseCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A journal.jsonl; default: the store.")
    private @Nullable Path file;

    @Option(names = "--entries", paramLabel = "N", description = "How many entries the copy must have.")
    private @Nullable Long expectedEntries;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description =
                    "The hash its last entry must have, as noted when it was made. Without --entries and --head the"
                            + " end of a copy is compared with the store, where there is one.")
    private @Nullable String expectedHead;

    /** Checks entries one after the other. */
    private static final class Check {
        private final String what;
        private final boolean fromStart;
        private Chain.@Nullable Link last;
        private long entries;
        private final List<String> problems = new ArrayList<>();
        private String company = "";
        private String end = "";

        Check(String what, boolean fromStart) {
            this.what = what;
            this.fromStart = fromStart;
            last = fromStart ? Chain.START : null;
        }

        void line(String line) {
            entries++;
            Map<String, Object> entry;
            try {
                entry = io.relance.store.row.Json.readObject(line);
            } catch (RuntimeException e) {
                problems.add(what + ", entry " + entries + ": it is not a JSON object");
                last = null;
                return;
            }
            company = String.valueOf(entry.get("company"));
            String problem = Chain.verify(entry, last);
            if (problem != null) {
                problems.add(what + ", entry " + entries + " (seq " + entry.get("seq") + "): " + problem);
            }
            last = entry.get("seq") instanceof Number seq && entry.get("hash") instanceof String hash
                    ? new Chain.Link(seq.longValue(), hash)
                    : null;
        }

        @Nullable
        String head() {
            return last == null ? null : last.hash();
        }

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("journal", what);
            fields.put("entries", entries);
            fields.put("intact", problems.isEmpty());
            fields.put("wholeChain", fromStart);
            fields.put("head", head());
            fields.put("end", end);
            fields.put("problems", problems);
            return fields;
        }
    }

    @Override
    protected ExitCode execute() throws IOException {
        List<Check> checks = file == null ? store() : List.of(complete(copy(file)));
        boolean intact = checks.stream().allMatch(check -> check.problems.isEmpty());
        answer(
                Map.of(
                        "intact",
                        intact,
                        "journals",
                        checks.stream().map(Check::fields).toList()),
                out -> {
                    for (Check check : checks) {
                        check.problems.forEach(out::println);
                        out.println(check.what + ": " + check.entries + " entries, "
                                + (check.problems.isEmpty() ? "intact" : "NOT INTACT") + check.end
                                + (check.head() == null ? "" : ", head " + check.head()));
                    }
                });
        return intact ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Check> store() {
        Settings settings = settings();
        List<Check> checks = new ArrayList<>();
        try (StoreAccess access = reading(settings)) {
            JournalBook journal = new JournalBook(access.store());
            for (CompanySettings company : settings.companies()) {
                Check check = new Check(company.company().id(), true);
                journal.lines(company.company().id(), null).forEach(check::line);
                journal.expectedHeads(company.company().id()).forEach((seq, hash) -> {
                    String found = journal.hashAt(company.company().id(), seq);
                    if (!hash.equals(found)) {
                        check.problems.add(check.what + ": a pass ended at entry " + seq + " with hash " + hash
                                + ", found " + (found == null ? "no such entry" : found));
                    }
                });
                checks.add(check);
            }
        }
        return checks;
    }

    /** That nothing is missing at the end of a copy shows only beside something else that knows how far it went. */
    private Check complete(Check copy) {
        if (expectedEntries == null && expectedHead == null) {
            return besideStore(copy);
        }
        if (expectedEntries != null && expectedEntries != copy.entries) {
            copy.problems.add(copy.what + ": has " + copy.entries + " entries, expected " + expectedEntries);
        }
        if (expectedHead != null && !expectedHead.equals(copy.head())) {
            copy.problems.add(copy.what + ": ends with hash " + copy.head() + ", expected " + expectedHead);
        }
        copy.end = ", its end as expected".repeat(copy.problems.isEmpty() ? 1 : 0);
        return copy;
    }

    /** A copy ends where a pass ended; the store tells its number and hash. */
    private Check besideStore(Check copy) {
        boolean configured = configurationFile() != null || Files.isDirectory(Path.of("demo"));
        Settings settings = configured ? settings() : null;
        Chain.Link last = copy.last;
        if (settings == null || !settings.store().isThere() || last == null) {
            copy.end =
                    "; whether entries are missing at the end was not checked: there is no store here, give --entries"
                            + " or --head";
            return copy;
        }
        try (StoreAccess access = reading(settings)) {
            JournalBook journal = new JournalBook(access.store());
            if (!last.hash().equals(journal.hashAt(copy.company, last.seq()))) {
                copy.problems.add(copy.what + ": its last entry, " + last.seq() + ", is not the one in the store");
            } else if (!journal.expectedHeads(copy.company).containsKey(last.seq())
                    && journal.head(copy.company).seq() != last.seq()) {
                copy.problems.add(copy.what + ": ends at entry " + last.seq()
                        + ", where no pass ended: entries are missing at the end");
            }
        }
        copy.end = ", its end compared with the store";
        return copy;
    }

    private static Check copy(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailed(ExitCode.WRONG_USAGE, file + ": there is no such file. Expected a journal.jsonl.");
        }
        Check check = new Check(file.toString(), false);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                check.line(line);
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new CommandFailed(ExitCode.FAILED, file + ": it is not UTF-8 text, so it is no journal.", e);
        }
        return check;
    }
}
