package io.relance.cli;

import io.relance.batch.night.Ports;
import io.relance.config.NumbersFile;
import io.relance.config.RatesFile;
import io.relance.config.Settings.CompanySettings;
import io.relance.dunning.lawful.LawfulCharging;
import io.relance.intake.SourceReader;
import io.relance.intake.SourceSettings;
import io.relance.intake.Sources;
import io.relance.law.ChargePolicy;
import io.relance.law.Rates;
import io.relance.message.Messages;
import io.relance.store.row.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins the night to the outside: this company's files or database, the templates, the law. */
final class NightPorts {
    private NightPorts() {}

    static Ports of(CompanySettings company, LocalDate asOf, Clock clock) {
        SourceSettings source = company.source().on(asOf);
        Rates rates = RatesFile.with(company.rates());
        ChargePolicy charges = company.charges();
        // wrong numbers are said before the night begins
        NumbersFile.read(company.delivery().registeredNumbers());
        return new Ports(
                new Ports.Source() {
                    @Override
                    public SourceReader open() {
                        return Sources.open(source, company.company(), clock.instant());
                    }

                    @Override
                    public String fingerprint() {
                        return Sources.fingerprint(source);
                    }
                },
                head -> new Messages(head, rates, charges.consumerClause())::render,
                creditor -> new LawfulCharging(creditor, rates, charges),
                templatesDigest(company.templates()));
    }

    private static String templatesDigest(@Nullable Path templates) {
        if (templates == null || !Files.isDirectory(templates)) {
            return Digest.sha256("built-in");
        }
        try (Stream<Path> files = Files.walk(templates)) {
            List<String> digests = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> templates.relativize(file) + " " + digest(file))
                    .toList();
            return Digest.sha256(String.join("\n", digests));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path file) {
        try {
            return Digest.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
