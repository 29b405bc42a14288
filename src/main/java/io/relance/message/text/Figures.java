package io.relance.message.text;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.ledger.Receivable;
import io.relance.ledger.Restraints;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one notice: a table and a total for each currency, the company's own first, then by code.
 *
 * @param sections one for each currency claimed
 * @param information the tables 'for information', outside every total
 */
public record Figures(List<Section> sections, List<Section> information) {
    /** Above this many documents a message shows totals by month, and the full statement is attached. */
    public static final int MOST_ROWS = 20;

    /**
     * The claims in one currency.
     *
     * @param currency of all its amounts
     * @param rows its documents in the order of due date and key
     * @param due what is open of them
     * @param deducted credits and payments taken off
     * @param review what is under examination (disputed, promised, announced) and not claimed
     * @param net what is claimed
     * @param interest late interest of all of them
     * @param indemnity fixed sums for recovery costs of all of them
     */
    public record Section(
            CurrencyUnit currency,
            List<Row> rows,
            Money due,
            Money deducted,
            Money review,
            Money net,
            Money interest,
            Money indemnity) {

        /** Net, interest and indemnity. */
        public Money total() {
            return net.plus(interest).plus(indemnity);
        }

        public boolean hasCharges() {
            return !interest.isZero() || !indemnity.isZero();
        }

        public boolean isLong() {
            return rows.size() > MOST_ROWS;
        }

        /** Count and sum by month of the due date, oldest first. */
        public List<Month> months() {
            Map<YearMonth, Month> result = new TreeMap<>();
            for (Row row : rows) {
                LocalDate due = row.due();
                YearMonth month = due == null ? YearMonth.of(0, 1) : YearMonth.from(due);
                Month before = result.getOrDefault(month, new Month(due, 0, Money.zero(currency)));
                result.put(
                        month,
                        new Month(before.due(), before.count() + 1, before.sum().plus(row.rest())));
            }
            return List.copyOf(result.values());
        }
    }

    /** The documents due in one month; without a date those that have no due date. */
    public record Month(@Nullable LocalDate due, int count, Money sum) {}

    /**
     * A document as the tables show it.
     *
     * @param label our number
     * @param instalment which instalment of the document it is, 1 also where it has no others
     * @param order the customer's order number, or empty
     * @param subject what was sold, or empty
     * @param daysLate 0 when it is not late
     * @param paid what was paid of the amount
     * @param rest what is to be paid; for a part of a document that part
     * @param working how its charges were computed
     */
    public record Row(
            String label,
            int instalment,
            String order,
            String subject,
            @Nullable LocalDate issued,
            @Nullable LocalDate due,
            int daysLate,
            Money amount,
            Money paid,
            Money rest,
            Money interest,
            Money indemnity,
            List<String> working) {

        /** What stands below the number: which instalment it is, what was sold. */
        public String note(Words words) {
            return Particulars.joined(" – ", instalment > 1 ? words.word("instalment", instalment) : "", subject);
        }
    }

    public static Figures of(Notice notice, CurrencyUnit home, LocalDate asOf) {
        Map<CurrencyUnit, List<Claim>> claims = byCurrency(home);
        for (Claim claim : notice.claims()) {
            claims.computeIfAbsent(claim.claimed().getCurrencyUnit(), c -> new ArrayList<>())
                    .add(claim);
        }
        List<Section> sections = new ArrayList<>();
        claims.forEach((currency, list) -> sections.add(section(currency, list, notice.credits(), asOf)));
        return new Figures(List.copyOf(sections), information(notice, home, asOf));
    }

    private static <T> Map<CurrencyUnit, List<T>> byCurrency(CurrencyUnit home) {
        return new TreeMap<>(
                Comparator.comparing((CurrencyUnit c) -> !c.equals(home)).thenComparing(CurrencyUnit::getCode));
    }

    private static Section section(
            CurrencyUnit currency, List<Claim> claims, List<Receivable> credits, LocalDate asOf) {
        Set<Object> several = several(claims);
        List<Row> rows = new ArrayList<>();
        Money due = Money.zero(currency);
        Money net = due;
        Money held = due;
        Money interest = due;
        Money indemnity = due;
        for (Claim claim : claims) {
            boolean part =
                    claim.part() > 1 || several.contains(claim.receivable().key());
            Row row = row(claim, part, asOf);
            rows.add(row);
            due = due.plus(row.rest());
            net = net.plus(claim.claimed());
            held = held.plus(part ? Money.zero(currency) : held(claim.receivable(), row.rest()));
            interest = interest.plus(claim.interest());
            indemnity = indemnity.plus(claim.indemnity());
        }
        Money gap = due.minus(net);
        boolean hasCredits =
                credits.stream().anyMatch(c -> c.open().getCurrencyUnit().equals(currency));
        Money review = hasCredits ? least(held, gap) : gap;
        return new Section(currency, List.copyOf(rows), due, gap.minus(review), review, net, interest, indemnity);
    }

    private static Set<Object> several(List<Claim> claims) {
        Set<Object> seen = new HashSet<>();
        Set<Object> several = new HashSet<>();
        for (Claim claim : claims) {
            if (!seen.add(claim.receivable().key())) {
                several.add(claim.receivable().key());
            }
        }
        return several;
    }

    /** What the export or a person holds back of it: disputed, promised, announced; not more than is open. */
    private static Money held(Receivable receivable, Money open) {
        Restraints restraints = receivable.restraints();
        Money held = Money.zero(open.getCurrencyUnit());
        Money disputed = restraints.disputedAmount();
        if (disputed != null) {
            held = held.plus(disputed);
        }
        Money promised = restraints.promisedAmount();
        if (promised != null) {
            held = held.plus(promised);
        }
        Money pending = restraints.paymentPending();
        return least(pending == null ? held : held.plus(pending), open);
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    private static Row row(Claim claim, boolean part, LocalDate asOf) {
        Row whole = row(claim.receivable(), asOf);
        return new Row(
                whole.label(),
                whole.instalment(),
                whole.order(),
                whole.subject(),
                whole.issued(),
                whole.due(),
                whole.daysLate(),
                whole.amount(),
                whole.paid(),
                part ? claim.claimed() : whole.rest(),
                claim.interest(),
                claim.indemnity(),
                claim.working().stream().map(Plain::line).toList());
    }

    /** A document without any claim on it. */
    public static Row row(Receivable receivable, LocalDate asOf) {
        Money none = Money.zero(receivable.open().getCurrencyUnit());
        return new Row(
                Plain.name(receivable.key().label()),
                receivable.key().instalment(),
                Plain.name(receivable.references().orderRef()),
                Plain.name(receivable.references().subject()),
                receivable.issueDate(),
                receivable.dueDate(),
                receivable.isLate(asOf) ? receivable.daysLate(asOf) : 0,
                receivable.amount(),
                receivable.amount().minus(receivable.open()),
                receivable.open(),
                none,
                none,
                List.of());
    }

    private static List<Section> information(Notice notice, CurrencyUnit home, LocalDate asOf) {
        Map<CurrencyUnit, List<Row>> rows = byCurrency(home);
        for (Receivable receivable : notice.information()) {
            rows.computeIfAbsent(receivable.open().getCurrencyUnit(), c -> new ArrayList<>())
                    .add(row(receivable, asOf));
        }
        List<Section> result = new ArrayList<>();
        rows.forEach((currency, list) -> {
            Money none = Money.zero(currency);
            Money sum = list.stream().map(Row::rest).reduce(none, Money::plus);
            result.add(new Section(currency, List.copyOf(list), sum, none, none, sum, none, none));
        });
        return List.copyOf(result);
    }

    /** How many documents are claimed; one that is claimed in two parts counts once. */
    public int count() {
        return Math.toIntExact(sections.stream()
                .flatMap(section -> section.rows().stream())
                .map(Row::label)
                .distinct()
                .count());
    }

    public boolean isLong() {
        return sections.stream().anyMatch(Section::isLong)
                || information.stream().anyMatch(Section::isLong);
    }

    public boolean hasCharges() {
        return sections.stream().anyMatch(Section::hasCharges);
    }
}
