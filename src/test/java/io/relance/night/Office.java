package io.relance.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.cli.CommandLineRunner;
import io.relance.store.row.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A finance department in a folder: its configuration, its export of the day, and the commands it types. */
public final class Office {
    public static final String COLUMNS =
            "customer_id;document_type;document_no;issue_date;due_date;amount;open_amount;currency;"
                    + "last_level;last_level_on;disputed;disputed_amount;promised_on;settled_on";

    private final Path folder;
    private String store = "jdbc:hsqldb:file:data/relance";
    private String more = "";
    private String logo = "";

    public Office(Path folder) {
        this.folder = folder;
        write("customers.csv", """
                customer_id;name;email;address1;postal_code;city;country;phone
                C1;Atelier Alpha;alpha@client.example;1 rue des Lilas;75001;Paris;FR;0199000001
                C2;Boutique Beta;beta@client.example;2 rue des Lilas;69001;Lyon;FR;0199000002
                C3;Cave Gamma;;3 rue des Lilas;33000;Bordeaux;FR;
                C4;Delta SARL;delta@client.example;4 rue des Lilas;31000;Toulouse;FR;0199000004
                C5;Epsilon SA;epsilon@client.example;5 rue des Lilas;44000;Nantes;FR;0199000005
                C6;Zeta SAS;zeta@client.example;6 rue des Lilas;59000;Lille;FR;0199000006
                """);
    }

    public Office store(String url) {
        store = url;
        return this;
    }

    /** Further keys of the configuration, indented by two. */
    public Office with(String keys) {
        more = keys;
        return this;
    }

    /** The company's picture. */
    Office logo(String file) {
        logo = ", logo: " + file;
        return this;
    }

    public Path folder() {
        return folder;
    }

    /** Today's export, extracted at six in the morning of that day. */
    public Office export(String asOf, String... rows) {
        return exportOf(asOf, COLUMNS, rows);
    }

    /** Likewise, with columns of its own. */
    public Office exportOf(String asOf, String columns, String... rows) {
        String file = "receivables.csv";
        write(file, columns + "\n" + String.join("\n", rows) + "\n");
        try {
            Files.setLastModifiedTime(
                    folder.resolve(file),
                    FileTime.from(
                            LocalDate.parse(asOf).atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** An invoice in euros as a row. */
    public static String invoice(String customer, String number, String issued, String due, String open) {
        return customer + ";invoice;" + number + ";" + issued + ";" + due + ";" + open + ";" + open + ";EUR;;;;;;";
    }

    /** An invoice that another system brought to a level. */
    public static String reminded(String customer, String number, String due, String open, String level, String on) {
        return customer + ";invoice;" + number + ";2026-06-01;" + due + ";" + open + ";" + open + ";EUR;" + level + ";"
                + on + ";;;;";
    }

    public static String settled(String customer, String number, String due, String amount, String on) {
        return customer + ";invoice;" + number + ";2026-08-01;" + due + ";" + amount + ";0;EUR;;;;;;" + on;
    }

    /** Types {@code relance run --as-of ...} and answers the exit code. */
    public int run(String asOf, String... options) {
        List<String> words = new ArrayList<>(List.of("run", "--as-of", asOf));
        words.addAll(List.of(options));
        return command(words.toArray(String[]::new)).exitCode();
    }

    /** What a command answered. */
    public record Answer(int exitCode, String out, String err) {
        public Map<String, Object> json() {
            return Json.readObject(out);
        }
    }

    public Answer command(String... words) {
        write("relance.yaml", """
                relance:
                  company:
                    {id: acme, name: ACME SAS, country: FR, currency: EUR, iban: FR7630006000011234567890189, bic: AGRIFRPP,
                     email: compta@acme.example, phone: "0199000000",
                     address: {line1: 1 rue du Port, postal-code: "75001", city: Paris}, signatory: La comptabilitéLOGO}
                  source: {type: files, receivables: receivables.csv, customers: customers.csv, max-rejects: 50%,
                           max-shrinkage: 60%}
                  go-live: {confirmed: true}
                  store: {url: "STORE"}
                  outbox: out
                """.replace("STORE", store).replace("LOGO", logo) + more);
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--config=" + folder.resolve("relance.yaml"));
        String[] answer = CommandLineRunner.run(all.toArray(String[]::new));
        return new Answer(Integer.parseInt(answer[0]), answer[1], answer[2]);
    }

    public Path outbox(String asOf) {
        return folder.resolve("out/acme").resolve(asOf);
    }

    public Map<String, Object> summary(String asOf) {
        return Json.readObject(read(outbox(asOf).resolve("summary.json")));
    }

    /** Entries of the journal of a night, as {@code type customer level channel [numbers]}. */
    public List<String> journal(String pass) {
        return read(outbox(pass).resolve("journal.jsonl"))
                .lines()
                .map(Json::readObject)
                .map(Office::line)
                .toList();
    }

    private static String line(Map<String, Object> entry) {
        List<String> numbers = new ArrayList<>();
        if (entry.get("documents") instanceof List<?> documents) {
            documents.forEach(document -> numbers.add(String.valueOf(((Map<?, ?>) document).get("number"))));
        }
        return Stream.of(entry.get("type"), entry.get("customer"), entry.get("level"), entry.get("channel"))
                        .map(value -> value == null ? "-" : value.toString())
                        .reduce((a, b) -> a + " " + b)
                        .orElse("")
                + " " + numbers;
    }

    /** Reason and document of everything silent that night. */
    List<String> silent(String pass) {
        return read(outbox(pass).resolve("not-contacted.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[1] + " " + cells[6])
                .toList();
    }

    /** All files below a folder with their content, by path. */
    public static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Everything a night wrote, without what carries a clock time. */
    static Map<String, String> comparable(Path folder) {
        Map<String, String> comparable = new TreeMap<>();
        files(folder).forEach((path, content) -> comparable.put(path, withoutClock(path, content)));
        return comparable;
    }

    private static String withoutClock(String path, byte[] content) {
        String text = new String(content, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (path.endsWith("journal.jsonl")) {
            return text.replaceAll("\"(at|hash|previousHash)\":\"[^\"]*\"", "");
        }
        if (path.endsWith("summary.json")) {
            return text.replaceAll("(?s)\"durations\" : \\{.*?}", "");
        }
        return path.endsWith("summary.html") ? "" : text;
    }

    static void assertSameNights(Path one, Path other) {
        Map<String, String> a = comparable(one);
        Map<String, String> b = comparable(other);
        assertThat(b.keySet()).isEqualTo(a.keySet());
        a.forEach((path, content) -> assertThat(b.get(path)).as(path).isEqualTo(content));
    }

    void write(String file, String content) {
        try {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
