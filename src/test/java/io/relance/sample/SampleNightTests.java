package io.relance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.calendar.WorkingDays;
import io.relance.config.Configuration;
import io.relance.config.Holidays;
import io.relance.config.RatesFile;
import io.relance.config.Settings.CompanySettings;
import io.relance.dunning.Dunning;
import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.Night;
import io.relance.dunning.lawful.LawfulCharging;
import io.relance.intake.SourceReader;
import io.relance.intake.SourceRow;
import io.relance.intake.Sources;
import io.relance.law.ChargePolicy;
import io.relance.ledger.Receivable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both nights of the demonstration, from the workbooks to the decisions, against what was expected by hand. */
class SampleNightTests {
    private static final Map<LocalDate, List<String>> DECIDED = new HashMap<>();
    private static final Map<LocalDate, List<SourceRow.RejectedRow>> REJECTED = new HashMap<>();

    @BeforeAll
    static void decide() {
        CompanySettings company = Configuration.load(SampleData.FOLDER.resolve("relance.yaml"), Map.of(), Map.of())
                .companies()
                .get(0);
        MemoryLedger ledger = new MemoryLedger();
        for (SampleDocument.Night night : SampleDocument.Night.values()) {
            List<SourceRow> rows = read(company, night.asOf);
            ledger.read(night.asOf, rows);
            REJECTED.put(
                    night.asOf,
                    rows.stream()
                            .filter(SourceRow.RejectedRow.class::isInstance)
                            .map(SourceRow.RejectedRow.class::cast)
                            .toList());
            List<String> lines = new ArrayList<>();
            for (Account account : ledger.accounts()) {
                Decision decision = Dunning.decide(account, night(company, night.asOf));
                add(lines, decision);
                ledger.deliver(decision);
            }
            DECIDED.put(night.asOf, lines.stream().sorted().toList());
        }
    }

    private static List<SourceRow> read(CompanySettings company, LocalDate asOf) {
        List<SourceRow> rows = new ArrayList<>();
        Instant morning = asOf.atStartOfDay().toInstant(ZoneOffset.UTC);
        try (SourceReader reader = Sources.open(company.source().on(asOf), company.company(), morning)) {
            for (SourceRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Night night(CompanySettings company, LocalDate asOf) {
        Holidays holidays = new Holidays();
        Map<String, WorkingDays> others = new HashMap<>();
        for (String country : List.of("FR", "BE", "NL", "DE", "GB", "PT")) {
            others.put(country, holidays.of(country, 2020, 2028));
        }
        return new Night(
                company.company(),
                asOf,
                company.scenarios(),
                others.get("FR"),
                others,
                company.quiet(),
                new LawfulCharging(company.company(), RatesFile.builtIn(), ChargePolicy.ALL),
                company.goLive().confirmed(),
                company.goLive().ignoreDueBefore(),
                false);
    }

    private static void add(List<String> lines, Decision decision) {
        for (Notice notice : decision.notices()) {
            boolean thanks = notice.kind() == Notice.Kind.THANKS;
            for (Claim claim : notice.claims()) {
                lines.add(line(
                        claim.receivable(),
                        claim.claimed(),
                        (thanks ? "thanks" : claim.level()) + " by "
                                + notice.channel().code()));
            }
        }
        for (CallTask call : decision.calls()) {
            for (Claim claim : call.joining()) {
                lines.add(line(
                        claim.receivable(),
                        claim.claimed(),
                        claim.level() + " by " + call.channel().code()));
            }
        }
        for (Silence silence : decision.silences()) {
            lines.add(line(
                    silence.receivable(), silence.amount(), silence.reason().words()));
        }
    }

    private static String line(Receivable receivable, Money amount, String outcome) {
        String entry = receivable.key().entry();
        String label = !receivable.key().number().isEmpty()
                ? receivable.key().label()
                : entry.startsWith(receivable.customer().value()) ? "" : entry;
        return String.join(
                ",",
                receivable.customer().value(),
                label,
                amount.getCurrencyUnit().getCode(),
                amount.getAmount().toPlainString(),
                outcome);
    }

    private static List<String> expected(LocalDate asOf) throws IOException {
        return Files.readAllLines(SampleData.EXPECTATIONS.resolve("expected-" + asOf + ".csv")).stream()
                .skip(1)
                .sorted()
                .toList();
    }

    @Test
    void nightOneIsAsExpectedByHand() throws IOException {
        LocalDate asOf = LocalDate.of(2026, 10, 5);
        assertThat(DECIDED.get(asOf)).isEqualTo(expected(asOf));
    }

    @Test
    void nightTwoIsAsExpectedByHand() throws IOException {
        LocalDate asOf = LocalDate.of(2026, 10, 6);
        assertThat(DECIDED.get(asOf)).isEqualTo(expected(asOf));
    }

    @Test
    void badRowsAreRejectedAlone() {
        assertThat(REJECTED.get(LocalDate.of(2026, 10, 5)))
                .extracting(SourceRow.RejectedRow::value)
                .hasSize(4);
        assertThat(REJECTED.get(LocalDate.of(2026, 10, 6))).hasSize(1);
    }
}
