package io.relance.config;

import io.relance.report.ReportSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads what the ageing report shows beside the table: depreciation, closing day, reporting currency. */
final class ReportKeys {
    private static final String PROVISIONS =
            "percentages such as [0.5%, 2%, 8%, 20%, 50%]: of what is not due, then of each bucket of days late";
    private static final String RATES = "a currency and its worth in the reporting currency, such as [USD 0.92]";
    private static final Pattern RATE = Pattern.compile("([A-Za-z]{3})[ :=]+(\\d{1,9}(?:\\.\\d{1,9})?)");
    private static final int USUAL_BUCKETS = 3;

    private final Keys keys;

    ReportKeys(Keys keys) {
        this.keys = keys;
    }

    ReportSettings read() {
        return new ReportSettings(
                provisions(),
                keys.value("close-day", "a number of working days from 1 to 20", Values.number(1, 20), 5),
                keys.value("reporting-currency", "an ISO 4217 code such as EUR", ReportKeys::currency),
                exchangeRates(),
                keys.text("reference-terms"));
    }

    private List<BigDecimal> provisions() {
        List<BigDecimal> rates = keys.list("provisions", PROVISIONS, Values::share);
        if (rates == null) {
            return List.of();
        }
        List<Integer> buckets = keys.list("buckets", "days", Values.number(1, 9999));
        int expected = (buckets == null ? USUAL_BUCKETS : buckets.size()) + 2;
        if (rates.size() != expected) {
            keys.report("provisions", "has " + rates.size() + " rates; expected " + expected + " " + PROVISIONS);
        }
        return rates;
    }

    private Map<String, BigDecimal> exchangeRates() {
        Map<String, BigDecimal> rates = new TreeMap<>();
        List<Map.Entry<String, BigDecimal>> given = keys.list("exchange-rates", RATES, ReportKeys::rate);
        if (given != null) {
            given.forEach(rate -> rates.put(rate.getKey(), rate.getValue()));
        }
        return rates;
    }

    private static Map.@Nullable Entry<String, BigDecimal> rate(String text) {
        Matcher matcher = RATE.matcher(text.strip());
        CurrencyUnit currency = matcher.matches() ? currency(matcher.group(1)) : null;
        return currency == null ? null : Map.entry(currency.getCode(), new BigDecimal(matcher.group(2)));
    }

    private static @Nullable CurrencyUnit currency(String text) {
        try {
            return CurrencyUnit.of(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalCurrencyException unknown) {
            return null;
        }
    }
}
