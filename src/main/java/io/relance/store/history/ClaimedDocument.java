package io.relance.store.history;

import io.relance.report.lines.Outcome;
import io.relance.store.row.ReceivableRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One document with its claims, its first hold and what was open of it when. */
final class ClaimedDocument {
    private final CurrencyUnit currency;
    private final LocalDate to;
    private final List<Claimed> claims = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private @Nullable LocalDate heldOn;
    private @Nullable BigDecimal heldAmount;

    private record Claimed(String level, String channel, LocalDate on, Money amount) {}

    private record Version(LocalDate effective, boolean open, Money amount) {}

    /** @param to the date of the report */
    ClaimedDocument(CurrencyUnit currency, LocalDate to) {
        this.currency = currency;
        this.to = to;
    }

    void claim(String level, String channel, LocalDate on, Money amount) {
        claims.add(new Claimed(level, channel, on, amount));
    }

    /** Held while late since a day, with an amount or, without one, all of it; the first of several holds counts. */
    void held(LocalDate on, @Nullable BigDecimal amount) {
        if (heldOn == null) {
            heldOn = on;
            heldAmount = amount;
        }
    }

    /** The next version: what was open from a day on. */
    void version(LocalDate effective, boolean open, BigDecimal amount) {
        versions.add(new Version(effective, open, ReceivableRows.money(currency, amount)));
    }

    /** The outcome of each claim, or of the hold where nothing was claimed. What crossed a payment is left out. */
    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claimed claim = claims.get(i);
            LocalDate next = to;
            for (int j = i + 1; j < claims.size() && next.equals(to); j++) {
                next = claims.get(j).on().isAfter(claim.on()) ? claims.get(j).on() : to;
            }
            add(outcomes, claim, next);
        }
        if (claims.isEmpty() && heldOn != null) {
            Money amount = heldAmount == null ? open(heldOn) : ReceivableRows.money(currency, heldAmount);
            add(outcomes, new Claimed("", "", heldOn, amount), to);
        }
        return outcomes;
    }

    private void add(List<Outcome> outcomes, Claimed claim, LocalDate until) {
        Money before = open(claim.on());
        if (before.isZero()) {
            return;
        }
        Money paid = before.minus(open(until));
        Money recovered =
                paid.isNegative() ? paid.multipliedBy(0) : paid.isGreaterThan(claim.amount()) ? claim.amount() : paid;
        LocalDate closed = closedOn();
        boolean paidInFull = closed != null && closed.isAfter(claim.on()) && !closed.isAfter(until);
        outcomes.add(new Outcome(
                claim.level(), claim.channel(), claim.on(), claim.amount(), recovered, paidInFull ? closed : null));
    }

    /** What was open in the evening of a day: the last version that counts from that day or earlier. */
    private Money open(LocalDate day) {
        Money open = Money.zero(currency);
        for (Version version : versions) {
            if (!version.effective().isAfter(day)) {
                open = version.amount();
            }
        }
        return open;
    }

    /** When it was paid, if it was not open any more on the date of the report. */
    private @Nullable LocalDate closedOn() {
        Version last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        return last == null || last.open() ? null : last.effective();
    }
}
