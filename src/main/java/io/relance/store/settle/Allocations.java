package io.relance.store.settle;

import io.relance.ledger.DocumentType;
import io.relance.store.Store;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import io.relance.store.stage.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What credits took back in the snapshot of a run, and from which day: not before either side was there, so that both
 * sides of one allocation count from the same day. A credit belongs to the document it names, else to one that fell by
 * the same amount; what is then used up of a credit that was open before went to the oldest documents that fell. Read for
 * customers at a time, from what was open before the run and its staged rows, so that the order of ranges plays no part.
 */
final class Allocations {
    private static final int OWNERS = 500;

    private final LocalDate postedBy;
    private final LocalDate extracted;
    private final Map<Key, Late> late = new HashMap<>();

    private Allocations(LocalDate postedBy, LocalDate extracted) {
        this.postedBy = postedBy;
        this.extracted = extracted;
    }

    private record Key(String customer, String group, String currency) {}

    /** What is taken back only after the payments were posted, and from when it counts. */
    record Late(BigDecimal amount, LocalDate day) {}

    /** Of the customers of a range that have credits. */
    static Allocations read(Store store, Run run, ReductionDay reductions, Collection<String> customers) {
        Allocations all = new Allocations(reductions.postedBy(), run.knownOn());
        if (reductions.isBackdated()) {
            List<String> owners = List.copyOf(new TreeSet<>(customers));
            for (int from = 0; from < owners.size(); from += OWNERS) {
                all.add(store, run, owners.subList(from, Math.min(owners.size(), from + OWNERS)));
            }
        }
        return all;
    }

    /** The part of what fell of a document that counts later than its payments, or null if none does. */
    @Nullable
    Late take(KnownRow known, BigDecimal fall) {
        Key key = new Key(known.customer(), known.groupKey(), known.currency());
        Late all = late.get(key);
        if (all == null || all.amount().signum() == 0) {
            return null;
        }
        BigDecimal part = all.amount().min(fall);
        late.put(key, new Late(all.amount().subtract(part), all.day()));
        return new Late(part, all.day());
    }

    private void add(Store store, Run run, List<String> owners) {
        TreeSet<String> credited = new TreeSet<>(store.jdbc()
                .queryForList(
                        "select distinct customer_id from stage_document where amount < 0 and customer_id in ("
                                + Store.marks(owners.size()) + ")",
                        String.class,
                        owners.toArray()));
        List<Object> arguments = new ArrayList<>(owners);
        arguments.add(run.company());
        arguments.add(run.asOf());
        credited.addAll(store.jdbc()
                .queryForList(
                        "select distinct r.customer_id from (values " + values(owners)
                                + ") as w(id) join receivable r on r.company = ? and r.customer_id = w.id"
                                + " where r.amount < 0 and (r.state = 'open' or r.gone_since = ?)",
                        String.class,
                        arguments.toArray()));
        if (!credited.isEmpty()) {
            match(sides(store, run, List.copyOf(credited)).values());
        }
    }

    private Map<Key, Side> sides(Store store, Run run, List<String> owners) {
        Map<Key, Side> sides = new HashMap<>();
        List<Object> arguments = new ArrayList<>(owners);
        Collections.addAll(arguments, run.company(), run.asOf(), run.id());
        store.jdbc()
                .query(
                        """
                select r.customer_id, r.group_key, r.currency, r.doc_number, r.details, r.issue_date, r.posted_on,
                  r.first_extracted, v.open_amount
                from (values %s) as w(id)
                  join receivable r on r.company = ? and r.customer_id = w.id
                  join receivable_version v on v.receivable_id = r.id
                where (r.state = 'open' or r.gone_since = ?) and v.state = 'open' and v.version =
                  (select max(x.version) from receivable_version x where x.receivable_id = r.id and x.run_id < ?)
                """.formatted(values(owners)),
                        row -> {
                            Key key = new Key(row.getString(1), row.getString(2), row.getString(3));
                            sides.computeIfAbsent(key, Side::new)
                                    .before(
                                            row.getString(4),
                                            row.getString(5),
                                            row.getBigDecimal(9),
                                            ReductionDay.begins(
                                                    row.getObject(6, LocalDate.class),
                                                    row.getObject(7, LocalDate.class),
                                                    row.getObject(8, LocalDate.class)));
                        },
                        arguments.toArray());
        arguments = new ArrayList<>(owners);
        Collections.addAll(arguments, run.company(), run.id());
        store.jdbc()
                .query(
                        """
                select %s, (select max(x.run_id) from receivable r join receivable_version x on x.receivable_id = r.id
                  where r.customer_id = s.customer_id and r.group_key = s.group_key and r.company = ? and x.run_id < ?)
                  as known_by
                from stage_document s where s.verdict is null and s.customer_id in (%s)
                """.formatted(StagedRow.COLUMNS, Store.marks(owners.size())),
                        row -> {
                            StagedRow now = StagedRow.read(row);
                            Key key = new Key(now.customer(), now.groupKey(), now.currency());
                            row.getLong("known_by");
                            boolean credit = row.wasNull() && now.type() == DocumentType.CREDIT_NOTE;
                            if (sides.containsKey(key) || credit) {
                                sides.computeIfAbsent(key, Side::new).now(now, credit, extracted);
                            }
                        },
                        order(arguments, owners.size()));
        return sides;
    }

    /** The place holders of the inner query come before those of the customers. */
    private static Object[] order(List<Object> arguments, int owners) {
        Collections.rotate(arguments, arguments.size() - owners);
        return arguments.toArray();
    }

    private static String values(List<String> owners) {
        return String.join(", ", Collections.nCopies(owners.size(), "(cast(? as varchar(100)))"));
    }

    private void match(Collection<Side> sides) {
        Map<String, List<Side>> accounts = new TreeMap<>();
        sides.stream()
                .filter(side -> side.left.signum() > 0)
                .sorted(Comparator.comparing(Side::begins).thenComparing(side -> side.key.group()))
                .forEach(side -> accounts.computeIfAbsent(
                                side.key.customer() + "\u0001" + side.key.currency(), one -> new ArrayList<>())
                        .add(side));
        accounts.values().forEach(account -> {
            List<Side> credits = account.stream().filter(side -> side.credit).toList();
            List<Side> debts = account.stream().filter(side -> !side.credit).toList();
            credits.forEach(credit -> debts.stream()
                    .filter(debt -> !credit.appliesTo.isEmpty() && debt.number.equals(credit.appliesTo))
                    .forEach(debt -> allocate(credit, debt)));
            credits.stream()
                    .filter(credit -> credit.known || credit.appliesTo.isEmpty())
                    .forEach(credit -> debts.stream()
                            .filter(debt -> debt.left.compareTo(credit.left) == 0)
                            .findFirst()
                            .ifPresent(debt -> allocate(credit, debt)));
            credits.stream()
                    .filter(credit -> credit.known)
                    .forEach(credit -> debts.forEach(debt -> allocate(credit, debt)));
        });
    }

    private void allocate(Side credit, Side debt) {
        BigDecimal amount = credit.left.min(debt.left);
        if (amount.signum() <= 0) {
            return;
        }
        credit.left = credit.left.subtract(amount);
        debt.left = debt.left.subtract(amount);
        LocalDate both = later(credit.counts(), debt.counts());
        LocalDate day = both.isAfter(extracted) ? extracted : both;
        if (day.isAfter(postedBy)) {
            for (Side side : List.of(credit, debt)) {
                late.merge(
                        side.key,
                        new Late(amount, day),
                        (a, b) -> new Late(a.amount().add(b.amount()), later(a.day(), b.day())));
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** A document that was open, or a credit note that is new, with what was used of it or paid of it. */
    private static final class Side {
        private final Key key;
        private String number = "";
        private String appliesTo = "";
        private BigDecimal left = BigDecimal.ZERO;
        private LocalDate begins = LocalDate.MIN;
        private @Nullable LocalDate settled;
        private boolean known;
        private boolean credit;

        private Side(Key key) {
            this.key = key;
        }

        void before(String document, String details, BigDecimal open, LocalDate day) {
            known = true;
            credit = open.signum() < 0;
            number = document;
            appliesTo = Texts.parse(details).text("applies_to");
            left = left.add(open.abs());
            begins = later(begins, day);
        }

        void now(StagedRow row, boolean isNew, LocalDate extracted) {
            if (isNew) {
                credit = true;
                number = row.number();
                left = left.add(row.amount().abs());
                begins = later(begins, ReductionDay.begins(row.issueDate(), row.postedOn(), extracted));
            }
            String names = Texts.parse(row.details()).text("applies_to");
            appliesTo = names.isEmpty() ? appliesTo : names;
            left = left.subtract(row.isOpen() ? row.open().abs() : BigDecimal.ZERO);
            LocalDate paid = ReductionDay.paidOn(row, extracted);
            settled = paid == null ? settled : paid;
        }

        LocalDate begins() {
            return begins;
        }

        LocalDate counts() {
            return settled == null ? begins : settled;
        }
    }
}
