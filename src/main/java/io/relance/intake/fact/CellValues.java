package io.relance.intake.fact;

import io.relance.intake.column.Columns;
import io.relance.intake.column.Field;
import io.relance.intake.table.Blanks;
import io.relance.intake.table.Cell;
import io.relance.intake.table.RawRow;
import io.relance.intake.value.Convention;
import io.relance.intake.value.DateText;
import io.relance.intake.value.Readings;
import io.relance.intake.value.Words;
import io.relance.ledger.DocumentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of one row at a time, by field. What cannot be read as the field's kind is a {@link BadCell}. */
public final class CellValues {
    private static final String NO_DATE = "is no date; expected one such as 2026-03-31, 31/03/2026 or 31.03.26";
    private static final RawRow NO_ROW = new RawRow(0, List.of());
    private static final Pattern SHORTENED = Pattern.compile("\\d[.,]\\d+[eE]\\+?\\d+");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern QUOTED_FORMULA = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern DAYS = Pattern.compile(
            "(?i)(?:net|netto)?\\s*(\\d{1,3})(?:[.,]0+)?\\s*(?:j|jrs?|jours?|days?|d|tage?|t|dagen|dgn|net|nets|netto)?\\.?");

    private final Columns columns;
    private final boolean counts1904;
    private final Evidence evidence;
    private final Memo<Readings<LocalDate>> dates = new Memo<>(DateText::read);
    private final Map<String, Memo<String>> words = new HashMap<>();
    private final NumberCells numbers = new NumberCells(this);
    private final Memo<Boolean> refusals = new Memo<>(Words::isNo);
    private final Set<Field> doubtful = EnumSet.noneOf(Field.class);
    private RawRow row = NO_ROW;

    public CellValues(Columns columns, boolean counts1904, Evidence evidence) {
        this.columns = columns;
        this.counts1904 = counts1904;
        this.evidence = evidence;
    }

    /** Moves on to another row. */
    public void at(RawRow next) {
        row = next;
        doubtful.clear();
    }

    boolean has(Field field) {
        return columns.has(field);
    }

    Cell cell(Field field) {
        return row.cell(columns.column(field));
    }

    boolean isBlank(Field field) {
        return cell(field).isBlank();
    }

    Evidence evidence() {
        return evidence;
    }

    /** Whether a date of this row was read by the convention of its column alone. */
    boolean wasDoubtful(Field field) {
        return doubtful.contains(field);
    }

    BadCell bad(Field field, String reason) {
        return new BadCell(columns.header(field), shown(cell(field)), reason);
    }

    /** An identifier as it is written, on one line; a number without its meaningless decimals. */
    String id(Field field) throws BadCell {
        Cell cell = cell(field);
        switch (cell.kind()) {
            case EMPTY -> {
                return "";
            }
            case TEXT -> {
                String text =
                        LINE_BREAKS.matcher(unquoted(Blanks.trim(cell.text()))).replaceAll(" ");
                if (SHORTENED.matcher(text).matches()) {
                    throw bad(field, "is a number that a spreadsheet has shortened; expected all its digits, as text");
                }
                return text;
            }
            case NUMBER, PERCENT -> {
                return plainNumber(field, cell);
            }
            default -> throw unusable(field, cell, "text");
        }
    }

    /** Free text; numbers and dates as they would be written. */
    String text(Field field) throws BadCell {
        Cell cell = cell(field);
        return switch (cell.kind()) {
            case EMPTY -> "";
            case TEXT -> Blanks.trim(cell.text());
            case NUMBER, PERCENT -> plainNumber(field, cell);
            case DATE_SERIAL, ISO_DATE -> String.valueOf(date(field));
            case BOOLEAN -> "1".equals(cell.text()) ? "yes" : "no";
            default -> throw unusable(field, cell, "text");
        };
    }

    /** Free text that is a reason or name, but may say 'no' or carry a dash for nothing. */
    String unlessNo(Field field) throws BadCell {
        String text = text(field);
        return text.isEmpty() || refusals.read(text) ? "" : text;
    }

    /** What a word of the row means, or empty; see {@link Words#meaning}. */
    String meaning(String topic, String word) {
        return words.computeIfAbsent(topic, t -> new Memo<>(w -> Words.meaning(t, w)))
                .read(word);
    }

    @Nullable
    LocalDate date(Field field) throws BadCell {
        Cell cell = cell(field);
        return switch (cell.kind()) {
            case EMPTY -> null;
            case DATE_SERIAL -> present(field, DateText.serial(cell.text(), counts1904));
            case NUMBER -> "0".equals(cell.text()) ? null : present(field, DateText.number(cell.text(), counts1904));
            case ISO_DATE -> present(field, dates.read(cell.text()).certainValue());
            case TEXT -> DateText.isNoDate(cell.text()) ? null : textDate(field, cell.text());
            default -> throw unusable(field, cell, "a date");
        };
    }

    /** The date of the other convention, for a date that was doubtful. */
    @Nullable
    LocalDate otherDate(Field field, LocalDate date) {
        Readings<LocalDate> readings = dates.read(cell(field).text());
        return date.equals(readings.first()) ? readings.second() : readings.first();
    }

    private LocalDate textDate(Field field, String text) throws BadCell {
        Readings<LocalDate> readings = dates.read(text);
        if (!readings.isDoubtful()) {
            return present(field, readings.certainValue());
        }
        Convention convention = evidence.convention(field);
        if (convention == Convention.CONTRADICTORY) {
            throw bad(
                    field,
                    "could be " + readings.first() + " or " + readings.second()
                            + ": other dates of this table show both orders, day before month and month before day;"
                            + " expected one order throughout, or YYYY-MM-DD");
        }
        doubtful.add(field);
        return present(field, readings.under(convention));
    }

    private LocalDate present(Field field, @Nullable LocalDate date) throws BadCell {
        if (date == null) {
            throw bad(field, NO_DATE);
        }
        return date;
    }

    /** See {@link NumberCells#amount}. */
    NumberCells.@Nullable Amount amount(Field field, int decimals) throws BadCell {
        return numbers.amount(field, decimals);
    }

    /** See {@link NumberCells#rate}. */
    @Nullable
    BigDecimal rate(Field field) throws BadCell {
        return numbers.rate(field);
    }

    /** What a row of totals says of the open amounts, as far as it can be read. */
    public @Nullable BigDecimal total() {
        return numbers.total();
    }

    /** The customer's code of a row that is rejected, or empty. */
    public String customerIfReadable() {
        return idIfReadable(Field.CUSTOMER_ID);
    }

    /** The number of the document of a row that is rejected, or empty. */
    public String documentIfReadable() {
        return idIfReadable(Field.DOCUMENT_NO);
    }

    /** The type of the document of a row that is rejected: as stated, else by the sign of its amount; or null. */
    public @Nullable DocumentType typeIfReadable() {
        try {
            return DocumentTypes.ofRejected(this);
        } catch (BadCell e) {
            // the cell at fault may be this one; then nothing is known of the type
            return null;
        }
    }

    /** A stamp of extraction or payments that is no date. */
    public BadCell unreadableStamp(Field field) {
        return bad(field, NO_DATE);
    }

    private String idIfReadable(Field field) {
        try {
            return id(field);
        } catch (BadCell e) {
            // the cell at fault may be this one; then nothing is known of it
            return "";
        }
    }

    /** A number of days, 0 to 999, or null if the cell is blank. */
    @Nullable
    Integer days(Field field) throws BadCell {
        String text = text(field);
        if (text.isEmpty() || "-".equals(text)) {
            return null;
        }
        var matcher = DAYS.matcher(text);
        if (!matcher.matches()) {
            throw bad(field, "is no number of days; expected one such as 30");
        }
        return Integer.valueOf(matcher.group(1));
    }

    private String plainNumber(Field field, Cell cell) throws BadCell {
        if (isInteger(cell.text())) {
            return cell.text();
        }
        BigDecimal number = Tails.cut(numbers.number(field, cell), 9);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isInteger(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String unquoted(String text) {
        var matcher = QUOTED_FORMULA.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }

    BadCell unusable(Field field, Cell cell, String expected) {
        return switch (cell.kind()) {
            case NO_RESULT ->
                bad(
                        field,
                        "is a formula whose result was not saved; expected " + expected
                                + ". Open the workbook in a spreadsheet program and save it");
            case ERROR -> bad(field, "is an error value; expected " + expected);
            case BOOLEAN -> bad(field, "is a truth value; expected " + expected);
            case PERCENT -> bad(field, "is a percentage; expected " + expected);
            case DATE_SERIAL, ISO_DATE -> bad(field, "is a date; expected " + expected);
            default -> bad(field, "cannot be used; expected " + expected);
        };
    }

    private String shown(Cell cell) {
        return switch (cell.kind()) {
            case DATE_SERIAL -> {
                LocalDate date = DateText.serial(cell.text(), counts1904);
                yield date == null ? cell.text() : date.toString();
            }
            case BOOLEAN -> ("1".equals(cell.text()) ? "true" : "false").toUpperCase(Locale.ROOT);
            default -> Blanks.trim(cell.text());
        };
    }
}
