package io.relance.dunning;

import static io.relance.dunning.Books.account;
import static io.relance.dunning.Books.day;
import static io.relance.dunning.Books.eur;
import static io.relance.dunning.Books.invoice;
import static io.relance.dunning.Books.night;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import io.relance.ledger.Receivable;
import org.junit.jupiter.api.Test;

class DunningTests {
    /** A Monday. */
    private static final String DUE = "2026-10-05";

    private final Receivable invoice = invoice("F-1", day(DUE), "1000.00").build();

    @Test
    void callsOnTheFifthDayAfterDue() {
        Account account = account(History.NONE, invoice);
        Decision dayBefore = Dunning.decide(account, night(day("2026-10-09"), Ladders.business()));
        assertThat(dayBefore.calls()).isEmpty();
        assertThat(dayBefore.silences())
                .containsExactly(
                        new Silence(invoice, 1, eur("1000.00"), Reason.LEVEL_NOT_REACHED, day("2026-10-10"), "call-1"));

        Decision weekend = Dunning.decide(account, night(day("2026-10-10"), Ladders.business()));
        assertThat(weekend.silences()).extracting(Silence::reason).containsExactly(Reason.NON_WORKING_DAY);

        Decision monday = Dunning.decide(account, night(day("2026-10-12"), Ladders.business()));
        assertThat(monday.silences()).isEmpty();
        assertThat(monday.calls()).singleElement().satisfies(call -> {
            assertThat(call.level()).isEqualTo("call-1");
            assertThat(call.joining())
                    .singleElement()
                    .extracting(Claim::claimed)
                    .isEqualTo(eur("1000.00"));
        });
        assertThat(Balance.of(account, monday).closes()).isTrue();
    }
}
