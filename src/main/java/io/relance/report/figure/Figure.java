package io.relance.report.figure;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report.
 *
 * @param kind which one; its formula is printed beside it
 * @param value the number, or null: insufficient data
 * @param missing what is missing for it, or null
 */
public record Figure(
        Kind kind, @Nullable BigDecimal value, @Nullable Missing missing) {
    /** What a figure is counted in. */
    public enum Unit {
        DAYS,
        PERCENT
    }

    /** Which figure. */
    public enum Kind {
        /** Open total / revenue of twelve months incl. VAT x days of these months. */
        DSO_SIMPLE(Unit.DAYS),
        /** Days of the most recent months whose revenue makes up the open total. */
        DSO_COUNT_BACK(Unit.DAYS),
        /** Not due / revenue of twelve months incl. VAT x days of these months. */
        BEST_POSSIBLE_DSO(Unit.DAYS),
        /** DSO less best possible DSO. */
        AVERAGE_DAYS_DELINQUENT(Unit.DAYS),
        /** (opening + sales - closing) / (opening + sales - closing not due), of the month that ends on the date. */
        COLLECTION_EFFECTIVENESS(Unit.PERCENT),
        /** Debts more than 90 days late / all debts, credits not deducted. */
        SHARE_OVER_90(Unit.PERCENT),
        /** Sum of late amount x days late / sum of late amounts. */
        WEIGHTED_DAYS_LATE(Unit.DAYS);

        private final Unit unit;

        Kind(Unit unit) {
            this.unit = unit;
        }

        public Unit unit() {
            return unit;
        }

        /** The key under which its name and formula are found. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why there is no number. */
    public enum Missing {
        /** Fewer months of revenue than the formula needs. */
        SALES,
        /** The balance of an earlier month end. */
        HISTORY,
        /** The date is not the last of a month. */
        MONTH_END,
        /** Nothing is open, or nothing is late: there is nothing to divide by. */
        NOTHING_TO_DIVIDE;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Figure of(Kind kind, BigDecimal value) {
        return new Figure(kind, value, null);
    }

    static Figure insufficient(Kind kind, Missing missing) {
        return new Figure(kind, null, missing);
    }
}
