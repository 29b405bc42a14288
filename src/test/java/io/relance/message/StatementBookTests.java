package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Claim;
import io.relance.scenario.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The statement of a message with many documents, as a workbook. */
class StatementBookTests {

    @Test
    void showsTheColumnsThatSaySomethingAndTheTotalsOfTheMessage() throws Exception {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            claims.add(
                    SampleNotices.claim(SampleNotices.invoice("F-" + (100 + i), 40 - i, "99.10", "99.10"), "letter"));
        }
        try (XSSFWorkbook book = statement(claims)) {
            XSSFSheet sheet = book.getSheet("EUR");
            assertThat(texts(sheet.getRow(0)))
                    .startsWith("N° de facture")
                    .endsWith("Montant TTC", "Réglé", "Reste dû")
                    .doesNotContain("Pénalités", "Indemnité");
            assertThat(texts(sheet.getRow(1))).startsWith("F-100").endsWith("99.10", "0.00", "99.10");
            int rest = sheet.getRow(0).getLastCellNum() - 1;
            Cell due = sheet.getRow(26).getCell(rest);
            assertThat(due.getCellFormula())
                    .isEqualTo("SUM(%1$s2:%1$s26)"
                            .formatted(due.getAddress().formatAsString().substring(0, 1)));
            assertThat(due.getNumericCellValue()).isEqualTo(2477.50);
            assertThat(texts(sheet.getRow(26))).containsExactly("Net à régler", "2,477.50");
            assertThat(sheet.getLastRowNum()).isEqualTo(26);
        }
    }

    @Test
    void showsChargesOnlyWhereThereAreAny() throws Exception {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            claims.add(SampleNotices.charged(
                    SampleNotices.invoice("F-" + (100 + i), 40, "100.00", "100.00"), "warning", "1.36", "working"));
        }
        try (XSSFWorkbook book = statement(claims)) {
            XSSFSheet sheet = book.getSheet("EUR");
            assertThat(texts(sheet.getRow(0))).endsWith("Reste dû", "Pénalités", "Indemnité");
            List<String> sums = new ArrayList<>();
            for (int row = 22; row <= sheet.getLastRowNum(); row++) {
                sums.add(String.join(" ", texts(sheet.getRow(row))));
            }
            assertThat(sums)
                    .containsExactly(
                            "Net à régler 2,100.00",
                            "Pénalités 28.56",
                            "Indemnité 840.00",
                            "Total à régler, pénalités et indemnité comprises 2,968.56");
        }
    }

    @Test
    void comesOutOfThePrinterOnePageWideWithItsHeadOnEveryPage() throws Exception {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            claims.add(SampleNotices.claim(SampleNotices.invoice("F-" + (100 + i), 40, "1.00", "1.00"), "letter"));
        }
        try (XSSFWorkbook book = statement(claims)) {
            XSSFSheet sheet = book.getSheet("EUR");
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getFooter().getLeft()).startsWith("Relevé détaillé des factures – ");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    private static XSSFWorkbook statement(List<Claim> claims) throws IOException, MessagingException {
        Document mail = new Messages(SampleNotices.head(SampleNotices.COMPANY))
                .render(
                        SampleNotices.notice("letter", Channel.EMAIL)
                                .claims(claims)
                                .build(),
                        SampleNotices.envelope());
        MimeMessage message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.content()));
        Multipart parts = (Multipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if ("releve.xlsx".equals(parts.getBodyPart(i).getFileName())) {
                return new XSSFWorkbook(parts.getBodyPart(i).getInputStream());
            }
        }
        throw new AssertionError("no statement is attached");
    }

    private static List<String> texts(Row row) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        formatter.setUseCachedValuesForFormulaCells(true);
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
        return texts;
    }
}
