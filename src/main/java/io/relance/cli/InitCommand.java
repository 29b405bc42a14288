package io.relance.cli;

import io.relance.cli.start.OwnFolder;
import io.relance.cli.start.OwnFolder.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays out a folder for a company of one's own. */
@Command(
        name = "init",
        description = "Makes a folder for your own company: configuration, scenarios, templates, and an empty workbook "
                + "to fill in. Writes over nothing.")
final class InitCommand extends BaseCommand {
    private static final int LONGEST_ID = 40;

    @Parameters(paramLabel = "DIR", description = "The folder; it is made if it is not there.")
    private Path folder = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "The company's name.", defaultValue = "My Company")
    private String name = "";

    @Option(names = "--country", paramLabel = "FR", description = "Its country, two letters.", defaultValue = "FR")
    private String country = "";

    /** What is printed as JSON. */
    record Answer(String folder, List<String> written) {}

    @Override
    protected ExitCode execute() throws IOException {
        for (String file : OwnFolder.CONTENT) {
            if (Files.exists(folder.resolve(file))) {
                throw new CommandFailed(
                        ExitCode.REFUSED,
                        folder.resolve(file)
                                + " is already there; nothing was written. Choose another folder, or move it"
                                + " away.");
            }
        }
        OwnFolder.write(folder, new Owner(id(), name, code(), currency(code())));
        answer(new Answer(folder.toAbsolutePath().normalize().toString(), OwnFolder.CONTENT), out -> {
            out.println("Written to " + folder.toAbsolutePath().normalize() + ":");
            out.println("  relance.yaml      who you are, where the data is, what is sent when");
            out.println("  receivables.xlsx  to fill in; its last sheet explains the columns");
            out.println("  templates/        the texts of all messages");
            out.println("Next: fill in relance.yaml and the workbook, then in that folder");
            out.println("  relance check     tells what is missing and what would happen when");
            out.println("  relance run       drafts only, until go-live is confirmed in relance.yaml");
        });
        return ExitCode.DONE;
    }

    /** The folder's name made into an id: {@code Acme & Co} gives {@code acme-co}. */
    private String id() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String plain = Normalizer.normalize(last == null ? "" : last.toString(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String id = plain.substring(0, Math.min(LONGEST_ID, plain.length())).replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "my-company" : id;
    }

    private String code() {
        String code = country.toUpperCase(Locale.ROOT);
        String known = code.equals("UK") ? "GB" : code;
        if (!Arrays.asList(Locale.getISOCountries()).contains(known)) {
            throw wrongUsage("--country \"" + country + "\" is no country; expected two letters such as FR");
        }
        return known;
    }

    private static String currency(String country) {
        Currency currency = Currency.getInstance(new Locale("", country));
        return currency == null ? "EUR" : currency.getCurrencyCode();
    }
}
