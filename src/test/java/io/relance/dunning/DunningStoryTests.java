package io.relance.dunning;

import static io.relance.dunning.Books.customer;
import static io.relance.dunning.Books.day;
import static io.relance.dunning.Books.eur;
import static io.relance.dunning.Books.invoice;
import static io.relance.dunning.Books.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Task;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Five customers through three months of the default ladder, every night of it. */
class DunningStoryTests {

    @Test
    void onePromisesAndBreaksIt() {
        Story story = new Story(Ladders.business(), Books.c1())
                .books(invoice("F-1", day("2026-09-15"), "1200.00"))
                .on("2026-09-23", it -> it.callBrings("promise"))
                .on("2026-09-23", it -> it.changes("F-1", invoice -> promise(invoice, "2026-09-30")))
                .on("2026-10-28", it -> it.pays("F-1"));

        assertThat(story.run("2026-09-01", "2026-11-30"))
                .containsExactly(
                        "2026-09-14 courtesy-2 by email to c1@example.com: F-1",
                        "2026-09-21 call: F-1",
                        "2026-10-05 reminder by email to c1@example.com: F-1, promise broken",
                        "2026-10-12 letter by letter to Customer C1, Paris: F-1, to be paid by 2026-10-20",
                        "2026-10-22 warning by letter to Customer C1, Paris: F-1, to be paid by 2026-10-30",
                        "2026-10-28 thanks by email to c1@example.com: F-1");
    }

    private static Receivable.Builder promise(Receivable.Builder invoice, String on) {
        Receivable now = invoice.build();
        return invoice.restraints(now.restraints().withPromise(day(on), null));
    }

    /** An invoice a day, each paid thirty days late: at any time some twenty are late. */
    @Test
    void oneIsInvoicedDailyAndPaysThirtyDaysLate() {
        Story story = new Story(Ladders.business(), Books.c1());
        for (LocalDate issued = day("2026-07-01"); issued.isBefore(day("2026-12-01")); issued = issued.plusDays(1)) {
            if (Books.FRANCE.isWorking(issued)) {
                LocalDate due = issued.plusDays(30);
                String number = "F-" + issued;
                story.on(max(issued, day("2026-09-01")).toString(), it -> it.books(invoice(number, due, "300.00")));
                story.on(max(due.plusDays(30), day("2026-09-01")).toString(), it -> it.pays(number));
            }
        }
        List<String> told = story.run("2026-09-01", "2026-11-30");

        assertThat(told)
                .containsExactly(
                        "2026-09-01 call: 16 documents",
                        "2026-09-08 reminder by email to c1@example.com: 14 documents",
                        "2026-09-15 letter by letter to Customer C1, Paris: 11 documents, to be paid by 2026-09-21",
                        "2026-09-18 call: 9 documents",
                        "2026-09-25 warning by letter to Customer C1, Paris: 16 documents, to be paid by 2026-10-01",
                        "2026-10-05 call: 7 documents",
                        "2026-10-12 letter by letter to Customer C1, Paris: 16 documents, to be paid by 2026-10-18",
                        "2026-10-20 call: 7 documents",
                        "2026-10-27 letter by letter to Customer C1, Paris: 15 documents, to be paid by 2026-11-02",
                        "2026-11-04 call: 7 documents",
                        "2026-11-12 letter by letter to Customer C1, Paris: 16 documents, to be paid by 2026-11-18",
                        "2026-11-19 call: 7 documents",
                        "2026-11-27 letter by letter to Customer C1, Paris: 16 documents, to be paid by 2026-12-03");
        assertThat(story.decisions())
                .allSatisfy(decision -> assertThat(decision.drafts()).isEmpty())
                .flatMap(Decision::notices)
                .allSatisfy(notice -> assertThat(notice.levelClass()).isNotEqualTo(LevelClass.FORMAL));
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A holding pays for two companies: it hears once, for both. */
    @Test
    void aGroupPaysLate() {
        Customer holding = customer("HOLDING").build();
        Customer north = customer("NORTH").payer(holding.id()).build();
        Customer south = customer("SOUTH").payer(holding.id()).build();
        Story story = new Story(Ladders.business(), holding, north, south)
                .books(of(north.id(), "F-1", 1, "2026-09-10", "800.00"))
                .books(of(south.id(), "F-2", 2, "2026-09-14", "700.00"))
                .books(of(south.id(), "F-3", 3, "2026-10-05", "450.00"))
                .on("2026-10-20", it -> it.pays("F-1"))
                .on("2026-10-27", it -> it.pays("F-2"))
                .on("2026-10-27", it -> it.pays("F-3"));

        assertThat(story.run("2026-09-01", "2026-11-30"))
                .containsExactly(
                        "2026-09-07 courtesy-2 by email to holding@example.com: F-1",
                        "2026-09-15 call: F-1",
                        "2026-09-22 reminder by email to holding@example.com: F-1",
                        "2026-09-29 letter by letter to Customer HOLDING, Paris: F-1, F-2, to be paid by 2026-10-05",
                        "2026-10-09 warning by letter to Customer HOLDING, Paris: F-1, F-2, to be paid by 2026-10-17",
                        "2026-10-12 call: F-3",
                        "2026-10-19 draft of formal-notice: F-1",
                        "2026-10-26 warning by letter to Customer HOLDING, Paris: F-2, F-3, to be paid by 2026-11-01",
                        "2026-10-27 thanks by email to holding@example.com: F-1, F-2, F-3");
    }

    private static Receivable.Builder of(CustomerId customer, String number, long id, String due, String amount) {
        return Receivable.builder(DocumentKey.invoice(number), customer, eur(amount))
                .id(id)
                .issued(day(due).minusDays(30))
                .due(day(due));
    }

    /** Up to the hand-over; a later invoice waits while the formal notice runs, and then for a person. */
    @Test
    void oneGoesToFormalNoticeAndHandOver() {
        Story story = new Story(Ladders.business(), Books.c1())
                .books(invoice("F-1", day("2026-08-31"), "5000.00"))
                .on("2026-09-28", it -> it.books(invoice("F-2", day("2026-10-05"), "400.00")))
                .on("2026-10-14", Story::approves)
                .on("2026-11-11", Story::approves);

        assertThat(story.run("2026-09-01", "2026-11-30"))
                .containsExactly(
                        "2026-09-07 call: F-1",
                        "2026-09-14 reminder by email to c1@example.com: F-1",
                        "2026-09-21 letter by letter to Customer C1, Paris: F-1, to be paid by 2026-09-29",
                        "2026-10-01 warning by letter to Customer C1, Paris: F-1, to be paid by 2026-10-09",
                        "2026-10-12 draft of formal-notice: F-1",
                        "2026-10-14 formal-notice by registered to Customer C1, Paris: F-1, to be paid by 2026-10-29",
                        "2026-10-30 call: F-2",
                        "2026-11-06 reminder by email to c1@example.com: F-2",
                        "2026-11-09 draft of hand-over: F-1",
                        "2026-11-12 hand-over by hand-over to Customer C1, Paris: F-1");

        Decision last = story.decisions().get(story.decisions().size() - 1);
        assertThat(last.silences())
                .extracting(each ->
                        each.receivable().key().label() + " " + each.reason().words())
                .containsExactly("F-1 handed over", "F-2 with a person");
    }

    /** The payment equals the younger invoice, so that one is left in peace; the accountant is told to allocate it. */
    @Test
    void onePaysWithoutReference() {
        Story story = new Story(Ladders.business(), Books.c1())
                .books(invoice("F-1", day("2026-09-01"), "1000.00"))
                .books(invoice("F-2", day("2026-09-07"), "1500.00"))
                .on("2026-09-10", it -> it.books(payment("P-1", day("2026-09-09"), "1500.00")))
                .on("2026-09-25", it -> it.books(payment("P-2", day("2026-09-24"), "400.00")))
                .on("2026-10-20", it -> it.pays("F-2"))
                .on("2026-10-20", it -> it.drops("P-1"))
                .on("2026-10-26", it -> it.pays("F-1"))
                .on("2026-10-26", it -> it.drops("P-2"));

        assertThat(story.run("2026-09-01", "2026-11-30"))
                .containsExactly(
                        "2026-09-04 courtesy-2 by email to c1@example.com: F-2",
                        "2026-09-07 call: F-1",
                        "2026-09-14 reminder by email to c1@example.com: F-1",
                        "2026-09-21 letter by letter to Customer C1, Paris: F-1, to be paid by 2026-09-29",
                        "2026-10-01 warning by letter to Customer C1, Paris: F-1, to be paid by 2026-10-09",
                        "2026-10-12 draft of formal-notice: F-1",
                        "2026-10-26 thanks by email to c1@example.com: F-1");

        Decision tenth = story.decisionOf("2026-09-10");
        assertThat(tenth.tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.TO_ALLOCATE);
            assertThat(task.receivable()).extracting(each -> each.key().label()).isEqualTo("F-2");
            assertThat(task.detail()).isEqualTo("covered by payment P-1");
        });
        assertThat(story.decisionOf("2026-10-01").notices())
                .flatMap(Notice::claims)
                .extracting(Claim::claimed)
                .as("what the second payment leaves")
                .containsExactly(eur("600.00"));
    }
}
