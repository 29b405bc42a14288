package io.relance.cli;

import io.relance.law.Charged;
import io.relance.law.InterestPeriod;
import io.relance.law.Language;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What {@code relance charges} answers.
 *
 * @param principal the debt
 * @param currency of all amounts
 * @param interest the sum of the periods
 * @param indemnity the fixed sum
 * @param total what is owed in all, after payments
 * @param periods interest by rate and base
 * @param cite what a letter cites
 * @param notes what is to be known of it
 * @param due the day it was to be paid by
 * @param until interest runs up to and including this day
 * @param left what is owed of each after payments
 */
record ChargesAnswer(
        Money principal,
        String currency,
        Money interest,
        Money indemnity,
        Money total,
        List<Period> periods,
        String cite,
        List<String> notes,
        LocalDate due,
        LocalDate until,
        Charged.Left left) {

    /** One rate on one base; where the rate is missing it is null, and the amount zero. */
    record Period(
            LocalDate from,
            LocalDate to,
            int days,
            @Nullable BigDecimal rate,
            Money amount,
            Money base,
            int yearDays,
            String working) {
        static Period of(InterestPeriod period, Language language) {
            return new Period(
                    period.from(),
                    period.to(),
                    period.days(),
                    period.percent(),
                    period.amount(),
                    period.base(),
                    period.yearDays(),
                    period.working(language));
        }
    }

    /** The answer; with no language the law is cited in its own and the rest is English. */
    static ChargesAnswer of(Charged charged, @Nullable String language) {
        Language words = Language.of(language == null ? "en" : language);
        Language home = language == null ? home(charged.law().country()) : words;
        return new ChargesAnswer(
                charged.debt().principal(),
                charged.interest().getCurrencyUnit().getCode(),
                charged.interest(),
                charged.indemnity(),
                charged.left().total(),
                charged.periods().stream()
                        .map(period -> Period.of(period, words))
                        .toList(),
                charged.law().citation().in(home),
                charged.remarks().stream().map(remark -> remark.in(words)).toList(),
                charged.debt().due(),
                charged.until(),
                charged.left());
    }

    private static Language home(String country) {
        return switch (country) {
            case "DE" -> Language.DE;
            case "NL" -> Language.NL;
            case "GB" -> Language.EN;
            default -> Language.FR;
        };
    }

    void print(PrintWriter out) {
        int width = Math.max(12, text(total).length());
        line(out, "Principal", principal, width, "due " + due + ", counted until " + until);
        line(out, "Interest", interest, width, "");
        periods.forEach(period -> out.println("    " + period.working()));
        line(out, "Indemnity", indemnity, width, "");
        if (!left.principal().isEqual(principal)) {
            String rest = "principal " + text(left.principal()) + ", interest " + text(left.interest()) + ", indemnity "
                    + text(left.indemnity());
            out.println("Left after payments and credit notes: " + rest);
        }
        line(out, "Total", total, width, currency);
        if (!cite.isEmpty()) {
            out.println("Law: " + cite);
        }
        out.print(notes.stream().map(note -> "Note: " + note + "\n").collect(Collectors.joining()));
    }

    private static void line(PrintWriter out, String name, Money amount, int width, String more) {
        String line = String.format(Locale.ROOT, "%-10s %" + width + "s  %s", name, text(amount), more);
        out.println(line.stripTrailing());
    }

    private static String text(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
