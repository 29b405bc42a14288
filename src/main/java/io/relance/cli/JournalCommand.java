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
        List<Map<String, Object>> entries = new ArrayList<>();
        try (StoreAccess access = reading(settings)) {
            JournalBook journal = new JournalBook(access.store());
            for (CompanySettings one : StoreAccess.companies(settings, company)) {
                journal.lines(one.company().id(), null).forEach(line -> {
                    Map<String, Object> entry = io.relance.store.row.Json.readObject(line);
                    if (wanted(entry)) {
                        entries.add(entry);
                    }
                });
            }
        }
        answer(Map.of("entries", entries), out -> entries.forEach(entry -> print(out, entry)));
        if (entries.isEmpty()) {
            message("The journal has no such entry.");
        }
        return ExitCode.DONE;
    }

    private boolean wanted(Map<String, Object> entry) {
        LocalDate asOf = LocalDate.parse(String.valueOf(entry.get("asOf")));
        return (from == null || !asOf.isBefore(from))
                && (to == null || !asOf.isAfter(to))
                && (customer == null || customer.equals(entry.get("customer")));
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
