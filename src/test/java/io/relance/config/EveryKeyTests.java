package io.relance.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.config.Settings.CompanySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** No key is dead: changing any of them changes the settings. */
class EveryKeyTests {
    @TempDir
    private Path folder;

    @BeforeEach
    void filesTheConfigurationNames() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.createDirectories(folder.resolve("other"));
        for (String name : List.of(
                "store.txt",
                "mail.txt",
                "mail.pem",
                "numbers.txt",
                "other.txt",
                "rates.csv",
                "other.csv",
                "logo.png",
                "other.png")) {
            Files.writeString(folder.resolve(name), name + "\n");
        }
        for (String name : List.of("rates.csv", "other.csv")) {
            Files.writeString(folder.resolve(name), "rate,from,to,percent,source,verified\n");
        }
    }

    /** Each single value is replaced, on the command line, by another one that is allowed there. */
    @TestFactory
    Stream<DynamicTest> changesTheSettings() {
        return paths().stream().map(path -> DynamicTest.dynamicTest(path, () -> changes(path)));
    }

    private void changes(String path) {
        ConfigurationFixture configuration = new ConfigurationFixture(folder);
        String before = seen(configuration.load(EveryKey.ALL));
        // a value that is refused beside the others has been read as well
        List<String> refused = configuration.problems(EveryKey.ALL, Map.of(), Map.of(path, other(path)));
        String after = refused.isEmpty()
                ? seen(configuration.load(EveryKey.ALL, Map.of(), Map.of(path, other(path))))
                : refused.toString();

        assertThat(after.equals(before)).as(path + " is read by nothing").isFalse();
    }

    @Test
    void isReadFromTheEnvironmentToo() {
        Settings settings = new ConfigurationFixture(folder)
                .load(
                        EveryKey.ALL,
                        Map.of(
                                "RELANCE_SOURCE_MAX_AGE_OF_DATA", "9",
                                "RELANCE_DELIVERY_EMAIL_PASSWORD", "from the environment",
                                "RELANCE_SCENARIOS_MINE_LEVELS_FIRST_PAYBY", "9",
                                "RELANCE_AGEING_BUCKETS", "15, 45"),
                        Map.of("relance.ageing.buckets", "7,14"));
        CompanySettings company = settings.companies().get(0);

        assertThat(company.source().maxAgeOfData()).isEqualTo(9);
        assertThat(company.delivery().smtp().password()).isEqualTo("from the environment");
        assertThat(company.scenarios().all().get(0).levels().get(1).payBy()).isEqualTo(9);
        assertThat(company.buckets()).as("the command line wins").containsExactly(7, 14);
    }

    private static String seen(Settings settings) {
        CompanySettings company = settings.companies().get(0);
        String secrets = settings.store().password();
        String mail = company.delivery().smtp() == null
                ? ""
                : company.delivery().smtp().password()
                        + company.delivery().smtp().perMinute();
        return settings + secrets + mail + company.scenarioText();
    }

    /** All paths of single values, as the command line addresses them. */
    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        collect("relance", ((Map<?, ?>) new Yaml().load(EveryKey.ALL)).get("relance"), paths);
        return paths;
    }

    private static void collect(String path, Object value, List<String> paths) {
        if (value instanceof Map<?, ?> table) {
            table.forEach((key, below) -> collect(path + "." + key, below, paths));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                collect(path + "[" + i + "]", list.get(i), paths);
            }
        } else if (!path.contains("quiet-periods[")) {
            paths.add(path);
        }
    }

    private static String other(String path) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        return switch (key) {
            case "country" -> "DE";
            case "language" -> "de";
            case "currency" -> "GBP";
            case "iban" -> "DE89370400440532013000";
            case "bic" -> "AGRIFRPP";
            case "email", "redirect-to" -> "other@example.com";
            case "logo" -> "other.png";
            case "password-file", "certificate", "numbers" -> "other.txt";
            case "rates" -> "other.csv";
            case "templates" -> "other";
            case "type" -> "jdbc";
            case "receivables" -> "elsewhere.csv";
            case "missing-due-date" -> "accept";
            case "control-total" -> "1";
            case "max-rejects", "customers", "documents", "amount" ->
                path.contains("columns") ? "Betrag" : path.endsWith("source.customers") ? "elsewhere.csv" : "7%";
            case "confirmed", "tls", "approval", "consumer-clause" -> "false";
            case "from-invoice" -> "51";
            case "up-to" -> "41%";
            case "after-payment" -> "waive";
            case "allocation" -> "principal-first";
            case "starttls" -> "yes";
            case "ignore-due-before" -> "2024-01-01";
            case "url" -> "jdbc:postgresql://db.example/other";
            case "send-from" -> "07:00";
            case "buckets" -> "5,10";
            case "mode" -> "outbox";
            case "customer-type" -> "public";
            case "catch-up" -> "strict";
            case "at" -> otherTrigger(path);
            case "by" -> "letter";
            case "cc" -> "sales";
            case "attach" -> "";
            case "charges" -> "interest";
            case "was" -> "three";
            default ->
                key.matches(
                                ".*(days|amount|expiry|grace|hold|pay-by|least|port|minute|age).*|call|courtesy|reminder|formal")
                        ? "13"
                        : "other";
        };
    }

    private static String otherTrigger(String path) {
        return path.contains("[0]")
                ? "8 days before due"
                : path.contains("[1]") ? "7 working days after due" : "21 days after first";
    }
}
