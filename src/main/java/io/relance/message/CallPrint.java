package io.relance.message;

import io.relance.ledger.Customer;
import io.relance.message.text.Words;
import io.relance.workbook.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The call list on paper: one page wide, a row for each customer with what one needs on the telephone, and room to write.
 * What is written here is typed into the first sheet; this one is never read back, so its heads are no columns.
 */
final class CallPrint {
    private static final int SAY = 46;
    private static final int ACTIONS = 28;
    private static final List<CallColumns.Column> COLUMNS = List.of(
            new CallColumns.Column("rank", 5),
            new CallColumns.Column("customer", 32),
            new CallColumns.Column("past.due", 18),
            new CallColumns.Column("last.actions", ACTIONS),
            new CallColumns.Column("say", SAY),
            new CallColumns.Column("result", 30));
    /** Room for a result, a date and a remark. */
    private static final int LEAST_LINES = 4;

    private static final float LINE = 12.75f;

    private final Sheet sheet;
    private final Words words;
    private final CallStyles styles;

    /** @param title what stands at the foot of each page */
    CallPrint(Sheet sheet, Words words, CallStyles styles, String title) {
        this.sheet = sheet;
        this.words = words;
        this.styles = styles;
        Printed.onOnePageWidth(
                sheet, title, COLUMNS.stream().map(CallColumns.Column::width).toList());
        Row row = sheet.createRow(0);
        row.setHeightInPoints(3 * LINE + 2);
        List<List<String>> heads = List.of(
                heads("rank"),
                heads("customer", "contact", "phone"),
                heads("past.due", "balance", "oldest"),
                heads("last.actions"),
                heads("say"),
                heads("result", "promised.on", "remark"));
        for (int i = 0; i < heads.size(); i++) {
            Cell cell = row.createCell(i);
            SafeText.lines(cell, heads.get(i));
            cell.setCellStyle(i == heads.size() - 1 ? styles.inputHead() : styles.head());
        }
    }

    private List<String> heads(String... keys) {
        List<String> lines = new ArrayList<>();
        for (String key : keys) {
            lines.add(words.word("calls." + key));
        }
        return lines;
    }

    /** Adds a call. */
    void add(int rank, CallLine line, String say) {
        Customer customer = line.task().addressee();
        String phone = customer.contacts().phone().isBlank()
                ? customer.contacts().mobile()
                : customer.contacts().phone();
        List<String> actions =
                line.lastActions().stream().map(action -> action.in(words)).toList();
        List<List<String>> cells = List.of(
                List.of(Integer.toString(rank)),
                List.of(
                        customer.name() + " (" + customer.id().value() + ")",
                        customer.contacts().name(),
                        phone.isBlank() ? words.word("calls.no.phone") : phone),
                List.of(
                        words.formats().amount(line.pastDue()),
                        words.formats().amount(line.balance()),
                        Long.toString(line.oldestDays())),
                actions,
                List.of(say),
                List.of());
        Row row = sheet.createRow(rank);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            SafeText.lines(cell, cells.get(i));
            cell.setCellStyle(i == cells.size() - 1 ? styles.input() : styles.text());
        }
        int most = Math.max(lines(List.of(say), SAY), lines(actions, ACTIONS));
        row.setHeightInPoints(Math.max(LEAST_LINES, most) * LINE + 3);
    }

    /** Words do not fill a line to its end. */
    private static int lines(List<String> texts, int width) {
        return texts.stream()
                .mapToInt(text -> 1 + text.length() * 11 / 10 / width)
                .sum();
    }
}
