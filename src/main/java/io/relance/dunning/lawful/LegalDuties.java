package io.relance.dunning.lawful;

import io.relance.dunning.decided.Task;
import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.law.Limitation;
import io.relance.law.PaymentTerms;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates of the law in the life of one open receivable. */
final class LegalDuties {
    private final Company company;
    private final Receivable receivable;
    private final Customer debtor;
    private final LocalDate asOf;
    private final List<Task> tasks = new ArrayList<>();

    LegalDuties(Company company, Receivable receivable, Customer debtor, LocalDate asOf) {
        this.company = company;
        this.receivable = receivable;
        this.debtor = debtor;
        this.asOf = asOf;
    }

    List<Task> tasks() {
        LocalDate due = receivable.dueDate();
        Jurisdiction law = Jurisdictions.governing(company.country(), debtor).orElse(null);
        if (due != null && law != null) {
            limitation(law.limitation(), due);
            terms(law, receivable.issueDate(), due);
        }
        return tasks;
    }

    /** Warned from six, three and one months before the last day; what is expired is silent with its own reason. */
    private void limitation(Limitation limitation, LocalDate due) {
        limitation
                .warning(due, asOf)
                .filter(warning -> warning != Limitation.Warning.EXPIRED)
                .ifPresent(warning -> add(
                        Task.Kind.LIMITATION,
                        "can be sued for until " + limitation.lastDay(due) + ", in less than " + words(warning) + " ("
                                + limitation.article() + ")"));
    }

    private static String words(Limitation.Warning warning) {
        return switch (warning) {
            case ONE_MONTH -> "a month";
            case THREE_MONTHS -> "three months";
            default -> "six months";
        };
    }

    /** Told as long as the due date has not passed: then it can still be agreed anew. */
    private void terms(Jurisdiction law, @Nullable LocalDate issued, LocalDate due) {
        boolean instalment = receivable.key().instalment() > 1;
        if (issued == null || instalment || asOf.isAfter(due)) {
            return;
        }
        PaymentTerms.excess(law.country(), law.customer(), issued, due)
                .ifPresent(excess -> add(
                        Task.Kind.LONG_TERMS,
                        "is due on " + due + ", " + days(excess.daysOver()) + " after the latest date the law allows, "
                                + excess.latest() + " (" + excess.article() + ")"));
    }

    private static String days(int count) {
        return count == 1 ? "1 day" : count + " days";
    }

    private void add(Task.Kind kind, String detail) {
        tasks.add(new Task(kind, debtor.id(), receivable, receivable.open(), detail));
    }
}
