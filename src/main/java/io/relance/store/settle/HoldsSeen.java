package io.relance.store.settle;

import io.relance.dunning.given.History.HoldSeen.Kind;
import io.relance.store.Store;
import io.relance.store.row.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers the holds of receivables from the first night they are read until the last. */
final class HoldsSeen {
    private final JdbcTemplate jdbc;

    HoldsSeen(Store store) {
        jdbc = store.jdbc();
    }

    /** A hold as the export says it tonight. */
    private record Said(
            @Nullable BigDecimal amount, @Nullable LocalDate until) {
        boolean differs(@Nullable BigDecimal otherAmount, @Nullable LocalDate otherUntil) {
            boolean bothWhole = amount == null && otherAmount == null;
            boolean sameAmount =
                    bothWhole || (amount != null && otherAmount != null && amount.compareTo(otherAmount) == 0);
            return !sameAmount || !Objects.equals(until, otherUntil);
        }
    }

    private record Running(
            Kind kind,
            LocalDate firstRead,
            @Nullable BigDecimal amount,
            @Nullable LocalDate until) {}

    Page page(LocalDate asOf, @Nullable LocalDate previousAsOf) {
        return new Page(asOf, previousAsOf == null ? asOf : previousAsOf);
    }

    /** The changes of one range. */
    final class Page {
        private final LocalDate asOf;
        private final LocalDate previousAsOf;
        private final Map<Long, Map<Kind, Said>> said = new HashMap<>();
        private final Set<Long> known = new HashSet<>();

        Page(LocalDate asOf, LocalDate previousAsOf) {
            this.asOf = asOf;
            this.previousAsOf = previousAsOf;
        }

        void open(long receivable, BigDecimal open, String details) {
            Map<Kind, Said> holds = read(open, details);
            if (!holds.isEmpty()) {
                said.put(receivable, holds);
            }
        }

        void changed(long receivable, BigDecimal open, String details) {
            said.put(receivable, read(open, details));
            known.add(receivable);
        }

        void closed(long receivable) {
            said.put(receivable, Map.of());
            known.add(receivable);
        }

        void write() {
            Map<Long, List<Running>> running = running();
            List<Object[]> ended = new ArrayList<>();
            List<Object[]> changed = new ArrayList<>();
            List<Object[]> begun = new ArrayList<>();
            said.forEach((receivable, holds) -> {
                Map<Kind, Said> left = new EnumMap<>(Kind.class);
                left.putAll(holds);
                for (Running old : running.getOrDefault(receivable, List.of())) {
                    Said now = left.get(old.kind());
                    boolean another = now != null && !old.firstRead().equals(asOf) && isAnother(old, now);
                    if (now == null || another) {
                        ended.add(new Object[] {
                            previousAsOf, receivable, old.kind().name(), old.firstRead()
                        });
                        continue;
                    }
                    left.remove(old.kind());
                    // what was open when the agency was named first is kept: less of it is a payment to tell it of
                    if (old.kind() != Kind.HANDED_OVER && now.differs(old.amount(), old.until())) {
                        changed.add(new Object[] {
                            now.amount(), now.until(), receivable, old.kind().name(), old.firstRead()
                        });
                    }
                }
                left.forEach((kind, hold) ->
                        begun.add(new Object[] {receivable, kind.name(), asOf, hold.amount(), hold.until()}));
            });
            batch("update hold_seen set last_read = ? where receivable_id = ? and kind = ? and first_read = ?", ended);
            batch(
                    "update hold_seen set amount = ?, until_date = ? where receivable_id = ? and kind = ?"
                            + " and first_read = ?",
                    changed);
            batch(
                    "delete from hold_seen where receivable_id = ? and kind = ? and first_read = ?",
                    begun.stream()
                            .map(row -> new Object[] {row[0], row[1], row[2]})
                            .toList());
            batch(
                    "insert into hold_seen (receivable_id, kind, first_read, amount, until_date) values (?, ?, ?, ?, ?)",
                    begun);
        }

        /** A promise for another day, and what is left of a dispute that shrank, are holds of their own. */
        private static boolean isAnother(Running old, Said now) {
            boolean otherDay = !Objects.equals(now.until(), old.until());
            BigDecimal left = now.amount();
            boolean smaller = left != null && (old.amount() == null || left.compareTo(old.amount()) < 0);
            return (old.kind() == Kind.PROMISE && otherDay) || (old.kind() == Kind.DISPUTE && smaller);
        }

        private void batch(String sql, List<Object[]> rows) {
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(sql, rows);
            }
        }

        private Map<Long, List<Running>> running() {
            Map<Long, List<Running>> running = new HashMap<>();
            List<Long> ids = known.stream().sorted().toList();
            for (int from = 0; from < ids.size(); from += 500) {
                List<Long> some = ids.subList(from, Math.min(ids.size(), from + 500));
                jdbc.query(
                        "select receivable_id, kind, first_read, amount, until_date from hold_seen where last_read is"
                                + " null and receivable_id in (?" + ", ?".repeat(some.size() - 1) + ")",
                        row -> {
                            running.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                    .add(new Running(
                                            Kind.valueOf(row.getString(2)),
                                            row.getObject(3, LocalDate.class),
                                            row.getBigDecimal(4),
                                            row.getObject(5, LocalDate.class)));
                        },
                        some.toArray());
            }
            return running;
        }
    }

    private static Map<Kind, Said> read(BigDecimal open, String details) {
        Texts texts = Texts.parse(details);
        Map<Kind, Said> holds = new EnumMap<>(Kind.class);
        if (texts.has("disputed") || texts.has("disputed_amount")) {
            holds.put(Kind.DISPUTE, new Said(texts.number("disputed_amount"), null));
        }
        if (texts.has("promised_on")) {
            holds.put(Kind.PROMISE, new Said(texts.number("promised_amount"), texts.date("promised_on")));
        }
        if (texts.has("plan_until")) {
            holds.put(Kind.PLAN, new Said(null, texts.date("plan_until")));
        }
        if (texts.has("hold_until")) {
            holds.put(Kind.PERSON, new Said(null, texts.date("hold_until")));
        }
        if (texts.has("payment_pending")) {
            holds.put(Kind.PAYMENT_PENDING, new Said(texts.number("payment_pending"), null));
        }
        if (texts.has("handed_to")) {
            holds.put(Kind.HANDED_OVER, new Said(open, null));
        }
        return holds;
    }
}
