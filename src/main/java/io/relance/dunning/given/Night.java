package io.relance.dunning.given;

import io.relance.calendar.WorkingDays;
import io.relance.ledger.Company;
import io.relance.scenario.QuietRule;
import io.relance.scenario.Scenarios;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all accounts of one company share on one as-of date.
 *
 * @param company the creditor
 * @param asOf the business date
 * @param scenarios the ladders
 * @param creditorDays the working days of the creditor's country: all periods are counted in them
 * @param customerDays working days by country of the customers, for 'nothing is delivered on their holidays'
 * @param quiet the quiet periods
 * @param charging what may be charged
 * @param live false: a first run that only drafts
 * @param ignoreDueBefore receivables due before it are silent as 'before go-live', or null
 * @param stalePayments whether payments are not known up to date: only courtesies leave
 */
public record Night(
        Company company,
        LocalDate asOf,
        Scenarios scenarios,
        WorkingDays creditorDays,
        Map<String, WorkingDays> customerDays,
        List<QuietRule> quiet,
        Charging charging,
        boolean live,
        @Nullable LocalDate ignoreDueBefore,
        boolean stalePayments) {}
