package io.relance.intake;

import io.relance.ledger.Address;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Everything one source gave, for tests. */
record Intake(List<SourceRow> rows, Extraction extraction, Tally tally) {
    static final Instant READ_AT = Instant.parse("2026-10-05T04:00:00Z");

    static Intake of(Path receivables) {
        return of(settings(receivables, null, Map.of()));
    }

    static Intake of(Path receivables, Path customers) {
        return of(settings(receivables, customers, Map.of()));
    }

    static Intake of(SourceSettings settings) {
        return of(settings, company("acme", "FR", "EUR"));
    }

    static Intake of(SourceSettings settings, Company company) {
        try (SourceReader reader = Sources.open(settings, company, READ_AT)) {
            List<SourceRow> rows = new ArrayList<>();
            for (SourceRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return new Intake(rows, reader.extraction(), ((SectionsReader) reader).tally());
        }
    }

    /** Writes a text file and reads it. */
    static Intake ofCsv(Path folder, String text) {
        return of(csv(folder, text, StandardCharsets.UTF_8));
    }

    static Path csv(Path folder, String text, Charset charset) {
        try {
            return Files.write(folder.resolve("receivables.csv"), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceSettings settings(Path receivables, @Nullable Path customers, Map<String, String> columns) {
        return settings(receivables, customers, columns, SourceSettings.MissingDueDate.ACCEPT);
    }

    static SourceSettings settings(
            Path receivables,
            @Nullable Path customers,
            Map<String, String> columns,
            SourceSettings.MissingDueDate missingDueDate) {
        return new SourceSettings(
                SourceSettings.Type.FILES,
                receivables,
                customers,
                columns,
                missingDueDate,
                null,
                BigDecimal.valueOf(5),
                new SourceSettings.Shrinkage(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN),
                1,
                1,
                null,
                null);
    }

    static Company company(String id, String country, String currency) {
        return new Company(
                id,
                "ACME SAS",
                country,
                "fr",
                CurrencyUnit.of(currency),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Address.NONE,
                "",
                "");
    }

    List<Receivable> receivables() {
        return rows.stream()
                .filter(SourceRow.ReceivableRow.class::isInstance)
                .map(r -> ((SourceRow.ReceivableRow) r).receivable())
                .toList();
    }

    List<Customer> customers() {
        return rows.stream()
                .filter(SourceRow.CustomerRow.class::isInstance)
                .map(r -> ((SourceRow.CustomerRow) r).customer())
                .toList();
    }

    List<SourceRow.RejectedRow> rejected() {
        return rows.stream()
                .filter(SourceRow.RejectedRow.class::isInstance)
                .map(SourceRow.RejectedRow.class::cast)
                .toList();
    }

    /** The only document, where the test has one. */
    Receivable only() {
        if (receivables().size() != 1) {
            throw new AssertionError("expected one document, but read " + rows);
        }
        return receivables().get(0);
    }
}
