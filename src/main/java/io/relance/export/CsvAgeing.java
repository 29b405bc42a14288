package io.relance.export;

import io.relance.ageing.AgeingRow;
import io.relance.ageing.CurrencyAgeing;
import io.relance.report.AgeingStatement;
import io.relance.workbook.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.joda.money.Money;

/**
 * The ageing table as comma-separated UTF-8: one line per customer and currency, no sum lines, so that the lines can be
 * added up and filtered by other programs.
 */
final class CsvAgeing {
    private static final CSVFormat LINES =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private CsvAgeing() {}

    static void write(AgeingStatement statement, boolean header, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, LINES);
        if (header) {
            printer.printRecord(heading(statement));
        }
        for (CurrencyAgeing currency : statement.table().currencies()) {
            for (AgeingRow row : currency.rows()) {
                printer.printRecord(cells(statement, currency, row));
            }
        }
        printer.flush();
    }

    private static List<String> heading(AgeingStatement statement) {
        List<String> cells = new ArrayList<>(List.of("company", "asOf", "currency", "customer", "name"));
        cells.addAll(statement.table().buckets().keys());
        cells.add("total");
        cells.add("documents");
        return cells;
    }

    private static List<String> cells(AgeingStatement statement, CurrencyAgeing currency, AgeingRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(SafeText.csv(statement.header().company()));
        cells.add(statement.table().asOf().toString());
        cells.add(currency.currency().getCode());
        cells.add(SafeText.csv(row.customer().value()));
        cells.add(SafeText.csv(row.name()));
        for (Money amount : row.tally().amounts()) {
            cells.add(Plain.amount(amount));
        }
        cells.add(Plain.amount(row.tally().total()));
        cells.add(String.valueOf(row.tally().count()));
        return cells;
    }
}
