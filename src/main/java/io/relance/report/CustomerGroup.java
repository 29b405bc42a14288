package io.relance.report;

import io.relance.ageing.Buckets;
import io.relance.ageing.TallyBuilder;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.report.lines.CustomerLine;
import io.relance.report.lines.DocumentLine;
import io.relance.report.lines.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The documents of one customer while they stream by, added up per currency. */
final class CustomerGroup {
    private static final String ON_HOLD = "on hold";

    private final Customer customer;
    private final Buckets buckets;
    private final CurrencyUnit limitCurrency;
    private final @Nullable Integer usualDelay;
    private final Map<String, Growing> currencies = new TreeMap<>();

    CustomerGroup(Customer customer, Buckets buckets, CurrencyUnit limitCurrency, @Nullable Integer usualDelay) {
        this.customer = customer;
        this.buckets = buckets;
        this.limitCurrency = limitCurrency;
        this.usualDelay = usualDelay;
    }

    boolean isOf(CustomerId id) {
        return customer.id().equals(id);
    }

    @Nullable
    Integer usualDelay() {
        return usualDelay;
    }

    void add(DocumentLine line) {
        CurrencyUnit currency = line.open().getCurrencyUnit();
        currencies
                .computeIfAbsent(currency.getCode(), code -> new Growing(currency))
                .add(line);
    }

    Collection<CustomerLine> lines() {
        return currencies.values().stream().map(Growing::line).toList();
    }

    /** One currency of the customer. */
    private final class Growing {
        private final CurrencyUnit currency;
        private final TallyBuilder tally;
        private Money late;
        private Money debits;
        private long oldest;
        private Standing standing = Standing.NONE;

        Growing(CurrencyUnit currency) {
            this.currency = currency;
            this.tally = new TallyBuilder(buckets, currency);
            this.late = Money.zero(currency);
            this.debits = Money.zero(currency);
        }

        void add(DocumentLine line) {
            tally.add(line.bucket(), line.open());
            standing = combined(standing, line);
            if (line.receivable().isCredit()) {
                return;
            }
            debits = debits.plus(line.open());
            Long days = line.daysLate();
            if (days != null && days > 0) {
                late = late.plus(line.open());
                oldest = Math.max(oldest, days);
            }
        }

        CustomerLine line() {
            BigDecimal limit = currency.equals(limitCurrency) ? customer.creditLimit() : null;
            return new CustomerLine(
                    customer, tally.tally(), late, debits, oldest, usualDelay, limit, withOwnHold(standing));
        }
    }

    /** The latest contact, the earliest next level, the hold of the first late document. */
    private static Standing combined(Standing so, DocumentLine line) {
        Standing one = line.standing();
        boolean later =
                one.lastOn() != null && (so.lastOn() == null || one.lastOn().isAfter(so.lastOn()));
        boolean sooner =
                one.nextOn() != null && (so.nextOn() == null || one.nextOn().isBefore(so.nextOn()));
        Standing last = later ? one : so;
        Standing next = sooner ? one : so;
        String hold = so.hold().isEmpty() && line.isLate() ? one.hold() : so.hold();
        LocalDate until = hold.equals(so.hold()) ? so.holdUntil() : one.holdUntil();
        return new Standing(last.level(), last.channel(), last.lastOn(), next.nextLevel(), next.nextOn(), hold, until);
    }

    private Standing withOwnHold(Standing so) {
        LocalDate until = customer.holdUntil();
        if (until == null && customer.holdReason().isBlank()) {
            return so;
        }
        String hold = customer.holdReason().isBlank()
                ? ON_HOLD
                : customer.holdReason().strip();
        return new Standing(so.level(), so.channel(), so.lastOn(), so.nextLevel(), so.nextOn(), hold, until);
    }
}
