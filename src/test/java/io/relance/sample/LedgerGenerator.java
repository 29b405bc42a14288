package io.relance.sample;

import io.relance.ledger.Address;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.CustomerType;
import io.relance.ledger.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes ledgers of any size, and how they change from night to night, for measurements and long stories.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath
 * java -cp target/test-classes:target/classes:$(cat target/test.classpath) io.relance.sample.LedgerGenerator \
 *     --customers 20000 --documents 100000 --as-of 2026-10-05 --out target/big
 * </pre>
 *
 * writes {@code receivables-2026-10-05.xlsx} (or {@code .csv}), {@code customers.xlsx} (or {@code .csv}). With
 * {@code --nights 3} the two working days that follow are written as well.
 */
public final class LedgerGenerator {
    private static final String USAGE = """
            Options (all but --out have a default):
              --out DIR            folder to write into
              --customers N        1000
              --documents N        5000
              --as-of DATE         2026-10-05, the first night
              --nights N           1; further working days, each changed from the one before
              --seed N             1
              --late PERCENT       40
              --credits PERCENT    4
              --restraints PERCENT 4 (disputes, promises, holds, plans, ...)
              --currencies LIST    EUR; for example EUR,USD,GBP
              --last-level LEVEL   none; imported history of every late invoice
              --last-level-days N  10; how many days before the first night
              --format xlsx|csv    xlsx
            """;
    private static final List<String> STEMS = List.of(
            "Atelier",
            "Boulangerie",
            "Carrosserie",
            "Domaine",
            "Ébénisterie",
            "Fonderie",
            "Garage",
            "Horlogerie",
            "Imprimerie",
            "Jardinerie",
            "Laiterie",
            "Menuiserie",
            "Négoce",
            "Optique",
            "Papeterie",
            "Quincaillerie",
            "Restaurant",
            "Serrurerie",
            "Transports",
            "Usinage",
            "Verrerie");
    private static final List<String> TOWNS = List.of(
            "Villefictive", "Bourg-Imaginaire", "Saint-Exemple", "Modèle-sur-Essai", "Port-Factice", "Montfiction");

    private LedgerGenerator() {}

    public static void main(String[] args) throws IOException {
        System.exit(run(args, System.err));
    }

    private static int run(String[] args, PrintStream messages) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        String out = given.get("out");
        if (out == null || args.length % 2 != 0) {
            messages.print(USAGE);
            return 2;
        }
        LedgerOptions options = options(given);
        boolean csv = given.getOrDefault("format", "xlsx").equals("csv");
        Path folder = Files.createDirectories(Path.of(out));
        GeneratedLedger ledger = generate(options);
        LedgerFiles.writeCustomers(ledger, folder.resolve("customers." + (csv ? "csv" : "xlsx")));
        int nights = Integer.parseInt(given.getOrDefault("nights", "1"));
        for (int night = 1; night <= nights; night++) {
            Path file = folder.resolve("receivables-" + ledger.asOf() + (csv ? ".csv" : ".xlsx"));
            LedgerFiles.writeReceivables(ledger, file);
            messages.printf("%s: %d documents%n", file, ledger.documents().size());
            if (night < nights) {
                ledger = ledger.next();
            }
        }
        return 0;
    }

    private static LedgerOptions options(Map<String, String> given) {
        return new LedgerOptions(
                Long.parseLong(given.getOrDefault("seed", "1")),
                Integer.parseInt(given.getOrDefault("customers", "1000")),
                Integer.parseInt(given.getOrDefault("documents", "5000")),
                LocalDate.parse(given.getOrDefault("as-of", "2026-10-05")),
                Integer.parseInt(given.getOrDefault("late", "40")),
                Integer.parseInt(given.getOrDefault("credits", "4")),
                Integer.parseInt(given.getOrDefault("restraints", "4")),
                List.of(given.getOrDefault("currencies", "EUR").split(",")),
                given.getOrDefault("last-level", ""),
                Integer.parseInt(given.getOrDefault("last-level-days", "10")));
    }

    /** The ledger of the first night. */
    public static GeneratedLedger generate(LedgerOptions options) {
        Random random = new Random(options.seed());
        List<Customer> customers = new ArrayList<>(options.customers());
        for (int i = 0; i < options.customers(); i++) {
            customers.add(customer(i, customers, random));
        }
        return GeneratedLedger.first(options, customers);
    }

    private static Customer customer(int index, List<Customer> before, Random random) {
        String id = "C%06d".formatted(index + 1);
        int kind = random.nextInt(100);
        CustomerType type = kind < 90 ? CustomerType.BUSINESS : kind < 96 ? CustomerType.PUBLIC : CustomerType.CONSUMER;
        int where = random.nextInt(100);
        String country = where < 80 ? "FR" : where < 90 ? "BE" : where < 94 ? "DE" : where < 97 ? "NL" : "GB";
        if (type == CustomerType.CONSUMER && where >= 90) {
            country = "FR";
        }
        String name = STEMS.get(random.nextInt(STEMS.size())) + " " + TOWNS.get(random.nextInt(TOWNS.size())) + " "
                + (index + 1);
        boolean reachable = random.nextInt(100) < 97;
        Contacts contacts = new Contacts(
                "Service comptabilité",
                reachable ? "compta@client-" + (index + 1) + ".example.com" : "",
                "",
                "",
                random.nextInt(100) < 97 ? "01 99 00 %02d %02d".formatted(index / 100 % 100, index % 100) : "",
                "");
        Address address = new Address(
                (1 + random.nextInt(200)) + " rue de l'Exemple",
                "",
                country.equals("FR") ? "%05d".formatted(1000 + random.nextInt(94_000)) : "1000",
                TOWNS.get(random.nextInt(TOWNS.size())),
                country);
        CustomerId payer = index > 20 && random.nextInt(100) < 3 ? payerAmong(before, random) : null;
        return Customer.builder(id, name)
                .type(type)
                .country(country)
                .language(country.equals("FR") || country.equals("BE") ? "fr" : "en")
                .contacts(contacts)
                .address(address)
                .payer(payer)
                .paymentTermsDays(30)
                .responsible(new Person("Camille Exemple", "camille@creancier.example.com"))
                .build();
    }

    /** Payers pay for themselves: nobody pays through two hands. */
    private static CustomerId payerAmong(List<Customer> before, Random random) {
        Customer chosen = before.get(random.nextInt(before.size()));
        return chosen.payerOrSelf();
    }
}
