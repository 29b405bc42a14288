package io.relance.dunning.lawful;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.law.PrescribedReminder;
import io.relance.law.Rates;
import io.relance.ledger.Company;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The last look of the law at a notice: one that claims what may not be claimed is not rendered. Each claim follows the
 * law of its own debtor, also where a payer settles it.
 */
public final class LawfulNotice {
    private LawfulNotice() {}

    /**
     * Refuses a notice that claims what the law forbids.
     *
     * @param asOf the date of the notice
     * @param rates what the law's rates follow from
     * @throws UnlawfulNotice saying what, and by which article
     */
    public static void refuse(Notice notice, Company company, LocalDate asOf, Rates rates) {
        List<Unlawful> problems = problems(notice, company, asOf, rates);
        if (!problems.isEmpty()) {
            throw new UnlawfulNotice(problems);
        }
    }

    /** What the law forbids in a notice of that date. */
    public static List<Unlawful> problems(Notice notice, Company company, LocalDate asOf, Rates rates) {
        List<Unlawful> problems = new ArrayList<>();
        if (notice.kind() == Notice.Kind.THANKS) {
            return problems;
        }
        for (Claim claim : notice.claims()) {
            if (claim.bearsCharges() && !isDebtorKnown(claim, notice)) {
                problems.add(unlawful(claim, "bears charges, but nothing says whose debt it is"));
                continue;
            }
            law(claim, notice, company).ifPresent(law -> {
                problems.addAll(LawfulClaim.problems(claim, law, asOf, rates));
                if (law.firstReminder() && isTextBeforeReminder(claim, notice)) {
                    problems.add(unlawful(
                            claim,
                            "goes to a consumer as a text message before the free first reminder (art. XIX.2 CDE)"));
                }
            });
        }
        return problems;
    }

    /** A text message to the consumer itself; what another system reminded of counts as reminded. */
    private static boolean isTextBeforeReminder(Claim claim, Notice notice) {
        return notice.channel() == Channel.SMS
                && notice.kind() == Notice.Kind.NOTICE
                && isAddressees(claim, notice)
                && isFirst(claim)
                && claim.receivable().lastLevel() == null;
    }

    /** Whether nobody but the debtor may read it: free reminders to Belgian consumers (art. XIX.2 CDE). */
    public static boolean isForNobodyElse(Notice notice, Company company) {
        return !firstReminders(notice, company).isEmpty();
    }

    /** What a free reminder to a Belgian consumer must state and cannot (art. XIX.2 § 3 CDE), as sentences. */
    public static List<String> missing(Notice notice, Company company) {
        Set<String> missing = new LinkedHashSet<>();
        if (notice.kind() != Notice.Kind.THANKS && notice.levelClass() != LevelClass.COURTESY) {
            for (Claim claim : firstReminders(notice, company)) {
                List<String> description =
                        List.of(claim.receivable().references().subject());
                law(claim, notice, company)
                        .ifPresent(law -> missing.addAll(PrescribedReminder.missing(law, company, description)));
            }
        }
        return List.copyOf(missing);
    }

    /** The claims that are reminded of for the first time, free of charge, where the law prescribes that. */
    private static List<Claim> firstReminders(Notice notice, Company company) {
        return notice.claims().stream()
                .filter(claim -> !claim.bearsCharges() && isFirst(claim))
                .filter(claim -> law(claim, notice, company)
                        .map(Jurisdiction::firstReminder)
                        .orElse(false))
                .toList();
    }

    private static boolean isFirst(Claim claim) {
        Claim.Basis basis = claim.basis();
        return basis == null || basis.firstOn() == null;
    }

    /**
     * The one law under which all claims of a notice stand: only that can be spoken of in the letter as a whole. Empty
     * where none is known, or a payer's claims stand under several.
     */
    public static Optional<Jurisdiction> law(Notice notice, Company company) {
        List<Optional<Jurisdiction>> laws = notice.claims().stream()
                .map(claim -> law(claim, notice, company))
                .distinct()
                .toList();
        return laws.size() == 1 ? laws.get(0) : Optional.empty();
    }

    private static Optional<Jurisdiction> law(Claim claim, Notice notice, Company company) {
        Claim.Basis basis = claim.basis();
        if (basis != null) {
            return Jurisdictions.governing(company.country(), basis.type(), basis.country());
        }
        return isAddressees(claim, notice)
                ? Jurisdictions.governing(company.country(), notice.addressee())
                : Optional.empty();
    }

    private static boolean isDebtorKnown(Claim claim, Notice notice) {
        return claim.basis() != null || isAddressees(claim, notice);
    }

    private static boolean isAddressees(Claim claim, Notice notice) {
        return claim.receivable().customer().equals(notice.addressee().id());
    }

    private static Unlawful unlawful(Claim claim, String sentence) {
        return new Unlawful(claim.level(), "charges", claim.label() + " " + sentence);
    }
}
