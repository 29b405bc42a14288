package io.relance.config;

import io.relance.ledger.EmailAddress;
import io.relance.report.MonthEndPlan;
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

    private static final String ACCOUNTS = "an account and its total, such as [411000 125000.00]";
    private static final Pattern ACCOUNT = Pattern.compile("(\\S{1,40})[ :=]+(-?\\d{1,15}(?:\\.\\d{1,4})?)");
    private static final String FORMATS = "xlsx, html or pdf";
    private static final Map<String, String> FORMS = Map.of("xlsx", "xlsx", "html", "html", "pdf", "pdf");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+");

    private final Keys keys;
    private final Keys source;

    /** @param source the keys of the source, where control totals stand */
    ReportKeys(Keys keys, Keys source) {
        this.keys = keys;
        this.source = source;
    }

    ReportSettings read() {
        return new ReportSettings(
                provisions(),
                keys.value("close-day", "a number of working days from 1 to 20", Values.number(1, 20), 5),
                keys.value("reporting-currency", "an ISO 4217 code such as EUR", ReportKeys::currency),
                exchangeRates(),
                keys.text("reference-terms"),
                accountTotals(),
                monthEnd(keys.table("month-end")));
    }

    private MonthEndPlan monthEnd(Keys table) {
        List<String> formats = table.list("formats", FORMATS, Values.word(FORMS));
        List<String> given = table.list("to", "e-mail addresses", ReportKeys::address);
        List<String> recipients = given == null ? List.of() : given;
        if (formats == null || formats.isEmpty()) {
            return recipients.isEmpty() ? MonthEndPlan.NONE : new MonthEndPlan(List.of("xlsx", "pdf"), recipients);
        }
        return new MonthEndPlan(formats.stream().distinct().toList(), recipients);
    }

    private static @Nullable String address(String text) {
        String one = text.strip();
        return ADDRESS.matcher(one).matches() && EmailAddress.isIn(one) ? one : null;
    }

    private Map<String, BigDecimal> accountTotals() {
        Map<String, BigDecimal> totals = new TreeMap<>();
        List<Map.Entry<String, BigDecimal>> given = source.list("control-totals", ACCOUNTS, ReportKeys::account);
        if (given != null) {
            given.forEach(total -> totals.put(total.getKey(), total.getValue()));
        }
        return totals;
    }

    private static Map.@Nullable Entry<String, BigDecimal> account(String text) {
        Matcher matcher = ACCOUNT.matcher(text.strip());
        return matcher.matches() ? Map.entry(matcher.group(1), new BigDecimal(matcher.group(2))) : null;
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
