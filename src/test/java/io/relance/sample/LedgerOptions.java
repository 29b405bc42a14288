package io.relance.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * What a generated ledger looks like. Equal options give equal ledgers, on any machine.
 *
 * @param seed of everything random
 * @param customers how many customers
 * @param documents how many open documents, credits included; kept about level from night to night
 * @param asOf the first night
 * @param latePercent share of the invoices that are past due on the first night
 * @param creditPercent share of the documents that are payments without reference or credit notes
 * @param restraintPercent share of the invoices that are disputed, promised, on hold, under a plan, ...
 * @param currencies the first takes nine documents of ten, the others share the rest
 * @param lastLevel imported history of every late invoice, or empty for none
 * @param lastLevelDays how many days before the first night that level was delivered
 */
public record LedgerOptions(
        long seed,
        int customers,
        int documents,
        LocalDate asOf,
        int latePercent,
        int creditPercent,
        int restraintPercent,
        List<String> currencies,
        String lastLevel,
        int lastLevelDays) {

    /** A mixed ledger: 40 % late, 4 % credits, 4 % restrained, all in euro, no history. */
    public static LedgerOptions of(long seed, int customers, int documents, LocalDate asOf) {
        return new LedgerOptions(seed, customers, documents, asOf, 40, 4, 4, List.of("EUR"), "", 0);
    }

    public LedgerOptions withLate(int percent) {
        return new LedgerOptions(
                seed,
                customers,
                documents,
                asOf,
                percent,
                creditPercent,
                restraintPercent,
                currencies,
                lastLevel,
                lastLevelDays);
    }

    public LedgerOptions withCredits(int percent) {
        return new LedgerOptions(
                seed,
                customers,
                documents,
                asOf,
                latePercent,
                percent,
                restraintPercent,
                currencies,
                lastLevel,
                lastLevelDays);
    }

    public LedgerOptions withRestraints(int percent) {
        return new LedgerOptions(
                seed,
                customers,
                documents,
                asOf,
                latePercent,
                creditPercent,
                percent,
                currencies,
                lastLevel,
                lastLevelDays);
    }

    public LedgerOptions withCurrencies(List<String> codes) {
        return new LedgerOptions(
                seed,
                customers,
                documents,
                asOf,
                latePercent,
                creditPercent,
                restraintPercent,
                codes,
                lastLevel,
                lastLevelDays);
    }

    public LedgerOptions withHistory(String level, int days) {
        return new LedgerOptions(
                seed,
                customers,
                documents,
                asOf,
                latePercent,
                creditPercent,
                restraintPercent,
                currencies,
                level,
                days);
    }
}
