package io.relance.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.GoldenFiles;
import io.relance.ageing.AgeBasis;
import io.relance.ageing.AgeingTableBuilder;
import io.relance.ageing.Buckets;
import io.relance.ageing.OpenDocument;
import io.relance.ledger.Customer;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import io.relance.report.AgeingStatement;
import io.relance.report.Extracted;
import io.relance.report.Origin;
import io.relance.report.Reconciliation;
import io.relance.report.ReportHeader;
import io.relance.report.RowCounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgeingExportTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 5);

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TEXT", "CSV", "JSON"})
    void looksAsItDidBefore(Format format) throws IOException {
        GoldenFiles.assertMatches("ageing/table." + format.code(), written(format, statement()));
    }

    @Test
    void jsonHasTheKeysOthersRelyOn() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(written(Format.JSON, statement()));
        assertThat(json.get("asOf").asString()).isEqualTo("2026-10-05");
        assertThat(json.get("by").asString()).isEqualTo("due-date");
        assertThat(json.get("buckets").toString())
                .isEqualTo("[\"notDue\",\"1-30\",\"31-60\",\"61-90\",\">90\",\"noDueDate\",\"unallocatedCredits\"]");
        JsonNode euro = json.get("currencies").get("EUR");
        assertThat(euro.get("rows").get(0).get("customer").asString()).isEqualTo("00012");
        assertThat(euro.get("rows").get(0).get("31-60").asString()).isEqualTo("1234567.80");
        assertThat(euro.get("totals").get("total").asString()).isEqualTo("1234528.80");
        assertThat(json.get("currencies").get("JPY").get("totals").get("notDue").asString())
                .isEqualTo("5000");
    }

    @Test
    void severalCompaniesAreAnArray() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(written(Format.JSON, statement(), statement()));
        assertThat(json.isArray()).isTrue();
        assertThat(json.size()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            =1+1        | '=1+1
            +33 1       | '+33 1
            -A          | '-A
            @cmd        | '@cmd
            O'Neil & co | O'Neil & co
            """)
    void noTextBecomesAFormula(String name, String cell) throws IOException {
        String csv = written(Format.CSV, statement(open("C1", name, "F1", "2026-10-05", "EUR -1.00")));
        assertThat(csv).contains("," + cell + ",").contains(",-1.00,");
    }

    @Test
    void saysWhenNothingIsOpen() throws IOException {
        assertThat(written(Format.TEXT, statement(new OpenDocument[0]))).contains("Nothing is open on this date.");
        JsonNode json = JsonMapper.shared().readTree(written(Format.JSON, statement(new OpenDocument[0])));
        assertThat(json.get("currencies").isEmpty()).isTrue();
    }

    private static AgeingStatement statement() {
        return statement(
                open("00012", "Épicerie Müller & Fils, Paris", "F1", "2026-09-01", "EUR 1234567.80"),
                open("C2", "=HYPERLINK(\"x\")", "F2", "2026-10-04", "EUR 10.00"),
                open("C2", "=HYPERLINK(\"x\")", "P1", null, "EUR -50.00"),
                open("C3", "A company with a name that is far too long to print", "F3", null, "EUR 1.00"),
                open("C3", "A company with a name that is far too long to print", "F4", "2026-12-01", "JPY 5000"));
    }

    private static AgeingStatement statement(OpenDocument... documents) {
        AgeingTableBuilder builder = new AgeingTableBuilder(AS_OF, AgeBasis.DUE_DATE, Buckets.DEFAULT);
        for (OpenDocument document : documents) {
            builder.add(document);
        }
        ReportHeader header = new ReportHeader(
                "acme",
                "ACME SAS",
                AS_OF,
                null,
                new Origin.Named("receivables.xlsx"),
                Extracted.at(Instant.parse("2026-10-05T04:12:00Z")),
                new RowCounts(8, 5, 2, 1),
                0,
                null);
        Reconciliation reconciliation = new Reconciliation(
                new BigDecimal("1239528.80"),
                BigDecimal.ZERO,
                new BigDecimal("12.00"),
                2,
                new BigDecimal("1239540.81"),
                null,
                1);
        return new AgeingStatement(header, builder.build(), reconciliation, List.of());
    }

    private static OpenDocument open(String customer, String name, String number, String due, String amount) {
        Customer owner = Customer.named(customer, name);
        Receivable receivable = Receivable.builder(DocumentKey.invoice(number), owner.id(), Money.parse(amount))
                .due(due == null ? null : LocalDate.parse(due))
                .build();
        return new OpenDocument(owner, receivable, false);
    }

    private static String written(Format format, AgeingStatement... statements) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AgeingExport.write(format, List.of(statements), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
