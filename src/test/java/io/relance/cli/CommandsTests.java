package io.relance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts rely on: exit codes, what goes to which stream, and JSON even when something is wrong. */
class CommandsTests {
    private static final String CONFIGURATION = """
            relance:
              company: {id: acme, name: ACME SAS, country: FR}
              source: {receivables: open.csv}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int check(String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "check",
                                "--config",
                                folder.resolve("relance.yaml").toString(),
                                "--as-of",
                                "2026-10-05"),
                        Stream.of(more))
                .toList();
        return run(arguments.toArray(String[]::new));
    }

    private void given(String configuration, String receivables) throws IOException {
        Files.writeString(folder.resolve("relance.yaml"), configuration);
        Files.writeString(folder.resolve("open.csv"), receivables);
    }

    static Stream<Arguments> usage() {
        return Stream.of(
                Arguments.of(List.of("--help"), 0),
                Arguments.of(List.of("check", "--help"), 0),
                Arguments.of(List.of("--version"), 0),
                Arguments.of(List.of(), 2),
                Arguments.of(List.of("chek"), 2),
                Arguments.of(List.of("check", "--frobnicate"), 2),
                Arguments.of(List.of("check", "--as-of", "31/02/2026"), 2),
                Arguments.of(List.of("check", "--output", "xml"), 2),
                Arguments.of(List.of("check", "--config", "/nowhere/relance.yaml"), 2),
                Arguments.of(List.of("init"), 2));
    }

    @ParameterizedTest
    @MethodSource("usage")
    void answersWrongUsageWithTwo(List<String> arguments, int exitCode) {
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(exitCode);
        assertThat(out.toString()).as("standard output is for answers").matches(text -> exitCode == 0 ^ text.isEmpty());
        assertThat(err.toString()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            charges --country FR             | Missing required options | relance charges
            run --as-of 31/02/2026           | is no date               | relance run
            run --frobnicate                 | Unknown option           | relance run
            reject 1                         | --reason                 | relance reject
            xyz                              | There is no command      | relance
            status --runs many               | --runs                   | relance status
            """)
    void aMistakeIsOneSentenceAndWhereToReadMore(String line, String sentence, String command) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).first().asString().contains(sentence);
        assertThat(err.toString()).endsWith("`" + command + " --help` shows how it is used.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "chek, Did you mean check",
        "runn, Did you mean run",
        "ageing --formatt xlsx, Did you mean --format",
        "run --dry-rn, Did you mean --dry-run",
    })
    void whatIsNearIsProposed(String line, String proposal) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(proposal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "status",
                "explain",
                "pending",
                "approve",
                "reject",
                "resolve",
                "journal",
                "journal verify",
                "check",
                "init",
                "ageing",
                "charges",
                "completion"
            })
    void helpShowsHowACommandIsTyped(String command) {
        assertThat(run((command + " --help").split(" "))).isZero();
        assertThat(out.toString()).containsPattern("For example:\n +(source <\\()?relance " + command);
    }

    @Test
    void usageNamesTheExitCodes() {
        run("--help");

        assertThat(out.toString())
                .contains("Exit codes:")
                .contains("0   Done, or nothing to do")
                .contains("4   Refused");
    }

    @ParameterizedTest
    @CsvSource({
        "chek --output json, 2",
        "check --output=json --company nobody --config CONFIG, 2",
        "check --output json --config /nowhere/relance.yaml, 2",
    })
    void errorsAreJsonWhenJsonIsAskedFor(String line, int exitCode) throws IOException {
        given(CONFIGURATION, "customer_id;document_no;amount\n");
        String[] arguments = line.replace(
                        "CONFIG", folder.resolve("relance.yaml").toString())
                .split(" ");

        assertThat(run(arguments)).isEqualTo(exitCode);
        assertThat(out.toString()).contains("\"error\" : \"").contains("\"exitCode\" : " + exitCode);
        assertThat(err.toString()).isNotEmpty();
    }

    @Test
    void reportsEveryProblemOfTheConfiguration() throws IOException {
        given("relance:\n  company: {id: acme}\n  outbx: x\n", "");

        assertThat(check()).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(4).allMatch(line -> line.contains("relance.yaml:"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void checkIsContentWithGoodData() throws IOException {
        given(CONFIGURATION, "customer_id;name;document_no;due_date;amount\nC1;Exemple;F1;2026-10-01;12,50\n");

        assertThat(check()).isZero();
        assertThat(out.toString())
                .contains("Data: 1 customers, 1 documents, 0 rejected rows, 0 duplicates")
                .contains("Scenario business: for companies.")
                .contains("Mon 2026-11-30  warning")
                .endsWith("All is well: a run can start.\n");
    }

    @Test
    void checkNamesRejectedRowsAndEndsWithThree() throws IOException {
        StringBuilder rows = new StringBuilder("customer_id;document_no;due_date;amount\n");
        for (int i = 0; i < 30; i++) {
            rows.append("C1;F").append(i).append(";2026-10-01;12,50\n");
        }
        given(CONFIGURATION, rows + "C1;F99;2026-10-01;12,5O\n");

        assertThat(check()).isEqualTo(3);
        assertThat(out.toString()).contains("open.csv:32: row rejected: amount \"12,5O\"");
    }

    @Test
    void checkSaysThatARunWouldFailWithSoManyRejects() throws IOException {
        given(CONFIGURATION, "customer_id;document_no;due_date;amount\nC1;F1;2026-10-01;x\nC1;F2;2026-10-01;5\n");

        assertThat(check()).as("one row stops no small file").isEqualTo(3);
        assertThat(check("--relance.source.max-rejects=5%")).isEqualTo(2);
        assertThat(out.toString())
                .contains("relance.source.max-rejects: 1 of 2 rows are rejected, more than the 5 % allowed");
        assertThat(check("--relance.source.max-rejects=50%"))
                .as("a key on the command line")
                .isEqualTo(3);
    }

    @Test
    void checkSaysThatTheSourceCannotBeRead() throws IOException {
        given(CONFIGURATION, "customer_id;amount\n");
        Files.delete(folder.resolve("open.csv"));

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains("Cannot be read:").contains("open.csv");
    }

    @Test
    void checkRefusesWhatTheLawForbids() throws IOException {
        given(
                CONFIGURATION + """
                          scenarios:
                            everybody:
                              levels:
                                - {level: reminder, at: 5 days after due, by: letter, charges: [indemnity]}
                        """,
                "customer_id;name;customer_type;document_no;due_date;amount\nC1;Exemple;consumer;F1;2026-10-01;12,50\n");

        assertThat(check()).isEqualTo(2);
        assertThat(out.toString())
                .contains("relance.scenarios.everybody.levels.reminder.charges: FR (customer C1, for one):")
                .contains("CPCE");
    }

    /** What a scenario asks of customers it names, or that there are, is refused; of others it is only said. */
    @ParameterizedTest(name = "{0}, {1}, a {3} in {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            FR | ''                        | FR | business | 0 | L. 111-8 CPCE | a catch-all without consumers, only said
            FR | ''                        | FR | consumer | 2 | L. 111-8 CPCE | a French consumer comes to it
            FR | ''                        | BE | consumer | 2 | XIX.2 CDE     | so does a Belgian one
            FR | ''                        | DE | consumer | 2 | 288 V BGB     | a German one
            FR | ''                        | NL | consumer | 2 | 6:96 lid 6 BW | a Dutch one
            BE | ''                        | BE | consumer | 2 | XIX.2 CDE     | in a Belgian company
            BE | country: BE               | BE | business | 0 | XIX.2 CDE     | a country alone does not name consumers
            BE | customer-type: consumer   | BE | business | 2 | XIX.2 CDE     | it names them, there is none
            FR | 'customer-type: consumer, country: BE' | FR | business | 2 | XIX.2 CDE | in another country
            BE | customer-type: business   | BE | business | 0 | ''            | it excludes them
            BE | customer-type: public     | BE | business | 0 | ''            | it excludes them
            IT | ''                        | IT | consumer | 0 | ''            | no law is known
            """)
    void checkRefusesWhatReachesThoseWhomTheLawProtects(
            String home, String serves, String country, String type, int code, String article, String why)
            throws IOException {
        given(
                CONFIGURATION.replace("country: FR", "country: " + home) + """
                          scenarios:
                            everybody:
                              for: {%s}
                              levels:
                                - {level: call, at: 5 days after due, by: call}
                                - {level: reminder, at: 5 days after call, by: letter, charges: [indemnity]}
                            rest:
                              levels: [{level: letter, at: 5 days after due, by: letter}]
                        """.formatted(serves),
                "customer_id;name;customer_type;country;document_no;due_date;amount\n" + "C1;Exemple;" + type + ";"
                        + country + ";F1;2026-10-01;12,50\n");

        assertThat(check()).as(why).isEqualTo(code);
        assertThat(out.toString()).contains(article);
        if (code == 0) {
            assertThat(out.toString().contains("would be applied to consumers too"))
                    .as(why)
                    .isEqualTo(!article.isEmpty());
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''     | false | built in, and nobody in the data uses it
            strict | true  | built in, and a customer's own
            """)
    void checkSpeaksOfBuiltInScenariosOnlyWhereSomebodyUsesThem(String scenario, boolean said, String why)
            throws IOException {
        given(
                CONFIGURATION,
                "customer_id;name;customer_type;scenario;document_no;due_date;amount\nC1;Exemple;business;" + scenario
                        + ";F1;2026-10-01;12,50\n");

        check();

        assertThat(out.toString().contains("would be applied to consumers too"))
                .as(why)
                .isEqualTo(said);
        assertThat(out.toString().contains("relance.scenarios.strict")).as(why).isEqualTo(said);
    }

    @Test
    void checkNamesFaultyTemplatesByFileAndLine() throws IOException {
        given(
                CONFIGURATION,
                "customer_id;name;language;document_no;due_date;amount\nC1;Exemple;en;F1;2026-10-01;12,50\n");
        Files.createDirectories(folder.resolve("templates/en"));
        Files.writeString(folder.resolve("templates/en/reminder.ftl"), "fine\n${nobodyKnowsThis}\n");
        Files.writeString(folder.resolve("templates/en/letter.ftl"), "fine\nfine\n<#if x>\n");

        assertThat(check()).isEqualTo(2);
        assertThat(out.toString())
                .contains("  templates/en/reminder.ftl:2: ")
                .contains("  templates/en/letter.ftl:3: ")
                .doesNotContain("templates/fr");
    }

    @ParameterizedTest(name = "{0} without {2}")
    @CsvSource(delimiter = '|', textBlock = """
            first-reminder | prescribed    | ${prescribed}  | BE, consumer: the text of the free first reminder
            first-reminder | <@invoices/>  | <@invoices/>   | BE, consumer: what was sold and when it was due
            formal-notice  | ${statutory}  | ${statutory}   | the law that is cited
            formal-notice  | <@charges/>   | <@charges/>    | the working of the charges
            """)
    void checkNamesTemplatesThatLostWhatTheLawDemands(String template, String lost, String named, String why)
            throws IOException {
        given(
                CONFIGURATION,
                "customer_id;name;customer_type;country;document_no;due_date;amount\n"
                        + "C1;Exemple;business;FR;F1;2026-10-01;12,50\nC2;Exemple;consumer;BE;F2;2026-10-01;12,50\n");
        Path own = Files.createDirectories(folder.resolve("templates/fr")).resolve(template + ".ftl");
        String built = Files.readString(Path.of("templates/fr/" + template + ".ftl"));
        String without = lost.equals("prescribed")
                ? built.replaceFirst("(?s)<#if prescribed.*?</#if>\\s*</#if>", "")
                : built.replace(lost, "");
        assertThat(without).isNotEqualTo(built);
        Files.writeString(own, without);

        assertThat(check()).as(why).isEqualTo(2);
        assertThat(out.toString()).contains("templates/fr/" + template + ".ftl: lacks " + named + ", which ");
    }

    @Test
    void checkNamesTemplatesThatAreMissing() throws IOException {
        given(CONFIGURATION + """
                          scenarios:
                            all:
                              levels:
                                - {level: polite, at: 5 days after due, by: letter}
                              thanks: {template: danke}
                        """, "customer_id;name;document_no;due_date;amount\nC1;Exemple;F1;2026-10-01;12,50\n");

        assertThat(check()).isEqualTo(2);
        assertThat(out.toString()).contains("templates/fr/polite.ftl: ").contains("templates/fr/danke.ftl: ");
    }

    @Test
    void checkNamesUnknownScenariosAndLevelsOfTheData() throws IOException {
        given(
                CONFIGURATION,
                "customer_id;name;scenario;document_no;due_date;amount;last_level;last_level_on\n"
                        + "C1;Exemple;soft;F1;2026-10-01;12,50;rappel-9;2026-10-02\n");

        assertThat(check()).isEqualTo(3);
        assertThat(out.toString())
                .contains("customer C1 has scenario \"soft\", which is not configured; it is served by business")
                .contains("document F1 has last_level \"rappel-9\", which scenario business does not know");
    }

    @Test
    void checkCountsRowsThatRepeatOrContradictEachOtherAsTheRunDoes() throws IOException {
        given(CONFIGURATION.replace("source: {", "source: {max-rejects: 60%, "), """
                customer_id;name;document_no;due_date;amount
                C1;Exemple;F1;2026-10-01;12,50
                C1;Exemple;F1;2026-10-01;12,50
                C1;Exemple;F2;2026-10-01;10,00
                C1;Exemple;F2;2026-10-01;11,00
                C1;Exemple;F3;2026-10-01;many
                C1;Exemple;F4;2026-10-01;40,00
                """);

        assertThat(check()).isEqualTo(3);
        assertThat(out.toString())
                .contains("2 documents, 3 rejected rows, 1 duplicates")
                .contains(":3: repeats an earlier row of document F1 and does not count")
                .contains(":4: row rejected: the rows of document F2 contradict each other")
                .contains(":5: row rejected: the rows of document F2 contradict each other");
    }

    @Test
    void checkPrintsJson() throws IOException {
        given(CONFIGURATION, "customer_id;name;document_no;due_date;amount\nC1;Exemple;F1;2026-10-01;12,50\n");

        assertThat(check("--output", "json")).isZero();
        assertThat(out.toString())
                .startsWith("{\n  \"asOf\" : \"2026-10-05\"")
                .contains("\"level\" : \"courtesy-1\"")
                .contains("\"exitCode\" : 0");
    }

    @Test
    void initMakesAFolderThatIsReady() {
        Path own = folder.resolve("own");

        assertThat(run("init", own.toString(), "--name", "Établissements \"Exemple\"", "--country", "be"))
                .isZero();
        assertThat(run("check", "--config", own.resolve("relance.yaml").toString()))
                .as("all is well but for the documents: " + err)
                .isEqualTo(3);
        assertThat(out.toString())
                .contains("There is nothing to chase yet")
                .contains("own - Établissements \"Exemple\"")
                .contains("Data: 0 customers, 0 documents, 0 rejected rows, 0 duplicates");
        assertThat(own.resolve("templates/fr/reminder.ftl")).exists();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"acme,acme", "Müller & Söhne,muller-sohne", "2026_test,2026-test", "...x,x", "&&,my-company"})
    void initNamesTheCompanyAfterItsFolder(String name, String id) {
        assertThat(run("init", folder.resolve(name).toString())).isZero();
        assertThat(folder.resolve(name).resolve("relance.yaml")).content().contains("    id: " + id + " ");
    }

    @Test
    void initWritesOverNothing() throws IOException {
        Path yaml = Files.writeString(folder.resolve("relance.yaml"), "mine");

        assertThat(run("init", folder.toString())).isEqualTo(4);
        assertThat(yaml).hasContent("mine");
        assertThat(folder.resolve("receivables.xlsx")).doesNotExist();
    }

    @Test
    void completionIsAScript() {
        assertThat(run("completion")).isZero();
        assertThat(out.toString()).startsWith("#!/usr/bin/env bash").contains("check");
    }

    @ParameterizedTest
    @CsvSource({
        "DONE, ATTENTION, ATTENTION",
        "ATTENTION, REFUSED, REFUSED",
        "REFUSED, FAILED, FAILED",
        "FAILED, WRONG_USAGE, WRONG_USAGE"
    })
    void theWorseOfTwoExitCodesCounts(ExitCode one, ExitCode other, ExitCode both) {
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
    }
}
