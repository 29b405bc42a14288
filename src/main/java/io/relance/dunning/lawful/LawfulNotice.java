package io.relance.dunning.lawful;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.law.PrescribedReminder;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last look of the law at a notice: one that claims what may not be claimed is not rendered. */
public final class LawfulNotice {
    private LawfulNotice() {}

    /**
     * Refuses a notice that claims what the law forbids.
     *
     * @throws UnlawfulNotice saying what, and by which article
     */
    public static void refuse(Notice notice, Company company) {
        List<Unlawful> problems = problems(notice, company);
        if (!problems.isEmpty()) {
            throw new UnlawfulNotice(problems);
        }
    }

    /** What the law forbids in a notice. Claims that a payer settles for somebody else follow that one's law. */
    public static List<Unlawful> problems(Notice notice, Company company) {
        List<Unlawful> problems = new ArrayList<>();
        Customer debtor = notice.addressee();
        Jurisdiction law = law(notice, company).orElse(null);
        if (law == null || notice.kind() == Notice.Kind.THANKS) {
            return problems;
        }
        for (Claim claim : notice.claims()) {
            if (claim.receivable().customer().equals(debtor.id())) {
                problems.addAll(problems(claim, law));
            }
        }
        return problems;
    }

    private static List<Unlawful> problems(Claim claim, Jurisdiction law) {
        List<Unlawful> problems = new ArrayList<>();
        if (claim.indemnity().isPositive() && law.fixedSum() == null) {
            problems.add(unlawful(claim, "claims an indemnity from a consumer (" + law.withoutSum() + ")"));
        }
        boolean agreed = claim.receivable().contractRate() != null;
        if (claim.interest().isPositive() && law.rule() == null && !agreed) {
            problems.add(unlawful(claim, "claims interest from a consumer that only a contract could give"));
        }
        return problems;
    }

    /** Whether nobody but the debtor may read it: free reminders to Belgian consumers (art. XIX.2 CDE). */
    public static boolean isForNobodyElse(Notice notice, Company company) {
        return isFree(notice)
                && law(notice, company).map(Jurisdiction::firstReminder).orElse(false);
    }

    /** What a free reminder to a Belgian consumer must state and cannot (art. XIX.2 § 3 CDE), as sentences. */
    public static List<String> missing(Notice notice, Company company) {
        if (!isFree(notice) || notice.kind() == Notice.Kind.THANKS) {
            return List.of();
        }
        List<String> descriptions = notice.claims().stream()
                .map(claim -> claim.receivable().references().subject())
                .toList();
        return law(notice, company)
                .map(law -> PrescribedReminder.missing(law, company, descriptions))
                .orElse(List.of());
    }

    private static boolean isFree(Notice notice) {
        return notice.claims().stream()
                .allMatch(
                        claim -> claim.interest().isZero() && claim.indemnity().isZero());
    }

    private static Optional<Jurisdiction> law(Notice notice, Company company) {
        return Jurisdictions.governing(company.country(), notice.addressee());
    }

    private static Unlawful unlawful(Claim claim, String sentence) {
        return new Unlawful(claim.level(), "charges", claim.label() + " " + sentence);
    }
}
