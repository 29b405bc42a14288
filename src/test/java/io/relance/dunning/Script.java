package io.relance.dunning;

import static io.relance.dunning.Books.day;
import static io.relance.dunning.Books.eur;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Passed;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.ledger.Address;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.Insolvency;
import io.relance.ledger.PaymentMethod;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.ledger.Restraints;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reads the facts and the history of a case table: sentences parted by {@code ;}.
 *
 * <p>Facts: {@code F-1 1000 due 2026-10-05 disputed 300}, {@code P-1 -400 on 2026-10-01 for F-1}, {@code customer
 * no-email}. History: {@code reminder 2026-10-15 F-1 claimed 700 pay-by 2026-10-23}, {@code call call-1 2026-10-12 F-1},
 * {@code draft 7 formal-notice 2026-11-09 F-1 1000 approved 2026-11-10}, {@code lapsed letter 2026-10-20 F-1}.
 */
final class Script {
    private final Scenario scenario;
    private final Map<String, Receivable> documents = new LinkedHashMap<>();
    private Customer.Builder customer = Books.customer("C1");
    private Contacts contacts = new Contacts("", "c1@example.com", "", "", "+33 1 00 00 00 00", "+33600000000");
    private Customer payer;
    private final List<History.Delivery> deliveries = new ArrayList<>();
    private final List<Passed> lapsed = new ArrayList<>();
    private final List<History.Call> calls = new ArrayList<>();
    private final List<History.Draft> drafts = new ArrayList<>();
    private final List<History.HoldSeen> holds = new ArrayList<>();
    private final List<Decision.Stuck> stuck = new ArrayList<>();
    private final List<History.DeadChannel> dead = new ArrayList<>();
    private final List<History.RejectedRow> rejected = new ArrayList<>();
    private final List<History.Settled> settled = new ArrayList<>();
    private final List<History.Thanked> thanked = new ArrayList<>();
    private final List<History.Freed> freed = new ArrayList<>();

    Script(Scenario scenario, String facts, String history) {
        this.scenario = scenario;
        sentences(facts).forEach(this::fact);
        sentences(history).forEach(this::past);
    }

    Account account() {
        Customer c1 = customer.contacts(contacts).build();
        History history = new History(
                deliveries, lapsed, calls, drafts, holds, stuck, dead, rejected, settled, List.of(), thanked, freed);
        List<Receivable> receivables = List.copyOf(documents.values());
        return payer == null
                ? new Account(c1, List.of(c1), receivables, history)
                : new Account(payer, List.of(c1, payer), receivables, history);
    }

    private static List<Deque<String>> sentences(String text) {
        List<Deque<String>> sentences = new ArrayList<>();
        for (String sentence : text.split(";", -1)) {
            if (!sentence.isBlank()) {
                sentences.add(new ArrayDeque<>(List.of(sentence.strip().split("\\s+"))));
            }
        }
        return sentences;
    }

    private void fact(Deque<String> words) {
        if (words.peek().equals("customer")) {
            words.remove();
            while (!words.isEmpty()) {
                about(words.remove(), words);
            }
            return;
        }
        String number = words.remove();
        Receivable receivable = document(number, words.remove(), words);
        documents.put(number, receivable);
    }

    private void about(String word, Deque<String> words) {
        switch (word) {
            case "no-email" -> contacts = new Contacts("", "", "", "", contacts.phone(), contacts.mobile());
            case "no-phone" -> contacts = new Contacts("", contacts.email(), "", "", "", "");
            case "no-address" -> customer.address(Address.NONE);
            case "hold-until" -> customer.hold(day(words.remove()), "asked by sales");
            case "hold" -> customer.hold(null, "asked by sales");
            case "country" -> customer.country(words.remove());
            case "terms" -> customer.paymentTermsDays(Integer.valueOf(words.remove()));
            case "insolvent" ->
                customer.insolvency(new Insolvency(day(words.remove()), Insolvency.Kind.valueOf(words.remove())));
            case "scenario" -> customer.scenario(words.remove());
            case "payer" -> {
                payer = Books.customer("PAYER").build();
                customer.payer(payer.id());
            }
            default -> throw new IllegalArgumentException(word);
        }
    }

    private Receivable document(String number, String amount, Deque<String> words) {
        String[] money = amount.split("(?<=\\d)(?=[A-Z])", 2);
        Money open = Money.of(CurrencyUnit.of(money.length > 1 ? money[1] : "EUR"), new java.math.BigDecimal(money[0]));
        DocumentType type = open.isNegative() ? DocumentType.PAYMENT : DocumentType.INVOICE;
        Money full = open;
        CustomerId owner = Books.C1;
        Receivable.Builder builder = null;
        Restraints says = Restraints.NONE;
        LocalDate due = null;
        LocalDate issued = null;
        PaymentMethod method = PaymentMethod.TRANSFER;
        String appliesTo = "";
        ImportedLevel last = null;
        while (!words.isEmpty()) {
            String word = words.remove();
            switch (word) {
                case "of" -> full = eur(words.remove());
                case "owner" -> owner = new CustomerId(words.remove());
                case "due" -> due = day(words.remove());
                case "issued", "on" -> issued = day(words.remove());
                case "for" -> appliesTo = words.remove();
                case "debit" -> method = PaymentMethod.DIRECT_DEBIT;
                case "bill" -> method = PaymentMethod.BILL;
                case "retention" -> type = DocumentType.RETENTION;
                case "release" -> says = says.withReleaseOn(day(words.remove()));
                case "disputed" -> says = says.withDispute("quality", amount(words));
                case "promised" -> says = says.withPromise(day(words.remove()), amount(words));
                case "plan" -> says = says.withPlanUntil(day(words.remove()));
                case "pending" -> says = says.withPaymentPending(amount(words));
                case "hold" -> says = says.withHoldUntil(day(words.remove()));
                case "factor" -> says = says.withAssignedTo(words.remove());
                case "agency" -> says = says.withHandedTo(words.remove());
                case "einvoice" -> says = says.withEinvoiceStatus(words.remove());
                case "last" ->
                    last = new ImportedLevel(words.remove(), date(words).orElse(null));
                default -> throw new IllegalArgumentException(word);
            }
        }
        if (issued == null && due != null) {
            issued = due.minusDays(30);
        }
        builder = Receivable.builder(new DocumentKey(type, number, 1, ""), owner, full);
        return builder.id(id(number).value())
                .open(open)
                .due(due)
                .issued("none".equals(appliesTo) ? null : issued)
                .paymentMethod(method)
                .restraints(says)
                .appliesTo("none".equals(appliesTo) ? "" : appliesTo)
                .lastLevel(last)
                .build();
    }

    private static Money amount(Deque<String> words) {
        String next = words.peek();
        return next != null && next.matches("[0-9.]+") ? eur(words.remove()) : null;
    }

    private static Optional<LocalDate> date(Deque<String> words) {
        String next = words.peek();
        return next != null && next.matches("\\d{4}-\\d\\d-\\d\\d")
                ? Optional.of(day(words.remove()))
                : Optional.empty();
    }

    static ReceivableId id(String number) {
        return new ReceivableId(Integer.parseInt(number.replaceAll("\\D", "")) + (number.startsWith("F") ? 0 : 1000));
    }

    private void past(Deque<String> words) {
        String word = words.remove();
        switch (word) {
            case "call" -> call(words.remove(), words, Channel.CALL);
            case "result" -> result(day(words.remove()), String.join(" ", words));
            case "joined" -> delivery(words.remove(), words, Channel.CALL);
            case "lapsed" -> {
                String level = words.remove();
                LocalDate on = day(words.remove());
                lapsed.add(new Passed(id(words.remove()), 1, level, on));
            }
            case "stuck" -> {
                String level = words.remove();
                LocalDate on = day(words.remove());
                stuck.add(new Decision.Stuck(id(words.remove()), 1, level, on));
            }
            case "draft" -> draft(words);
            case "held" -> held(words);
            case "dead" ->
                dead.add(new History.DeadChannel(
                        Books.C1, Channel.valueOf(words.remove().toUpperCase()), "", day(words.remove())));
            case "bad-row" -> {
                LocalDate on = day(words.remove());
                rejected.add(new History.RejectedRow(Books.C1, words.isEmpty() ? null : id(words.remove()), on));
            }
            case "settled" -> {
                String number = words.remove();
                Receivable gone = document(number, words.remove(), new ArrayDeque<>());
                LocalDate on = day(words.remove());
                settled.add(new History.Settled(
                        gone.id(), gone.key(), gone.customer(), on, gone.open(), null, on, words.isEmpty()));
            }
            case "thanked" -> thanked.add(new History.Thanked(Books.C1, day(words.remove())));
            case "released", "recalled" -> {
                LocalDate on = day(words.remove());
                History.Freed.What what =
                        word.equals("released") ? History.Freed.What.RELEASE : History.Freed.What.RECALL;
                freed.add(new History.Freed(Books.C1, words.isEmpty() ? null : id(words.remove()), what, on));
            }
            default -> delivery(word, words, null);
        }
    }

    /** {@code held dispute 2026-10-01 2026-10-05 F-1 [300] [until 2026-10-04]}: kind, first and last read. */
    private void held(Deque<String> words) {
        History.HoldSeen.Kind kind =
                History.HoldSeen.Kind.valueOf(words.remove().toUpperCase().replace('-', '_'));
        LocalDate first = day(words.remove());
        LocalDate last = day(words.remove());
        ReceivableId id = id(words.remove());
        Money amount = amount(words);
        LocalDate until = words.isEmpty() ? null : day(words.removeLast());
        holds.add(new History.HoldSeen(id, kind, amount, until, first, last));
    }

    private void call(String level, Deque<String> words, Channel channel) {
        LocalDate on = day(words.peek());
        calls.add(new History.Call(Books.C1, level, channel, on, List.of()));
        delivery(level, words, channel);
    }

    private void result(LocalDate on, String code) {
        History.Call last = calls.remove(calls.size() - 1);
        calls.add(new History.Call(
                last.customer(),
                last.level(),
                last.channel(),
                last.listedOn(),
                Evolution.plus(last.results(), List.of(new History.Result(on, code)))));
    }

    /** {@code LEVEL DATE F-1 [part 2] [claimed 700] [pay-by DATE] [worded LEVEL] [doubtful]}. */
    private void delivery(String level, Deque<String> words, Channel channel) {
        LocalDate on = day(words.remove());
        String number = words.remove();
        Money claimed = documents.containsKey(number) ? documents.get(number).open() : eur("100");
        int part = 1;
        LocalDate payBy = null;
        String worded = level;
        boolean doubtful = false;
        while (!words.isEmpty()) {
            switch (words.remove()) {
                case "part" -> part = Integer.parseInt(words.remove());
                case "claimed" -> claimed = eur(words.remove());
                case "pay-by" -> payBy = day(words.remove());
                case "worded" -> worded = words.remove();
                case "doubtful" -> doubtful = true;
                default -> throw new IllegalArgumentException(words.toString());
            }
        }
        LevelClass levelClass =
                scenario.level(worded).map(each -> each.levelClass()).orElse(LevelClass.REMINDER);
        Channel by = channel != null
                ? channel
                : scenario.level(level).map(each -> each.by().get(0)).orElse(Channel.EMAIL);
        deliveries.add(new History.Delivery(
                on + "/" + worded, id(number), part, level, worded, levelClass, by, on, claimed, payBy, doubtful));
    }

    /** {@code draft 7 LEVEL DATE F-1 AMOUNT [F-2 AMOUNT] [approved DATE | rejected DATE [DATE]]}. */
    private void draft(Deque<String> words) {
        long number = Long.parseLong(words.remove());
        String level = words.remove();
        LocalDate on = day(words.remove());
        List<History.Draft.Item> items = new ArrayList<>();
        History.Draft.State state = History.Draft.State.WAITING;
        LocalDate decided = null;
        LocalDate until = null;
        while (!words.isEmpty()) {
            String word = words.remove();
            if (word.equals("approved") || word.equals("rejected")) {
                state = History.Draft.State.valueOf(word.toUpperCase());
                decided = day(words.remove());
                until = date(words).orElse(null);
            } else {
                items.add(new History.Draft.Item(id(word), 1, eur(words.remove()), null));
            }
        }
        drafts.add(new History.Draft(number, level, on, items, state, decided, until));
    }
}
