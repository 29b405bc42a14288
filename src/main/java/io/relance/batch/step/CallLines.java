package io.relance.batch.step;

import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.dunning.given.Night;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.message.CallLine;
import io.relance.scenario.Level;
import io.relance.scenario.Scenario;
import io.relance.scenario.Trigger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a caller wants to know beside the call itself, out of the account and its history. */
final class CallLines {
    /** A promised payment may take as long to show in an export. */
    private static final int DAYS_TO_BE_SEEN = 7;

    private CallLines() {}

    static List<CallLine> of(Account account, Decision decision, Night night) {
        List<CallLine> lines = new ArrayList<>();
        for (CallTask call : decision.calls()) {
            if (!call.claims().isEmpty()) {
                lines.add(line(account, call, night));
            }
        }
        return lines;
    }

    private static CallLine line(Account account, CallTask call, Night night) {
        CurrencyUnit currency = call.claims().get(0).claimed().getCurrencyUnit();
        LocalDate asOf = night.asOf();
        Money balance = Money.zero(currency);
        Money pastDue = Money.zero(currency);
        Money disputed = Money.zero(currency);
        int oldest = 0;
        for (Receivable receivable : account.receivables()) {
            if (!receivable.open().getCurrencyUnit().equals(currency)) {
                continue;
            }
            balance = balance.plus(receivable.open());
            if (receivable.isLate(asOf) && !receivable.isCredit()) {
                pastDue = pastDue.plus(receivable.open());
                oldest = Math.max(oldest, receivable.daysLate(asOf));
                disputed = disputed.plus(disputed(receivable));
            }
        }
        Optional<Payment> payment = lastPayment(account, currency);
        return new CallLine(
                call,
                balance,
                pastDue,
                disputed,
                oldest,
                averageDelay(account),
                payment.map(Payment::on).orElse(null),
                payment.map(Payment::amount).orElse(null),
                lastActions(account),
                kept(account),
                broken(account, asOf),
                next(call, night));
    }

    private static Money disputed(Receivable receivable) {
        Money amount = receivable.restraints().disputedAmount();
        if (amount != null) {
            return amount;
        }
        boolean all = !receivable.restraints().disputed().isEmpty();
        return all ? receivable.open() : Money.zero(receivable.open().getCurrencyUnit());
    }

    private static @Nullable Integer averageDelay(Account account) {
        List<Long> delays = account.history().settled().stream()
                .filter(settled -> settled.settledOn() != null && settled.dueDate() != null)
                .map(settled -> ChronoUnit.DAYS.between(settled.dueDate(), settled.settledOn()))
                .toList();
        if (delays.isEmpty()) {
            return null;
        }
        long sum = delays.stream().mapToLong(Long::longValue).sum();
        return (int) Math.floorDiv(sum, delays.size());
    }

    private record Payment(LocalDate on, Money amount) {}

    private static Optional<Payment> lastPayment(Account account, CurrencyUnit currency) {
        List<Payment> payments = new ArrayList<>();
        for (Receivable receivable : account.receivables()) {
            LocalDate on = receivable.issueDate() == null ? receivable.postedOn() : receivable.issueDate();
            if (receivable.key().type() == DocumentType.PAYMENT && on != null) {
                payments.add(new Payment(on, receivable.amount().abs()));
            }
        }
        for (History.Settled settled : account.history().settled()) {
            if (settled.settledOn() != null) {
                payments.add(new Payment(settled.settledOn(), settled.amount()));
            }
        }
        return payments.stream()
                .filter(payment -> payment.amount().getCurrencyUnit().equals(currency))
                .max(Comparator.comparing(Payment::on).thenComparing(Payment::amount));
    }

    private static List<CallLine.Action> lastActions(Account account) {
        Map<String, CallLine.Action> byNotice = new LinkedHashMap<>();
        account.history().deliveries().stream()
                .sorted(Comparator.comparing(History.Delivery::on).reversed().thenComparing(History.Delivery::notice))
                .forEach(delivery -> byNotice.putIfAbsent(
                        delivery.notice(),
                        new CallLine.Action(delivery.on(), delivery.wordedLevel(), delivery.channel())));
        return byNotice.values().stream().limit(3).toList();
    }

    private static int kept(Account account) {
        return (int) promises(account)
                .filter(promise -> account.history().settled().stream()
                        .anyMatch(settled -> settled.receivable().equals(promise.receivable())
                                && !settled.goneSince().isAfter(promise.day().plusDays(DAYS_TO_BE_SEEN))))
                .count();
    }

    private static int broken(Account account, LocalDate asOf) {
        return (int) promises(account)
                .filter(promise -> promise.day().isBefore(asOf))
                .filter(promise -> account.receivables().stream()
                        .anyMatch(open -> open.id().equals(promise.receivable())))
                .count();
    }

    private record Promise(ReceivableId receivable, LocalDate day) {}

    private static Stream<Promise> promises(Account account) {
        return account.history().holds().stream()
                .filter(hold -> hold.kind() == History.HoldSeen.Kind.PROMISE)
                .flatMap(hold -> Stream.ofNullable(hold.until()).map(day -> new Promise(hold.receivable(), day)));
    }

    /** The level after the call and the day it is due if the call was listed on its date. */
    private static CallLine.@Nullable Action next(CallTask call, Night night) {
        Scenario scenario = night.scenarios().all().stream()
                .filter(one -> one.name().equals(call.scenario()))
                .findFirst()
                .orElse(null);
        if (scenario == null) {
            return null;
        }
        List<Level> ladder = scenario.pastDue();
        for (int i = 0; i + 1 < ladder.size(); i++) {
            if (ladder.get(i).name().equals(call.level())) {
                Level next = ladder.get(i + 1);
                LocalDate on = null;
                if (next.at() instanceof Trigger.AfterLevel after) {
                    on = after.working()
                            ? night.creditorDays().after(call.listedOn(), after.days())
                            : call.listedOn().plusDays(after.days());
                }
                return new CallLine.Action(on, next.name(), next.by().get(0));
            }
        }
        return null;
    }
}
