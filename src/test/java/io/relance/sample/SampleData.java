package io.relance.sample;

import io.relance.sample.SampleDocument.Night;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes all files of {@code sample-data/}; the same every time. */
public final class SampleData {
    static final Path FOLDER = Path.of("sample-data");
    static final Path EXPECTATIONS = Path.of("src/test/resources/sample");

    private SampleData() {}

    /** Writes into {@code folder}. */
    public static void write(Path folder) throws IOException {
        SampleBook book = SampleBook.whole();
        Files.createDirectories(folder);
        for (Night night : Night.values()) {
            SampleWorkbooks.writeReceivables(book, night, folder.resolve(receivables(night)));
        }
        SampleWorkbooks.writeCustomers(book, folder.resolve("customers.xlsx"));
        SampleInvoices.write(book, folder);
        text(folder.resolve("README.md"), SampleReadme.text(book));
        text(folder.resolve("relance.yaml"), SampleConfiguration.text());
    }

    /** Writes what is expected of the program, one file a night. */
    public static void writeExpectations(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Night night : Night.values()) {
            List<String> lines = SampleExpectations.csv(SampleBook.whole(), night);
            text(folder.resolve("expected-" + night.asOf + ".csv"), String.join("\n", lines) + "\n");
        }
    }

    static String receivables(Night night) {
        return "receivables-" + night.asOf + ".xlsx";
    }

    private static void text(Path file, String content) throws IOException {
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }
}
