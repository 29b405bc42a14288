package io.relance.dunning.lawful;

import io.relance.dunning.decided.Task;
import io.relance.law.ClaimDeclaration;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.ledger.Insolvency;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The claim that a creditor declares in the insolvency proceedings of one customer: all that is open and was born before
 * the judgment, without issue date too, in one sum for each currency.
 */
final class ClaimsToDeclare {
    private static final int REMINDED_MONTHS = 6;

    private final Company company;
    private final Customer debtor;
    private final LocalDate asOf;

    ClaimsToDeclare(Company company, Customer debtor, LocalDate asOf) {
        this.company = company;
        this.debtor = debtor;
        this.asOf = asOf;
    }

    List<Task> tasks(List<Receivable> open) {
        Insolvency insolvency = debtor.insolvency();
        String what = insolvency == null ? null : what(insolvency);
        if (insolvency == null || what == null) {
            return List.of();
        }
        Map<CurrencyUnit, List<Money>> sums = new TreeMap<>();
        for (Receivable receivable : open) {
            LocalDate born = receivable.issueDate();
            if (receivable.open().isPositive() && (born == null || born.isBefore(insolvency.on()))) {
                sums.computeIfAbsent(receivable.open().getCurrencyUnit(), currency -> new ArrayList<>())
                        .add(receivable.open());
            }
        }
        List<Task> tasks = new ArrayList<>();
        sums.values().forEach(amounts -> tasks.add(task(amounts, what)));
        return tasks;
    }

    private Task task(List<Money> amounts, String what) {
        Money total = Money.total(amounts);
        String of = amounts.size() == 1 ? "1 document" : amounts.size() + " documents";
        return new Task(
                Task.Kind.DECLARE_CLAIM, debtor.id(), null, total, "declare " + total + " (" + of + ") " + what);
    }

    /** Until when and where; null once it is over. */
    private @Nullable String what(Insolvency insolvency) {
        String country = debtor.country().isBlank() ? company.country() : debtor.country();
        ClaimDeclaration declaration = ClaimDeclaration.of(
                        country, company.country(), insolvency, insolvency.publishedOn())
                .orElse(null);
        if (declaration == null) {
            return elsewhere(country, insolvency);
        }
        if (asOf.isAfter(declaration.lastDay())) {
            return asOf.isAfter(declaration.reliefUntil()) ? null : late(declaration, insolvency);
        }
        return declaration.certain()
                ? "by " + declaration.lastDay() + ", counted from the publication of " + insolvency.publishedOn() + " ("
                        + ClaimDeclaration.ARTICLE + ")"
                : "by " + declaration.lastDay() + ", counted from the judgment of " + insolvency.on()
                        + "; the law counts from its publication in the BODACC, which is not known here"
                        + " (insolvency_published_on), so later may be early enough (" + ClaimDeclaration.ARTICLE + ")";
    }

    /** The last day is gone: a claim that was not declared needs the judge to lift the bar. */
    private static String late(ClaimDeclaration declaration, Insolvency insolvency) {
        String counted = declaration.certain()
                ? ""
                : ", counted from the judgment of " + insolvency.on() + " (not its publication)";
        return "unless that is done: the last day, " + declaration.lastDay() + counted
                + ", has passed; relief may be asked for until " + declaration.reliefUntil() + " ("
                + ClaimDeclaration.RELIEF + ")";
    }

    /** Where the judgment sets the period there is no date to name; a person is reminded for half a year. */
    private @Nullable String elsewhere(String country, Insolvency insolvency) {
        if (asOf.isAfter(insolvency.on().plusMonths(REMINDED_MONTHS))) {
            return null;
        }
        String where = country.equals("BE") ? "in RegSol " : "";
        return where + "within the period that the judgment of " + insolvency.on() + " sets (" + country + ")";
    }
}
