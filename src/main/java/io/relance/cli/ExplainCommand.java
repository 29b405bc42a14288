package io.relance.cli;

import io.relance.batch.night.Circumstances;
import io.relance.config.ScenarioText;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.dunning.Dunning;
import io.relance.dunning.Explanation;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.dunning.given.Night;
import io.relance.ledger.Receivable;
import io.relance.store.Store;
import io.relance.store.account.Accounts;
import io.relance.store.history.LedgerHistory;
import io.relance.store.run.Run;
import io.relance.store.run.ScenarioTexts;
import io.relance.store.run.Snapshots;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relance explain}: where a customer or a document stands, and what happens next or why nothing does. */
@Command(
        name = "explain",
        description = "A customer or a document: where it stands, what happens next and when, or why nothing happens.")
final class ExplainCommand extends BaseCommand {
    @Parameters(paramLabel = "ID", description = "A customer's code or a document's number.")
    private String id = "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "As of this date; default: that of the last run.")
    private @Nullable LocalDate asOf;

    @Option(names = "--company", paramLabel = "ID", description = "Only this company.")
    private @Nullable String company;

    /** Of companies that no night has told about yet. */
    private final List<String> untold = new ArrayList<>();

    /** One company's account, with the documents asked for. */
    private record Found(CompanySettings company, Run last, LocalDate asOf, Account account, List<Receivable> asked) {}

    @Override
    protected ExitCode execute() {
        Settings settings = settings();
        List<Map<String, Object>> answers = new ArrayList<>();
        try (StoreAccess access = reading(settings)) {
            for (CompanySettings one : StoreAccess.companies(settings, company)) {
                for (Found found : find(access.store(), one)) {
                    answers.add(explain(found));
                }
            }
        }
        if (answers.isEmpty() && !untold.isEmpty()) {
            throw new CommandFailed(ExitCode.FAILED, String.join(System.lineSeparator(), untold));
        }
        untold.forEach(this::message);
        if (answers.isEmpty()) {
            throw new CommandFailed(
                    ExitCode.WRONG_USAGE,
                    "No customer and no document \"" + id + "\" is known. Give a customer's code or a document's number"
                            + " as the export writes it; what was never imported by a run is not known.");
        }
        answer(Map.of("explained", answers), out -> answers.forEach(new ExplainText(out)::print));
        return ExitCode.DONE;
    }

    private List<Found> find(Store store, CompanySettings one) {
        String key = one.company().id();
        Snapshots snapshots = new Snapshots(store);
        Optional<Run> unfinished = snapshots.unfinished(key);
        Optional<Run> last = snapshots.lastRun(key);
        if (last.isEmpty()) {
            unfinished.map(ExplainCommand::nothingWhole).ifPresent(untold::add);
            return List.of();
        }
        unfinished.ifPresent(night -> message(key + ": the night of " + night.asOf()
                + " has not taken its export over; this is what the night of "
                + last.get().asOf() + " knew. `relance status` says why and what to do."));
        LocalDate date = asOf == null ? last.get().asOf() : asOf;
        Accounts accounts = new Accounts(store);
        List<Found> found = new ArrayList<>();
        for (String account : new TreeSet<>(accounts.accountsOf(key, id))) {
            Account loaded = accounts.of(key, account, date, last.get().extractedOn());
            if (loaded != null) {
                Account then = date.isBefore(last.get().asOf())
                        ? asItWas(store, key, loaded, date)
                        : unfinished.isPresent() ? withDocuments(store, key, loaded, date) : loaded;
                found.add(new Found(withRulesOf(store, one, date), last.get(), date, then, asked(then)));
            }
        }
        return found;
    }

    private static String nothingWhole(Run night) {
        return "The first night of " + night.company() + ", of " + night.asOf() + ", has not taken an export over:"
                + " nothing of it can be explained. `relance status` says why and what to do.";
    }

    /** A past night began with what was open then and done before it. */
    private static Account asItWas(Store store, String company, Account account, LocalDate date) {
        Account then = withDocuments(store, company, account, date);
        return new Account(
                then.addressee(),
                then.customers(),
                then.receivables(),
                then.history().before(date));
    }

    /** The account with the documents that snapshots taken over whole show open on a date. */
    private static Account withDocuments(Store store, String company, Account account, LocalDate date) {
        LedgerHistory ledger = new LedgerHistory(store);
        List<Receivable> open = new ArrayList<>();
        account.customers()
                .forEach(
                        customer -> open.addAll(ledger.of(company, customer.id().value(), date)));
        return new Account(account.addressee(), account.customers(), open, account.history());
    }

    /** Past nights are explained with the scenarios of their run. */
    private static CompanySettings withRulesOf(Store store, CompanySettings company, LocalDate date) {
        return new ScenarioTexts(store)
                .inForce(company.company().id(), date)
                .map(ScenarioText::parse)
                .map(company::withScenarios)
                .orElse(company);
    }

    /** The documents of that number, or all of the customer of that code. */
    private List<Receivable> asked(Account account) {
        List<Receivable> documents = account.receivables().stream()
                .filter(receivable -> receivable.key().number().equals(id)
                        || receivable.key().label().equals(id))
                .toList();
        boolean isAccount = account.addressee().id().value().equals(id);
        List<Receivable> ofCustomer = account.receivables().stream()
                .filter(receivable -> isAccount || receivable.customer().value().equals(id))
                .toList();
        return documents.isEmpty() ? ofCustomer : documents;
    }

    private static Map<String, Object> explain(Found found) {
        Night night = Circumstances.of(
                found.company(),
                NightPorts.of(found.company(), found.asOf(), Clock.systemUTC()).charging(),
                found.asOf(),
                found.last().paymentsTo());
        Explanation explanation = Dunning.explain(found.account(), night);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("company", found.company().company().id());
        fields.put("asOf", found.asOf().toString());
        fields.put("customer", found.account().addressee().id().value());
        fields.put("name", found.account().addressee().name());
        fields.put("scenario", night.scenarios().of(found.account().addressee()).name());
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Receivable receivable : found.asked()) {
            documents.add(document(receivable, explanation, found));
        }
        fields.put("documents", documents);
        return fields;
    }

    private static Map<String, Object> document(Receivable receivable, Explanation explanation, Found found) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", receivable.key().label());
        fields.put("open", receivable.open().getAmount().toPlainString());
        fields.put("currency", receivable.open().getCurrencyUnit().getCode());
        fields.put(
                "dueDate",
                receivable.dueDate() == null ? null : receivable.dueDate().toString());
        fields.put("daysLate", receivable.dueDate() == null ? null : Math.max(0, receivable.daysLate(found.asOf())));
        fields.put("history", history(receivable, found.account().history()));
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Explanation.PartFound part : explanation.parts()) {
            if (part.receivable().id().equals(receivable.id())) {
                parts.add(part(part));
            }
        }
        fields.put("parts", parts);
        fields.put(
                "silences",
                explanation.silencesOf(receivable).stream()
                        .map(ExplainCommand::silence)
                        .toList());
        return fields;
    }

    private static List<String> history(Receivable receivable, History history) {
        List<String> lines = new ArrayList<>();
        if (receivable.lastLevel() != null) {
            lines.add((receivable.lastLevel().on() == null
                            ? ""
                            : receivable.lastLevel().on() + " ")
                    + ExplainText.level(receivable.lastLevel().level()) + " (says the export)");
        }
        history.deliveries().stream()
                .filter(delivery -> delivery.receivable().equals(receivable.id()))
                .forEach(delivery -> lines.add(delivery.on() + " " + ExplainText.level(delivery.level())
                        + ExplainText.by(delivery.channel()) + ", claimed " + delivery.claimed()
                        + (delivery.payBy() == null ? "" : ", to be paid by " + delivery.payBy())
                        + (delivery.doubtful() ? ", doubtful" : "")));
        history.lapsed().stream()
                .filter(lapsed -> lapsed.receivable().equals(receivable.id()))
                .forEach(lapsed -> lines.add(lapsed.on() + " " + ExplainText.level(lapsed.level()) + " lapsed"));
        return lines;
    }

    private static Map<String, Object> part(Explanation.PartFound part) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("part", part.part());
        fields.put("scenario", part.scenario());
        fields.put("claimable", part.claimable().getAmount().toPlainString());
        fields.put("standsAt", part.standsAt());
        fields.put(
                "since", part.standsSince() == null ? null : part.standsSince().toString());
        fields.put("contactedAt", part.contactedAt());
        Explanation.Next next = part.next();
        if (next != null) {
            Map<String, Object> following = new LinkedHashMap<>();
            following.put("level", next.level());
            following.put("channel", next.channel().code());
            following.put("reachable", next.reachable());
            following.put(
                    "earliest", next.earliest() == null ? null : next.earliest().toString());
            fields.put("next", following);
        }
        return fields;
    }

    private static Map<String, Object> silence(Silence silence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reason", silence.reason().words());
        fields.put("amount", silence.amount().getAmount().toPlainString());
        fields.put("until", silence.until() == null ? null : silence.until().toString());
        fields.put("detail", silence.detail());
        return fields;
    }
}
