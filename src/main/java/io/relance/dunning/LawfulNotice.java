package io.relance.dunning;

import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.law.PrescribedReminder;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.scenario.Channel;
import java.util.ArrayList;
import java.util.List;

/** The last look of the law at a notice: one that claims what may not be claimed is not rendered. */
public final class LawfulNotice {
    private LawfulNotice() {}

    /**
     * What the law forbids in a notice; it must then not be rendered.
     *
     * @param debtor whose receivables it claims
     * @return empty when it may be written
     */
    public static List<Unlawful> problems(Notice notice, Customer debtor, Company company) {
        List<Unlawful> problems = new ArrayList<>();
        Jurisdiction law = Jurisdictions.governing(company.country(), debtor).orElse(null);
        if (law == null || notice.kind() == Notice.Kind.THANKS) {
            return problems;
        }
        for (Claim claim : notice.claims()) {
            if (claim.indemnity().isPositive() && law.fixedSum() == null) {
                problems.add(unlawful(claim, "claims an indemnity from a consumer (" + law.withoutSum() + ")"));
            }
            boolean agreed = claim.receivable().contractRate() != null;
            if (claim.interest().isPositive() && law.rule() == null && !agreed) {
                problems.add(unlawful(claim, "claims interest that only a contract could give"));
            }
        }
        return problems;
    }

    /**
     * What a first reminder to a Belgian consumer must state and cannot (art. XIX.2 § 3 CDE). Asked for notices without
     * charges; the first of these sentences, the creditor's number, is a reason not to send it.
     */
    public static List<String> missing(Notice notice, Customer debtor, Company company) {
        boolean free = notice.kind() == Notice.Kind.NOTICE
                && notice.channel() != Channel.HAND_OVER
                && notice.claims().stream()
                        .allMatch(claim ->
                                claim.interest().isZero() && claim.indemnity().isZero());
        if (!free) {
            return List.of();
        }
        List<String> descriptions = notice.claims().stream()
                .map(claim -> claim.receivable().references().subject())
                .toList();
        return Jurisdictions.governing(company.country(), debtor)
                .map(law -> PrescribedReminder.missing(law, company, descriptions))
                .orElse(List.of());
    }

    private static Unlawful unlawful(Claim claim, String sentence) {
        return new Unlawful(claim.level(), "charges", claim.label() + " " + sentence);
    }
}
