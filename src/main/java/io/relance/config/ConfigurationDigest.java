package io.relance.config;

import io.relance.config.Settings.CompanySettings;
import io.relance.intake.SourceSettings;
import io.relance.ledger.Company;
import io.relance.scenario.QuietRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** A digest of what decides and of what messages say, not of where files lie or how they are delivered. */
final class ConfigurationDigest {
    private final StringBuilder text = new StringBuilder();

    private ConfigurationDigest() {}

    static String of(List<CompanySettings> companies) {
        ConfigurationDigest digest = new ConfigurationDigest();
        companies.forEach(digest::add);
        return digest.sha256();
    }

    private void add(CompanySettings settings) {
        Company company = settings.company();
        text.append(company).append('\n');
        text.append(settings.goLive()).append('\n');
        text.append(settings.charges()).append('\n');
        RatesFile.with(settings.rates()).all().forEach(rate -> text.append(rate).append('\n'));
        settings.quiet().forEach(this::add);
        text.append(settings.sendFrom()).append('\n');
        text.append(settings.scenarioText());
        SourceSettings source = settings.source();
        text.append(new TreeMap<>(source.columns())).append(source.missingDueDate());
        text.append(source.maxAgeOfData())
                .append(' ')
                .append(source.maxAgeOfPayments())
                .append('\n');
    }

    private void add(QuietRule rule) {
        text.append(rule.period())
                .append(sorted(rule.channels()))
                .append(sorted(rule.classes()))
                .append('\n');
    }

    private static <E extends Enum<E>> Collection<E> sorted(Collection<E> values) {
        return new TreeSet<>(values);
    }

    private String sha256() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
