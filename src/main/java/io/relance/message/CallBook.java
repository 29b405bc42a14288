package io.relance.message;

import io.relance.dunning.decided.Claim;
import io.relance.ledger.Customer;
import io.relance.message.text.Words;
import io.relance.workbook.SafeText;
import io.relance.workbook.StableZip;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The workbook of a call list: customers on the first sheet, their documents on the second, the choices on a hidden one. */
final class CallBook {
    private static final List<String> RESULTS = List.of(
            "message-left",
            "not-reached",
            "invoice-not-received",
            "waiting-for-approval",
            "dispute",
            "promise",
            "payment-sent",
            "difficulties",
            "refusal",
            "wrong-contact");
    private static final List<String> REASONS =
            List.of("price", "quantity", "quality", "delivery", "order", "duplicate", "address");
    private final SXSSFWorkbook book = new SXSSFWorkbook();
    private final Words words;
    private final LocalDate asOf;
    private final CallStyles styles;
    private final Sheet customers;
    private final Sheet documents;
    private final CallPrint print;
    private int calls;
    private int rows;

    /** A row with the language to speak and what to say. */
    private record Entry(CallLine line, String language, String say) {}

    CallBook(Words words, LocalDate asOf) {
        this.words = words;
        this.asOf = asOf;
        this.styles = new CallStyles(book);
        customers = sheet("calls.customers", CallColumns.CUSTOMERS, 3);
        documents = sheet("calls.documents", CallColumns.DOCUMENTS, 3);
        print = new CallPrint(book.createSheet(words.word("calls.print")), words, styles, title());
    }

    /** Adds a call to both sheets. */
    void add(CallLine line, String language, String say) {
        calls++;
        customer(customers.createRow(calls), calls, new Entry(line, language, say));
        print.add(calls, line, say);
        for (Claim claim : line.task().claims()) {
            document(documents.createRow(++rows), line.task().addressee(), claim);
        }
    }

    /** Ends the workbook and writes it. */
    void write(OutputStream out) throws IOException {
        int last = Math.max(1, calls);
        choose(customers, CallColumns.FIRST_INPUT, last, "$A$1:$A$" + RESULTS.size());
        choose(customers, CallColumns.FIRST_INPUT + 3, last, "$B$1:$B$" + REASONS.size());
        choices();
        StableZip.write(book, words.word("calls.title"), asOf, out);
    }

    private void customer(Row row, int rank, Entry entry) {
        CallLine line = entry.line();
        Customer customer = line.task().addressee();
        int i = 0;
        number(row.createCell(i++), rank);
        text(row.createCell(i++), customer.id().value());
        text(row.createCell(i++), customer.name());
        text(row.createCell(i++), customer.contacts().name());
        String phone = customer.contacts().phone().isBlank()
                ? customer.contacts().mobile()
                : customer.contacts().phone();
        text(row.createCell(i++), phone.isBlank() ? words.word("calls.no.phone") : phone);
        text(row.createCell(i++), entry.language());
        money(row.createCell(i++), line.balance());
        money(row.createCell(i++), line.pastDue());
        money(row.createCell(i++), line.disputed());
        text(row.createCell(i++), line.balance().getCurrencyUnit().getCode());
        number(row.createCell(i++), line.oldestDays());
        Integer average = line.averageDelay();
        Cell averageCell = row.createCell(i++);
        if (average != null) {
            number(averageCell, average);
        }
        date(row.createCell(i++), line.lastPayment());
        money(row.createCell(i++), line.lastPaymentAmount());
        text(row.createCell(i++), actions(line));
        number(row.createCell(i++), line.promisesKept());
        number(row.createCell(i++), line.promisesBroken());
        number(row.createCell(i++), line.task().attempts());
        text(row.createCell(i++), customer.sales().name());
        text(row.createCell(i++), next(line));
        text(row.createCell(i++), entry.say());
        row.setHeightInPoints(Math.max(2, lines(line, entry.say())) * 12.75f);
        for (; i < CallColumns.CUSTOMERS.size(); i++) {
            row.createCell(i).setCellStyle(i == CallColumns.FIRST_INPUT + 1 ? styles.inputDate() : styles.input());
        }
    }

    /** How many lines the longest text of a row takes. */
    private int lines(CallLine line, String say) {
        return Math.max(
                CallColumns.lines("say", say),
                Math.max(CallColumns.lines("last.actions", actions(line)), CallColumns.lines("next", next(line))));
    }

    private String actions(CallLine line) {
        return line.lastActions().stream().map(action -> action.in(words)).collect(Collectors.joining(" ; "));
    }

    private String next(CallLine line) {
        return line.next() == null ? "" : line.next().in(words);
    }

    private void document(Row row, Customer customer, Claim claim) {
        var receivable = claim.receivable();
        text(row.createCell(0), customer.id().value());
        text(row.createCell(1), customer.name());
        text(row.createCell(2), claim.label());
        text(row.createCell(3), receivable.references().orderRef());
        text(row.createCell(4), receivable.references().subject());
        date(row.createCell(5), receivable.issueDate());
        date(row.createCell(6), receivable.dueDate());
        number(row.createCell(7), receivable.isLate(asOf) ? receivable.daysLate(asOf) : 0);
        money(row.createCell(8), receivable.amount());
        money(row.createCell(9), receivable.amount().minus(receivable.open()));
        money(row.createCell(10), receivable.open());
        money(row.createCell(11), claim.claimed());
        text(row.createCell(12), receivable.open().getCurrencyUnit().getCode());
    }

    private String title() {
        return words.word("calls.title") + " – " + words.formats().longDate(asOf);
    }

    private Sheet sheet(String name, List<CallColumns.Column> columns, int frozen) {
        Sheet sheet = book.createSheet(words.word(name));
        sheet.createFreezePane(frozen, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        Printed.on(sheet, title(), columns);
        Row row = sheet.createRow(0);
        row.setHeightInPoints(30);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.createCell(i);
            SafeText.set(cell, words.word("calls." + columns.get(i).key()));
            boolean input = columns.equals(CallColumns.CUSTOMERS) && i >= CallColumns.FIRST_INPUT;
            cell.setCellStyle(input ? styles.inputHead() : styles.head());
        }
        return sheet;
    }

    /** The choices stand on a sheet of their own: a list inside the cell may not be longer than 255 characters. */
    private void choices() {
        Sheet sheet = book.createSheet(words.word("calls.choices"));
        for (int i = 0; i < RESULTS.size(); i++) {
            Row row = sheet.createRow(i);
            SafeText.set(row.createCell(0), words.word("result." + RESULTS.get(i)));
            if (i < REASONS.size()) {
                SafeText.set(row.createCell(1), words.word("dispute." + REASONS.get(i)));
            }
        }
        book.setSheetHidden(book.getSheetIndex(sheet), true);
    }

    private void choose(Sheet sheet, int column, int lastRow, String range) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String choices = "'" + words.word("calls.choices") + "'!" + range;
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(choices), new CellRangeAddressList(1, lastRow, column, column));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private void text(Cell cell, String value) {
        SafeText.set(cell, value);
        cell.setCellStyle(styles.text());
    }

    private void number(Cell cell, int value) {
        cell.setCellValue(value);
        cell.setCellStyle(styles.whole());
    }

    /** A workbook knows no decimal numbers; two decimals survive the way through binary ones. */
    private void money(Cell cell, @Nullable Money value) {
        cell.setCellStyle(styles.money());
        if (value != null) {
            cell.setCellValue(value.getAmount().doubleValue());
        }
    }

    private void date(Cell cell, @Nullable LocalDate value) {
        cell.setCellStyle(styles.date());
        if (value != null) {
            cell.setCellValue(value);
        }
    }
}
