package io.relance.dunning;

import static io.relance.dunning.Books.account;
import static io.relance.dunning.Books.day;
import static io.relance.dunning.Books.eur;
import static io.relance.dunning.Books.invoice;
import static io.relance.dunning.Books.night;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Reason;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.given.History;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import org.junit.jupiter.api.Test;

/** Where a document stands, what happens next and when, or why nothing happens. */
class ExplanationTests {
    private static Explanation explain(String asOf, Receivable... receivables) {
        return Dunning.explain(account(History.NONE, receivables), night(day(asOf), Ladders.business()));
    }

    @Test
    void saysWhatComesNextAndOnWhichWorkingDay() {
        Receivable invoice = invoice("F-1", day("2026-10-05"), "1000.00").build();

        assertThat(explain("2026-10-06", invoice).parts()).singleElement().satisfies(part -> {
            assertThat(part.standsAt()).isNull();
            assertThat(part.scenario()).isEqualTo("business");
            assertThat(part.next())
                    .as("the fifth day is a Saturday")
                    .isEqualTo(new Explanation.Next("call-1", Channel.CALL, true, day("2026-10-12")));
            assertThat(part.contactedAt()).isNull();
            assertThat(part.silences()).extracting(Silence::reason).containsExactly(Reason.LEVEL_NOT_REACHED);
        });
    }

    @Test
    void saysWhereItStands() {
        Receivable invoice = invoice("F-1", day("2026-09-01"), "1000.00")
                .lastLevel(new ImportedLevel("reminder", day("2026-10-07")))
                .build();

        assertThat(explain("2026-10-08", invoice).parts()).singleElement().satisfies(part -> {
            assertThat(part.standsAt()).isEqualTo("reminder");
            assertThat(part.standsSince()).isEqualTo(day("2026-10-07"));
            assertThat(part.next()).isEqualTo(new Explanation.Next("letter", Channel.LETTER, true, day("2026-10-14")));
        });
    }

    @Test
    void saysWhatFollowsWhatLeavesTonight() {
        Receivable invoice = invoice("F-1", day("2026-09-01"), "1000.00")
                .lastLevel(new ImportedLevel("reminder", day("2026-10-01")))
                .build();

        assertThat(explain("2026-10-08", invoice).parts()).singleElement().satisfies(part -> {
            assertThat(part.contactedAt()).isEqualTo("letter");
            assertThat(part.silences()).isEmpty();
            assertThat(part.next())
                    .as("ten days later is a Sunday")
                    .isEqualTo(new Explanation.Next("warning", Channel.LETTER, true, day("2026-10-19")));
        });
    }

    @Test
    void whatIsBlockedHasNoPartButAReason() {
        Receivable invoice = invoice("F-1", day("2026-09-01"), "1000.00").build();
        Receivable disputed = invoice.toBuilder()
                .restraints(invoice.restraints().withDispute("short delivery", null))
                .build();
        Explanation explanation = explain("2026-10-08", disputed);

        assertThat(explanation.parts()).isEmpty();
        assertThat(explanation.silencesOf(disputed))
                .containsExactly(new Silence(disputed, 1, eur("1000.00"), Reason.DISPUTED, null, "short delivery"));
    }

    @Test
    void aNightWhichTheCustomersIntervalsBarSaysUntilWhen() {
        Receivable first = invoice("F-1", day("2026-09-01"), "1000.00")
                .lastLevel(new ImportedLevel("reminder", day("2026-10-07")))
                .build();
        Receivable late = invoice("F-2", day("2026-10-02"), "900.00").build();
        Explanation explanation = explain("2026-10-08", first, late);

        assertThat(explanation.parts()).last().satisfies(part -> {
            assertThat(part.receivable()).isEqualTo(late);
            assertThat(part.silences()).extracting(Silence::reason).containsExactly(Reason.CONTACTED_RECENTLY);
            assertThat(part.next())
                    .as("three days after the contact is a Saturday")
                    .isEqualTo(new Explanation.Next("call-1", Channel.CALL, true, day("2026-10-12")));
        });
    }
}
