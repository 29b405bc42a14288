package io.relance.report.figure;

import io.relance.ledger.DocumentType;
import io.relance.report.lines.DocumentLine;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Sorts invoices into the bands of the statutory table; credits and payments are no invoices. */
final class Statutory {
    private static final String DISPUTED = "disputed";
    private static final List<String> KEYS = List.of("0", "1-30", "31-60", "61-90", ">90");

    private final Bands bands;
    private final Bands sums;

    Statutory(CurrencyUnit currency) {
        bands = new Bands(currency, KEYS);
        sums = new Bands(currency, List.of("late", DISPUTED));
    }

    void add(DocumentLine line) {
        Long days = line.daysLate();
        DocumentType type = line.receivable().key().type();
        boolean invoice = type == DocumentType.INVOICE || type == DocumentType.RETENTION || type == DocumentType.BILL;
        if (days == null || !invoice || line.receivable().isCredit()) {
            return;
        }
        if (!line.receivable().restraints().disputed().isBlank()) {
            if (days > 0) {
                sums.add(DISPUTED, line.open());
            }
            return;
        }
        bands.add(band(days), line.open());
        if (days > 0) {
            sums.add("late", line.open());
        }
    }

    private static String band(long days) {
        if (days <= 0) {
            return KEYS.get(0);
        }
        return days <= 30 ? KEYS.get(1) : Bands.ofDays(days);
    }

    StatutoryTable table(@Nullable BigDecimal revenue, String referenceTerms) {
        List<Band> both = sums.list();
        return new StatutoryTable(bands.list(), both.get(0), both.get(1), revenue, referenceTerms);
    }
}
