package io.relance.law;

import io.relance.ledger.CustomerType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The longest terms a contract may agree on. France: 60 days from the invoice, or 45 days end of month, counted either
 * way (art. L. 441-10 I C. com.). Belgium: 60 days (law of 2 August 2002, art. 4).
 */
public final class PaymentTerms {
    private PaymentTerms() {}

    /**
     * An invoice whose due date lies too late.
     *
     * @param latest the latest due date the law allows
     * @param daysOver how many days its own lies after that
     * @param article where the limit stands
     */
    public record Excess(LocalDate latest, int daysOver, String article) {}

    /** Whether an invoice exceeds the longest terms of its law; empty where it does not, or the law sets none. */
    public static Optional<Excess> excess(String country, CustomerType customer, LocalDate issued, LocalDate due) {
        if (customer == CustomerType.CONSUMER) {
            return Optional.empty();
        }
        return switch (country) {
            case "FR" ->
                excess(
                        customer == CustomerType.PUBLIC ? issued.plusDays(60) : latestInFrance(issued),
                        due,
                        customer == CustomerType.PUBLIC
                                ? "art. R. 2192-10, R. 2192-11 CCP"
                                : "art. L. 441-10 I C. com.");
            case "BE" -> excess(issued.plusDays(60), due, "loi du 2 août 2002, art. 4");
            default -> Optional.empty();
        };
    }

    /** 45 days after the invoice, then the end of that month. */
    public static LocalDate daysThenEndOfMonth(LocalDate issued) {
        return issued.plusDays(45).with(TemporalAdjusters.lastDayOfMonth());
    }

    /** The end of the invoice's month, then 45 days. */
    public static LocalDate endOfMonthThenDays(LocalDate issued) {
        return issued.with(TemporalAdjusters.lastDayOfMonth()).plusDays(45);
    }

    private static LocalDate latestInFrance(LocalDate issued) {
        LocalDate latest = issued.plusDays(60);
        for (LocalDate other : new LocalDate[] {daysThenEndOfMonth(issued), endOfMonthThenDays(issued)}) {
            latest = other.isAfter(latest) ? other : latest;
        }
        return latest;
    }

    private static Optional<Excess> excess(LocalDate latest, LocalDate due, String article) {
        int over = Math.toIntExact(ChronoUnit.DAYS.between(latest, due));
        return over > 0 ? Optional.of(new Excess(latest, over, article)) : Optional.empty();
    }
}
