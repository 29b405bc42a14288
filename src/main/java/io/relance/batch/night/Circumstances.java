package io.relance.batch.night;

import io.relance.calendar.WorkingDays;
import io.relance.config.Settings.CompanySettings;
import io.relance.dunning.given.Charging;
import io.relance.dunning.given.Night;
import io.relance.ledger.Company;
import io.relance.store.run.Run;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the decision of a night is made with, beside the accounts; also for those who only look. */
public final class Circumstances {
    private Circumstances() {}

    /** Those of a pass, once its import has told up to when payments are known. */
    public static Night of(CompanySettings company, Ports ports, Run run) {
        return of(company, ports.charging(), run.asOf(), run.paymentsTo());
    }

    /** Those of any date. */
    public static Night of(
            CompanySettings company,
            Function<Company, Charging> charging,
            LocalDate asOf,
            @Nullable LocalDate paymentsTo) {
        return new Night(
                company.company(),
                asOf,
                company.scenarios(),
                Calendars.of(company.company().country(), asOf),
                Calendars.byCountry(asOf),
                company.quiet(),
                charging.apply(company.company()),
                company.goLive().confirmed(),
                company.goLive().ignoreDueBefore(),
                stalePayments(company, asOf, paymentsTo));
    }

    /** Whether payments are not known up to date, so that only courtesies leave. */
    public static boolean stalePayments(CompanySettings company, LocalDate asOf, @Nullable LocalDate paymentsTo) {
        WorkingDays days = Calendars.of(company.company().country(), asOf);
        return paymentsTo != null
                && days.between(paymentsTo, asOf) > company.source().maxAgeOfPayments();
    }
}
