package io.relance.cli;

import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.store.journal.JournalBook;
import io.relance.store.notice.Notices;
import io.relance.store.notice.Outcomes;
import io.relance.store.notice.Ready;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relance resolve}: a person settles a doubtful delivery. */
@Command(
        name = "resolve",
        description = "A doubtful delivery, settled by a person who asked the customer or looked at the mail server:"
                + " it arrived, or it is to be sent again by the next run.")
final class ResolveCommand extends BaseCommand {
    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "The notice; without one the doubtful ones are listed.")
    private String id = "";

    @ArgGroup
    private Verdict verdict = new Verdict();

    /** What became of it. */
    static final class Verdict {
        @Option(names = "--sent", description = "It arrived.")
        boolean sent;

        @Option(names = "--resend", description = "It did not arrive; its level is free again.")
        boolean resend;
    }

    @Override
    protected ExitCode execute() {
        Settings settings = settings();
        if (!id.isEmpty() && !verdict.sent && !verdict.resend) {
            throw wrongUsage("resolve needs --sent or --resend");
        }
        try (StoreAccess access = id.isEmpty() ? reading(settings) : changing(settings)) {
            Notices notices = new Notices(access.store());
            return id.isEmpty() ? list(settings, notices) : resolve(settings, access, notices);
        }
    }

    private ExitCode list(Settings settings, Notices notices) {
        List<Map<String, Object>> doubtful = settings.companies().stream()
                .flatMap(company -> notices.doubtful(company.company().id()).stream())
                .map(ResolveCommand::fields)
                .toList();
        answer(Map.of("doubtful", doubtful), out -> {
            doubtful.forEach(one -> out.println(one.get("id") + "  " + one.get("level") + " by " + one.get("channel")
                    + " to " + one.get("customer") + " (" + one.get("recipient") + ")"));
            out.println(
                    doubtful.isEmpty()
                            ? "No delivery is doubtful."
                            : "Settle each with `relance resolve ID --sent` or `--resend`.");
        });
        return ExitCode.DONE;
    }

    private static Map<String, Object> fields(Ready one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", one.id());
        fields.put("customer", one.account());
        fields.put("level", one.level());
        fields.put("channel", one.channel().toLowerCase(java.util.Locale.ROOT));
        fields.put("recipient", one.recipient());
        return fields;
    }

    private ExitCode resolve(Settings settings, StoreAccess access, Notices notices) {
        for (CompanySettings company : settings.companies()) {
            String key = company.company().id();
            for (Ready one : notices.doubtful(key)) {
                if (one.id().equals(id)) {
                    Run last = new Runs(access.store()).last(key).orElseThrow();
                    String by = System.getProperty("user.name", "");
                    new Outcomes(access.store(), new JournalBook(access.store(), Clock.systemUTC()))
                            .resolve(last, one, verdict.sent, by);
                    answer(
                            fields(one),
                            out -> out.println(
                                    verdict.sent
                                            ? "It counts as sent."
                                            : "Its level is free again; the next run sends it if it is still due."));
                    return ExitCode.DONE;
                }
            }
        }
        throw new CommandFailed(
                ExitCode.WRONG_USAGE, "No doubtful delivery \"" + id + "\". `relance resolve` lists them.");
    }
}
