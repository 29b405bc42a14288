package io.relance.report;

import java.util.List;

/**
 * Whether and how the report of a month end is made by itself.
 *
 * @param formats the forms it is written in, by their codes ({@code xlsx}); empty: it is not made by itself
 * @param recipients e-mail addresses it is sent to; empty: it is only kept
 */
public record MonthEndPlan(List<String> formats, List<String> recipients) {
    /** Made only when asked for. */
    public static final MonthEndPlan NONE = new MonthEndPlan(List.of(), List.of());

    public MonthEndPlan {
        formats = List.copyOf(formats);
        recipients = List.copyOf(recipients);
    }

    public boolean isWanted() {
        return !formats.isEmpty();
    }
}
