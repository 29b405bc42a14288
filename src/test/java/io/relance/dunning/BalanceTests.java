package io.relance.dunning;

import static io.relance.dunning.Books.account;
import static io.relance.dunning.Books.day;
import static io.relance.dunning.Books.eur;
import static io.relance.dunning.Books.invoice;
import static io.relance.dunning.Books.night;
import static io.relance.dunning.Books.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.History;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 17: open = contacted + silent, and the proof sees a cent that is missing. */
class BalanceTests {
    private final Account account = account(
            History.NONE,
            invoice("F-1", day("2026-10-05"), "1000.00").build(),
            invoice("F-2", day("2026-12-05"), "300.00").build(),
            payment("P-1", day("2026-10-01"), "100.00").build());
    private final Decision decision = Dunning.decide(account, night(day("2026-10-12"), Ladders.business()));

    @Test
    void addsUpWhatIsContactedAndWhatIsSilent() {
        Balance balance = Balance.of(account, decision);

        assertThat(balance.open()).isEqualTo(Map.of("EUR", eur("1200.00")));
        assertThat(balance.contacted()).isEqualTo(Map.of("EUR", eur("900.00")));
        assertThat(balance.silent().get("EUR"))
                .isEqualTo(Map.of(
                        Reason.COVERED_BY_CREDIT, eur("100.00"),
                        Reason.NOT_YET_DUE, eur("300.00"),
                        Reason.UNALLOCATED_CREDIT, eur("-100.00")));
        assertThat(balance.closes()).isTrue();
    }

    @Test
    void seesWhatIsMissing() {
        List<Silence> fewer = decision.silences().subList(1, decision.silences().size());
        Decision broken = new Decision(
                decision.notices(),
                decision.drafts(),
                decision.endedDrafts(),
                decision.fulfilled(),
                decision.calls(),
                fewer,
                decision.lapsed(),
                decision.unreachable(),
                decision.tasks());

        assertThat(Balance.of(account, broken).closes()).isFalse();
        assertThat(Balance.of(account, broken).differences()).containsKey("EUR");
    }
}
