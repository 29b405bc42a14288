package io.relance.report.figure;

import io.relance.ageing.Buckets;
import io.relance.ledger.Receivable;
import io.relance.report.lines.DocumentLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The provision matrix of IFRS 9 in its simplified form: expected losses by bucket, on amounts without VAT. Open credits
 * are left out: they are no claims. A bucket with a document whose amount without VAT is not known has no provision.
 */
final class Provisions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Buckets buckets;
    private final List<BigDecimal> rates;
    private final List<Money> bases = new ArrayList<>();
    private final List<Money> individual = new ArrayList<>();
    private final List<Integer> unknown = new ArrayList<>();

    Provisions(Buckets buckets, List<BigDecimal> rates, CurrencyUnit currency) {
        this.buckets = buckets;
        this.rates = rates;
        for (int column = 0; column <= buckets.oldest(); column++) {
            bases.add(Money.zero(currency));
            individual.add(Money.zero(currency));
            unknown.add(0);
        }
    }

    void add(DocumentLine line) {
        int column = line.bucket();
        if (column > buckets.oldest()) {
            return;
        }
        Money net = openExclVat(line.receivable());
        BigDecimal own = line.remark().depreciation();
        if (net == null) {
            unknown.set(column, unknown.get(column) + 1);
        } else if (own == null) {
            bases.set(column, bases.get(column).plus(net));
        } else {
            individual.set(column, individual.get(column).plus(percent(net, own)));
        }
    }

    /** The open amount without VAT, by the document's own proportion, half up; null if that is not known. */
    static @Nullable Money openExclVat(Receivable receivable) {
        Money exclVat = receivable.amountExclVat();
        Money amount = receivable.amount();
        if (exclVat == null || amount.isZero()) {
            return null;
        }
        if (receivable.open().equals(amount)) {
            return exclVat;
        }
        CurrencyUnit currency = amount.getCurrencyUnit();
        BigDecimal net = exclVat.getAmount()
                .multiply(receivable.open().getAmount())
                .divide(amount.getAmount(), currency.getDecimalPlaces(), RoundingMode.HALF_UP);
        return Money.of(currency, net);
    }

    private static Money percent(Money amount, BigDecimal rate) {
        BigDecimal part = amount.getAmount()
                .multiply(rate)
                .divide(HUNDRED, amount.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP);
        return Money.of(amount.getCurrencyUnit(), part);
    }

    List<Provision> list() {
        List<String> keys = buckets.keys();
        List<Provision> all = new ArrayList<>();
        for (int column = 0; column < bases.size(); column++) {
            BigDecimal rate = column < rates.size() ? rates.get(column) : null;
            Money matrix = rate == null || unknown.get(column) > 0 ? null : percent(bases.get(column), rate);
            all.add(new Provision(keys.get(column), bases.get(column), rate, matrix, individual.get(column)));
        }
        return all;
    }
}
