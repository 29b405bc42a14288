package io.relance.dunning;

import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.dunning.given.Night;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One account told night by night: what happens on which day, and what Relance does. */
final class Story {
    private final List<Customer> customers;
    private final Scenario scenario;
    private final Map<String, Receivable> open = new TreeMap<>();
    private final Map<LocalDate, List<Consumer<Story>>> events = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private final Map<LocalDate, Decision> decisions = new TreeMap<>();
    private History history = History.NONE;
    private LocalDate today = LocalDate.MIN;

    Story(Scenario scenario, Customer... customers) {
        this.scenario = scenario;
        this.customers = List.of(customers);
    }

    /** In the data of that day's night, or entered by a person before it. */
    Story on(String day, Consumer<Story> event) {
        events.computeIfAbsent(LocalDate.parse(day), key -> new ArrayList<>()).add(event);
        return this;
    }

    Story books(Receivable.Builder document) {
        Receivable receivable = document.build();
        open.put(name(receivable), receivable);
        return this;
    }

    private static String name(Receivable receivable) {
        return receivable.key().entry().isEmpty()
                ? receivable.key().label()
                : receivable.key().entry();
    }

    /** A credit that was allocated. */
    void drops(String name) {
        open.remove(name);
    }

    void pays(String number) {
        Receivable paid = open.remove(number);
        history = Evolution.withSettled(
                history, Evolution.plus(history.settled(), List.of(Evolution.settled(paid, today))));
    }

    void changes(String number, UnaryOperator<Receivable.Builder> change) {
        open.computeIfPresent(
                number, (key, before) -> change.apply(before.toBuilder()).build());
    }

    void approves() {
        history = Evolution.approveAll(history, today.minusDays(1));
    }

    void callBrings(String code) {
        history = Evolution.callResult(history, today.minusDays(1), code);
    }

    /** Every night from the first day to the last, weekends too. */
    List<String> run(String from, String to) {
        for (today = LocalDate.parse(from); !today.isAfter(LocalDate.parse(to)); today = today.plusDays(1)) {
            events.getOrDefault(today, List.of()).forEach(event -> event.accept(this));
            Account account = new Account(customers.get(0), customers, List.copyOf(open.values()), history);
            Night night = Books.night(today, scenario);
            Decision decision = Dunning.decide(account, night);
            new NightCheck(account, night, decision).all();
            tell(decision);
            decisions.put(today, decision);
            history = Evolution.after(account, decision, today);
        }
        return told;
    }

    List<Decision> decisions() {
        return List.copyOf(decisions.values());
    }

    Decision decisionOf(String day) {
        return decisions.get(LocalDate.parse(day));
    }

    private void tell(Decision decision) {
        for (Notice notice : decision.notices()) {
            String kind = notice.kind() == Notice.Kind.THANKS ? "thanks" : notice.level();
            tell(kind + " by " + notice.channel().code() + " to " + notice.recipient() + ": "
                    + count(notice.claims())
                    + (notice.payBy() == null ? "" : ", to be paid by " + notice.payBy())
                    + (notice.brokenPromise() ? ", promise broken" : ""));
        }
        for (CallTask call : decision.calls()) {
            if (call.isNew(today)) {
                tell("call: " + count(call.claims()));
            }
        }
        for (Decision.DraftDecision draft : decision.drafts()) {
            if (draft.existing() == null) {
                tell("draft of " + draft.notice().level() + ": "
                        + count(draft.notice().claims()));
            }
        }
    }

    private void tell(String what) {
        told.add(today + " " + what);
    }

    private static String count(List<Claim> claims) {
        return claims.size() <= 3
                ? String.join(", ", claims.stream().map(Claim::label).toList())
                : claims.size() + " documents";
    }
}
