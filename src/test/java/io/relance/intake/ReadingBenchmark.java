package io.relance.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Rows per second of CPU time of our reader beside a bare loop of fastexcel-reader over the same workbook, in turn in one process. Not
 * a test; run {@code main}, with the number of rows as argument.
 */
final class ReadingBenchmark {
    private static final String[] HEADERS = {
        "customer_id",
        "document_no",
        "document_type",
        "issue_date",
        "due_date",
        "posted_on",
        "currency",
        "amount",
        "open_amount",
        "amount_excl_vat",
        "subject",
        "order_ref",
        "payment_method",
        "name",
        "email"
    };

    private ReadingBenchmark() {}

    public static void main(String[] args) throws IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = Files.createTempDirectory("reading");
        Path xlsx = workbook(folder.resolve("r.xlsx"), rows);
        Path csv = text(folder.resolve("r.csv"), rows);
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ourCsv = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            bare.add(rate(rows, () -> bare(xlsx)));
            ours.add(rate(rows, () -> ours(xlsx)));
            ourCsv.add(rate(rows, () -> ours(csv)));
        }
        print("fastexcel, bare loop", bare);
        print("Relance, .xlsx", ours);
        print("Relance, .csv", ourCsv);
        Files.delete(xlsx);
        Files.delete(csv);
        Files.delete(folder);
    }

    private static double rate(int rows, Runnable reading) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        reading.run();
        return rows * 1e9 / (threads.getCurrentThreadCpuTime() - start);
    }

    private static void print(String what, List<Double> rates) {
        double[] warm = rates.stream().skip(2).mapToDouble(d -> d).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-22s median %,9.0f rows per second of CPU time, all %s%n",
                what,
                warm[warm.length / 2],
                Arrays.toString(rates.stream().mapToLong(Math::round).toArray()));
    }

    private static void bare(Path path) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile());
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            long length = rows.mapToLong(row -> row.stream()
                            .mapToLong(c -> c == null ? 0 : c.getText().length())
                            .sum())
                    .sum();
            if (length == 0) {
                throw new IllegalStateException("nothing read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ours(Path path) {
        SourceSettings settings = Intake.settings(path, null, Map.of());
        try (SourceReader reader = Sources.open(settings, Intake.company("acme", "FR", "EUR"), Intake.READ_AT)) {
            long accepted = 0;
            for (SourceRow row = reader.next(); row != null; row = reader.next()) {
                accepted += row instanceof SourceRow.ReceivableRow ? 1 : 0;
            }
            if (accepted == 0) {
                throw new IllegalStateException("nothing read");
            }
        }
    }

    private static Path workbook(Path path, int rows) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true)) {
            SXSSFSheet sheet = workbook.createSheet("Invoices");
            CellStyle date = Workbooks.dateStyle(workbook, "dd/mm/yyyy");
            Row header = sheet.createRow(0);
            for (int i = 0; i < HEADERS.length; i++) {
                header.createCell(i).setCellValue(HEADERS[i]);
            }
            for (int i = 0; i < rows; i++) {
                Row row = sheet.createRow(i + 1);
                int customer = i / 5;
                row.createCell(0).setCellValue("C" + (100_000 + customer));
                row.createCell(1).setCellValue("F-2026-" + i);
                row.createCell(2).setCellValue("Facture");
                for (int c = 3; c < 6; c++) {
                    row.createCell(c).setCellValue(46_000 + (i + c * 30) % 300);
                    row.getCell(c).setCellStyle(date);
                }
                row.createCell(6).setCellValue("EUR");
                row.createCell(7).setCellValue(100 + i % 900 + 0.25);
                row.createCell(8).setCellValue(100 + i % 900 + 0.25);
                row.createCell(9).setCellValue(80 + i % 900);
                row.createCell(10).setCellValue("Prestation du mois " + i % 12);
                row.createCell(11).setCellValue("BC" + i % 5000);
                row.createCell(12).setCellValue("Virement");
                row.createCell(13).setCellValue("Client numero " + customer + " SARL");
                row.createCell(14).setCellValue("compta" + customer + "@example.org");
            }
            return Workbooks.save(workbook, path);
        }
    }

    private static Path text(Path path, int rows) throws IOException {
        StringBuilder text = new StringBuilder(String.join(";", HEADERS)).append('\n');
        for (int i = 0; i < rows; i++) {
            int customer = i / 5;
            text.append('C')
                    .append(100_000 + customer)
                    .append(";F-2026-")
                    .append(i)
                    .append(";Facture;");
            for (int c = 0; c < 3; c++) {
                text.append(String.format(Locale.ROOT, "%02d/%02d/2026;", 1 + i % 28, 1 + (i + c) % 12));
            }
            text.append("EUR;")
                    .append(100 + i % 900)
                    .append(",25;")
                    .append(100 + i % 900)
                    .append(",25;80,00;Prestation;BC")
                    .append(i % 5000)
                    .append(";Virement;Client numero ")
                    .append(customer)
                    .append(" SARL;compta")
                    .append(customer)
                    .append("@example.org\n");
        }
        return Files.writeString(path, text);
    }
}
