package io.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * What a debt bears besides its principal, with the working.
 *
 * @param law by which it was computed
 * @param debt of what
 * @param until up to and including which day
 * @param periods interest by rate and base, in order
 * @param interest the sum of the periods; those without a rate count nothing
 * @param indemnity the fixed sum, zero where none may be claimed
 * @param left what is still owed of it after the debt's payments
 * @param remarks what is to be known of it
 */
public record Charged(
        Jurisdiction law,
        Debt debt,
        LocalDate until,
        List<InterestPeriod> periods,
        Money interest,
        Money indemnity,
        Left left,
        List<Remark> remarks) {
    private static final Texts SUM = new Texts(
            "Indemnité forfaitaire pour frais de recouvrement : {0}",
            "Forfaitaire vergoeding voor invorderingskosten: {0}",
            "Pauschale für Beitreibungskosten: {0}",
            "Fixed sum for recovery costs: {0}");

    /** What is owed after all payments. */
    public record Left(Money principal, Money interest, Money indemnity) {
        public Money total() {
            return principal.plus(interest).plus(indemnity);
        }
    }

    public Charged {
        periods = List.copyOf(periods);
        remarks = List.copyOf(remarks);
    }

    /** Whether a rate was missing: then no interest is printed. */
    public boolean isRateMissing() {
        return periods.stream().anyMatch(InterestPeriod::isRateMissing);
    }

    /** The rates that interest was counted at, in the order of their days. */
    public List<RateApplied> ratesApplied() {
        List<RateApplied> applied = new ArrayList<>();
        for (InterestPeriod period : periods) {
            BigDecimal percent = period.percent();
            if (percent != null) {
                applied.add(new RateApplied(period.from(), period.to(), percent));
            }
        }
        return applied;
    }

    /** One line for each period, and one for the indemnity if there is one. */
    public List<String> working(Language language) {
        List<String> lines = new ArrayList<>();
        for (InterestPeriod period : periods) {
            lines.add(period.working(language));
        }
        if (indemnity.isPositive()) {
            lines.add(sumWorking(language));
        }
        return lines;
    }

    /** The line of the indemnity. */
    public String sumWorking(Language language) {
        return SUM.in(language, indemnity);
    }
}
