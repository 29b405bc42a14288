package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue of whole sources that cannot be read: each message with place, finding and remedy. */
@Timeout(30)
class UnusableSourceTests {
    private static final String CSV = "customer_id;document_no;due_date;amount\nC1;F1;2026-10-01;5\n";

    @TempDir
    Path folder;

    private static String message(Path file) {
        return message(Intake.settings(file, null, Map.of()));
    }

    private static String message(SourceSettings settings) {
        try {
            Intake.of(settings);
        } catch (UnusableSource e) {
            return e.getMessage();
        }
        throw new AssertionError("was read");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path workbook(String name) {
        Workbook workbook = Workbooks.create(name.substring(name.indexOf('.') + 1));
        Sheet sheet = workbook.createSheet("Factures");
        Workbooks.add(sheet, "customer_id", "document_no", "due_date", "amount");
        for (int i = 0; i < 500; i++) {
            Workbooks.add(sheet, "C" + i, "F" + i * 7919, "2026-10-01", i * 1.25);
        }
        return Workbooks.save(workbook, folder.resolve(name));
    }

    @Test
    void missingFile() {
        Path path = folder.resolve("nowhere.xlsx");
        assertThat(message(path))
                .isEqualTo("nowhere.xlsx: there is no such file (" + path
                        + "). Check the path in the configuration, or the export.");
    }

    @Test
    void folderInsteadOfAFile() throws IOException {
        Path path = Files.createDirectory(folder.resolve("r.xlsx"));
        assertThat(message(path))
                .isEqualTo("r.xlsx: is a folder (" + path
                        + "). Expected is a workbook (.xlsx, .xls) or a text file (.csv).");
    }

    @ParameterizedTest(name = "{0} holding {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "r.xlsx | csv  | is not an .xlsx workbook, but a text file. Rename it to .csv, also in the configuration, or export it again.",
                "r.xls  | csv  | is not an old .xls workbook, but a text file. Rename it to .csv, also in the configuration, or export it again.",
                "r.xlsx | html | is not an .xlsx workbook, but an HTML or XML page. Open it in a spreadsheet program and save it as .xlsx,"
                        + " or export it as .csv.",
                "r.xls  | html | is not an old .xls workbook, but an HTML or XML page. Open it in a spreadsheet program and save it as"
                        + " .xlsx, or export it as .csv.",
                "r.csv  | pdf  | is not a text file, but a PDF document. Open it in a spreadsheet program and save it as .xlsx, or export"
                        + " it as .csv.",
                "r.csv  | nul  | is not a text file, but a file of a kind that is not known. Open it in a spreadsheet program and save it"
                        + " as .xlsx, or export it as .csv.",
                "r.ods  | csv  | this kind of file cannot be read. Expected is a workbook (.xlsx, .xls) or a text file (.csv).",
                "r.csv  | none | is empty (0 bytes). Export it again.",
            })
    void otherThanItsNameSays(String name, String content, String message) throws IOException {
        String text = Map.of(
                        "csv",
                        CSV,
                        "html",
                        "\n<html><table></table></html>",
                        "pdf",
                        "%PDF-1.7 ...",
                        "nul",
                        "a\0b",
                        "none",
                        "")
                .get(content);
        assertThat(message(file(name, text))).isEqualTo(name + ": " + message);
    }

    @Test
    void oneKindOfWorkbookNamedLikeTheOther() throws IOException {
        Path xls = Files.move(workbook("a.xls"), folder.resolve("b.xlsx"));
        assertThat(message(xls))
                .isEqualTo("b.xlsx: is not an .xlsx workbook, but an old .xls workbook. Rename it to .xls, also in the"
                        + " configuration, or export it again.");
        Path xlsx = Files.move(workbook("a.xlsx"), folder.resolve("b.xls"));
        assertThat(message(xlsx))
                .isEqualTo(
                        "b.xls: is not an old .xls workbook, but an .xlsx workbook (or another zip archive). Rename it to"
                                + " .xlsx, also in the configuration, or export it again.");
    }

    @Test
    void protectedWorkbooks() throws Exception {
        Path plain = workbook("plain.xlsx");
        Path xlsx = folder.resolve("secret.xlsx");
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                Files.copy(plain, out);
            }
            try (var out = Files.newOutputStream(xlsx)) {
                system.writeFilesystem(out);
            }
        }
        assertThat(message(xlsx))
                .isEqualTo("secret.xlsx: is protected by a password. Save it without one, or export it again.");

        Path xls = folder.resolve("secret.xls");
        HSSFWorkbook workbook = new HSSFWorkbook();
        Workbooks.add(workbook.createSheet("S"), "customer_id", "amount");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            Workbooks.save(workbook, xls);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(message(xls))
                .isEqualTo("secret.xls: is protected by a password. Save it without one, or export it again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.xlsx", "r.xls"})
    void truncatedWorkbooks(String name) throws IOException {
        byte[] whole = Files.readAllBytes(workbook(name));
        for (int share : new int[] {1, 3, 5, 7, 9}) {
            Path cut = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length * share / 10));
            assertThat(message(cut))
                    .startsWith(name)
                    .contains("damaged or was cut off")
                    .contains("Export it again");
        }
    }

    @Test
    void aWorkbookCutInsideItsSheet() {
        Path path = Workbooks.handMade(
                folder.resolve("r.xlsx"),
                "",
                Workbooks.texts("customer_id", "document_no", "due_date", "amount") + "<row><c");
        assertThat(message(path))
                .startsWith("r.xlsx, sheet 'Invoices', after row ")
                .contains(": the workbook is damaged or was cut off while it was copied (");
    }

    @Test
    void zipBomb() throws IOException {
        Path path = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            Workbooks.handMadeParts(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet><sheetData>" + Workbooks.texts("customer_id", "document_no", "due_date", "amount"))
                    .getBytes(StandardCharsets.UTF_8));
            byte[] rows = "<row></row>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) {
                zip.write(rows);
            }
            zip.closeEntry();
        }
        long start = System.nanoTime();
        assertThat(message(path))
                .startsWith("bomb.xlsx, sheet 'Invoices', after row ")
                .contains(": refused, because it unpacks to more than ")
                .endsWith("MiB, far more than its size explains (a zip bomb?). Export the data again, or as .csv.");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void oneEndlessText() throws IOException {
        Path path = folder.resolve("long.xlsx");
        Workbooks.handMade(
                path,
                "",
                Workbooks.texts("customer_id", "document_no", "due_date", "amount") + "<row><c t=\"inlineStr\"><is><t>"
                        + "x".repeat(200_000) + "</t></is></c></row>");
        assertThat(message(path)).contains("a text longer than a cell may have");
    }

    @Test
    void entitiesAreNotExpanded() {
        Path path = Workbooks.handMade(
                folder.resolve("r.xlsx"), "", Workbooks.texts("customer_id", "document_no", "&lol;", "amount"));
        assertThat(message(path)).contains("the workbook is damaged");
    }

    @Test
    void archiveThatIsNoWorkbook() throws IOException {
        Path path = folder.resolve("r.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            Workbooks.part(zip, "readme.txt", "hello");
        }
        assertThat(message(path))
                .isEqualTo(
                        "r.xlsx: is a zip archive, but no workbook. Unpack it, or export the data as .xlsx or .csv.");
    }

    @Test
    void emptySheet() {
        Workbook workbook = Workbooks.xlsx();
        workbook.createSheet("Factures");
        assertThat(message(Workbooks.save(workbook, folder.resolve("r.xlsx"))))
                .isEqualTo(
                        "r.xlsx, sheet 'Factures': is empty. Export the receivables again; expected is a header row and one"
                                + " row for each.");
    }

    @Test
    void missingColumn() throws IOException {
        assertThat(message(file("r.csv", "Title\nKto;N° facture;Échéance;Zeichen\nC1;F1;2026-10-01;x\n")))
                .isEqualTo(
                        "r.csv, row 2: the columns customer_id and amount are missing. Columns found: 'Kto' (not understood),"
                                + " 'N° facture' = document_no, 'Échéance' = due_date, 'Zeichen' (not understood). Say in the"
                                + " configuration which column it is, for example source: columns: {customer_id: \"its header\"}, or add"
                                + " it to the export.");
    }

    @Test
    void documentsWithoutNumbers() throws IOException {
        assertThat(message(file("r.csv", "N° client;Échéance;Montant\nC1;2026-10-01;5\n")))
                .startsWith(
                        "r.csv, row 1: the column document_no is missing. Columns found: 'N° client' = customer_id,");
    }

    @Test
    void twoColumnsOfOneName() throws IOException {
        assertThat(message(file("r.csv", "N° client;Facture;Échéance;Montant;MONTANT\nC1;F1;2026-10-01;5;6\n")))
                .isEqualTo(
                        "r.csv, row 1: two columns are called 'Montant', columns 4 and 5. Give the one that is amount a name"
                                + " of its own in the export.");
    }

    @Test
    void aNamedColumnThatIsNotThere() throws IOException {
        Path path = file("r.csv", "Kto;document_no;due_date;amount\nC1;F1;2026-10-01;5\n");
        assertThat(message(Intake.settings(path, null, Map.of("customer_id", "Konto"))))
                .contains("the column customer_id is missing")
                .endsWith("(source.columns says customer_id: \"Konto\", but no header reads so.)");
        assertThat(Intake.of(Intake.settings(path, null, Map.of("customer_id", "KTO")))
                        .receivables())
                .hasSize(1);
    }

    @Test
    void aNameThatIsNoColumn() throws IOException {
        assertThat(message(Intake.settings(file("r.csv", CSV), null, Map.of("Kto", "customer"))))
                .isEqualTo(
                        "source.columns: neither 'Kto' nor 'customer' is a column that Relance reads. Write for example"
                                + " customer_id: \"Kto\".");
    }

    @Test
    void noHeaderRow() throws IOException {
        assertThat(message(file("r.csv", "C1;F1;2026-10-01;5\nC2;F2;2026-10-01;6\n")))
                .isEqualTo(
                        "r.csv: no header row was found in the first 100 rows. Expected is a row with columns such as"
                                + " customer_id, document_no, due_date and amount (or N° client, N° facture, Échéance, Montant;"
                                + " Kundennummer, Fälligkeit ...). Other headers can be named in the configuration: source: columns:"
                                + " {customer_id: \"its header\"}.");
    }

    @Test
    void aQuotationMarkThatIsNeverClosed() throws IOException {
        assertThat(message(file("r.csv", CSV + "C1;F2;2026-10-01;6;\"open\n".repeat(1) + "C1;F3;2026-10-01;7\n")))
                .isEqualTo(
                        "r.csv, line 3: a field that begins here does not end (more than 100000 characters, or the end of the"
                                + " file). Usually a quotation mark is not closed, or the file was cut off. Export it again.");
    }

    @Test
    void twoSheetsOfReceivables() {
        Workbook workbook = Workbooks.xlsx();
        for (String name : new String[] {"October", "September"}) {
            Sheet sheet = workbook.createSheet(name);
            Workbooks.add(sheet, "customer_id", "document_no", "due_date", "amount");
            Workbooks.add(sheet, "C1", name, "2026-10-01", 5);
        }
        Path path = Workbooks.save(workbook, folder.resolve("r.xlsx"));
        assertThat(message(path))
                .isEqualTo(
                        "r.xlsx: two sheets look like receivables, 'October' and 'September'. Write the one to be read behind"
                                + " the file's name, receivables: \"r.xlsx#October\", or leave the other out of the file.");
        assertThat(Intake.of(folder.resolve("r.xlsx#September")).only().key().number())
                .isEqualTo("September");
        assertThat(message(folder.resolve("r.xlsx#August")))
                .isEqualTo(
                        "r.xlsx: has no visible sheet 'August'; its sheets are 'October', 'September'. Correct the name behind"
                                + " the # in the configuration.");
    }

    @Test
    void onlyOtherCompanies() throws IOException {
        Path path = file("r.csv", "company;customer_id;document_no;due_date;amount\nOther;C1;F1;2026-10-01;5\n");
        assertThat(message(path))
                .isEqualTo(
                        "No row belongs to the company 'acme': all 1 name another one in the column company. Expected there is"
                                + " the id or the name of the company, or an empty cell. If the column means something else, leave it"
                                + " out: source: columns: {company: \"-\"}.");
        assertThat(Intake.of(Intake.settings(path, null, Map.of("company", "-")))
                        .receivables())
                .hasSize(1);
    }

    @Test
    void noFileConfigured() {
        assertThatThrownBy(() -> Intake.of(Intake.settings(null, null, Map.of())))
                .isInstanceOf(UnusableSource.class)
                .hasMessageContaining("No file of receivables is configured");
    }

    @Test
    void randomBytesUnderEveryName() throws IOException {
        var random = new java.util.Random(7);
        for (String name : new String[] {"r.xlsx", "r.xls", "r.csv"}) {
            byte[] start = Files.readAllBytes(workbook("w" + (name.endsWith("csv") ? ".xls" : name.substring(1))));
            for (int i = 0; i < 30; i++) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                if (i % 2 == 0) {
                    bytes.write(start, 0, 600);
                }
                byte[] noise = new byte[random.nextInt(3000)];
                random.nextBytes(noise);
                bytes.writeBytes(noise);
                Path path = Files.write(folder.resolve(name), bytes.toByteArray());
                assertThat(message(path)).startsWith("r.");
            }
        }
    }
}
