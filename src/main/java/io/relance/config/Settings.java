package io.relance.config;

import io.relance.delivery.DeliverySettings;
import io.relance.intake.SourceSettings;
import io.relance.law.ChargePolicy;
import io.relance.ledger.Company;
import io.relance.report.ReportSettings;
import io.relance.scenario.QuietRule;
import io.relance.scenario.Scenarios;
import io.relance.store.StoreSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All settings of one configuration, checked.
 *
 * @param file the configuration file, or null for the built-in demonstration
 * @param folder the folder relative paths start at
 * @param store the database
 * @param companies the creditors in the order of their ids
 * @param digest of the configuration that decides (scenarios, calendar, companies): a resumed run compares it
 * @param demonstration whether this is the built-in demonstration
 */
public record Settings(
        @Nullable Path file,
        Path folder,
        StoreSettings store,
        List<CompanySettings> companies,
        String digest,
        boolean demonstration) {

    /** The as-of date of a command that names none: today, in the demonstration its first night. */
    public LocalDate asOf(Clock clock) {
        return demonstration ? Demonstration.NIGHTS.get(0) : LocalDate.now(clock);
    }

    /** The last date a run may have: today, in the demonstration its last night. */
    public LocalDate latestAsOf(Clock clock) {
        return demonstration ? Demonstration.NIGHTS.get(Demonstration.NIGHTS.size() - 1) : LocalDate.now(clock);
    }

    /** The clock of a run: the given one, in the demonstration the morning of the as-of date for ever. */
    public Clock clock(Clock clock, LocalDate asOf) {
        return demonstration ? Clock.fixed(asOf.atTime(6, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC) : clock;
    }

    /**
     * What one creditor is run with.
     *
     * @param company the creditor
     * @param source where its receivables come from
     * @param goLive whether someone said go
     * @param outbox the folder below which its own folder stands
     * @param templates the company's own templates, or null: only the built-in ones
     * @param quiet quiet periods
     * @param sendFrom the time of day e-mails are dated with
     * @param buckets upper bounds of the ageing buckets, in days
     * @param delivery how e-mails leave
     * @param scenarios the ladders
     * @param scenarioText the scenarios as configured, kept with the run that used them
     * @param rates a file of the user's own reference rates, or null
     * @param charges how far charges are printed
     * @param reports what the ageing report shows beside the table
     * @param sales a file of revenue by month, or null
     */
    public record CompanySettings(
            Company company,
            SourceSettings source,
            GoLive goLive,
            Path outbox,
            @Nullable Path templates,
            List<QuietRule> quiet,
            LocalTime sendFrom,
            List<Integer> buckets,
            DeliverySettings delivery,
            Scenarios scenarios,
            String scenarioText,
            @Nullable Path rates,
            ChargePolicy charges,
            ReportSettings reports,
            @Nullable Path sales) {

        /** The same company with other ladders, for explaining a past night. */
        public CompanySettings withScenarios(Scenarios ladders) {
            return new CompanySettings(
                    company,
                    source,
                    goLive,
                    outbox,
                    templates,
                    quiet,
                    sendFrom,
                    buckets,
                    delivery,
                    ladders,
                    scenarioText,
                    rates,
                    charges,
                    reports,
                    sales);
        }

        /** The same company writing to another outbox and sending nothing, for a trial. */
        public CompanySettings writingTo(Path folder) {
            return new CompanySettings(
                    company,
                    source,
                    goLive,
                    folder,
                    templates,
                    quiet,
                    sendFrom,
                    buckets,
                    delivery.writingOnly(),
                    scenarios,
                    scenarioText,
                    rates,
                    charges,
                    reports,
                    sales);
        }
    }

    /**
     * Whether the company is live.
     *
     * @param confirmed someone said go
     * @param ignoreDueBefore receivables due earlier are never contacted, or null
     */
    public record GoLive(boolean confirmed, @Nullable LocalDate ignoreDueBefore) {}
}
