package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.message.text.Languages;
import io.relance.report.Summary;
import io.relance.scenario.Channel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ListsTests {
    private final CallList list = new CallList(SampleNotices.head(SampleNotices.COMPANY));

    @Test
    void theCallListHasCustomersByWeightAndTheirDocuments() throws Exception {
        CallLine small = line(SampleNotices.customer("C-1", "=HYPERLINK(\"x\")").build(), "100.00", 50);
        CallLine large = line(SampleNotices.customer("C-2", "Grand Compte SA").build(), "9000.00", 10);
        Map<String, byte[]> files = CallListFiles.of(list, small, large);
        assertThat(files.keySet()).containsExactly("call-list-Lea_Modele.xlsx", "call-list.xlsx");
        byte[] bytes = files.get("call-list.xlsx");
        assertThat(CallListFiles.of(list, large, small).get("call-list.xlsx")).isEqualTo(bytes);
        String look = System.getenv("RELANCE_LOOK");
        if (look != null) {
            Files.write(Path.of(look, "call-list.xlsx"), bytes);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet customers = book.getSheet("Clients");
            assertThat(customers.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(customers.getPrintSetup().getLandscape()).isTrue();
            assertThat(customers.getPrintSetup().getScale())
                    .as("large enough to read on paper")
                    .isGreaterThanOrEqualTo((short) 60);
            assertThat(customers.getRepeatingRows()).isNotNull();
            assertThat(customers.getColumnBreaks()).hasSize(2);
            assertThat(customers.getRow(1).getCell(1).getStringCellValue()).isEqualTo("C-2");
            assertThat(customers.getRow(1).getCell(7).getNumericCellValue()).isEqualTo(9000.0);
            assertThat(customers.getRow(2).getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(customers.getRow(2).getCell(2).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(customers.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
            assertThat(customers.getDataValidations()).hasSize(2);
            assertThat(customers.getRow(1).getCell(20).getStringCellValue()).contains("F-9", "a-t-elle bien été reçue");
            List<String> said = new ArrayList<>();
            customers.getRow(1).forEach(cell -> said.add(cell.toString()));
            assertThat(said).contains("21/09/2026 SMS", "08/10/2026 Rappel (courriel)");
            assertThat(book.getSheet("Documents").getLastRowNum()).isEqualTo(2);
            XSSFSheet print = book.getSheet("À imprimer");
            assertThat(print.getFitToPage()).isTrue();
            assertThat(print.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(print.getPrintSetup().getFitHeight()).isZero();
            assertThat(print.getRow(1).getCell(1).getStringCellValue()).startsWith("Grand Compte SA (C-2)\n");
            assertThat(print.getRow(1).getCell(2).getStringCellValue())
                    .startsWith("9")
                    .contains("000,00");
            assertThat(print.getRow(1).getCell(4).getStringCellValue()).contains("F-9", "a-t-elle bien été reçue");
            assertThat(book.isSheetHidden(3)).isTrue();
        }
    }

    @Test
    void aCustomerWithoutNumberSaysSo() throws Exception {
        Customer silent = SampleNotices.customer("C-3", "Sans Téléphone")
                .contacts(Contacts.NONE)
                .build();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                CallListFiles.of(list, line(silent, "5.00", 3)).get("call-list.xlsx")))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(4).getStringCellValue())
                    .isEqualTo("numéro manquant");
        }
    }

    @Test
    void textMessagesAndPostingsAreSafeCsv() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SmsFile.write(List.of(new SmsFile.Line("+33 6 99 00 11 22", "=1+1; \"x\"", "C-1", "sms", "id")), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("number;text;customer;level;notice\r\n0033699001122;\"'=1+1; \"\"x\"\"\";C-1;sms;id\r\n");
        out.reset();
        var notice = SampleNotices.notice("formal-notice", Channel.REGISTERED).build();
        Document letter = new Document("registered/x.pdf", new byte[0], "", List.of(), List.of());
        Postings.write(List.of(Postings.of(notice, SampleNotices.envelope(), letter, "FR")), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("x.pdf;C-1042;5f3c9a71d2e84b06;formal-notice;Menuiserie du Vallon SARL;Service fournisseurs;"
                        + "48 CHEMIN DU MOULIN;ZONE ARTISANALE EST;38000 GRENOBLE;;;\r\n");
    }

    @Test
    void theSummaryShowsWhatThePassDid() throws Exception {
        Map<String, Summary.Amount> buckets = new LinkedHashMap<>();
        buckets.put("notDue", new Summary.Amount(120, new BigDecimal("184250.10")));
        buckets.put("1-30", new Summary.Amount(40, new BigDecimal("61200.00")));
        buckets.put(">90", new Summary.Amount(3, new BigDecimal("8400.40")));
        Summary summary = new Summary(
                "exemple",
                "Exemple <Fournitures>",
                SampleNotices.AS_OF,
                2,
                "completed",
                new Summary.Documents(250, 240, 6, 4, 12),
                60,
                Map.of("EUR", new Summary.Ageing(buckets, new Summary.Amount(163, new BigDecimal("253850.50")))),
                null,
                Map.of("reminder", new Summary.Tally(14, 13, 1, 0, 0, 0)),
                List.of(new Summary.Drafted("letter", "letter", 4, Map.of("EUR", new BigDecimal("912.50")))),
                Map.of("not yet due", new Summary.Silent(120, Map.of("EUR", new BigDecimal("184250.10")))),
                Map.of(
                        "announced",
                        Map.of("EUR", new Summary.Charged(3, new BigDecimal("1312.75"), new BigDecimal("120.00")))),
                Map.of("unverified ECB main refinancing rate 2026-S2", 3L),
                List.of(new Summary.TaskLine(
                        "TO_ALLOCATE", "C-1", "Dupont", "P-1", "100,00 €", "cheque without number")),
                List.of(new Summary.Rejected("receivables.xlsx:Feuil1!D17", "due date", "31/02/2026", "not a date")),
                List.of("2 working days without a run"),
                List.of("1 row repeats another and does not count: F-7 (receivables.xlsx:Feuil1!18)"),
                Map.of("import", 1234L));
        for (String language : Languages.BUILT_IN) {
            String html = SummaryPage.html(summary, language);
            assertThat(html)
                    .contains(
                            "Exemple &lt;Fournitures&gt;",
                            "receivables.xlsx:Feuil1!D17",
                            "2 s",
                            "253",
                            "312",
                            "ECB main refinancing rate 2026-S2")
                    .doesNotContain("http");
        }
        String look = System.getenv("RELANCE_LOOK");
        if (look != null) {
            Files.writeString(Path.of(look, "summary.html"), SummaryPage.html(summary, "fr"));
        }
        assertThat(SummaryPage.html(summary, "fr"))
                .contains("À surveiller", "Non échu", "non échu", "à affecter", "comptées une fois : 1, à savoir F-7");
    }

    private static CallLine line(Customer customer, String amount, int daysLate) {
        List<Claim> claims =
                List.of(SampleNotices.claim(SampleNotices.invoice("F-9", daysLate, amount, amount), "call-1"));
        CallTask task =
                new CallTask(customer, "business", "call-1", Channel.CALL, SampleNotices.AS_OF, 0, claims, claims);
        return new CallLine(
                task,
                SampleNotices.eur(amount),
                SampleNotices.eur(amount),
                SampleNotices.eur("0.00"),
                daysLate,
                12,
                SampleNotices.AS_OF.minusDays(40),
                SampleNotices.eur("250.00"),
                List.of(new CallLine.Action(LocalDate.of(2026, 9, 21), "sms-1", Channel.SMS)),
                1,
                0,
                new CallLine.Action(LocalDate.of(2026, 10, 8), "reminder", Channel.EMAIL));
    }
}
