package io.relance.cli;

import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.scenario.Channel;
import io.relance.store.StoreLock;
import io.relance.store.notice.Drafts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relance pending}: drafts that wait for a person. */
@Command(name = "pending", description = "Formal notices that wait for a person's approval.")
final class PendingCommand extends BaseCommand {
    @Option(names = "--company", paramLabel = "ID", description = "Only this company.")
    private @Nullable String company;

    @Override
    protected ExitCode execute() {
        Settings settings = settings();
        List<Drafts.Draft> waiting = new ArrayList<>();
        try (StoreAccess access = reading(settings)) {
            if (access.store().isPostgres()) {
                StoreLock.nightAtWork(settings.store())
                        .ifPresent(night -> message("A run is under way: " + StoreAccess.howFar(night)
                                + ". It may still change what waits."));
            }
            for (CompanySettings one : StoreAccess.companies(settings, company)) {
                waiting.addAll(new Drafts(access.store()).waiting(one.company().id()));
            }
        }
        answer(Map.of("pending", waiting.stream().map(PendingCommand::fields).toList()), out -> print(out, waiting));
        return ExitCode.DONE;
    }

    static Map<String, Object> fields(Drafts.Draft draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", draft.id());
        fields.put("company", draft.company());
        fields.put("customer", draft.account());
        fields.put("name", draft.name());
        fields.put("level", draft.level());
        fields.put("channel", draft.channel());
        fields.put("draftedOn", draft.draftedOn().toString());
        fields.put("state", draft.state());
        fields.put("letter", draft.path());
        fields.put(
                "documents",
                draft.items().stream()
                        .map(item -> {
                            Map<String, Object> document = new LinkedHashMap<>();
                            document.put("number", item.number());
                            document.put("open", item.amount().toPlainString());
                            document.put("currency", item.currency());
                            return document;
                        })
                        .toList());
        return fields;
    }

    private static void print(PrintWriter out, List<Drafts.Draft> waiting) {
        if (waiting.isEmpty()) {
            out.println("Nothing waits for approval.");
        }
        for (Drafts.Draft draft : waiting) {
            String way = ExplainText.by(
                    Channel.valueOf(draft.channel().replace('-', '_').toUpperCase(Locale.ROOT)));
            out.println(draft.id() + "  " + ExplainText.level(draft.level()) + way + (way.isEmpty() ? " of " : " to ")
                    + draft.name() + " (" + draft.account() + "), drafted on " + draft.draftedOn());
            for (Drafts.Item item : draft.items()) {
                out.println("     " + item.number() + (item.part() > 1 ? "~" + item.part() : "") + "  "
                        + item.amount().toPlainString() + " " + item.currency());
            }
            if (!draft.path().isEmpty()) {
                out.println("     letter: " + draft.path());
            }
        }
        if (!waiting.isEmpty()) {
            out.println("Approve with `relance approve ID` (or --all), refuse with `relance reject ID --reason TEXT`;"
                    + " the next run sends what was approved.");
        }
    }
}
