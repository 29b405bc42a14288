package io.relance.config;

import static io.relance.config.ConfigurationFixture.COMPANY;
import static io.relance.config.ConfigurationFixture.SMALLEST;
import static io.relance.config.ConfigurationFixture.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongConfigurationTests {
    @TempDir
    private Path folder;

    private ConfigurationFixture configuration;

    @BeforeEach
    void folder() {
        configuration = new ConfigurationFixture(folder);
    }

    /** Each is one line below the smallest configuration, its fourth. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            outbx: out | 4:3: unknown key "outbx" in relance; did you mean "outbox"?
            whatever: 1 | 4:3: unknown key "whatever" in relance; known are store, companies, company, calendar, scenarios, source, go-live, outbox, templates, ageing, delivery, rates, charges
            whatever: | 4:3: unknown key "whatever" in relance; known are store, companies, company, calendar, scenarios, source, go-live, outbox, templates, ageing, delivery, rates, charges
            outbox: [a] | 4:11: relance.outbox is a list; expected a folder
            go-live: {confirmed: maybe} | 4:24: relance.go-live.confirmed is "maybe"; expected true or false
            go-live: {ignore-due-before: 01/02/2025} | 4:32: relance.go-live.ignore-due-before is "01/02/2025"; expected a date such as 2025-01-01
            go-live: {ignore-due-before: 2025-02-30} | 4:32: relance.go-live.ignore-due-before is "2025-02-30"; expected a date such as 2025-01-01
            go-live: yes | 4:12: relance.go-live is a single value; expected keys below it
            calendar: {send-from: "25:00"} | 4:25: relance.calendar.send-from is "25:00"; expected a time of day such as "08:30"
            calendar: {quiet-periods: ["24 Dezember to 1 January"]} | 4:30: relance.calendar.quiet-periods has "24 Dezember to 1 January"; expected a period such as "24 December to 1 January" or "1 to 20 August"
            calendar: {quiet-periods: ["20 to 1 August"]} | 4:30: relance.calendar.quiet-periods has "20 to 1 August"; expected a period such as "24 December to 1 January" or "1 to 20 August"
            calendar: {quiet-periods: ["30 February to 1 March"]} | 4:30: relance.calendar.quiet-periods has "30 February to 1 March"; expected a period such as "24 December to 1 January" or "1 to 20 August"
            calendar: {quiet-periods: [{for: letter}]} | 4:30: relance.calendar.quiet-periods.period is missing; expected a period such as "24 December to 1 January" or "1 to 20 August"
            calendar: {quiet-periods: [{period: 1 to 2 May, for: [fax]}]} | 4:57: relance.calendar.quiet-periods.for is "fax"; expected channels (call, courtesy, email, formal, hand-over, letter, registered, reminder, sms, visit)
            ageing: {buckets: [30, x]} | 4:26: relance.ageing.buckets is "x"; expected days in ascending order such as [30, 60, 90]
            ageing: {buckets: [30, 30]} | 4:21: relance.ageing.buckets is not ascending at 30; expected days in ascending order such as [30, 60, 90]
            ageing: {buckets: []} | 4:21: relance.ageing.buckets is empty; expected days in ascending order such as [30, 60, 90]
            ageing: {provisions: [1%, 2%]} | 4:24: relance.ageing.provisions has 2 rates; expected 5 percentages such as [0.5%, 2%, 8%, 20%, 50%]: of what is not due, then of each bucket of days late
            ageing: {exchange-rates: [USD]} | 4:29: relance.ageing.exchange-rates is "USD"; expected a currency and its worth in the reporting currency, such as [USD 0.92]
            templates: nowhere | 4:14: relance.templates is "nowhere"; expected a folder that exists
            rates: nowhere.csv | 4:10: relance.rates is "nowhere.csv"; expected a file that can be read
            store: {url: "jdbc:oracle:thin:x"} | 4:16: relance.store.url is "jdbc:oracle:thin:x"; expected jdbc:hsqldb:file:FOLDER/NAME or jdbc:postgresql://SERVER/NAME
            store: {password: secret} | 4:21: relance.store.password is a secret and must not stand here; set the environment variable RELANCE_STORE_PASSWORD or name a file with password-file
            store: {password-file: none.txt} | 4:26: relance.store.password-file is "none.txt"; expected a file whose first line is the secret
            store: {url: "jdbc:postgresql://db/r?password=x"} | 4:16: relance.store.url contains a password; take it out and use password-file or the environment
            delivery: {email: {mode: fax}} | 4:28: relance.delivery.email.mode is "fax"; expected outbox or smtp
            delivery: {email: {port: 70000}} | 4:28: relance.delivery.email.port is "70000"; expected a port from 1 to 65535
            delivery: {email: {password: x}} | 4:32: relance.delivery.email.password is a secret and must not stand here; set the environment variable RELANCE_DELIVERY_EMAIL_PASSWORD or name a file with password-file
            delivery: {email: {tls: true, starttls: true}} | 4:27: relance.delivery.email.tls and starttls are both true; choose one
            delivery: {email: {redirect-to: nobody}} | 4:35: relance.delivery.email.redirect-to is "nobody"; expected an e-mail address
            charges: {from-invoice: 50 euros} | 4:27: relance.charges.from-invoice is "50 euros"; expected an amount in the company's currency such as 50.00, or one for each currency such as [EUR 50.00, USD 60.00]
            charges: {from-invoice: [EUR 50.00, XXL 60]} | 4:39: relance.charges.from-invoice is "XXL 60"; expected an amount in the company's currency such as 50.00, or one for each currency such as [EUR 50.00, USD 60.00]
            charges: {from-invoice: [50.00, EUR 60]} | 4:27: relance.charges.from-invoice names EUR twice; expected an amount in the company's currency such as 50.00, or one for each currency such as [EUR 50.00, USD 60.00]
            charges: {from-invoice: 50.001} | 4:27: relance.charges.from-invoice is "50.001"; expected an amount in the company's currency such as 50.00, or one for each currency such as [EUR 50.00, USD 60.00]
            companies: [{id: a, name: A, country: FR}] | 2:12: relance.company stands beside companies; keep one of them
            """)
    void namesPlaceFindingAndExpectation(String line, String problem) {
        assertThat(configuration.problems(SMALLEST + "  " + line + "\n")).containsExactly(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            name: A, country: FR | 2:12: relance.company.id is missing; expected letters, digits, . - and _, at most 40, such as acme
            id: a b, name: A, country: FR | 2:17: relance.company.id is "a b"; expected letters, digits, . - and _, at most 40, such as acme
            id: a, country: FR | 2:12: relance.company.name is missing; expected the company's name
            id: a, name: A | 2:12: relance.company.country is missing; expected a country of two letters such as FR
            id: a, name: A, country: France | 2:38: relance.company.country is "France"; expected a country of two letters such as FR
            id: a, name: A, country: FR, currency: EURO | 2:52: relance.company.currency is "EURO"; expected a currency of three letters such as EUR
            id: a, name: A, country: FR, language: fra | 2:52: relance.company.language is "fra"; expected a language of two letters such as fr
            id: a, name: A, country: FR, iban: FR7630006000011234567890188 | 2:48: relance.company.iban is "FR7630006000011234567890188"; expected a valid IBAN: country, check digits and account
            id: a, name: A, country: FR, bic: AGRI | 2:47: relance.company.bic is "AGRI"; expected a BIC of 8 or 11 characters
            id: a, name: A, country: FR, email: nobody | 2:49: relance.company.email is "nobody"; expected an e-mail address
            id: a, name: A, country: FR, adress: {city: X} | 2:42: unknown key "adress" in relance.company; did you mean "address"?
            id: a, name: A, country: FR, address: {town: X} | 2:52: unknown key "town" in relance.company.address; known are line1, line2, postal-code, city, country
            """)
    void checksTheCompany(String company, String problem) {
        assertThat(configuration.problems("relance:\n  company: {" + company + "}\n" + SOURCE))
                .containsExactly(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            type: files | 3:11: relance.source.receivables is missing; expected the workbook or text file of open documents
            type: ftp, receivables: r.csv | 3:18: relance.source.type is "ftp"; expected files or jdbc
            receivables: r.csv, max-rejects: lots | 3:45: relance.source.max-rejects is "lots"; expected a share such as 5%
            receivables: r.csv, max-rejects: 0.05 | 3:45: relance.source.max-rejects is "0.05"; expected a share such as 5%
            receivables: r.csv, max-rejects: 101% | 3:45: relance.source.max-rejects is "101%"; expected a share such as 5%
            receivables: r.csv, max-shrinkage: {customer: 5%} | 3:48: unknown key "customer" in relance.source.max-shrinkage; did you mean "customers"?
            receivables: r.csv, max-age-of-data: -1 | 3:49: relance.source.max-age-of-data is "-1"; expected a number of working days from 0 to 365
            receivables: r.csv, missing-due-date: guess | 3:50: relance.source.missing-due-date is "guess"; expected accept or terms
            receivables: r.csv, columns: {due_dat: X} | 3:42: unknown key "due_dat" in relance.source.columns; did you mean "due_date"?
            receivables: r.csv, url: "jdbc:x" | 3:37: relance.source.url is for type: jdbc only
            type: jdbc, receivables: SELECT 1 | 3:11: relance.source.url is missing; expected a JDBC address such as jdbc:postgresql://server/books
            type: jdbc, url: "jdbc:x", receivables: r.csv | 3:52: relance.source.receivables does not start with SELECT; a source of type jdbc is read by a statement
            type: jdbc, url: "jdbc:x", receivables: SELECT 1, password: geheim | 3:72: relance.source.password is a secret and must not stand here; set the environment variable RELANCE_SOURCE_PASSWORD or name a file with password-file
            """)
    void checksTheSource(String source, String problem) {
        assertThat(configuration.problems("relance:\n" + COMPANY + "  source: {" + source + "}\n"))
                .containsExactly(problem);
    }

    @Test
    void asksForServerAndSenderOfSmtp() {
        assertThat(configuration.problems(SMALLEST + "  delivery: {email: {mode: smtp}}\n"))
                .containsExactly(
                        "2:12: relance.company.email is missing; expected the sender's e-mail address, because"
                                + " delivery.email.mode is smtp",
                        "4:21: relance.delivery.email.host is missing; expected the name of the mail server, because"
                                + " mode is smtp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \""})
    void refusesAnEmptyServerLikeAMissingOne(String host) {
        assertThat(configuration.problems(SMALLEST.replace("country: FR", "country: FR, email: a@example.com")
                        + "  delivery: {email: {mode: smtp, host: " + host + "}}\n"))
                .containsExactly("4:40: relance.delivery.email.host is empty; expected the name of the mail server,"
                        + " because mode is smtp");
    }

    @Test
    void reportsEverythingAtOnceInTheOrderOfTheFile() {
        assertThat(configuration.problems("""
                        relance:
                          company: {id: acme, name: ACME SAS}
                          source: {recievables: x.csv, max-rejects: lots}
                          scenarios:
                            business: {levels: [{level: a, at: 5 days past due, by: fax}]}
                          delivery: {email: {mode: smtp}}
                        """))
                .containsExactly(
                        "2:12: relance.company.country is missing; expected a country of two letters such as FR",
                        "2:12: relance.company.email is missing; expected the sender's e-mail address, because"
                                + " delivery.email.mode is smtp",
                        "3:11: relance.source.receivables is missing; expected the workbook or text file of open documents",
                        "3:12: unknown key \"recievables\" in relance.source; did you mean \"receivables\"?",
                        "3:45: relance.source.max-rejects is \"lots\"; expected a share such as 5%",
                        "5:40: relance.scenarios.business.levels[0].at is \"5 days past due\"; expected "
                                + TriggerText.EXPECTED,
                        "5:61: relance.scenarios.business.levels[0].by is \"fax\"; expected one of email, letter,"
                                + " registered, sms, call, visit, hand-over, or a list of them",
                        "6:21: relance.delivery.email.host is missing; expected the name of the mail server, because"
                                + " mode is smtp");
    }

    @Test
    void refusesAKeyThatStandsThereTwice() {
        assertThat(configuration.problems(SMALLEST + "  outbox: a\n  outbox: b\n"))
                .containsExactly("5:3: the key \"outbox\" stands here a second time; keep one of them");
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThat(configuration.problems("relance:\n  company: {id: a\n  source: x\n"))
                .singleElement()
                .asString()
                .startsWith("3:9: not readable as YAML: ")
                .endsWith("; check indentation, colons and quotes");
        assertThat(configuration.problems("- a\n- b\n"))
                .containsExactly("1:1: expected the key relance and the settings below it");
        assertThat(configuration.problems("x: &a [*a]\n")).isNotEmpty();
    }

    @Test
    void refusesSettingsOutsideTheKeyRelance() {
        assertThat(configuration.problems(SMALLEST + "spring: {batch: 1}\n"))
                .containsExactly("4:1: unknown key \"spring\" in the file; known are relance");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(configuration.problems(""))
                .contains(
                        "1:1: relance.company is missing; expected company: {id: .., name: .., country: ..}, or a list"
                                + " companies");
    }

    @Test
    void saysThatTheFileIsMissingOrNotUtf8() throws IOException {
        Path missing = folder.resolve("nowhere.yaml");
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'r', (byte) 0xE9});

        assertThatThrownBy(() -> Configuration.load(missing, Map.of(), Map.of()))
                .hasMessage(missing + ": the file does not exist; give another with --config, or make one with relance"
                        + " init");
        assertThatThrownBy(() -> Configuration.load(latin, Map.of(), Map.of()))
                .hasMessage(latin + ": the file is not UTF-8; save it as UTF-8 in your editor");
    }

    @Test
    void reportsOverridesThatSetNothing() {
        assertThat(configuration.problems(
                        SMALLEST, Map.of("RELANCE_SORCE_TYPE", "jdbc", "HOME", "/home"), Map.of("relance.outbx", "x")))
                .containsExactly(
                        "--relance.outbx: sets no known key; did you mean relance.outbox?",
                        "environment variable RELANCE_SORCE_TYPE: sets no known key; did you mean"
                                + " relance.source.type?");
    }

    @Test
    void refusesASecretOnTheCommandLineWhereOthersCouldReadIt() {
        assertThat(configuration.problems(SMALLEST, Map.of(), Map.of("relance.store.password", "geheim")))
                .singleElement()
                .asString()
                .startsWith("--relance.store.password: relance.store.password is a secret")
                .doesNotContain("geheim");
    }

    @Test
    void namesAWrongOverrideByItsOwnName() {
        assertThat(configuration.problems(SMALLEST, Map.of("RELANCE_DELIVERY_EMAIL_PORT", "many"), Map.of()))
                .containsExactly("environment variable RELANCE_DELIVERY_EMAIL_PORT: relance.delivery.email.port is"
                        + " \"many\"; expected a port from 1 to 65535");
    }

    @Test
    void refusesTwoCompaniesOfOneId() {
        assertThat(configuration.problems("""
                        relance:
                          companies:
                            - {id: acme, name: A, country: FR}
                            - {id: ACME, name: B, country: BE}
                          source: {receivables: r.csv}
                        """))
                .containsExactly("4:12: relance.companies[1].id is \"ACME\" a second time; each company has its own");
    }
}
