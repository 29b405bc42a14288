package io.relance.report.lines;

import io.relance.ledger.Customer;
import io.relance.ledger.Insolvency;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Watches the lines for what needs attention; of each kind the {@value #MOST} largest are kept, the rest is counted. */
public final class Alerts {
    /** How many of one kind are shown. */
    public static final int MOST = 10;

    /** How many months before the end of limitation it is warned of. */
    private static final int[] LIMITATION_MONTHS = {1, 3, 6};

    private static final Comparator<Alert> LARGEST_FIRST = Comparator.comparing(
                    (Alert each) -> each.amount().getAmount())
            .reversed()
            .thenComparing(Alert::customer)
            .thenComparing(Alert::document)
            .thenComparing(each -> each.amount().getCurrencyUnit().getCode());

    private final LocalDate asOf;
    private final LegalDates legal;
    private final Map<Alert.Kind, List<Alert>> found = new EnumMap<>(Alert.Kind.class);
    private final Map<Alert.Kind, Integer> counts = new EnumMap<>(Alert.Kind.class);

    public Alerts(LocalDate asOf, LegalDates legal) {
        this.asOf = asOf;
        this.legal = legal;
    }

    public void add(DocumentLine line) {
        if (line.receivable().isCredit()) {
            return;
        }
        limitation(line);
        LocalDate promised = line.receivable().restraints().promisedOn();
        if (promised != null && promised.isBefore(asOf)) {
            add(alert(Alert.Kind.BROKEN_PROMISE, line, promised, ""));
        }
        terms(line);
    }

    private void limitation(DocumentLine line) {
        LocalDate last = legal.limitation(line.customer(), line.receivable());
        if (last == null) {
            return;
        }
        if (asOf.isAfter(last)) {
            add(alert(Alert.Kind.LIMITATION_NEAR, line, last, "0"));
            return;
        }
        for (int months : LIMITATION_MONTHS) {
            if (!asOf.isBefore(last.minusMonths(months))) {
                add(alert(Alert.Kind.LIMITATION_NEAR, line, last, String.valueOf(months)));
                return;
            }
        }
    }

    private void terms(DocumentLine line) {
        Receivable receivable = line.receivable();
        LocalDate issued = receivable.issueDate();
        LocalDate due = receivable.dueDate();
        boolean first = receivable.key().instalment() <= 1;
        if (first && issued != null && due != null && legal.latestDue(line.customer(), receivable) != null) {
            add(alert(Alert.Kind.TERMS_TOO_LONG, line, due, String.valueOf(ChronoUnit.DAYS.between(issued, due))));
        }
    }

    public void add(CustomerLine line) {
        Customer customer = line.customer();
        Insolvency insolvency = customer.insolvency();
        if (insolvency != null) {
            String kind = insolvency.kind().name().toLowerCase(Locale.ROOT);
            add(alert(Alert.Kind.INSOLVENCY, line, insolvency.on(), kind));
        }
        if (line.isOverLimit() && line.creditLimit() != null) {
            add(alert(
                    Alert.Kind.OVER_CREDIT_LIMIT, line, null, line.creditLimit().toPlainString()));
        }
    }

    private static Alert alert(Alert.Kind kind, DocumentLine line, LocalDate on, String detail) {
        Customer customer = line.customer();
        String document = line.receivable().key().label();
        return new Alert(kind, customer.id().value(), customer.name(), document, line.open(), on, detail);
    }

    private static Alert alert(Alert.Kind kind, CustomerLine line, @Nullable LocalDate on, String detail) {
        Customer customer = line.customer();
        return new Alert(kind, customer.id().value(), customer.name(), "", line.total(), on, detail);
    }

    private void add(Alert alert) {
        counts.merge(alert.kind(), 1, Integer::sum);
        List<Alert> kept = found.computeIfAbsent(alert.kind(), kind -> new ArrayList<>());
        kept.add(alert);
        if (kept.size() >= 2 * MOST) {
            kept.sort(LARGEST_FIRST);
            kept.subList(MOST, kept.size()).clear();
        }
    }

    /** The largest of each kind, kind by kind. */
    public List<Alert> list() {
        return found.values().stream()
                .flatMap(kept -> kept.stream().sorted(LARGEST_FIRST).limit(MOST))
                .toList();
    }

    /** How many there are of each kind, those not kept included. */
    public Map<Alert.Kind, Integer> counts() {
        return new EnumMap<>(counts);
    }
}
