package io.relance.report.lines;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import io.relance.ageing.OpenDocument;
import io.relance.ledger.CustomerId;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Compares the open documents of two dates. First those of the earlier date are taken in, then those of the later one;
 * what is left over at the end was paid. Of the earlier date a few words per document are kept in memory.
 */
public final class Movements {
    private final Buckets buckets;
    private final AgeBasis basis;
    private final LocalDate earlier;
    private final ReportLines lines;
    private final Map<Object, Prior> priors = new LinkedHashMap<>();
    private final Map<String, Running> sums = new TreeMap<>();

    public Movements(LocalDate earlier, AgeBasis basis, Buckets buckets, ReportLines lines) {
        this.earlier = earlier;
        this.basis = basis;
        this.buckets = buckets;
        this.lines = lines;
    }

    /** A document that was open on the earlier date. */
    public void before(OpenDocument document) {
        Receivable receivable = document.receivable();
        if (receivable.open().isZero()) {
            return;
        }
        Prior prior = new Prior(
                document.customer().id(),
                document.customer().name(),
                receivable.key().label(),
                receivable.dueDate(),
                buckets.of(receivable, basis, earlier),
                receivable.open());
        priors.put(identity(receivable), prior);
        Running running = running(receivable.open());
        running.opening = running.opening.plus(receivable.open());
    }

    /** A document that is open on the later date. */
    public void now(DocumentLine line) {
        Running running = running(line.open());
        running.closing = running.closing.plus(line.open());
        Prior prior = priors.remove(identity(line.receivable()));
        if (prior == null || !prior.open().isSameCurrency(line.open())) {
            running.added = running.added.plus(line.open());
            if (prior != null) {
                gone(prior);
            }
            emit(Movement.Kind.NEW, line, null, Money.zero(line.open().getCurrencyUnit()));
            return;
        }
        running.changed = running.changed.plus(line.open().minus(prior.open()));
        if (buckets.isLate(line.bucket()) && line.bucket() > prior.bucket()) {
            running.older = running.older.plus(line.open());
        }
        if (!line.open().equals(prior.open())) {
            emit(Movement.Kind.CHANGED, line, prior.bucket(), prior.open());
        } else if (buckets.isLate(line.bucket()) && line.bucket() > prior.bucket()) {
            emit(Movement.Kind.OLDER, line, prior.bucket(), prior.open());
        }
    }

    private void emit(Movement.Kind kind, DocumentLine line, @Nullable Integer from, Money before) {
        lines.movement(new Movement(
                kind,
                line.customer().id(),
                line.customer().name(),
                line.receivable().key().label(),
                line.receivable().dueDate(),
                from,
                line.bucket(),
                before,
                line.open()));
    }

    /** What is left of the earlier date was paid; then the sums, by currency code. */
    public List<RollForward> finish() {
        priors.values().forEach(this::gone);
        priors.clear();
        return sums.values().stream().map(Running::rollForward).toList();
    }

    private void gone(Prior prior) {
        Running running = running(prior.open());
        running.paid = running.paid.plus(prior.open());
        Money nothing = Money.zero(prior.open().getCurrencyUnit());
        lines.movement(new Movement(
                Movement.Kind.PAID,
                prior.customer(),
                prior.name(),
                prior.label(),
                prior.due(),
                prior.bucket(),
                null,
                prior.open(),
                nothing));
    }

    /** Relance's own number where there is one; a source read directly has only the key. */
    private static Object identity(Receivable receivable) {
        return receivable.id().value() == 0 ? receivable.key() : receivable.id();
    }

    private Running running(Money money) {
        return sums.computeIfAbsent(
                money.getCurrencyUnit().getCode(), code -> new Running(Money.zero(money.getCurrencyUnit())));
    }

    private record Prior(
            CustomerId customer,
            String name,
            String label,
            @Nullable LocalDate due,
            int bucket,
            Money open) {}

    /** The sums of one currency while they grow. */
    private static final class Running {
        private Money opening;
        private Money added;
        private Money paid;
        private Money changed;
        private Money older;
        private Money closing;

        Running(Money zero) {
            opening = zero;
            added = zero;
            paid = zero;
            changed = zero;
            older = zero;
            closing = zero;
        }

        RollForward rollForward() {
            return new RollForward(opening, added, paid, changed, older, closing);
        }
    }
}
