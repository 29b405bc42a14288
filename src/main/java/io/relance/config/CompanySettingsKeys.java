package io.relance.config;

import io.relance.config.Settings.CompanySettings;
import io.relance.config.Settings.GoLive;
import io.relance.delivery.DeliverySettings;
import io.relance.ledger.Company;
import io.relance.scenario.Scenarios;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what one company is run with: its own keys, and where they are silent those common to all. */
final class CompanySettingsKeys {
    private static final String BUCKETS = "days in ascending order such as [30, 60, 90]";

    private final Keys identity;
    private final Keys keys;
    private final Files files;

    /**
     * @param identity who the company is
     * @param keys its settings
     */
    CompanySettingsKeys(Keys identity, Keys keys, Files files) {
        this.identity = identity;
        this.keys = keys;
        this.files = files;
    }

    CompanySettings read() {
        CalendarKeys calendar = new CalendarKeys(keys.table("calendar"));
        Company company = new CompanyKeys(identity, files.folder()).read();
        Scenarios scenarios = Ladders.readOrBuiltIn(keys, company.country());
        return new CompanySettings(
                company,
                new SourceKeys(keys.table("source"), files).read(),
                goLive(keys.table("go-live")),
                keys.value("outbox", "a folder", files::resolve, files.resolve("out")),
                templates(),
                calendar.quiet(),
                calendar.sendFrom(),
                buckets(keys.table("ageing")),
                delivery(company),
                scenarios,
                ScenarioText.print(scenarios),
                keys.value("rates", "a file that can be read", files::existing),
                new ChargeKeys(keys.table("charges"), company.currency()).read(),
                new ReportKeys(keys.table("ageing"), keys.table("source")).read(),
                keys.table("source").value("sales", "a file that can be read", files::existing));
    }

    /** Mail that really leaves needs somebody it comes from. */
    private DeliverySettings delivery(Company company) {
        DeliverySettings delivery = new DeliveryKeys(keys.table("delivery"), files).read();
        if (delivery.mode() == DeliverySettings.Mode.SMTP && company.email().isEmpty() && !identity.has("email")) {
            identity.missing("email", "the sender's e-mail address, because delivery.email.mode is smtp");
        }
        return delivery;
    }

    private static GoLive goLive(Keys keys) {
        return new GoLive(
                keys.value("confirmed", "true or false", Values::flag, false),
                keys.value("ignore-due-before", "a date such as 2025-01-01", Values::date));
    }

    private @Nullable Path templates() {
        Path own = keys.value("templates", "a folder that exists", files::existingFolder);
        return own != null || keys.has("templates") ? own : files.existingFolder("templates");
    }

    private static List<Integer> buckets(Keys keys) {
        List<Integer> days = keys.list("buckets", BUCKETS, Values.number(1, 9999));
        if (days == null) {
            return List.of(30, 60, 90);
        }
        if (days.isEmpty()) {
            keys.report("buckets", "is empty; expected " + BUCKETS);
        }
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i) <= days.get(i - 1)) {
                keys.report("buckets", "is not ascending at " + days.get(i) + "; expected " + BUCKETS);
            }
        }
        return List.copyOf(days);
    }
}
