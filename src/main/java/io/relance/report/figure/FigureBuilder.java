package io.relance.report.figure;

import io.relance.ageing.Buckets;
import io.relance.ledger.Receivable;
import io.relance.report.lines.CustomerLine;
import io.relance.report.lines.DocumentLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Adds up the figures of one currency while its lines stream by. */
public final class FigureBuilder {
    private static final String UNDATED = "undated";

    private final LocalDate asOf;
    private final CurrencyUnit currency;
    private final Bands ahead;
    private final Bands creditAges;
    private final Bands specials;
    private final Forecast forecast;
    private final Provisions provisions;
    private final Statutory statutory;
    private final Subtotals subtotals = new Subtotals();
    private final Map<String, Band> accounts = new TreeMap<>();
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal notDue = BigDecimal.ZERO;
    private BigDecimal debits = BigDecimal.ZERO;
    private BigDecimal late = BigDecimal.ZERO;
    private BigDecimal over90 = BigDecimal.ZERO;
    private BigDecimal lateTimesDays = BigDecimal.ZERO;

    /** @param rates depreciation in percent: of what is not due, then of each range of days late; empty for none */
    public FigureBuilder(LocalDate asOf, Buckets buckets, List<BigDecimal> rates, CurrencyUnit currency) {
        this.asOf = asOf;
        this.currency = currency;
        this.ahead = new Bands(currency, Bands.DAYS);
        List<String> ages =
                Stream.concat(Bands.DAYS.stream(), Stream.of(UNDATED)).toList();
        this.creditAges = new Bands(currency, ages);
        this.specials = new Bands(
                currency, Arrays.stream(Special.values()).map(Special::key).toList());
        this.forecast = new Forecast(asOf, currency);
        this.provisions = new Provisions(buckets, rates, currency);
        this.statutory = new Statutory(currency);
    }

    /** The next document; {@code usualDelay} is its customer's, or null if not known. */
    public void add(DocumentLine line, @Nullable Integer usualDelay) {
        Receivable receivable = line.receivable();
        total = total.add(line.open().getAmount());
        if (receivable.isCredit()) {
            creditAges.add(creditAge(receivable), line.open());
        } else {
            debit(line);
        }
        for (Special special : Special.values()) {
            Money part = special.of(receivable, asOf);
            if (!part.isZero()) {
                specials.add(special.key(), part);
            }
        }
        String account = receivable.references().glAccount();
        if (!account.isBlank()) {
            accounts.merge(account, new Band(account, 1, line.open()), FigureBuilder::sum);
        }
        forecast.add(line, usualDelay);
        provisions.add(line);
        statutory.add(line);
    }

    private static Band sum(Band one, Band other) {
        return new Band(one.key(), one.count() + other.count(), one.amount().plus(other.amount()));
    }

    private void debit(DocumentLine line) {
        BigDecimal open = line.open().getAmount();
        Long days = line.daysLate();
        debits = debits.add(open);
        if (days == null) {
            return;
        }
        if (days <= 0) {
            notDue = notDue.add(open);
            ahead.add(Bands.ofDays(-days), line.open());
            return;
        }
        late = late.add(open);
        lateTimesDays = lateTimesDays.add(open.multiply(BigDecimal.valueOf(days)));
        if (days > 90) {
            over90 = over90.add(open);
        }
    }

    private String creditAge(Receivable credit) {
        LocalDate from = credit.issueDate() != null ? credit.issueDate() : credit.postedOn();
        return from == null ? UNDATED : Bands.ofDays(Math.max(0, ChronoUnit.DAYS.between(from, asOf)));
    }

    public void add(CustomerLine line) {
        subtotals.add(line);
    }

    /**
     * The figures of all that was added.
     *
     * @param opening the total at the month end before the date, or null if not known
     * @param sales revenue by month in any currency; only this one's counts
     * @param referenceTerms for the statutory table
     */
    public CurrencyFigures build(@Nullable BigDecimal opening, List<MonthlySales> sales, String referenceTerms) {
        List<MonthlySales> own = sales.stream()
                .filter(each -> each.inclVat().getCurrencyUnit().equals(currency))
                .toList();
        Balances balances = new Balances(asOf, total, notDue, debits, late, over90, lateTimesDays, opening, own);
        return new CurrencyFigures(
                currency,
                Figures.of(balances),
                provisions.list(),
                ahead.list(),
                creditAges.list(),
                forecast.list(),
                specials.list(),
                subtotals.list(),
                List.copyOf(accounts.values()),
                statutory.table(revenueOfYear(own), referenceTerms));
    }

    /** Revenue with VAT of the twelve months that end with that of the date; null if one of them is missing. */
    private @Nullable BigDecimal revenueOfYear(List<MonthlySales> sales) {
        YearMonth last = YearMonth.from(asOf);
        List<BigDecimal> year = new ArrayList<>();
        for (int back = 0; back < 12; back++) {
            YearMonth month = last.minusMonths(back);
            List<MonthlySales> found =
                    sales.stream().filter(each -> each.month().equals(month)).toList();
            if (found.isEmpty()) {
                return null;
            }
            found.forEach(each -> year.add(each.inclVat().getAmount()));
        }
        return year.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
