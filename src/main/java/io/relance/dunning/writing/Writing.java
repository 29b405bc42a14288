package io.relance.dunning.writing;

import io.relance.dunning.cover.Cover;
import io.relance.dunning.cover.Part;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.given.Charging;
import io.relance.dunning.given.History;
import io.relance.dunning.hold.Holds;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.permission.Candidate;
import io.relance.dunning.standing.CallState;
import io.relance.dunning.standing.Stand;
import io.relance.dunning.tonight.Reach;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes a notice of what leaves: its claims with their charges, the second table, dates, what comes next. */
public final class Writing {
    private final Tonight tonight;
    private final Stand stand;
    private final List<Part> parts;

    /**
     * Writes for one account.
     *
     * @param parts all that could be claimed of the account tonight
     */
    public Writing(Tonight tonight, Stand stand, List<Part> parts) {
        this.tonight = tonight;
        this.stand = stand;
        this.parts = parts;
    }

    public Notice notice(Notice.Kind kind, Leaving leaving) {
        Rung worded = leaving.worded();
        Level level = worded.level();
        Part any = leaving.claims().get(0).part();
        Reach reach = tonight.reach(worded, any.receivable(), any.number());
        Channel channel = reach.channelOr(Stand.first(worded));
        List<Candidate> sorted =
                leaving.claims().stream().sorted(Candidate.OLDEST_FIRST).toList();
        return new Notice(
                kind,
                tonight.account().addressee(),
                worded.scenario().name(),
                level.name(),
                worded.levelClass(),
                channel,
                reach.recipient(),
                level.template(),
                copies(worded, sorted),
                level.attachInvoices(),
                sorted.stream().map(this::claim).toList(),
                information(worded, sorted),
                credits(sorted),
                payBy(worded, channel, sorted),
                callTookPlace(sorted),
                nextLevel(worded, channel, sorted),
                sorted.stream().anyMatch(this::promiseBroken));
    }

    Claim claim(Candidate candidate) {
        return claim(candidate.part(), candidate.rung(), candidate.amount());
    }

    /** The claim of one part at the level it climbs to; the fixed sum belongs to its first part only. */
    Claim claim(Part part, Rung rung, Money amount) {
        Set<ChargeKind> wanted = EnumSet.noneOf(ChargeKind.class);
        wanted.addAll(rung.level().charges());
        if (part.isLaterPart()) {
            wanted.remove(ChargeKind.INDEMNITY);
        }
        Charging.Written written = written(part);
        Charging.Charges charges = wanted.isEmpty()
                ? new Charging.Charges(
                        Money.zero(amount.getCurrencyUnit()), Money.zero(amount.getCurrencyUnit()), List.of(), null)
                : tonight.night()
                        .charging()
                        .charges(part.receivable(), part.debtor(), amount, wanted, written, tonight.asOf());
        return new Claim(
                part.receivable(),
                part.number(),
                rung.name(),
                amount,
                charges.interest(),
                charges.indemnity(),
                charges.working(),
                charges.note(),
                charges.doubts(),
                charges.rates(),
                basis(part.debtor(), written));
    }

    /** What the last look at the notice has to know; most claims are the addressee's own between businesses. */
    private Claim.@Nullable Basis basis(Customer debtor, Charging.Written written) {
        boolean own = debtor.id().equals(tonight.account().addressee().id());
        return own && debtor.type() != CustomerType.CONSUMER
                ? null
                : new Claim.Basis(
                        debtor.type(), debtor.country(), written.firstOn(), written.firstBy(), written.formalOn());
    }

    private Charging.Written written(Part part) {
        History.Delivery first = tonight.past().firstReminder(part.receivable().id(), part.number());
        LocalDate formalOn = null;
        for (History.Delivery delivery :
                tonight.past().deliveriesOf(part.receivable().id())) {
            boolean counts = !delivery.doubtful()
                    && delivery.channel().isWritten()
                    && delivery.levelClass() == LevelClass.FORMAL
                    && delivery.part() == part.number();
            formalOn = counts && (formalOn == null || delivery.on().isBefore(formalOn)) ? delivery.on() : formalOn;
        }
        List<Charging.Paid> paid = part.isLaterPart()
                ? List.of()
                : tonight.past().paymentsOf(part.receivable().id());
        return new Charging.Written(
                first == null ? null : first.on(), first == null ? null : first.channel(), formalOn, paid);
    }

    /** Late and not held, but not claimed by this notice. */
    private List<Receivable> information(Rung worded, List<Candidate> claims) {
        if (worded.isCourtesy() || isPrescribed(claims.get(0))) {
            return List.of();
        }
        Set<ReceivableId> shown = new HashSet<>();
        claims.forEach(claim -> shown.add(claim.part().receivable().id()));
        List<Receivable> others = new ArrayList<>();
        for (Part part : parts) {
            boolean late = part.receivable().isLate(tonight.asOf()) && !part.partlyHeld();
            if (late && shown.add(part.receivable().id())) {
                others.add(part.receivable());
            }
        }
        others.sort(Cover.OLDEST_FIRST);
        return others;
    }

    /** Whether it is the free first reminder that the law wants to be a notice of its own, or stands in for one that lapsed. */
    public boolean isPrescribed(Candidate candidate) {
        Part part = candidate.part();
        return tonight.night().charging().firstReminderPrescribed(part.debtor())
                && (candidate.rung() == part.ladder().firstWritten()
                        || !tonight.isReminded(part.ladder(), part.receivable(), part.number()));
    }

    /** Nobody else hears of the debt before or with a first reminder prescribed by law. */
    private Set<Level.CopyTo> copies(Rung worded, List<Candidate> claims) {
        boolean first = worded.isCourtesy() || worded == worded.ladder().firstWritten();
        boolean alone = claims.stream()
                .filter(claim -> tonight.night()
                        .charging()
                        .firstReminderPrescribed(claim.part().debtor()))
                .anyMatch(claim -> first || isPrescribed(claim));
        return alone ? Set.of() : worded.level().cc();
    }

    private List<Receivable> credits(List<Candidate> claims) {
        Set<CurrencyUnit> currencies = new HashSet<>();
        claims.forEach(claim -> currencies.add(claim.amount().getCurrencyUnit()));
        return tonight.account().receivables().stream()
                .filter(receivable -> receivable.isCredit()
                        && currencies.contains(receivable.open().getCurrencyUnit()))
                .sorted(Cover.OLDEST_FIRST)
                .toList();
    }

    private @Nullable LocalDate payBy(Rung worded, Channel channel, List<Candidate> claims) {
        return new PayBy(tonight, stand).of(worded, channel, claims);
    }

    private Notice.@Nullable NextLevel nextLevel(Rung worded, Channel channel, List<Candidate> claims) {
        Rung next = PayBy.following(worded);
        if (next == null || worded.isCourtesy()) {
            return null;
        }
        LocalDate earliest = LocalDate.MAX;
        for (Candidate claim : claims) {
            if (claim.rung() == worded) {
                LocalDate day = stand.earliestAfter(claim.part(), worded, next, channel);
                earliest = day.isBefore(earliest) ? day : earliest;
            }
        }
        Channel by = tonight.reach(next).channelOr(Stand.first(next));
        return new Notice.NextLevel(next.name(), by, next.level().isHandOver(), earliest);
    }

    private boolean callTookPlace(List<Candidate> claims) {
        if (tonight.past().calls().isEmpty()) {
            return false;
        }
        for (Candidate claim : claims) {
            for (History.Delivery delivery :
                    tonight.past().deliveriesOf(claim.part().receivable().id())) {
                History.Call call = delivery.channel().isTask() ? tonight.past().callOf(delivery) : null;
                if (call != null && CallState.tookPlace(call, tonight.asOf())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a promise for it ran out unpaid after its last contact. */
    private boolean promiseBroken(Candidate candidate) {
        Receivable receivable = candidate.part().receivable();
        LocalDate last = receivable.restraints().promisedOn();
        for (History.HoldSeen hold : tonight.past().holdsOf(receivable.id())) {
            if (hold.kind() == History.HoldSeen.Kind.PROMISE && hold.until() != null) {
                last = last == null ? hold.until() : Stand.later(last, hold.until());
            }
        }
        if (last == null) {
            return false;
        }
        LocalDate end = Holds.endOfPromise(last, candidate.rung().scenario(), tonight);
        for (History.Delivery delivery : tonight.past().deliveriesOf(receivable.id())) {
            if (delivery.on().isAfter(end)) {
                return false;
            }
        }
        return tonight.asOf().isAfter(end);
    }
}
