package io.relance.cli;

import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.store.journal.JournalBook;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relance journal}: what was done, to whom, when and why. */
@Command(
        name = "journal",
        description = "What was done, to whom, when and why; `journal verify` proves that nobody changed it.",
        subcommands = JournalVerifyCommand.class)
final class JournalCommand extends BaseCommand {
    @Option(names = "--from", paramLabel = "DATE", description = "From this as-of date.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "To this as-of date.")
    private @Nullable LocalDate to;

    @Option(names = "--customer", paramLabel = "ID", description = "Only this customer.")
    private @Nullable String customer;

    @Option(names = "--company", paramLabel = "ID", description = "Only this company.")
    private @Nullable String company;

    @Override
    protected ExitCode execute() {
        Settings settings = settings();
        List<CompanySettings> companies = StoreAccess.companies(settings, company);
        long[] found = {0};
        try (StoreAccess access = reading(settings);
                Json.Entries answer = json() ? new Json.Entries(out(), "entries") : null) {
            JournalBook journal = new JournalBook(access.store());
            for (CompanySettings one : companies) {
                journal.linesOf(one.company().id(), new JournalBook.Part(from, to, customer))
                        .forEach(line -> {
                            found[0]++;
                            Map<String, Object> entry = io.relance.store.row.Json.readObject(line);
                            if (answer == null) {
                                print(out(), entry);
                            } else {
                                answer.add(entry);
                            }
                        });
            }
        }
        out().flush();
        if (found[0] == 0) {
            message("The journal has no such entry.");
        }
        return ExitCode.DONE;
    }

    private static void print(PrintWriter out, Map<String, Object> entry) {
        StringBuilder line = new StringBuilder();
        line.append(entry.get("seq"))
                .append("  ")
                .append(entry.get("asOf"))
                .append("  ")
                .append(entry.get("type"));
        append(line, "  ", entry.get("customer"));
        append(line, "  ", entry.get("level"));
        append(line, "  ", entry.get("channel"));
        append(line, " to ", entry.get("recipient"));
        if (entry.get("documents") instanceof List<?> documents && !documents.isEmpty()) {
            List<String> numbers = new ArrayList<>();
            for (Object document : documents) {
                if (document instanceof Map<?, ?> fields) {
                    numbers.add(fields.get("number") + " " + fields.get("open"));
                }
            }
            line.append("  [").append(String.join(", ", numbers)).append(']');
        }
        append(line, "  (", entry.get("reason"));
        out.println(entry.get("reason") == null ? line : line.append(')'));
    }

    private static void append(StringBuilder line, String before, @Nullable Object value) {
        if (value != null) {
            line.append(before).append(value);
        }
    }
}
