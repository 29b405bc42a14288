package io.relance.report.figure;

import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Everything a report says of one currency beside its ageing table.
 *
 * @param figures days of sales, shares, ...
 * @param provisions by bucket
 * @param ahead what is not due, by days until it is
 * @param creditAges unallocated credits by days since they were issued
 * @param forecast expected payments by week
 * @param specials disputed, promised, with a lawyer, ...; they overlap
 * @param subtotals by payer, group, responsible and segment
 * @param accounts by general-ledger account, to compare with the books; empty when no document names one
 * @param statutory the French table of payment terms
 */
public record CurrencyFigures(
        CurrencyUnit currency,
        List<Figure> figures,
        List<Provision> provisions,
        List<Band> ahead,
        List<Band> creditAges,
        List<Band> forecast,
        List<Band> specials,
        List<Subtotal> subtotals,
        List<Band> accounts,
        StatutoryTable statutory) {
    public CurrencyFigures {
        figures = List.copyOf(figures);
        provisions = List.copyOf(provisions);
        ahead = List.copyOf(ahead);
        creditAges = List.copyOf(creditAges);
        forecast = List.copyOf(forecast);
        specials = List.copyOf(specials);
        subtotals = List.copyOf(subtotals);
        accounts = List.copyOf(accounts);
    }
}
