package io.relance.report.lines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Adds up outcomes by level, channel and currency; documents that were held come last, to compare with. */
public final class Effects {
    private final Map<Key, Running> lines;

    /** @param ladder the names of the levels, in the order in which they are climbed */
    public Effects(List<String> ladder) {
        lines = new TreeMap<>(Comparator.comparing((Key key) -> key.currency())
                .thenComparing(key -> key.level().isEmpty())
                .thenComparing(key -> rung(ladder, key.level()))
                .thenComparing(Key::level)
                .thenComparing(Key::channel));
    }

    private static int rung(List<String> ladder, String level) {
        int rung = ladder.indexOf(level);
        return rung < 0 ? ladder.size() : rung;
    }

    public void add(Outcome outcome) {
        String currency = outcome.amount().getCurrencyUnit().getCode();
        lines.computeIfAbsent(
                        new Key(currency, outcome.level(), outcome.channel()),
                        key -> new Running(Money.zero(outcome.amount().getCurrencyUnit())))
                .add(outcome);
    }

    /** By currency, then by level as they are climbed (those no longer known last, by name), then by channel. */
    public List<EffectLine> list() {
        return lines.entrySet().stream()
                .map(each -> each.getValue().line(each.getKey()))
                .toList();
    }

    private record Key(String currency, String level, String channel) {}

    /** One line while it grows. */
    private static final class Running {
        private Money claimed;
        private Money recovered;
        private int claims;
        private final List<Long> days = new ArrayList<>();

        Running(Money zero) {
            claimed = zero;
            recovered = zero;
        }

        void add(Outcome outcome) {
            claims++;
            claimed = claimed.plus(outcome.amount());
            recovered = recovered.plus(outcome.recovered());
            if (outcome.paidOn() != null) {
                days.add(ChronoUnit.DAYS.between(outcome.on(), outcome.paidOn()));
            }
        }

        EffectLine line(Key key) {
            return new EffectLine(
                    key.level(),
                    key.channel(),
                    claims,
                    claimed,
                    within(7),
                    within(14),
                    within(30),
                    recovered,
                    median());
        }

        private int within(int limit) {
            return (int) days.stream().filter(each -> each <= limit).count();
        }

        private @Nullable BigDecimal median() {
            if (days.isEmpty()) {
                return null;
            }
            List<Long> sorted = days.stream().sorted().toList();
            int middle = sorted.size() / 2;
            long twice = sorted.size() % 2 == 1 ? 2 * sorted.get(middle) : sorted.get(middle - 1) + sorted.get(middle);
            return BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY);
        }
    }
}
