package io.relance.cli;

import io.relance.store.notice.Drafts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relance approve}: consent to drafts. It sends nothing; the next run does. */
@Command(
        name = "approve",
        description = "Consent to formal notices that wait. Nothing is sent now: the next run, or a second run of the"
                + " same day, writes the letter with that day's figures and sends it.")
final class ApproveCommand extends BaseCommand {
    @Parameters(paramLabel = "ID", arity = "0..*", description = "Numbers of drafts, as `relance pending` lists them.")
    private List<Long> ids = List.of();

    @Option(names = "--all", description = "All that wait.")
    private boolean all;

    @Override
    protected ExitCode execute() {
        if (all == !ids.isEmpty()) {
            throw wrongUsage("approve takes the numbers of drafts, or --all");
        }
        List<Drafts.Draft> approved = DecideOnDrafts.decide(
                this,
                settings(),
                ids,
                all,
                Set.of("waiting"),
                (drafts, last, draft, by, journal) -> drafts.approve(last, draft, by, journal));
        answer(Map.of("approved", approved.stream().map(PendingCommand::fields).toList()), out -> {
            approved.forEach(draft -> out.println("approved: draft " + draft.id() + ", " + draft.level() + " to "
                    + draft.name() + " (" + draft.account() + ")"));
            out.println(approved.isEmpty() ? "Nothing waits for approval." : "The next run sends what is still due.");
        });
        return ExitCode.DONE;
    }
}
