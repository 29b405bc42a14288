package io.relance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChargesCommandTests {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "{0} {1} {2}, due {3}, paid {4}: {8}")
    @CsvSource(textBlock = """
            FR, business, 12400, 2025-05-31, 2025-09-15, , 451.85, 40.00, two half-years
            FR, business, 100.10, 2025-05-31, 2025-05-31, , 0.00, 0.00, paid on the due date
            FR, business, 100.10, 2025-05-31, 2025-05-01, , 0.00, 0.00, paid before
            FR, business, 100.10, 2025-05-31, 2025-06-01, , 0.04, 40.00, one day late
            FR, consumer, 2000, 2020-08-31, 2020-09-30, --notice 2020-08-31 --rate 3.11, 5.11, 0.00, no indemnity ever
            FR, consumer, 2000, 2020-08-31, 2020-09-30, , 0.00, 0.00, no notice
            FR, public, 1000, 2025-06-30, 2025-07-30, , 8.34, 40.00, 10.15 locked
            BE, business, 1000, 2025-06-30, 2025-07-30, , 8.63, 40.00, 10.50
            BE, consumer, 150.01, 2025-01-31, 2025-06-30, --rate 10 --notice 2025-02-03 --notice-by email, 5.47, 30.00, a clause
            BE, consumer, 150.01, 2025-01-31, 2025-06-30, --notice 2025-02-03 --notice-by email, 2.46, 0.00, no clause
            BE, consumer, 150.01, 2025-01-31, 2025-06-30, --rate 10, 0.00, 0.00, no reminder
            LU, consumer, 1000, 2024-01-31, 2024-05-30, , 3.70, 0.00, from the fourth month
            DE, business, 10000, 2024-01-31, 2024-03-01, , 103.44, 40.00, 366 days
            DE, consumer, 10000, 2024-01-31, 2024-03-01, , 70.66, 0.00, five points
            NL, business, 4000, 2024-01-31, 2024-03-01, , 41.10, 525.00, the scale
            NL, consumer, 4000, 2024-01-31, 2024-03-01, , 23.01, 0.00, no letter
            NL, consumer, 4000, 2024-01-31, 2024-03-01, --notice 2024-02-05, 23.01, 525.00, after the letter
            UK, business, 999.99, 2025-01-31, 2025-03-22, , 17.47, 40.00, 12.75 locked
            GB, business, 12000, 2025-01-01, 2025-04-01, --rate 13, 384.66, 100.00, GB is UK
            uk, CONSUMER, 1000, 2025-01-01, 2025-04-01, , 0.00, 0.00, no statutory interest
            """)
    void answersInJson(
            String country,
            String type,
            String amount,
            String due,
            String paid,
            @Nullable String more,
            String interest,
            String indemnity,
            String why) {
        JsonNode answer = charges(country, type, amount, due, paid, more);

        assertThat(answer.get("interest").asString()).as(why).isEqualTo(interest);
        assertThat(answer.get("indemnity").asString()).as(why).isEqualTo(indemnity);
        BigDecimal principal = new BigDecimal(answer.get("principal").asString());
        assertThat(principal).isEqualByComparingTo(amount);
        assertThat(new BigDecimal(answer.get("total").asString()))
                .isEqualTo(principal.add(new BigDecimal(interest)).add(new BigDecimal(indemnity)));
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode period : answer.get("periods")) {
            sum = sum.add(new BigDecimal(period.get("amount").asString()));
        }
        assertThat(sum).isEqualByComparingTo(interest);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void showsEachPeriodWithItsWorking() {
        JsonNode answer = charges("FR", "business", "1000", "2025-05-31", "2025-07-10", "");
        JsonNode second = answer.get("periods").get(1);
        assertThat(second.get("from").asString()).isEqualTo("2025-07-01");
        assertThat(second.get("to").asString()).isEqualTo("2025-07-10");
        assertThat(second.get("days").asInt()).isEqualTo(10);
        assertThat(second.get("rate").asString()).isEqualTo("12.15");
        assertThat(answer.get("cite").asString()).isEqualTo("art. L. 441-10 II et D. 441-5 C. com.");
        assertThat(answer.get("currency").asString()).isEqualTo("EUR");
        assertThat(answer.get("notes").isArray()).isTrue();
    }

    @Test
    void saysWhyInterestIsZero() {
        JsonNode answer = charges("FR", "consumer", "1000", "2025-05-31", "2025-07-10", "");
        assertThat(answer.get("notes").toString()).contains("formal notice").doesNotContain("L. 441-10");
        assertThat(answer.get("cite").asString()).isEqualTo("art. 1231-6 et 1344 C. civ.");
    }

    @Test
    void marksAMissingRate() {
        JsonNode answer = charges("FR", "consumer", "1000", "2026-05-31", "2026-07-10", "--notice 2026-06-01");
        assertThat(answer.get("notes").toString()).contains("rate missing").contains("2026-07-01");
        assertThat(answer.get("periods").get(1).get("rate").isNull()).isTrue();
        assertThat(answer.get("periods").get(1).get("amount").asString()).isEqualTo("0.00");
    }

    @Test
    void appliesARateAsGivenAndSaysWhatIsWrongWithIt() {
        JsonNode answer = charges("FR", "business", "1000", "2026-01-31", "2026-02-28", "--rate 5");
        assertThat(answer.get("periods").get(0).get("rate").asString()).isEqualTo("5.00");
        assertThat(answer.get("interest").asString()).isEqualTo("3.84");
        assertThat(answer.get("notes").get(0).asString()).contains("7.86").contains("L. 441-10");
    }

    @Test
    void takesPaymentsAndCreditNotes() {
        JsonNode answer = charges(
                "FR",
                "business",
                "10000",
                "2025-07-31",
                "2025-09-30",
                "--payment 2025-08-31=3000 --credit-note 2025-09-01=1000 --allocation costs-and-interest-first");
        assertThat(answer.get("left").get("principal").asString()).isEqualTo("6132.87");
        assertThat(answer.get("total").asString())
                .isEqualTo(new BigDecimal("6132.87")
                        .add(new BigDecimal(answer.get("left").get("interest").asString()))
                        .toPlainString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1234.56     | a point
            1234,56     | a comma
            1 234,56    | a space
            1.234,56    | thousands with a point
            1,234.56    | thousands with a comma
            1'234.56    | Swiss
            1 234,56 | a no-break space
            1234.56 EUR | its currency
            1.234,56 €  | its sign
            """)
    void readsAmountsAsExportsHaveThem(String amount, String why) {
        JsonNode answer = charges("FR", "business", amount, "2025-05-31", "2025-06-01", "");
        assertThat(answer.get("principal").asString()).as(why).isEqualTo("1234.56");
    }

    @Test
    void joinsHalfYearsWithoutARate() {
        JsonNode answer = charges("FR", "business", "1000", "1900-01-01", "1999-12-31", "");
        assertThat(answer.get("periods").size()).isEqualTo(1);
        assertThat(answer.get("notes").size()).isEqualTo(1);
        assertThat(answer.get("notes").get(0).asString()).contains("from 1900-01-02 to 1999-12-31");
    }

    @Test
    void readsFurtherRates() throws IOException {
        Path rates = Files.writeString(
                folder.resolve("rates.csv"),
                "rate,from,to,percent,source,verified\necb-mro,2027-01-01,2027-06-30,2.40,ECB,yes\n");
        JsonNode answer = charges("FR", "business", "1000", "2026-12-31", "2027-01-31", "--rates " + rates);
        assertThat(answer.get("interest").asString()).isEqualTo("10.53");
    }

    @Test
    void writesTextForPeople() {
        assertThat(run(List.of(
                        "charges",
                        "--country",
                        "BE",
                        "--customer-type",
                        "business",
                        "--amount",
                        "1234,56",
                        "--due",
                        "2025-06-20",
                        "--paid",
                        "2025-07-05",
                        "--language",
                        "fr")))
                .isZero();
        assertThat(out.toString().replace('\u00a0', ' '))
                .contains("Interest           5.67")
                .contains("du 21/06/2025 au 30/06/2025 : 1 234,56 € × 11,50 % × 10 j / 365 = 3,89 €")
                .contains("Indemnity         40.00")
                .contains("Total           1280.23  EUR")
                .contains("Law: loi du 2 août 2002, art. 4 à 6");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --country XX --customer-type business --amount 1 --due 2025-01-01 | "XX"; expected one of FR, BE, LU, DE, NL, GB
            --country FR --customer-type firm --amount 1 --due 2025-01-01 | "firm"; expected business, consumer or public
            --country FR --customer-type business --amount ten --due 2025-01-01 | "ten"; expected an amount above zero
            --country FR --customer-type business --amount 0 --due 2025-01-01 | "0"; expected an amount above zero
            --country FR --customer-type business --amount=-5 --due 2025-01-01 | "-5"; expected an amount above zero
            --country FR --customer-type business --amount 1.0055 --due 2025-01-01 | at most 2 decimals, as EUR has
            --country FR --customer-type business --amount 1,000 --due 2025-01-01 | "1,000" can be read two ways, as 1.000 or as 1000; write thousands without a mark
            --country FR --customer-type business --amount 1.000 --due 2025-01-01 | "1.000" can be read two ways, as 1000 or as 1.000
            --country FR --customer-type business --amount 1 --due 2025-01-01 --payment 2025-02-01=1,000 | option '--payment': "1,000" can be read two ways
            --country FR --customer-type business --amount 1 --due 2025-01-01 --credit-note 2025-02-01=1.000 | option '--credit-note': "1.000" can be read two ways
            --country FR --customer-type business --amount 12£ --due 2025-01-01 | "12£"; expected an amount in EUR, or --currency GBP
            --country FR --customer-type business --amount 1234567890123456 --due 2025-01-01 | expected an amount above zero
            --country FR --customer-type business --amount 1 --due 31/01/2025 | "31/01/2025"; expected a date such as
            --country FR --customer-type business --amount 1 --due 2025-02-29 | "2025-02-29"; expected a date such as
            --country FR --customer-type business --amount 1 --due 2025-01-01 --rate 1000 | "1000"; expected a rate in percent a year
            --country FR --customer-type business --amount 1 --due 2025-01-01 --currency EURO | "EURO"; expected an ISO 4217 code
            --country FR --customer-type business --amount 1 --due 2025-01-01 --language it | "it"; expected fr, nl, de or en
            --country FR --customer-type business --amount 1 --due 2025-01-01 --payment 500 | "500"; expected a day and an amount
            --country FR --customer-type business --amount 1 | Missing required option
            --country FR --customer-type business --amount 1 --due 2025-01-01 --colour red | Unknown option
            """)
    void refusesWrongArguments(String arguments, String message) {
        List<String> all = new ArrayList<>(List.of("charges"));
        all.addAll(List.of(arguments.split(" ")));
        assertThat(run(all)).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        if (message.startsWith("\"")) {
            assertThat(err.toString().lines())
                    .as("one sentence for a wrong value")
                    .hasSize(1);
        }
        assertThat(out.toString()).isEmpty();
    }

    /** A second program worked these figures out; every fourth of its cases goes through the command line. */
    @Test
    void agreesWithFiguresWorkedOutElsewhere() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/io/relance/law/figures.csv"));
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (int i = 1; i < lines.size(); i += 4) {
            String[] cell = lines.get(i).split(",", -1);
            out.getBuffer().setLength(0);
            JsonNode answer = charges(cell[0], cell[1], cell[2], cell[3], cell[4], options(cell));
            String found = answer.get("interest").asString() + ","
                    + answer.get("indemnity").asString() + ","
                    + answer.get("total").asString() + ","
                    + answer.get("periods").size();
            String expected = String.join(",", List.of(cell).subList(11, 15));
            if (!found.equals(expected)) {
                wrong.add(lines.get(i) + ": found " + found);
            }
            cases++;
        }
        assertThat(wrong).isEmpty();
        assertThat(cases).isGreaterThan(170);
    }

    private static String options(String[] cell) {
        StringBuilder options = new StringBuilder("--allocation " + cell[10] + " --notice-by " + cell[7]);
        options.append(cell[5].isEmpty() ? "" : " --rate " + cell[5]);
        options.append(cell[6].isEmpty() ? "" : " --notice " + cell[6]);
        for (String payment : cell[8].isEmpty() ? new String[0] : cell[8].split(" ")) {
            options.append(" --payment ").append(payment);
        }
        for (String creditNote : cell[9].isEmpty() ? new String[0] : cell[9].split(" ")) {
            options.append(" --credit-note ").append(creditNote);
        }
        return options.toString();
    }

    /** 3 000 of 10 000 are paid after 31 days: all of it off the principal, or costs and interest first. */
    @ParameterizedTest(name = "{0} {1} {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            principal-first          | business | | 7000.00 | the configuration's
            costs-and-interest-first | business | | 7143.19 | 40 and 103.19 of interest are paid first
            costs-and-interest-first | consumer | | 7000.00 | consumers pay the principal first
            costs-and-interest-first | business | --allocation principal-first | 7000.00 | the command line wins
            principal-first | consumer | --allocation costs-and-interest-first --notice 2025-07-31 | 7023.44 | likewise
            """)
    void takesTheOrderOfPartPaymentsFromTheConfiguration(
            String configured, String type, @Nullable String more, String principal, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("relance.yaml"), """
                relance:
                  company: {id: acme, name: ACME SAS, country: FR}
                  source: {receivables: open.csv}
                  charges: {allocation: %s}
                """.formatted(configured));
        String options = "--payment 2025-08-31=3000 --config " + file + (more == null ? "" : " " + more);
        JsonNode answer = charges("FR", type, "10000", "2025-07-31", "2025-09-30", options);
        assertThat(answer.get("left").get("principal").asString()).as(why).isEqualTo(principal);
        boolean said = answer.get("notes").toString().contains("counted first towards costs and interest");
        assertThat(said).as("the note that says so").isEqualTo(!principal.equals("7000.00"));
    }

    private JsonNode charges(
            String country, String type, String amount, String due, String paid, @Nullable String more) {
        List<String> all = new ArrayList<>(List.of("charges", "--country", country, "--customer-type", type));
        all.addAll(List.of("--amount", amount, "--due", due, "--paid", paid, "--output", "json"));
        if (more != null && !more.isBlank()) {
            all.addAll(List.of(more.split(" ")));
        }
        assertThat(run(all)).as(err::toString).isZero();
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private int run(List<String> arguments) {
        CommandLine line = Commands.line(Map.of());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(arguments.toArray(String[]::new));
    }
}
