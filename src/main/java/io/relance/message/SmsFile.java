package io.relance.message;

import io.relance.workbook.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes {@code sms.csv}, for the gateway that sends text messages: UTF-8, semicolons. */
public final class SmsFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .setHeader("number", "text", "customer", "level", "notice")
            .get();

    private SmsFile() {}

    /**
     * A text message.
     *
     * @param number as the customer's data has it; written with digits alone, 00 for the plus sign
     * @param notice the notice's id
     */
    public record Line(String number, String text, String customer, String level, String notice) {}

    public static void write(Iterable<Line> lines, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
            for (Line line : lines) {
                printer.printRecord(
                        digits(line.number()),
                        SafeText.csv(line.text()),
                        SafeText.csv(line.customer()),
                        SafeText.csv(line.level()),
                        SafeText.csv(line.notice()));
            }
        }
    }

    /** A plus sign at the start of a field would make it a formula. */
    private static String digits(String number) {
        String bare = number.strip();
        return (bare.startsWith("+") ? "00" : "") + bare.replaceAll("[^0-9]", "");
    }
}
