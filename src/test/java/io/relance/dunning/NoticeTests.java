package io.relance.dunning;

import static io.relance.dunning.Books.account;
import static io.relance.dunning.Books.day;
import static io.relance.dunning.Books.eur;
import static io.relance.dunning.Books.invoice;
import static io.relance.dunning.Books.night;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.Charging;
import io.relance.dunning.given.History;
import io.relance.dunning.given.Night;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a notice says beside its claims: charges, what comes next, the call before it, a broken promise. */
class NoticeTests {
    private static final LocalDate MONDAY = day("2026-10-12");

    private final Receivable old = invoice("F-1", day("2026-08-01"), "1000.00").build();
    private final Receivable young = invoice("F-2", day("2026-09-01"), "900.00").build();

    /** Two euros of interest and forty of indemnity wherever they are wanted. */
    private record Fixed(List<String> asked) implements Charging {
        @Override
        public Charges charges(
                Receivable receivable,
                Customer debtor,
                Money claimed,
                Set<ChargeKind> wanted,
                Written written,
                LocalDate asOf) {
            asked.add(receivable.key().label() + " " + written.firstOn() + " " + written.firstBy() + " "
                    + written.formalOn());
            return new Charges(
                    wanted.contains(ChargeKind.INTEREST) ? eur("2.00") : eur("0.00"),
                    wanted.contains(ChargeKind.INDEMNITY) ? eur("40.00") : eur("0.00"),
                    List.of("as agreed"),
                    null);
        }
    }

    private static Notice only(Decision decision) {
        assertThat(decision.notices()).hasSize(1);
        return decision.notices().get(0);
    }

    private static History history(History.Delivery... deliveries) {
        return new History(
                List.of(deliveries),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static History.Delivery delivered(Receivable receivable, String level, String on) {
        return Evolution.delivered(receivable, level, LevelClass.REMINDER, Channel.EMAIL, day(on));
    }

    private static Night charging(Charging charging, LocalDate asOf, Scenario scenario) {
        Night plain = night(asOf, scenario);
        return new Night(
                plain.company(),
                asOf,
                plain.scenarios(),
                plain.creditorDays(),
                plain.customerDays(),
                plain.quiet(),
                charging,
                true,
                null,
                false);
    }

    @Test
    void chargesFollowEachReceivablesOwnLevel() {
        List<String> asked = new ArrayList<>();
        History history = history(
                delivered(old, "reminder", "2026-09-20"),
                delivered(old, "letter", "2026-09-28"),
                delivered(young, "reminder", "2026-09-28"));
        Notice notice = only(
                Dunning.decide(account(history, old, young), charging(new Fixed(asked), MONDAY, Ladders.business())));

        assertThat(notice.level()).isEqualTo("warning");
        assertThat(notice.claims()).extracting(Claim::level).containsExactly("warning", "letter");
        assertThat(notice.claims()).extracting(Claim::interest).containsExactly(eur("2.00"), eur("0.00"));
        assertThat(notice.claims()).extracting(Claim::indemnity).containsExactly(eur("40.00"), eur("0.00"));
        assertThat(asked).containsExactly("F-1 2026-09-20 EMAIL null");
    }

    @Test
    void theFixedSumIsClaimedOnceForAnInvoiceInParts() {
        History.Delivery part = delivered(old, "reminder", "2026-09-01");
        History.Delivery smaller = new History.Delivery(
                "n",
                old.id(),
                1,
                "letter",
                "letter",
                LevelClass.REMINDER,
                Channel.LETTER,
                day("2026-09-28"),
                eur("700.00"),
                null,
                false);
        History.Delivery first = new History.Delivery(
                "m",
                old.id(),
                1,
                "reminder",
                "reminder",
                LevelClass.REMINDER,
                Channel.EMAIL,
                part.on(),
                eur("700.00"),
                null,
                false);
        History.Delivery second = new History.Delivery(
                "n",
                old.id(),
                2,
                "letter",
                "letter",
                LevelClass.REMINDER,
                Channel.LETTER,
                day("2026-09-28"),
                eur("300.00"),
                null,
                false);
        Notice notice = only(Dunning.decide(
                account(history(first, smaller, second), old),
                charging(new Fixed(new ArrayList<>()), MONDAY, Ladders.business())));

        assertThat(notice.claims()).extracting(Claim::label).containsExactly("F-1", "F-1~2");
        assertThat(notice.claims()).extracting(Claim::indemnity).containsExactly(eur("40.00"), eur("0.00"));
        assertThat(notice.claims()).extracting(Claim::interest).containsExactly(eur("2.00"), eur("2.00"));
    }

    @Test
    void announcesTheNextLevelWithItsEarliestDay() {
        Notice notice = only(Dunning.decide(
                account(history(delivered(old, "letter", "2026-09-28")), old), night(MONDAY, Ladders.business())));

        assertThat(notice.nextLevel())
                .isEqualTo(new Notice.NextLevel("formal-notice", Channel.REGISTERED, false, day("2026-10-22")));
    }

    @Test
    void announcesNothingThatDoesNotExist() {
        Scenario mails = Ladders.mails();
        Notice last = only(
                Dunning.decide(account(history(delivered(old, "second", "2026-09-20")), old), night(MONDAY, mails)));

        assertThat(last.level()).isEqualTo("third");
        assertThat(last.nextLevel()).isNull();
    }

    @Test
    void aFormalNoticeAnnouncesTheHandOver() {
        Decision decision = Dunning.decide(
                account(history(delivered(old, "warning", "2026-09-28")), old), night(MONDAY, Ladders.business()));

        assertThat(decision.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.notice().kind()).isEqualTo(Notice.Kind.DRAFT);
            assertThat(draft.notice().payBy()).isEqualTo(day("2026-10-27"));
            assertThat(draft.notice().nextLevel())
                    .isEqualTo(new Notice.NextLevel("hand-over", Channel.HAND_OVER, true, day("2026-11-06")));
            assertThat(draft.purpose()).isEqualTo(Decision.DraftDecision.Purpose.APPROVAL);
        });
    }

    @Test
    void aDraftBeforeGoLiveIsNotForApproval() {
        Night plain = night(MONDAY, Ladders.mails());
        Night notLive = new Night(
                plain.company(),
                MONDAY,
                plain.scenarios(),
                plain.creditorDays(),
                plain.customerDays(),
                plain.quiet(),
                plain.charging(),
                false,
                null,
                false);
        Decision decision = Dunning.decide(account(History.NONE, old), notLive);

        assertThat(decision.notices()).isEmpty();
        assertThat(decision.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.existing()).isNull();
            assertThat(draft.purpose()).isEqualTo(Decision.DraftDecision.Purpose.GO_LIVE);
            assertThat(draft.notice().kind()).isEqualTo(Notice.Kind.DRAFT);
        });
    }

    @Test
    void anUnchangedDraftIsNotWrittenAgain() {
        History.Draft draft = new History.Draft(
                7,
                "formal-notice",
                day("2026-10-09"),
                List.of(new History.Draft.Item(old.id(), 1, eur("1000.00"), null)),
                History.Draft.State.WAITING,
                null,
                null);
        History history = Evolution.withDrafts(history(delivered(old, "warning", "2026-09-28")), List.of(draft));

        assertThat(Dunning.decide(account(history, old), night(MONDAY, Ladders.business()))
                        .drafts())
                .extracting(Decision.DraftDecision::changed)
                .containsExactly(false);
        Receivable paidInPart = old.toBuilder().open(eur("600.00")).build();
        assertThat(Dunning.decide(account(history, paidInPart), night(MONDAY, Ladders.business()))
                        .drafts())
                .extracting(Decision.DraftDecision::changed)
                .containsExactly(true);
    }

    @Test
    void mentionsACallOnlyIfSomeoneWasReached() {
        History.Delivery listing =
                Evolution.delivered(old, "call-1", LevelClass.REMINDER, Channel.CALL, day("2026-10-05"));
        History.Call call = new History.Call(Books.C1, "call-1", Channel.CALL, day("2026-10-05"), List.of());
        History expired = withCalls(history(listing), call);
        History reached = Evolution.callResult(expired, day("2026-10-06"), "promise");
        History tried = Evolution.callResult(expired, day("2026-10-06"), "message left");

        assertThat(only(decideMonday(expired)).callTookPlace()).isFalse();
        assertThat(only(decideMonday(tried)).callTookPlace()).isFalse();
        assertThat(only(decideMonday(reached)).callTookPlace()).isTrue();
    }

    private Decision decideMonday(History history) {
        return Dunning.decide(account(history, old), night(MONDAY, Ladders.business()));
    }

    private static History withCalls(History history, History.Call call) {
        return new History(
                history.deliveries(),
                List.of(),
                List.of(call),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void saysThatAPromiseWasBrokenOnce() {
        Receivable promised = old.toBuilder()
                .restraints(old.restraints().withPromise(day("2026-10-07"), null))
                .build();
        History before = history(delivered(old, "reminder", "2026-09-20"));
        History after = history(delivered(old, "reminder", "2026-09-20"), delivered(old, "letter", "2026-10-12"));

        assertThat(only(Dunning.decide(account(before, promised), night(MONDAY, Ladders.business())))
                        .brokenPromise())
                .isTrue();
        assertThat(only(Dunning.decide(account(after, promised), night(day("2026-10-22"), Ladders.business())))
                        .brokenPromise())
                .isFalse();
    }

    @Test
    void goesToThePayersAddressWithTheLevelsCopies() {
        Customer payer = Books.customer("PAYER").build();
        Customer c1 = Books.customer("C1").payer(payer.id()).build();
        Level mail = new Level(
                "mail",
                Ladders.afterDue(5),
                List.of(Channel.EMAIL),
                "polite",
                Set.of(Level.CopyTo.RESPONSIBLE),
                true,
                null,
                Set.of(),
                false,
                null,
                null,
                null,
                List.of());
        Notice notice = only(Dunning.decide(
                new Account(payer, List.of(c1, payer), List.of(old), History.NONE),
                night(MONDAY, Ladders.scenario("one", mail))));

        assertThat(notice.addressee()).isEqualTo(payer);
        assertThat(notice.recipient()).isEqualTo("payer@example.com");
        assertThat(notice.template()).isEqualTo("polite");
        assertThat(notice.copies()).containsExactly(Level.CopyTo.RESPONSIBLE);
        assertThat(notice.attachInvoices()).isTrue();
        assertThat(notice.payBy())
                .as("an e-mail prints a day only where one is given")
                .isNull();
    }
}
