package io.relance.dunning.lawful;

import io.relance.law.HalfYear;
import io.relance.law.Jurisdiction;
import io.relance.law.RateApplied;
import io.relance.law.RateRule;
import io.relance.law.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether interest was counted at no more than may be claimed: the statutory rate; where a contract agrees on another,
 * that one, as it was agreed; and in no case more than the law lets a contract agree on (Belgian consumers, art. XIX.4
 * CDE). Less is never forbidden: what a French clause below three times legal interest falls short of is the creditor's
 * loss alone, and not claimed behind the contract's back.
 */
final class LawfulRate {
    private final Jurisdiction law;
    private final Rates rates;
    private final @Nullable BigDecimal agreed;

    /**
     * Of one debt.
     *
     * @param agreed the contract's rate, or null
     */
    LawfulRate(Jurisdiction law, Rates rates, @Nullable BigDecimal agreed) {
        this.law = law;
        this.rates = rates;
        this.agreed = agreed;
    }

    /** What is too much in the rates that were applied, as ends of sentences; one for each half-year. */
    List<String> problems(List<RateApplied> applied) {
        List<String> problems = new ArrayList<>();
        for (RateApplied each : applied) {
            if (law.locked()) {
                tooMuch(each, applied.get(0).from()).ifPresent(problems::add);
                continue;
            }
            for (HalfYear half = HalfYear.of(each.from()); !half.first().isAfter(each.to()); half = half.next()) {
                LocalDate day = half.first().isBefore(each.from()) ? each.from() : half.first();
                tooMuch(each, day).ifPresent(problems::add);
            }
        }
        return problems.stream().distinct().toList();
    }

    private Optional<String> tooMuch(RateApplied applied, LocalDate day) {
        BigDecimal most = most(day);
        String where = "claims interest at " + plain(applied.percent()) + " % in " + HalfYear.of(day);
        if (most == null) {
            return Optional.of(where + ", for which no rate is published");
        }
        return applied.percent().compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(where + ", more than the " + plain(most) + " % that may be claimed (" + article() + ")");
    }

    /** The most that may be claimed on a day; null where nobody knows it. */
    private @Nullable BigDecimal most(LocalDate day) {
        RateRule rule = law.rule();
        if (agreed != null && !isVoid(day)) {
            return agreed;
        }
        return rule == null ? null : rule.percentOn(day, rates).orElse(null);
    }

    /** A clause above the ceiling gives nothing at all: what the law gives without one remains. */
    private boolean isVoid(LocalDate day) {
        RateRule ceiling = law.ceiling();
        return agreed != null
                && ceiling != null
                && ceiling.percentOn(day, rates)
                        .map(most -> agreed.compareTo(most) > 0)
                        .orElse(true);
    }

    private String article() {
        String cited = law.citation().en();
        return cited.isEmpty() ? "the contract" : cited;
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
