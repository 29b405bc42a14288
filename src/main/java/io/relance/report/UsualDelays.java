package io.relance.report;

import io.relance.ledger.CustomerId;
import io.relance.report.lines.PaidDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many days after the due date each customer usually pays: weighted by amount, rounded half up. */
final class UsualDelays {
    private final Map<CustomerId, Sums> customers = new HashMap<>();

    void add(PaidDocument paid) {
        BigDecimal amount = paid.amount().getAmount();
        if (amount.signum() > 0) {
            long days = ChronoUnit.DAYS.between(paid.dueDate(), paid.paidOn());
            Sums one = new Sums(amount, amount.multiply(BigDecimal.valueOf(days)));
            customers.merge(paid.customer(), one, Sums::plus);
        }
    }

    /** Null when nothing is known of the customer; negative for one who pays before the due date. */
    @Nullable
    Integer of(CustomerId customer) {
        Sums sums = customers.get(customer);
        return sums == null
                ? null
                : sums.timesDays()
                        .divide(sums.amount(), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    private record Sums(BigDecimal amount, BigDecimal timesDays) {
        Sums plus(Sums other) {
            return new Sums(amount.add(other.amount), timesDays.add(other.timesDays));
        }
    }
}
