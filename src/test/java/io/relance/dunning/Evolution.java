package io.relance.dunning;

import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What a history becomes when a night is over and everything it decided was delivered. */
final class Evolution {
    private Evolution() {}

    /** The night before was the day before. */
    static History after(Account account, Decision decision, LocalDate asOf) {
        return after(account, decision, asOf, asOf.minusDays(1));
    }

    static History after(Account account, Decision decision, LocalDate asOf, LocalDate lastNight) {
        History before = account.history();
        return new History(
                deliveries(before, decision, asOf),
                plus(before.lapsed(), decision.lapsed()),
                calls(before, decision, asOf),
                drafts(before, decision, asOf),
                holds(account, asOf, lastNight),
                decision.unreachable(),
                before.deadChannels(),
                before.rejected(),
                before.settled(),
                importedOn(account, asOf),
                thanked(before, decision, asOf),
                before.freed());
    }

    private static List<History.Delivery> deliveries(History before, Decision decision, LocalDate asOf) {
        List<History.Delivery> deliveries = new ArrayList<>(before.deliveries());
        int number = 0;
        for (Notice notice : decision.notices()) {
            if (notice.kind() == Notice.Kind.NOTICE) {
                String key = asOf + "/" + number++;
                for (Claim claim : notice.claims()) {
                    deliveries.add(new History.Delivery(
                            key,
                            claim.receivable().id(),
                            claim.part(),
                            claim.level(),
                            notice.level(),
                            notice.levelClass(),
                            notice.channel(),
                            asOf,
                            claim.claimed(),
                            notice.payBy(),
                            false));
                }
            }
        }
        for (CallTask call : decision.calls()) {
            for (Claim claim : call.joining()) {
                deliveries.add(delivery(asOf, call, claim));
            }
        }
        return deliveries;
    }

    private static History.Delivery delivery(LocalDate asOf, CallTask call, Claim claim) {
        return new History.Delivery(
                "call/" + call.listedOn() + "/" + call.channel(),
                claim.receivable().id(),
                claim.part(),
                claim.level(),
                call.level(),
                LevelClass.REMINDER,
                call.channel(),
                asOf,
                claim.claimed(),
                null,
                false);
    }

    private static List<History.Call> calls(History before, Decision decision, LocalDate asOf) {
        List<History.Call> calls = new ArrayList<>(before.calls());
        for (CallTask call : decision.calls()) {
            if (call.isNew(asOf)) {
                calls.add(new History.Call(call.addressee().id(), call.level(), call.channel(), asOf, List.of()));
            }
        }
        return calls;
    }

    private static List<History.Draft> drafts(History before, Decision decision, LocalDate asOf) {
        List<History.Draft> drafts = new ArrayList<>();
        long highest = 0;
        for (History.Draft draft : before.drafts()) {
            highest = Math.max(highest, draft.id());
            boolean sent = decision.fulfilled().stream().anyMatch(each -> each.draft() == draft.id());
            if (sent) {
                drafts.add(with(draft, draft.items(), History.Draft.State.SENT));
            } else if (decision.endedDrafts().contains(draft.id())) {
                drafts.add(with(draft, draft.items(), History.Draft.State.WITHDRAWN));
            } else {
                Optional<Decision.DraftDecision> going = decision.drafts().stream()
                        .filter(each -> each.existing() != null && each.existing() == draft.id())
                        .findFirst();
                drafts.add(going.map(each -> with(draft, items(each.notice()), draft.state()))
                        .orElse(draft));
            }
        }
        for (Decision.DraftDecision each : decision.drafts()) {
            boolean kept = each.purpose() == Decision.DraftDecision.Purpose.APPROVAL;
            if (each.existing() == null && kept) {
                drafts.add(new History.Draft(
                        ++highest,
                        each.notice().level(),
                        asOf,
                        items(each.notice()),
                        History.Draft.State.WAITING,
                        null,
                        null));
            }
        }
        return drafts;
    }

    private static List<History.Draft.Item> items(Notice notice) {
        return notice.claims().stream()
                .map(claim -> new History.Draft.Item(claim.receivable().id(), claim.part(), claim.claimed(), null))
                .toList();
    }

    static History.Draft with(History.Draft draft, List<History.Draft.Item> items, History.Draft.State state) {
        return new History.Draft(
                draft.id(), draft.level(), draft.draftedOn(), items, state, draft.decidedOn(), draft.until());
    }

    /** Everybody consents to every draft that waits, to the amounts last written. */
    static History approveAll(History history, LocalDate on) {
        return withDrafts(
                history,
                history.drafts().stream()
                        .map(draft -> draft.state() == History.Draft.State.WAITING ? approved(draft, on) : draft)
                        .toList());
    }

    private static History.Draft approved(History.Draft draft, LocalDate on) {
        List<History.Draft.Item> items = draft.items().stream()
                .map(item -> new History.Draft.Item(item.receivable(), item.part(), item.amount(), item.amount()))
                .toList();
        return new History.Draft(
                draft.id(), draft.level(), draft.draftedOn(), items, History.Draft.State.APPROVED, on, null);
    }

    static History rejectAll(History history, LocalDate on, LocalDate until) {
        return withDrafts(
                history,
                history.drafts().stream()
                        .map(draft -> draft.state() == History.Draft.State.WAITING
                                ? new History.Draft(
                                        draft.id(),
                                        draft.level(),
                                        draft.draftedOn(),
                                        draft.items(),
                                        History.Draft.State.REJECTED,
                                        on,
                                        until)
                                : draft)
                        .toList());
    }

    /** The last call came to that result. */
    static History callResult(History history, LocalDate on, String code) {
        List<History.Call> calls = new ArrayList<>(history.calls());
        History.Call last = calls.remove(calls.size() - 1);
        calls.add(new History.Call(
                last.customer(),
                last.level(),
                last.channel(),
                last.listedOn(),
                plus(last.results(), List.of(new History.Result(on, code)))));
        return new History(
                history.deliveries(),
                history.lapsed(),
                calls,
                history.drafts(),
                history.holds(),
                history.stuck(),
                history.deadChannels(),
                history.rejected(),
                history.settled(),
                history.importedOn(),
                history.thanked(),
                history.freed());
    }

    static History withDrafts(History history, List<History.Draft> drafts) {
        return new History(
                history.deliveries(),
                history.lapsed(),
                history.calls(),
                drafts,
                history.holds(),
                history.stuck(),
                history.deadChannels(),
                history.rejected(),
                history.settled(),
                history.importedOn(),
                history.thanked(),
                history.freed());
    }

    static History withSettled(History history, List<History.Settled> settled) {
        return new History(
                history.deliveries(),
                history.lapsed(),
                history.calls(),
                history.drafts(),
                history.holds(),
                history.stuck(),
                history.deadChannels(),
                history.rejected(),
                settled,
                history.importedOn(),
                history.thanked(),
                history.freed());
    }

    static History.Settled settled(Receivable receivable, LocalDate on) {
        Money amount = receivable.open();
        return new History.Settled(
                receivable.id(), receivable.key(), receivable.customer(), receivable.dueDate(), amount, null, on, true);
    }

    private static List<History.HoldSeen> holds(Account account, LocalDate asOf, LocalDate lastNight) {
        List<History.HoldSeen> holds = new ArrayList<>(account.history().holds());
        for (Receivable receivable : account.receivables()) {
            Customer debtor = account.customers().stream()
                    .filter(customer -> customer.id().equals(receivable.customer()))
                    .findFirst()
                    .orElse(account.addressee());
            SeenTonight.holds(receivable, debtor, asOf).forEach(seen -> remember(holds, seen, lastNight));
        }
        return holds;
    }

    private static void remember(List<History.HoldSeen> holds, History.HoldSeen seen, LocalDate lastNight) {
        for (int i = 0; i < holds.size(); i++) {
            History.HoldSeen known = holds.get(i);
            if (SeenTonight.continues(known, seen, lastNight)) {
                holds.set(i, SeenTonight.continued(known, seen));
                return;
            }
        }
        holds.add(seen);
    }

    private static List<History.ImportedOn> importedOn(Account account, LocalDate asOf) {
        List<History.ImportedOn> on = new ArrayList<>(account.history().importedOn());
        for (Receivable receivable : account.receivables()) {
            boolean known = on.stream().anyMatch(each -> each.receivable().equals(receivable.id()));
            if (receivable.lastLevel() != null && !known) {
                on.add(new History.ImportedOn(receivable.id(), asOf));
            }
        }
        return on;
    }

    private static List<History.Thanked> thanked(History before, Decision decision, LocalDate asOf) {
        boolean thanks = decision.notices().stream().anyMatch(notice -> notice.kind() == Notice.Kind.THANKS);
        return thanks
                ? plus(
                        before.thanked(),
                        List.of(new History.Thanked(
                                decision.notices().get(0).addressee().id(), asOf)))
                : before.thanked();
    }

    static <T> List<T> plus(List<T> before, List<T> more) {
        List<T> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    /** A delivery of Relance's own, for histories written by hand. */
    static History.Delivery delivered(
            Receivable receivable, String level, LevelClass levelClass, Channel channel, LocalDate on) {
        return new History.Delivery(
                on + "/" + level,
                receivable.id(),
                1,
                level,
                level,
                levelClass,
                channel,
                on,
                receivable.open(),
                null,
                false);
    }
}
