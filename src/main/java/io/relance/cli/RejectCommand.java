package io.relance.cli;

import io.relance.config.Settings;
import io.relance.store.notice.Drafts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relance reject}: a hold on the level of a draft. */
@Command(
        name = "reject",
        description =
                "Refuse formal notices that wait, or take an approval back before the notice is sent: their level is held, for 15 days unless said.")
final class RejectCommand extends BaseCommand {
    private static final int DAYS = 15;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Numbers of drafts, as `relance pending` lists them.")
    private List<Long> ids = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; kept in the journal.")
    private String reason = "";

    @Option(names = "--until", paramLabel = "DATE", description = "The last day of the hold.")
    private @Nullable LocalDate until;

    @Override
    protected ExitCode execute() {
        Settings settings = settings();
        if (reason.isBlank()) {
            throw wrongUsage("--reason is empty. Say why: it is kept in the journal.");
        }
        LocalDate named = until;
        LocalDate today = settings.latestAsOf(Clock.system(ZoneId.systemDefault()));
        if (named != null && named.isBefore(today)) {
            throw wrongUsage("--until " + named + " is past: nothing would be held. Give the last day of the hold.");
        }
        List<Drafts.Draft> rejected = DecideOnDrafts.decide(
                this,
                settings,
                ids,
                false,
                Set.of("waiting", "approved"),
                (drafts, last, draft, by, journal) -> drafts.reject(
                        last, draft, by, reason, named == null ? last.asOf().plusDays(DAYS) : named, journal));
        answer(
                Map.of("rejected", rejected.stream().map(PendingCommand::fields).toList()),
                out -> rejected.forEach(draft -> out.println("rejected: draft " + draft.id() + ", " + draft.level()
                        + " to " + draft.name() + " (" + draft.account() + ")")));
        return ExitCode.DONE;
    }
}
