package io.relance.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Passed;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.dunning.given.Night;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.ledger.Restraints;
import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import io.relance.scenario.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Looks at one decision with the plain rules in hand, without the code that made it. */
final class NightCheck {
    private final Account account;
    private final Night night;
    private final Decision decision;
    private final Scenario scenario;
    private final LocalDate asOf;

    NightCheck(Account account, Night night, Decision decision) {
        this.account = account;
        this.night = night;
        this.decision = decision;
        this.scenario = night.scenarios().of(account.addressee());
        this.asOf = night.asOf();
    }

    void all() {
        sumsClose();
        oneMessage();
        calendar();
        contacted().forEach(this::climbs);
        decision.notices().forEach(this::customersIntervals);
        decision.calls().forEach(this::callsInterval);
        contacted().forEach(this::notHeld);
    }

    private List<Claim> contacted() {
        List<Claim> claims = new ArrayList<>();
        decision.notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.NOTICE)
                .forEach(notice -> claims.addAll(notice.claims()));
        decision.calls().forEach(call -> claims.addAll(call.joining()));
        return claims;
    }

    private void sumsClose() {
        assertThat(Balance.of(account, decision).differences()).isEmpty();
        for (Receivable receivable : account.receivables()) {
            Money found = Money.zero(receivable.open().getCurrencyUnit());
            for (Claim claim : contacted()) {
                if (claim.receivable().id().equals(receivable.id())) {
                    found = found.plus(claim.claimed());
                }
            }
            for (Silence silence : decision.silences()) {
                if (silence.receivable().id().equals(receivable.id())) {
                    found = found.plus(silence.amount());
                }
            }
            assertThat(found).as("%s of %s", asOf, receivable.key()).isEqualTo(receivable.open());
        }
    }

    private void oneMessage() {
        assertThat(decision.notices()).as("messages on %s", asOf).hasSizeLessThanOrEqualTo(1);
    }

    private void calendar() {
        boolean newCall =
                decision.calls().stream().anyMatch(call -> !call.joining().isEmpty());
        if (!decision.notices().isEmpty() || newCall) {
            assertThat(Books.FRANCE.isWorking(asOf))
                    .as("%s is a working day", asOf)
                    .isTrue();
        }
        for (Notice notice : decision.notices()) {
            boolean quiet =
                    night.quiet().stream().anyMatch(rule -> rule.silences(notice.channel(), notice.levelClass(), asOf));
            assertThat(quiet).as("%s silences %s", asOf, notice.channel()).isFalse();
        }
    }

    /** One level up, never the same again, in the distances of the ladder. */
    private void climbs(Claim claim) {
        List<Level> ladder = scenario.pastDue();
        Level level = scenario.level(claim.level()).orElseThrow();
        String what = asOf + " " + claim.label() + " " + claim.level();
        if (level.levelClass() == LevelClass.COURTESY) {
            assertThat(claim.receivable().dueDate()).as(what).isAfter(asOf);
            return;
        }
        assertThat(claim.receivable().dueDate()).as(what).isBefore(asOf);
        int before = -1;
        LocalDate on = null;
        for (History.Delivery delivery : account.history().deliveries()) {
            if (delivery.receivable().equals(claim.receivable().id()) && delivery.part() == claim.part()) {
                assertThat(delivery.level()).as(what + " is repeated").isNotEqualTo(claim.level());
                int at = ladder.indexOf(scenario.level(delivery.level()).orElseThrow());
                if (at > before) {
                    before = at;
                    on = delivery.on();
                }
                apart(what, level, scenario.level(delivery.level()).orElseThrow(), delivery.on());
            }
            LocalDate payBy = delivery.payBy();
            boolean printed = delivery.receivable().equals(claim.receivable().id()) && payBy != null;
            if (printed && !isCall(claim)) {
                assertThat(asOf).as(what + " after the printed date").isAfter(payBy);
            }
        }
        for (Passed lapse : account.history().lapsed()) {
            boolean same = lapse.receivable().equals(claim.receivable().id()) && lapse.part() == claim.part();
            int at = same ? ladder.indexOf(scenario.level(lapse.level()).orElseThrow()) : -1;
            if (at > before) {
                before = at;
                on = lapse.on();
            }
        }
        if (before < 0) {
            before = imported(claim, ladder);
            on = imported(claim);
        }
        if (claim.part() > 1 && before < 0) {
            assertThat(level.isTask()).as(what + " begins in writing").isFalse();
        } else {
            assertThat(ladder.indexOf(level)).as(what + " follows " + before).isEqualTo(before + 1);
            notTooEarly(what, level, on, claim.receivable());
        }
    }

    private void apart(String what, Level level, Level other, LocalDate on) {
        if (level.at() instanceof Trigger.AfterDue late && other.at() instanceof Trigger.AfterDue early) {
            assertThat(asOf).as(what + " keeps its distance").isAfterOrEqualTo(on.plusDays(late.days() - early.days()));
        }
    }

    private void notTooEarly(String what, Level level, LocalDate on, Receivable receivable) {
        if (level.at() instanceof Trigger.AfterDue after) {
            assertThat(asOf).as(what).isAfterOrEqualTo(receivable.dueDate().plusDays(after.days()));
        } else if (level.at() instanceof Trigger.AfterLevel after) {
            assertThat(asOf).as(what).isAfterOrEqualTo(on.plusDays(after.days()));
        }
    }

    private int imported(Claim claim, List<Level> ladder) {
        ImportedLevel imported = claim.receivable().lastLevel();
        boolean known = knows(claim.receivable().id());
        return imported == null || known || claim.part() > 1
                ? -1
                : scenario.level(imported.level()).map(ladder::indexOf).orElse(-1);
    }

    private boolean knows(ReceivableId id) {
        return account.history().deliveries().stream()
                .anyMatch(each -> each.receivable().equals(id));
    }

    private static LocalDate imported(Claim claim) {
        ImportedLevel imported = claim.receivable().lastLevel();
        return imported == null ? null : imported.on();
    }

    private boolean isCall(Claim claim) {
        return decision.calls().stream().anyMatch(call -> call.joining().contains(claim));
    }

    private void customersIntervals(Notice notice) {
        if (notice.kind() != Notice.Kind.NOTICE) {
            return;
        }
        String what = asOf + " " + notice.level();
        int worded = scenario.levels().indexOf(scenario.level(notice.level()).orElseThrow());
        for (History.Delivery delivery : account.history().deliveries()) {
            long ago = delivery.on().until(asOf, java.time.temporal.ChronoUnit.DAYS);
            boolean formal = notice.levelClass() == LevelClass.FORMAL;
            if (delivery.channel().isTask()) {
                continue;
            }
            if (!formal) {
                assertThat(ago).as(what + " after any contact").isGreaterThanOrEqualTo(3);
            } else if (delivery.levelClass() == LevelClass.FORMAL) {
                assertThat(ago).as(what + " after a formal one").isGreaterThanOrEqualTo(10);
            }
            boolean last = account.history().deliveries().stream()
                    .noneMatch(each -> each.levelClass() != LevelClass.COURTESY
                            && !each.channel().isTask()
                            && each.on().isAfter(delivery.on()));
            int other = scenario.levels()
                    .indexOf(scenario.level(delivery.wordedLevel()).orElseThrow());
            if (notice.levelClass() == LevelClass.REMINDER && last && other >= worded) {
                assertThat(ago).as(what + " no higher than the last").isGreaterThanOrEqualTo(15);
            }
            if (notice.levelClass() != LevelClass.REMINDER && other == worded) {
                assertThat(ago).as(what + " again").isGreaterThanOrEqualTo(30);
            }
        }
        for (History.Call call : account.history().calls()) {
            if (notice.levelClass() != LevelClass.FORMAL) {
                assertThat(call.listedOn().plusDays(3))
                        .as(what + " after a call")
                        .isBeforeOrEqualTo(asOf);
            }
        }
    }

    private void callsInterval(CallTask call) {
        if (call.isNew(asOf)) {
            for (History.Call before : account.history().calls()) {
                assertThat(before.listedOn().plusDays(15)).as(asOf + " call").isBeforeOrEqualTo(asOf);
            }
            for (History.Delivery delivery : account.history().deliveries()) {
                if (!delivery.channel().isTask()) {
                    assertThat(delivery.on().plusDays(3)).as(asOf + " call").isBeforeOrEqualTo(asOf);
                }
            }
        }
    }

    private void notHeld(Claim claim) {
        Receivable receivable = claim.receivable();
        Restraints says = receivable.restraints();
        String what = asOf + " " + claim.label();
        assertThat(says.holdUntil() == null || asOf.isAfter(says.holdUntil()))
                .as(what + " on hold")
                .isTrue();
        assertThat(says.planUntil() == null || asOf.isAfter(says.planUntil()))
                .as(what + " plan")
                .isTrue();
        assertThat(says.disputed().isBlank() || says.disputedAmount() != null)
                .as(what + " disputed")
                .isTrue();
        Money disputed = says.disputedAmount();
        if (disputed != null && !says.disputed().isBlank()) {
            assertThat(claim.claimed().isGreaterThan(receivable.open().minus(disputed)))
                    .as(what + " claims what is disputed")
                    .isFalse();
        }
        boolean promised = says.promisedOn() != null && !asOf.isAfter(Books.FRANCE.after(says.promisedOn(), 2));
        assertThat(promised && says.promisedAmount() == null)
                .as(what + " promised")
                .isFalse();
    }
}
