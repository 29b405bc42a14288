package io.relance.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.config.Settings.CompanySettings;
import io.relance.delivery.DeliverySettings;
import io.relance.delivery.DeliverySettings.Security;
import io.relance.intake.SourceSettings;
import io.relance.ledger.CustomerType;
import io.relance.scenario.CatchUp;
import io.relance.scenario.RepeatAfter;
import io.relance.scenario.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class ConfigurationTests {
    @TempDir
    private Path folder;

    private ConfigurationFixture configuration;

    @BeforeEach
    void folder() {
        configuration = new ConfigurationFixture(folder);
    }

    @Test
    void theSmallestConfigurationHasTheDefaultsOfTheProductDescription() {
        Settings settings = configuration.load(ConfigurationFixture.SMALLEST);
        CompanySettings company = settings.companies().get(0);
        SourceSettings source = company.source();

        assertThat(settings.store().url()).isEqualTo("jdbc:hsqldb:file:" + folder.resolve("data/relance"));
        assertThat(company.outbox()).isEqualTo(folder.resolve("out"));
        assertThat(source.receivables()).isEqualTo(folder.resolve("receivables.xlsx"));
        assertThat(source.mayReject(200)).isEqualTo(10);
        assertThat(source.mayReject(5)).as("one row, however small the file").isEqualTo(1);
        assertThat(source.maxShrinkage())
                .isEqualTo(new SourceSettings.Shrinkage(new BigDecimal(15), new BigDecimal(30), new BigDecimal(30)));
        assertThat(source.maxAgeOfData()).isEqualTo(1);
        assertThat(source.maxAgeOfPayments()).isEqualTo(1);
        assertThat(company.goLive()).isEqualTo(new Settings.GoLive(false, null));
        assertThat(company.sendFrom()).isEqualTo(LocalTime.of(8, 30));
        assertThat(company.buckets()).containsExactly(30, 60, 90);
        assertThat(company.delivery()).isEqualTo(DeliverySettings.OUTBOX);
        assertThat(company.quiet()).isEqualTo(CalendarKeys.DEFAULT);
        assertThat(company.templates()).as("there is no such folder").isNull();
        assertThat(company.company().language()).isEqualTo("fr");
        assertThat(company.company().currency().getCode()).isEqualTo("EUR");
    }

    @Test
    void aScenarioOfOnesOwnHasThemToo() {
        Scenario scenario = configuration
                .company(ConfigurationFixture.SMALLEST + "  scenarios: {mine: {levels: []}}\n")
                .scenarios()
                .all()
                .get(0);

        assertThat(scenario)
                .isEqualTo(new Scenario(
                        "mine",
                        Scenario.Serves.EVERYBODY,
                        BigDecimal.ZERO,
                        3,
                        10,
                        RepeatAfter.DEFAULT,
                        5,
                        2,
                        5,
                        CatchUp.STRICT,
                        List.of(),
                        null));
    }

    @Test
    void readsTheExcerptOfTheManual() {
        CompanySettings company = configuration.company("""
                relance:
                  company: {id: acme, name: ACME SAS, country: FR, currency: EUR,
                            address: {line1: 1 rue de l'Exemple, postal-code: "75000", city: Paris}}
                  source: {type: files, receivables: receivables.xlsx, customers: customers.xlsx, max-rejects: 5%, max-shrinkage: 20%}
                  scenarios:
                    business:
                      for: {customer-type: business}
                      minimum-amount: 15.00
                      repeat-after: 20
                      levels:
                        - {level: courtesy-2, at: 3 days before due, by: email, template: courtesy, if: {open-at-least: 500, terms-at-least: 30}}
                        - {level: call-1, at: 5 days after due, by: call}
                        - {level: reminder, at: 3 days after call-1, by: [email, letter], cc: responsible, attach: invoices}
                        - {level: letter, at: 7 days after reminder, by: letter, attach: invoices, was: [brief-1]}
                        - {level: formal-notice, at: 10 days after letter, by: registered, pay-by: 15, charges: [interest, indemnity], approval: true, minimum-amount: 150}
                        - {level: hand-over, at: 25 days after formal-notice, by: hand-over, approval: true}
                      thanks: {by: email, template: thanks}
                    none: {for: {scenario: none}, levels: []}
                """);
        Scenario business = company.scenarios().all().get(0);

        assertThat(business.serves().customerType()).isEqualTo(CustomerType.BUSINESS);
        assertThat(business.repeatAfter()).isEqualTo(new RepeatAfter(20, 20, 20, 20));
        assertThat(business.levels()).hasSize(6);
        assertThat(business.level("brief-1")).map(level -> level.name()).hasValue("letter");
        assertThat(company.source().maxShrinkage().customers()).isEqualByComparingTo("20");
        assertThat(company.company().address().country()).isEqualTo("FR");
    }

    @Test
    void companiesAreSortedAndTheirOwnKeysWin() {
        Settings settings = configuration.load("""
                relance:
                  companies:
                    - id: zeta
                      name: Zeta
                      country: BE
                      outbox: zeta-out
                      source: {receivables: zeta.csv, max-age-of-data: 3}
                      go-live: {confirmed: true}
                      scenarios: {only: {levels: []}}
                    - {id: alpha, name: Alpha, country: FR}
                  source: {receivables: common.csv, max-rejects: 9%}
                  calendar: {quiet-periods: []}
                """);
        CompanySettings alpha = settings.companies().get(0);
        CompanySettings zeta = settings.companies().get(1);

        assertThat(alpha.company().id()).isEqualTo("alpha");
        assertThat(alpha.source().receivables()).isEqualTo(folder.resolve("common.csv"));
        assertThat(alpha.goLive().confirmed()).isFalse();
        assertThat(alpha.scenarios().all()).hasSizeGreaterThan(1);
        assertThat(zeta.source().receivables()).isEqualTo(folder.resolve("zeta.csv"));
        assertThat(zeta.source().rejectLimit()).as("common").isEqualTo("9 %");
        assertThat(zeta.source().maxAgeOfData()).isEqualTo(3);
        assertThat(zeta.outbox()).isEqualTo(folder.resolve("zeta-out"));
        assertThat(zeta.scenarios().all()).extracting(Scenario::name).containsExactly("only");
        assertThat(settings.companies()).allMatch(company -> company.quiet().isEmpty());
    }

    @Test
    void overridesReachOneCompanyByItsId() {
        Settings settings = configuration.load(
                """
                relance:
                  companies:
                    - {id: a, name: A, country: FR, source: {max-age-of-data: 4}}
                    - {id: b, name: B, country: FR}
                  source: {receivables: common.csv}
                """,
                Map.of("RELANCE_COMPANIES_B_SOURCE_MAX_AGE_OF_DATA", "7"),
                Map.of("relance.source.max-age-of-data", "5"));

        assertThat(settings.companies().get(0).source().maxAgeOfData())
                .as("the command line wins over the file")
                .isEqualTo(5);
        assertThat(settings.companies().get(1).source().maxAgeOfData())
                .as("what names the company wins over what does not")
                .isEqualTo(7);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "'', STARTTLS, 587, the default",
        "'tls: true,', TLS, 465, from the start",
        "'starttls: false,', NONE, 25, none at all",
        "'port: 2525,', STARTTLS, 2525, another port",
    })
    void protectsMailUnlessToldOtherwise(String keys, Security security, int port, String why) {
        var smtp = configuration
                .company(ConfigurationFixture.SMALLEST.replace("country: FR", "country: FR, email: ar@example.com")
                        + "  delivery: {email: {" + keys + " mode: smtp, host: mail.example}}\n")
                .delivery()
                .smtp();

        assertThat(smtp).isNotNull();
        assertThat(smtp.security()).as(why).isEqualTo(security);
        assertThat(smtp.port()).isEqualTo(port);
    }

    @Test
    void readsSecretsFromFilesAndTheEnvironment() throws IOException {
        Files.writeString(folder.resolve("pw"), "from the file\nsecond line\n");
        String yaml = ConfigurationFixture.SMALLEST
                + "  store: {url: \"jdbc:postgresql://db.example/r\", user: u, password-file: pw}\n";

        assertThat(configuration.load(yaml).store().password()).isEqualTo("from the file");
        assertThat(configuration
                        .load(yaml, Map.of("RELANCE_STORE_PASSWORD", "from the environment"), Map.of())
                        .store()
                        .password())
                .isEqualTo("from the environment");
        assertThat(configuration.load(yaml).toString()).doesNotContain("from the file");
    }

    @Test
    void readsADatabaseAsSource() {
        SourceSettings source = configuration
                .load("""
                        relance:
                          company: {id: acme, name: ACME SAS, country: FR}
                          source:
                            type: jdbc
                            url: jdbc:postgresql://books.example/erp
                            user: reader
                            receivables: >
                              SELECT customer AS customer_id, no AS document_no, total AS amount
                              FROM open_items
                            customers: WITH c AS (SELECT 1) SELECT id AS customer_id, name FROM c
                        """, Map.of("RELANCE_SOURCE_PASSWORD", "geheim"), Map.of())
                .companies()
                .get(0)
                .source();

        assertThat(source.receivables()).isNull();
        assertThat(source.jdbc())
                .isEqualTo(new SourceSettings.Jdbc(
                        "jdbc:postgresql://books.example/erp",
                        "reader",
                        "geheim",
                        "SELECT customer AS customer_id, no AS document_no, total AS amount FROM open_items",
                        "WITH c AS (SELECT 1) SELECT id AS customer_id, name FROM c"));
        assertThat(source.toString()).doesNotContain("geheim");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "minimum-amount: 16, business.minimum-amount, true, what decides",
        "go-live, relance.go-live.confirmed, true, whether anything leaves",
        "outbox, relance.outbox, false, where it is written",
        "mail, relance.delivery.email.redirect-to, false, where e-mails go",
    })
    void theDigestCoversWhatDecidesOnly(String what, String key, boolean changes, String why) {
        Map<String, String> override = switch (what) {
            case "go-live" -> Map.of(key, "true");
            case "mail" -> Map.of(key, "me@example.com");
            case "outbox" -> Map.of(key, "elsewhere");
            default -> Map.of("relance.scenarios." + key, "16");
        };
        String before = configuration.load(ConfigurationFixture.SMALLEST).digest();
        String after = configuration
                .load(ConfigurationFixture.SMALLEST, Map.of(), override)
                .digest();

        assertThat(!after.equals(before)).as(why).isEqualTo(changes);
    }

    @Test
    void theDemonstrationUnpacksItselfAndHasADateOfItsOwn() throws IOException {
        Path demo = folder.resolve("demo");
        Path yaml = Demonstration.unpack(demo);
        Settings sample = Configuration.load(yaml, Map.of(), Map.of());
        Settings settings = new Settings(null, demo, sample.store(), sample.companies(), sample.digest(), true);
        Clock today = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

        assertThat(settings.asOf(today)).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(settings.latestAsOf(today)).isEqualTo(LocalDate.of(2026, 10, 6));
        assertThat(settings.clock(today, LocalDate.of(2026, 10, 6)).instant()).hasToString("2026-10-06T06:30:00Z");
        assertThat(settings.store().url()).contains(demo.toString());
        for (LocalDate night : Demonstration.NIGHTS) {
            assertThat(sample.companies().get(0).source().on(night).receivables())
                    .exists();
        }
        Files.writeString(yaml, "changed");
        Demonstration.unpack(demo);
        assertThat(yaml).as("every run of it shows the same").content().isNotEqualTo("changed");
    }

    @Test
    void otherConfigurationsGoByTheClock() {
        Settings settings = configuration.load(ConfigurationFixture.SMALLEST);
        Clock clock = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

        assertThat(settings.asOf(clock)).isEqualTo(LocalDate.of(2030, 1, 1));
        assertThat(settings.latestAsOf(clock)).isEqualTo(LocalDate.of(2030, 1, 1));
        assertThat(settings.clock(clock, LocalDate.of(2026, 1, 1))).isSameAs(clock);
    }

    @Test
    void theReadmeNamesEveryKey() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Set<String> keys = new TreeSet<>();
        collect(new Yaml().load(EveryKey.ALL), keys);
        keys.removeAll(Set.of("relance", "mine", "a", "name", "levels"));

        assertThat(keys).filteredOn(key -> !readme.contains(key)).isEmpty();
    }

    private static void collect(Object value, Set<String> keys) {
        if (value instanceof Map<?, ?> table) {
            table.forEach((key, below) -> {
                keys.add(key.toString());
                collect(below, keys);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, keys));
        }
    }
}
