package io.relance.batch.ageing;

import static io.relance.night.Office.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.relance.config.Configuration;
import io.relance.config.Settings;
import io.relance.config.Settings.CompanySettings;
import io.relance.night.Office;
import io.relance.report.AgeingReports;
import io.relance.report.AgeingStatement;
import io.relance.report.InvoicedFacts;
import io.relance.report.MonthEndStatus;
import io.relance.report.Questions;
import io.relance.store.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of a month end, made by itself after a run: once provisional, once final, mailed once. */
class MonthEndTests {
    private static final String PLAN =
            "  ageing: {month-end: {formats: [html], to: [cfo@acme.example, daf@acme.example]}}\n";

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(true);

    @TempDir
    Path folder;

    @Test
    void isMadeOnTheFirstWorkingDayAndAgainWhenTheBooksAreClosed() {
        Office office = new Office(folder).with(PLAN);
        assertThat(night(office, "2026-09-30")).isZero();
        assertThat(reports(office)).as("the month has not ended").isEmpty();

        assertThat(night(office, "2026-10-01")).isZero();
        assertThat(reports(office).keySet())
                .containsExactly("ageing-2026-09-30-provisional.eml", "ageing-2026-09-30-provisional.html");
        assertThat(text(office, "ageing-2026-09-30-provisional.html")).contains("provisoire", "30/09/2026");
        String mail = text(office, "ageing-2026-09-30-provisional.eml");
        assertThat(mail).contains("To: cfo@acme.example, daf@acme.example", "ageing-2026-09-30-provisional.html");

        Map<String, byte[]> before = reports(office);
        office.run("2026-10-01");
        night(office, "2026-10-02");
        assertThat(reports(office)).as("made once").usingRecursiveComparison().isEqualTo(before);

        night(office, "2026-10-07");
        assertThat(reports(office).keySet())
                .as("the fifth working day closes the books")
                .contains("ageing-2026-09-30.html", "ageing-2026-09-30.eml");
        assertThat(text(office, "ageing-2026-09-30.html")).contains("définitive");
    }

    @Test
    void aMonthEndBeforeTheFirstNightIsReconstitutedOnce() {
        Office office = new Office(folder).with("  ageing: {month-end: {formats: [html]}}\n");
        assertThat(night(office, "2026-10-05")).isZero();
        assertThat(text(office, "ageing-2026-09-30-provisional.html"))
                .contains("800,00", "reconstituées d&#39;après leurs dates")
                .doesNotContain("données insuffisantes : aucun relevé");
        night(office, "2026-10-06");
        assertThat(reports(office)).as("August was over before anybody asked").hasSize(1);
    }

    @Test
    void aMonthEndClosedBeforeTheFirstNightIsLeftToPeople() {
        Office office = new Office(folder).with(PLAN);
        Office.Answer answer = nightWithAnswer(office, "2026-10-20");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err()).contains("relance ageing --as-of 2026-09-30 --format xlsx");
        assertThat(nightWithAnswer(office, "2026-10-21").err()).doesNotContain("2026-09-30");
        assertThat(reports(office)).isEmpty();
    }

    @Test
    void whatNoRunMadeWhenItWasDueIsMadeByTheNextOne() {
        Office office = new Office(folder).with("  ageing: {month-end: {formats: [html]}}\n");
        night(office, "2026-06-30");
        night(office, "2026-07-01");
        Office.Answer answer = nightWithAnswer(office, "2026-09-01");
        assertThat(reports(office).keySet())
                .as("no run closed June, none took place in August")
                .containsExactly(
                        "ageing-2026-06-30-provisional.html",
                        "ageing-2026-06-30.html",
                        "ageing-2026-07-31.html",
                        "ageing-2026-08-31-provisional.html");
        assertThat(answer.out() + answer.err())
                .contains(
                        "Report of month end 2026-06-30 (final)",
                        "Report of month end 2026-07-31 (final)",
                        "Report of month end 2026-08-31 (provisional)");
        assertThat(nightWithAnswer(office, "2026-09-02").err()).doesNotContain("month end");
    }

    @Test
    void monthEndsThatPassedBeforeTheFirstReportAreNamedOnce() {
        Office office = new Office(folder).with("  ageing: {month-end: {formats: [html]}}\n");
        night(office, "2026-01-15");
        night(office, "2026-01-30");
        assertThat(nightWithAnswer(office, "2026-04-10").err())
                .as("December was closed before the first night, January and February were not")
                .contains("The month ends from 2026-01-31 to 2026-02-28 have no report", "--as-of 2026-02-28");
        assertThat(reports(office).keySet()).containsExactly("ageing-2026-03-31.html");
        assertThat(nightWithAnswer(office, "2026-04-13").err()).doesNotContain("have no report");
    }

    @Test
    void aMonthEndOnAWeekendIsHeldAgainstTheControlTotalOfTheLastSnapshot() {
        Office office = new Office(folder);
        String f1 = invoice("C1", "F1", "2026-08-01", "2026-12-31", "800.00");
        office.export("2026-10-30", f1, "Total;;;;;;800.00;;;;;;;");
        assertThat(office.run("2026-10-30")).isZero();
        office.export("2026-11-02", f1, invoice("C1", "F2", "2026-10-31", "2026-12-31", "50.00"));
        assertThat(office.run("2026-11-02")).isZero();
        assertThat(office.command("ageing", "--as-of", "2026-10-31").out())
                .contains(
                        "Source: history kept by Relance 2026-10-30",
                        "report 850.00 - learned since 50.00 + rows left out 0.00 - control total 800.00"
                                + " = difference 0.00 (closes)");
    }

    /** Night and payments posted before and after the month end, and the day of payment that the export names. */
    @ParameterizedTest(name = "{7}")
    @CsvSource({
        "2026-10-30, 2026-10-29, 2026-11-09, 2026-11-06, '', 2026-10-30, 2026-11-06, nights were missed",
        "2026-10-30, '', 2026-11-09, '', '', 2026-10-30, 2026-11-09, an extraction of the morning lacks its own day",
        "2026-10-30, 2026-10-29, 2026-11-02, 2026-10-31, '', '', '', the next snapshot ends with the month",
        "2026-11-02, 2026-10-31, 2026-11-03, 2026-11-02, '', '', '', the one before has the whole month",
        "2026-10-30, 2026-10-29, 2026-11-09, 2026-11-06, 2026-11-04, '', '', the export names the day",
    })
    void whatMayHaveBeenPaidByAMonthEndBetweenTwoSnapshotsIsSaid(
            String before,
            String posted,
            String after,
            String postedThen,
            String paid,
            String from,
            String until,
            String why)
            throws IOException {
        Office office = new Office(folder)
                .with("  ageing: {month-end: {formats: [html, xlsx, pdf], to: [cfo@acme.example]}}\n");
        String kept = invoice("C3", "F3", "2026-08-01", "2026-12-31", "10.00") + ";";
        String gone = invoice("C1", "F1", "2026-08-01", "2026-12-31", "800.00") + ";";
        String partly = "C2;invoice;F2;2026-08-01;2026-12-31;300.00;%s;EUR;;;;;;;";
        office.exportOf(
                before,
                Office.COLUMNS + ";payments_to",
                kept + posted,
                gone + posted,
                partly.formatted("300.00") + posted);
        office.run(before);
        String settled = "C1;invoice;F1;2026-08-01;2026-12-31;800.00;0;EUR;;;;;;" + paid + ";";
        String paidPartly =
                "C2;invoice;F2;2026-08-01;2026-12-31;300.00;" + (paid.isEmpty() ? "100.00" : "300.00") + ";EUR;;;;;;;";
        office.exportOf(
                after,
                Office.COLUMNS + ";payments_to",
                kept + postedThen,
                settled + postedThen,
                paidPartly + postedThen);
        assertThat(office.run(after, "--accept-shrinkage"))
                .as("missed nights want attention")
                .isIn(0, 3);

        Map<String, Object> json = office.command("ageing", "--as-of", "2026-10-31", "--output", "json")
                .json();
        if (from.isEmpty()) {
            assertThat(json).doesNotContainKey("undated");
            return;
        }
        assertThat(json.get("undated"))
                .isEqualTo(Map.of("from", from, "until", until, "documents", 2, "amounts", Map.of("EUR", "1000.00")));
        assertThat(office.command("ageing", "--as-of", "2026-10-31").out())
                .contains("2 documents (EUR 1,000.00) were paid in full or in part between " + from + " and " + until);
        assertThat(office.command("ageing", "--as-of", "2026-10-31", "--as-known-on", before, "--output", "json")
                        .json())
                .doesNotContainKey("undated");
        String french = "2 pièces (EUR 1 000,00) ont été réglées en tout ou en partie entre le " + day(from) + " et le "
                + day(until) + ".";
        assertThat(text(office, "ageing-2026-10-31.html").replace('\u00a0', ' '))
                .contains(french);
        byte[] mail = reports(office).get("ageing-2026-10-31.eml");
        assertThat(mailText(mail).replace('\u00a0', ' ')).contains(french);
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(reports(office).get("ageing-2026-10-31.xlsx")))) {
            assertThat(StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                            .map(row -> String.valueOf(row.getCell(0)).replace('\u00a0', ' ')))
                    .contains(french);
        }
        try (PDDocument paper = Loader.loadPDF(reports(office).get("ageing-2026-10-31.pdf"))) {
            assertThat(new PDFTextStripper()
                            .getText(paper)
                            .replaceAll("\\s+", " ")
                            .replace('\u00a0', ' '))
                    .contains("2 pièces (EUR 1 000,00)", "comptent ici comme ouvertes");
        }
    }

    private static String day(String date) {
        return date.substring(8) + "/" + date.substring(5, 7) + "/" + date.substring(0, 4);
    }

    private static String mailText(byte[] mail) {
        try {
            MimeMultipart parts = (MimeMultipart) new MimeMessage(null, new ByteArrayInputStream(mail)).getContent();
            MimeMultipart texts = (MimeMultipart) parts.getBodyPart(0).getContent();
            return texts.getBodyPart(0).getContent().toString();
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsMadeByTheSameCommandLater() throws IOException {
        Office office = new Office(folder).with(PLAN);
        night(office, "2026-09-30");
        Path taken = folder.resolve("out/acme/reports");
        Files.writeString(taken, "a file where the folder should be");
        assertThat(night(office, "2026-10-01")).isEqualTo(1);
        assertThat(office.outbox("2026-10-01").resolve("summary.json"))
                .as("the night itself is complete")
                .exists();

        Files.delete(taken);
        assertThat(office.run("2026-10-01")).isZero();
        assertThat(reports(office)).hasSize(2);
    }

    @Test
    void leavesTheMailServerOnceAndIsNotRepeatedWhenInDoubt() {
        Office office = new Office(folder).with(smtp());
        night(office, "2026-09-30");
        night(office, "2026-10-01");
        assertThat(SERVER.getReceivedMessages())
                .as("one copy for each of the two")
                .hasSize(2);
        office.run("2026-10-01");
        night(office, "2026-10-02");
        assertThat(SERVER.getReceivedMessages()).hasSize(2);

        state(office, "SENDING");
        assertThat(night(office, "2026-10-05"))
                .as("the process ended while it was being sent")
                .isEqualTo(3);
        assertThat(night(office, "2026-10-06")).isZero();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    @Test
    void everyTrySendsTheFilesAsTheyWereMade() throws Exception {
        Office office = new Office(folder).with(smtp());
        night(office, "2026-09-30");
        SERVER.stop();
        assertThat(night(office, "2026-10-01")).as("no server: it waits").isEqualTo(3);
        Path report = folder.resolve("out/acme/reports/ageing-2026-09-30-provisional.html");
        String made = Files.readString(report);
        Files.writeString(report, "somebody wrote over it");

        SERVER.start();
        office = new Office(folder).with(smtp());
        assertThat(night(office, "2026-10-02")).isZero();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        MimeMultipart parts = (MimeMultipart) SERVER.getReceivedMessages()[0].getContent();
        String attached = GreenMailUtil.getBody(parts.getBodyPart(parts.getCount() - 1));
        assertThat(new String(Base64.getMimeDecoder().decode(attached.strip()), StandardCharsets.UTF_8))
                .isEqualTo(made);
    }

    @Test
    void anEmailThatIsGoneIsSaidOnceAndFailsNoFurtherRun() throws IOException {
        Office office = new Office(folder).with(smtp());
        night(office, "2026-09-30");
        SERVER.stop();
        night(office, "2026-10-01");
        Office.files(folder.resolve("out/acme/reports")).keySet().forEach(name -> {
            try {
                Files.delete(folder.resolve("out/acme/reports").resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        SERVER.start();
        office = new Office(folder).with(smtp());
        office.export("2026-10-02", invoice("C1", "F1", "2026-08-01", "2026-12-31", "800.00"));
        Office.Answer answer = office.command("run", "--as-of", "2026-10-02");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out() + answer.err())
                .contains("ageing-2026-09-30-provisional.eml is no longer there", "send the files by hand");
        assertThat(night(office, "2026-10-05")).isZero();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsNamedWithItsPlaceAndTheRestIsAttached() throws Exception {
        Office office = new Office(folder).with(PLAN);
        office.command("check");
        CompanySettings company = Configuration.load(folder.resolve("relance.yaml"), Map.of(), Map.of())
                .companies()
                .get(0);
        Path large = Files.write(folder.resolve("ageing.xlsx"), new byte[10_000_001]);
        Path half = Files.write(folder.resolve("ageing.html"), new byte[6_000_000]);
        Path small = Files.writeString(folder.resolve("ageing.pdf"), "small");
        MonthEndDue due = new MonthEndDue(LocalDate.of(2026, 9, 30), MonthEndStatus.FINAL);
        MonthEndLetter letter =
                new MonthEndLetter(company, due, LocalDate.of(2026, 10, 7), List.of(large, half, small));
        AgeingStatement statement = AgeingReports.statement(
                Questions.question(LocalDate.of(2026, 9, 30)), new InvoicedFacts(3, 5, 50, LocalDate.of(2025, 1, 1)));
        MimeMultipart parts =
                (MimeMultipart) new MimeMessage(null, new ByteArrayInputStream(letter.write(statement))).getContent();
        assertThat(parts.getCount()).as("the text and two files").isEqualTo(3);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("ageing.html");
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("ageing.pdf");
        MimeMultipart texts = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(texts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .contains("- ageing.html\n- ageing.pdf\n", "- " + large + " (10,0 Mo)");
    }

    @Test
    void anAddressThatIsNoneIsAnErrorOfTheConfiguration() {
        Office office = new Office(folder).with("  ageing: {month-end: {to: [\"cfo@acme..example\"]}}\n");
        Office.Answer answer = office.command("check");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out() + answer.err()).contains("ageing.month-end.to", "cfo@acme..example");
    }

    private static String smtp() {
        return PLAN + "  delivery: {email: {mode: smtp, retry-after: [0], host: 127.0.0.1, port: "
                + SERVER.getSmtp().getPort() + ", starttls: false}}\n";
    }

    private static int night(Office office, String date) {
        return nightWithAnswer(office, date).exitCode();
    }

    private static Office.Answer nightWithAnswer(Office office, String date) {
        office.export(date, invoice("C1", "F1", "2026-08-01", "2026-12-31", "800.00"));
        return office.command("run", "--as-of", date);
    }

    private static void state(Office office, String state) {
        Settings settings = Configuration.load(office.folder().resolve("relance.yaml"), Map.of(), Map.of());
        try (Store store = Store.open(settings.store())) {
            store.jdbc().update("update month_end_report set mail_state = ?", state);
        }
    }

    private static Map<String, byte[]> reports(Office office) {
        return Office.files(office.folder().resolve("out/acme/reports"));
    }

    private static String text(Office office, String file) {
        return new String(reports(office).get(file), StandardCharsets.UTF_8);
    }
}
