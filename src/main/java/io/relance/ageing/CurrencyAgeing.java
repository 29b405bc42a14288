package io.relance.ageing;

import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * The ageing of one currency; currencies are never added.
 *
 * @param rows one per customer with an open document, in the order of their ids
 * @param totals the column sums
 */
public record CurrencyAgeing(CurrencyUnit currency, List<AgeingRow> rows, Tally totals) {
    public CurrencyAgeing {
        rows = List.copyOf(rows);
    }
}
