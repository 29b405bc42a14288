package io.relance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.config.Configuration;
import io.relance.config.RatesFile;
import io.relance.dunning.given.Charging;
import io.relance.dunning.lawful.LawfulCharging;
import io.relance.law.ChargePolicy;
import io.relance.law.Charged;
import io.relance.law.DayCount;
import io.relance.law.Debt;
import io.relance.law.FixedSum;
import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.law.Language;
import io.relance.law.Rates;
import io.relance.law.ReferenceRate;
import io.relance.law.Sending;
import io.relance.ledger.Address;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.CustomerType;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import io.relance.scenario.Scenarios;
import io.relance.scenario.Trigger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes {@code docs/charges.md} from the program itself; fails when it is out of date. */
class ChargesTableTests {
    private static final Path FILE = Path.of("docs/charges.md");
    private static final LocalDate DUE = LocalDate.of(2024, 9, 30);
    private static final Rates RATES = RatesFile.builtIn();

    @TempDir
    private Path folder;

    private final StringBuilder page = new StringBuilder();

    @Test
    void theDocumentationShowsWhatEachLetterChargesAndCites() throws IOException {
        page.append("""
                # What is charged, to whom, and by which article

                This page is written by a test from the program itself (`-Dgolden.update=true` writes it anew). It is no
                legal advice. The sources of the rates stand in the rates file; rates that nobody checked against their
                publication are marked there, and `relance charges` says so.

                ## The rules

                Interest runs on the unpaid amount including VAT, from the day after it begins to the day of payment,
                both counted. Each period of one rate is rounded half up to the cent; the periods are added.

                | country | customer | rate on 1 October 2024 | over half-years | year | begins | fixed sum on 1,000.00 | limitation | cites |
                |---|---|---|---|---|---|---|---|---|
                """);
        Jurisdictions.known().forEach(this::rule);
        page.append("""

                ## What each level charges

                An invoice of 1,000.00 due on 30 September 2024 goes through the built-in scenarios, each written level
                on its day. The creditor is in the customer's country and has an indemnity clause for consumers. Charged
                is only what the level asks for; what the law would give a level that asks for both stands beside it.

                | country | customer | level | day | asks for | charged | the law would give | cites | withheld |
                |---|---|---|---|---|---|---|---|---|
                """);
        Scenarios scenarios = builtIn();
        Jurisdictions.known().forEach(law -> levels(law, scenarios));
        page.append("""

                ## Adding the next half-year's rate

                Relance brings reference rates along and derives the others from them by the rules above. A half-year
                whose reference rate is unknown is marked 'rate missing' and bears no interest; no rate is carried on
                from the one before. A file of one's own, named by `relance.rates`, adds rates and goes before the
                built-in ones:

                ```csv
                rate,from,to,percent,source,verified
                ecb-mro,2027-01-01,2027-06-30,2.40,ECB press release,yes
                ```

                Known rates are\s""")
                .append(Stream.of(ReferenceRate.values())
                        .map(rate -> "`" + rate.code() + "` (" + rate.label() + ")")
                        .collect(Collectors.joining(", ")))
                .append("""
                .

                ## How much of it is printed

                ```yaml
                relance:
                  charges:
                    from-invoice: 50.00      # none on smaller invoices; rights are reserved. Other currencies: [EUR 50.00, USD 60.00]
                    up-to: 50%               # interest and fixed sum together, of the invoice
                    consumer-clause: true    # the terms have an indemnity clause that binds consumers (Belgium)
                ```

                Between businesses the law of the creditor's country governs; a consumer keeps the protection of its own
                country, and a public body buys under its own rules. Where nothing is known of a country, nothing is
                charged.
                """);
        compare();
    }

    private void rule(Jurisdiction law) {
        Charged statutory = law.charge(noticed(law), DUE.plusDays(200), RATES);
        String rate = law.rule() == null
                ? "contract only"
                : law.rule()
                        .percentOn(DUE.plusDays(1), RATES)
                        .map(percent -> percent.toPlainString() + " %")
                        .orElse("rate missing");
        String begins = switch (law.start()) {
            case DUE_DATE -> "day after due";
            case CALENDAR_DATE -> "day after due, if fixed by the calendar";
            case FORMAL_NOTICE -> "day after the formal notice";
            case REMINDER_CLOCK -> "after the free reminder and 14 days";
            case THIRD_MONTH -> "after the third month, if the invoice says so";
        };
        row(
                law.country(),
                word(law.customer()),
                rate,
                law.locked()
                        ? "locked at the first day"
                        : law.yearlyCompounding() ? "split, compounded yearly" : "split",
                law.dayCount() == DayCount.ACTUAL_365 ? "365 days" : "365 or 366 days",
                begins,
                sum(law, statutory),
                law.limitation().years()
                        + (law.limitation().years() == 1 ? " year" : " years")
                        + (law.limitation().fromYearEnd() ? " from the year's end" : ""),
                law.citation().in(Language.EN));
    }

    private static String sum(Jurisdiction law, Charged charged) {
        FixedSum sum = law.fixedSum();
        if (sum == null) {
            return "none" + (law.withoutSum().isEmpty() ? "" : " (" + law.withoutSum() + ")");
        }
        String amount = sum.of(charged.debt().principal()).toString();
        return law.clauseNeeded()
                ? "at most " + amount + ", by a clause, after the 14 days"
                : law.clock() != null ? amount + " after a letter and 14 days" : amount;
    }

    private static Debt noticed(Jurisdiction law) {
        return Debt.of(Money.of(unit(law), new BigDecimal("1000")), DUE).noticed(DUE.plusDays(5), Sending.ELECTRONIC);
    }

    private void levels(Jurisdiction law, Scenarios scenarios) {
        Customer customer = Customer.builder("C1", "Client")
                .type(law.customer())
                .country(law.country())
                .language("en")
                .build();
        Scenario scenario = scenarios.of(customer);
        Company company = new Company(
                "c", "Creditor", law.country(), "en", unit(law), "", "", "", "", "", "", "", "", Address.NONE, "", "");
        LawfulCharging charging = new LawfulCharging(company, RATES, new ChargePolicy(List.of(), null, true));
        Money thousand = Money.of(unit(law), new BigDecimal("1000"));
        Receivable invoice = Receivable.builder(DocumentKey.invoice("F-1"), new CustomerId("C1"), thousand)
                .issued(DUE.minusDays(30))
                .due(DUE)
                .build();
        LocalDate day = DUE;
        Charging.Written written = Charging.Written.NOTHING;
        for (Level level : scenario.pastDue()) {
            day = dayOf(level, day, charging, customer, written);
            Charging.Written sent = written;
            LocalDate on = day;
            if (!level.isTask()) {
                level(law, level, day, wanted -> charging.charges(invoice, customer, thousand, wanted, sent, on));
            }
            written = after(written, level, day);
        }
    }

    private void level(
            Jurisdiction law, Level level, LocalDate day, Function<Set<ChargeKind>, Charging.Charges> charging) {
        Charging.Charges asked = charging.apply(level.charges());
        Charging.Charges most = charging.apply(EnumSet.allOf(ChargeKind.class));
        String asksFor = level.charges().stream()
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        row(
                law.country(),
                word(law.customer()),
                level.name(),
                day.toString(),
                asksFor.isEmpty() ? "–" : asksFor,
                amounts(asked),
                amounts(most),
                amounts(most).equals("–") ? "–" : law.citation().in(Language.EN),
                most.note() == null ? "" : most.note());
    }

    private static String amounts(Charging.Charges charges) {
        String interest = charges.interest().isZero() ? "" : charges.interest().toString();
        String sum = charges.indemnity().isZero() ? "" : charges.indemnity().toString();
        String both = interest + (interest.isEmpty() || sum.isEmpty() ? "" : " + ") + sum;
        return both.isEmpty() ? "–" : both;
    }

    private static LocalDate dayOf(
            Level level, LocalDate before, LawfulCharging charging, Customer customer, Charging.Written written) {
        if (level.at() instanceof Trigger.AfterDue after) {
            return DUE.plusDays(after.days());
        }
        if (level.at() instanceof Trigger.WhenChargesAllowed && written.firstBy() != null) {
            return charging.chargesAllowedFrom(customer, before, written.firstBy());
        }
        return before.plusDays(level.at().days());
    }

    private static Charging.Written after(Charging.Written written, Level level, LocalDate day) {
        Channel by = level.by().get(0);
        boolean first = by.isWritten() && written.firstOn() == null;
        boolean formal = level.levelClass() == LevelClass.FORMAL && by.isWritten() && written.formalOn() == null;
        return new Charging.Written(
                first ? day : written.firstOn(), first ? by : written.firstBy(), formal ? day : written.formalOn());
    }

    private Scenarios builtIn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("relance.yaml"),
                "relance:\n  company: {id: c, name: C, country: FR, currency: EUR}\n"
                        + "  source: {type: files, receivables: r.xlsx}\n");
        Files.writeString(folder.resolve("r.xlsx"), "");
        return Configuration.load(file, Map.of(), Map.of()).companies().get(0).scenarios();
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String word(CustomerType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static CurrencyUnit unit(Jurisdiction law) {
        return CurrencyUnit.of(law.country().equals("GB") ? "GBP" : "EUR");
    }

    private void compare() throws IOException {
        String text = page.toString().replace('\u00a0', ' ');
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, text, StandardCharsets.UTF_8);
        }
        assertThat(text)
                .as(FILE + "; write it with -Dgolden.update=true")
                .isEqualTo(Files.readString(FILE, StandardCharsets.UTF_8));
    }
}
