package io.relance.export.workbook;

import io.relance.ageing.Buckets;
import io.relance.ageing.Tally;
import io.relance.export.labels.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The month ends as three series: not due, late up to the last bound, over it. */
final class HistoryChart {
    private final Labels labels;
    private final Buckets buckets;
    private final List<String> dates = new ArrayList<>();
    private final List<BigDecimal> notDue = new ArrayList<>();
    private final List<BigDecimal> late = new ArrayList<>();
    private final List<BigDecimal> over = new ArrayList<>();
    private int known;

    HistoryChart(Labels labels, Buckets buckets) {
        this.labels = labels;
        this.buckets = buckets;
    }

    void add(String date, Tally tally) {
        BigDecimal oldest = tally.amounts().get(buckets.oldest()).getAmount();
        add(
                date,
                tally.amounts().get(buckets.notDue()).getAmount(),
                tally.late(buckets).getAmount().subtract(oldest),
                oldest);
        known++;
    }

    void missing(String date) {
        add(date, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private void add(String date, BigDecimal first, BigDecimal second, BigDecimal third) {
        dates.add(date);
        notDue.add(first);
        late.add(second);
        over.add(third);
    }

    /** A single date is no course of things. */
    boolean isWorthDrawing() {
        return known > 1;
    }

    List<String> dates() {
        return List.copyOf(dates);
    }

    /** @param address of the cells of a column */
    List<Charts.Series> series(IntFunction<String> address) {
        int last = Labels.last(buckets);
        List<String> colours = Colours.ofHistory();
        return List.of(
                series(labels.text("not-due"), notDue, address.apply(2), colours.get(0)),
                series(labels.text("late.up-to", last), late, address.apply(3), colours.get(1)),
                series(labels.text("late.over", last), over, address.apply(4), colours.get(2)));
    }

    private static Charts.Series series(String name, List<BigDecimal> values, String address, String colour) {
        return new Charts.Series(name, values, address, colour);
    }
}
