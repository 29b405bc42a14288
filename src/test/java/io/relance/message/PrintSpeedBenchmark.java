package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Claim;
import io.relance.message.pdf.PdfDetails;
import io.relance.scenario.Channel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The print file of many registered letters, its manifest and {@code postings.csv}, written by a process of its own:
 * seconds, size, and the most that was in use after a collection, which must not grow with the letters. Not part of the
 * build: {@code mvn test -Dtest=PrintSpeedBenchmark}, with {@code -Drelance.bench.letters=20000}, {@code .heap=512m}.
 */
class PrintSpeedBenchmark {
    private static final int LETTERS = Integer.getInteger("relance.bench.letters", 20_000);
    private static final String HEAP = System.getProperty("relance.bench.heap", "512m");
    /** So many letters differ; the file takes them in turn. */
    private static final int DIFFERENT = 100;

    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    @TempDir
    Path folder;

    @Test
    void aTenthAndAll() throws Exception {
        Messages messages = new Messages(SampleNotices.head(SampleNotices.COMPANY), SampleNotices.rates());
        for (int i = 0; i < DIFFERENT; i++) {
            Files.write(letter(folder, i), letter(messages, i + 1));
        }
        long few = print(LETTERS / 10);
        long all = print(LETTERS);
        assertThat(all).as("memory does not grow with the letters").isLessThan(few * 2 + 32);
    }

    private static byte[] letter(Messages messages, int number) {
        List<Claim> claims = IntStream.range(0, 5)
                .mapToObj(
                        i -> SampleNotices.invoice("F-" + (1000 * number + i), 20 + i, number + ".10", number + ".10"))
                .map(invoice -> SampleNotices.claim(invoice, "letter"))
                .toList();
        return messages.render(
                        SampleNotices.notice("letter", Channel.REGISTERED)
                                .claims(claims)
                                .build(),
                        SampleNotices.envelope())
                .content();
    }

    private static Path letter(Path folder, int number) {
        return folder.resolve("letter-" + number % DIFFERENT + ".pdf");
    }

    /** Prints in a process of its own; the most in use after a collection, in MB. */
    private long print(int letters) throws Exception {
        Path collections = folder.resolve("collections-" + letters);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + collections,
                "-cp",
                System.getProperty("java.class.path"),
                PrintSpeedBenchmark.class.getName(),
                folder.toString(),
                Integer.toString(letters));
        Path log = folder.resolve("log");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        long most = mostInUse(collections);
        Path pdf = folder.resolve("registered.pdf");
        System.out.printf(
                "%,d letters, -Xmx%s: %.1f s, %,d bytes, %d MB in use at most%n",
                letters, HEAP, millis / 1000.0, Files.size(pdf), most);
        assertThat(Files.readAllLines(folder.resolve("registered.csv"))).hasSize(letters + 1);
        assertThat(Files.readAllLines(folder.resolve("postings.csv"))).hasSize(letters + 1);
        try (PDDocument printed = Loader.loadPDF(pdf.toFile())) {
            assertThat(printed.getNumberOfPages()).isGreaterThanOrEqualTo(letters);
        }
        return most;
    }

    private static long mostInUse(Path collections) throws IOException {
        long most = 0;
        for (String line : Files.readAllLines(collections)) {
            Matcher after = AFTER_COLLECTION.matcher(line);
            if (after.find()) {
                most = Math.max(most, Long.parseLong(after.group(1)));
            }
        }
        return most;
    }

    /** The process: what a night does when it closes. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int letters = Integer.parseInt(args[1]);
        PdfDetails details = new PdfDetails(
                "registered", "Exemple Fournitures SAS", "fr", SampleNotices.AS_OF.atTime(8, 30), "exemple/1");
        try (OutputStream pdf = out(folder, "registered.pdf");
                OutputStream manifest = out(folder, "registered.csv");
                PrintBatch batch = new PrintBatch(pdf, manifest, details, false)) {
            for (int i = 0; i < letters; i++) {
                String name = "registered/" + i + ".pdf";
                batch.add(new PrintBatch.Piece(
                        "C-" + i, "Menuiserie", "formal-notice", "n-" + i, name, letter(folder, i), List.of()));
            }
            batch.finish();
        }
        Iterable<Postings.Posting> postings = () -> IntStream.range(0, letters)
                .mapToObj(PrintSpeedBenchmark::posting)
                .iterator();
        try (OutputStream out = out(folder, "postings.csv")) {
            Postings.write(postings, out);
        }
    }

    private static Postings.Posting posting(int number) {
        List<String> address =
                new ArrayList<>(List.of("Menuiserie " + number, "48 chemin du Moulin", "38000 Grenoble"));
        return new Postings.Posting(
                number + ".pdf", "C-" + number, "n-" + number, "formal-notice", address, "N-" + number);
    }

    private static OutputStream out(Path folder, String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
    }
}
