package io.relance.dunning.lawful;

import io.relance.dunning.decided.Task;
import io.relance.law.ClaimDeclaration;
import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.law.Limitation;
import io.relance.law.PaymentTerms;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.ledger.Insolvency;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates of the law in the life of one open receivable. */
final class LegalDuties {
    private static final int REMINDED_MONTHS = 6;

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
        Insolvency insolvency = debtor.insolvency();
        if (insolvency != null) {
            declaration(insolvency);
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
                        "is due on " + due + ", " + excess.daysOver() + " days after the latest date the law allows, "
                                + excess.latest() + " (" + excess.article() + ")"));
    }

    private void declaration(Insolvency insolvency) {
        LocalDate born = receivable.issueDate();
        if (born != null && !born.isBefore(insolvency.on())) {
            return;
        }
        String country = debtor.country().isBlank() ? company.country() : debtor.country();
        ClaimDeclaration declaration = ClaimDeclaration.of(country, company.country(), insolvency, null)
                .orElse(null);
        if (declaration == null) {
            elsewhere(country, insolvency);
        } else if (!asOf.isAfter(declaration.lastDay())) {
            add(
                    Task.Kind.DECLARE_CLAIM,
                    "declare the claim by " + declaration.lastDay() + ", counted from the judgment of "
                            + insolvency.on() + "; the law counts from its publication in the BODACC, so later may be"
                            + " early enough (" + ClaimDeclaration.ARTICLE + ")");
        }
    }

    /** Where the judgment sets the period there is no date to name; a person is reminded for half a year. */
    private void elsewhere(String country, Insolvency insolvency) {
        if (asOf.isAfter(insolvency.on().plusMonths(REMINDED_MONTHS))) {
            return;
        }
        String where = country.equals("BE") ? " in RegSol" : "";
        add(
                Task.Kind.DECLARE_CLAIM,
                "declare the claim" + where + " within the period that the judgment of " + insolvency.on() + " sets ("
                        + country + ")");
    }

    private void add(Task.Kind kind, String detail) {
        tasks.add(new Task(kind, debtor.id(), receivable, receivable.open(), detail));
    }
}
