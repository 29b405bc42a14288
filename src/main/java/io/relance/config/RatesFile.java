package io.relance.config;

import io.relance.law.Rates;
import io.relance.law.Rates.Published;
import io.relance.law.ReferenceRate;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads reference rates: those Relance brings along, and a company's own file of the same columns ({@code relance.rates}),
 * by which the next half-year's rate is added. Columns {@code rate}, {@code from}, {@code to}, {@code percent},
 * {@code source}, {@code verified} (yes or no), separated by commas or semicolons.
 */
public final class RatesFile {
    private static final String BUILT_IN = "/io/relance/law/rates.csv";
    private static final List<String> COLUMNS = List.of("rate", "from", "to", "percent", "source", "verified");

    private final String name;
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    private RatesFile(String name) {
        this.name = name;
    }

    /** The rates that come with Relance. */
    public static Rates builtIn() {
        try (InputStream in = RatesFile.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException(BUILT_IN + " is not in the program");
            }
            return new RatesFile("built-in rates").read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(BUILT_IN + " cannot be read", e);
        }
    }

    /**
     * The rates that come with Relance and, before them, those of a company's own file.
     *
     * @param own the company's file, or null
     * @throws ConfigurationProblems with every line that is wrong
     */
    public static Rates with(@Nullable Path own) {
        Rates builtIn = builtIn();
        return own == null ? builtIn : builtIn.with(read(own));
    }

    private static Rates read(Path file) {
        RatesFile rates = new RatesFile(file.toString());
        try {
            String text = java.nio.file.Files.readString(file, StandardCharsets.UTF_8);
            return rates.read(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (IOException e) {
            throw new ConfigurationProblems(List.of(new ConfigurationProblem(
                    file.toString(),
                    "the rates cannot be read: " + e.getMessage() + "; expected a CSV file in UTF-8")));
        }
    }

    private Rates read(Reader reader) throws IOException {
        String text;
        try (java.io.BufferedReader lines = new java.io.BufferedReader(reader)) {
            text = lines.lines().collect(Collectors.joining("\n"));
        }
        String header = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        char delimiter = header.contains(";") ? ';' : ',';
        if (!Arrays.stream(header.split("[;,]")).map(String::strip).toList().containsAll(COLUMNS)) {
            report(1, "the header is \"" + header + "\"; expected " + String.join(delimiter + "", COLUMNS));
            throw new ConfigurationProblems(problems);
        }
        List<Published> published = new ArrayList<>();
        try (var records = format(delimiter).parse(new StringReader(text))) {
            for (CSVRecord row : records) {
                Published rate = rate(row);
                if (rate != null) {
                    published.add(rate);
                }
            }
        }
        throwIfAny();
        return checked(published);
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreHeaderCase(true)
                .get();
    }

    private @Nullable Published rate(CSVRecord row) {
        long line = row.getRecordNumber() + 1;
        if (!row.isConsistent()) {
            report(line, "has " + row.size() + " values; expected " + String.join(", ", COLUMNS));
            return null;
        }
        ReferenceRate rate = ReferenceRate.of(row.get("rate")).orElse(null);
        if (rate == null) {
            report(line, "rate is \"" + row.get("rate") + "\"; expected one of " + codes());
        }
        LocalDate from = date(row, "from", line);
        LocalDate to = date(row, "to", line);
        BigDecimal percent = percent(row, line);
        String verified = row.get("verified").toLowerCase(Locale.ROOT);
        if (!verified.equals("yes") && !verified.equals("no")) {
            report(line, "verified is \"" + row.get("verified") + "\"; expected yes or no");
        }
        if (rate == null || from == null || to == null || percent == null) {
            return null;
        }
        if (to.isBefore(from)) {
            report(line, "to is " + to + ", before from, " + from);
            return null;
        }
        return new Published(rate, from, to, percent, row.get("source"), verified.equals("yes"));
    }

    private @Nullable LocalDate date(CSVRecord row, String column, long line) {
        try {
            return LocalDate.parse(row.get(column));
        } catch (DateTimeParseException notADate) {
            report(line, column + " is \"" + row.get(column) + "\"; expected a date such as 2027-01-01");
            return null;
        }
    }

    /** Rates are published with two decimals at most: more of them are a fraction, 0.0265 for 2.65 %. */
    private @Nullable BigDecimal percent(CSVRecord row, long line) {
        String text = row.get("percent").replace(',', '.').replace("%", "").strip();
        if (!text.matches("-?\\d{1,2}(\\.\\d{1,2}0{0,2})?")) {
            report(
                    line,
                    "percent is \"" + row.get("percent")
                            + "\"; expected percent a year with two decimals at most, such as 2.40");
            return null;
        }
        BigDecimal percent = new BigDecimal(text);
        return percent.scale() < 2 ? percent.setScale(2) : percent;
    }

    private Rates checked(List<Published> published) {
        try {
            return Rates.of(published);
        } catch (IllegalArgumentException overlap) {
            throw new ConfigurationProblems(
                    List.of(new ConfigurationProblem(name, String.valueOf(overlap.getMessage()))));
        }
    }

    private static String codes() {
        return Arrays.stream(ReferenceRate.values()).map(ReferenceRate::code).collect(Collectors.joining(", "));
    }

    private void report(long line, String message) {
        problems.add(new ConfigurationProblem(name + ":" + line, message));
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ConfigurationProblems(problems);
        }
    }
}
