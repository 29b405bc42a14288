package io.relance.cli.check;

import io.relance.cli.check.Finding.Weight;
import io.relance.config.Settings.CompanySettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check found of one company.
 *
 * @param source what the source holds, or null when it cannot be read
 * @param findings the worst first, otherwise as they were found
 */
public record CompanyReport(
        String company,
        String name,
        List<Story> scenarios,
        @Nullable DataFound source,
        List<Finding> findings) {

    public boolean has(Weight weight) {
        return findings.stream().anyMatch(finding -> finding.weight() == weight);
    }

    static CompanyReport of(
            CompanySettings company, List<Story> stories, @Nullable DataFound found, List<Finding> findings) {
        return new CompanyReport(
                company.company().id(),
                company.company().name(),
                stories,
                found,
                findings.stream()
                        .sorted((a, b) -> a.weight().compareTo(b.weight()))
                        .toList());
    }
}
