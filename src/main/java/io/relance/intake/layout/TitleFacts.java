package io.relance.intake.layout;

import io.relance.intake.column.HeaderText;
import io.relance.intake.table.Cell;
import io.relance.intake.table.RawRow;
import io.relance.intake.value.DateText;
import io.relance.intake.value.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What title cells tell: 'Extrait le : 05/10/2026 06:12', or the date in the next cell. The first that says something
 * counts. A date without time is taken as noon, so that it is the same day in every time zone.
 */
public final class TitleFacts {

    private @Nullable LocalDateTime extractedAt;
    private @Nullable LocalDate paymentsTo;

    /** Looks at a row that is not data. */
    public void look(RawRow row, boolean counts1904) {
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.cell(i);
            if (cell.kind() == Cell.Kind.TEXT && cell.text().length() <= 200) {
                look(row, i, counts1904);
            }
        }
    }

    public @Nullable LocalDateTime extractedAt() {
        return extractedAt;
    }

    public @Nullable LocalDate paymentsTo() {
        return paymentsTo;
    }

    static boolean isLabel(String text) {
        return !meaning(text).isEmpty();
    }

    private void look(RawRow row, int column, boolean counts1904) {
        String text = row.cell(column).text();
        String meaning = meaning(text);
        boolean extracted = extractedAt == null && "extracted".equals(meaning);
        boolean payments = paymentsTo == null && "payments".equals(meaning);
        if (!extracted && !payments) {
            return;
        }
        int digit = firstDigit(text);
        LocalDateTime value = digit < text.length()
                ? DateText.dateTime(text.substring(digit), LocalTime.NOON)
                : next(row, column, counts1904);
        if (value != null && extracted) {
            extractedAt = value;
        } else if (value != null) {
            paymentsTo = value.toLocalDate();
        }
    }

    private static @Nullable LocalDateTime next(RawRow row, int column, boolean counts1904) {
        for (int i = column + 1; i < row.size(); i++) {
            if (!row.cell(i).isBlank()) {
                return dateTime(row.cell(i), counts1904);
            }
        }
        return null;
    }

    /** Date and time of a cell, noon if it has no time; null if it is no date. */
    public static @Nullable LocalDateTime dateTime(Cell cell, boolean counts1904) {
        switch (cell.kind()) {
            case DATE_SERIAL -> {
                LocalDate date = DateText.serial(cell.text(), counts1904);
                boolean whole = cell.text().matches("\\d+(\\.0*)?");
                return date == null ? null : date.atTime(whole ? LocalTime.NOON : DateText.timeOfSerial(cell.text()));
            }
            case NUMBER -> {
                LocalDate date = DateText.number(cell.text(), counts1904);
                return date == null ? null : date.atTime(LocalTime.NOON);
            }
            case TEXT, ISO_DATE -> {
                return DateText.dateTime(cell.text(), LocalTime.NOON);
            }
            default -> {
                return null;
            }
        }
    }

    /** What the words before the first digit announce, or empty. */
    private static String meaning(String text) {
        String label = HeaderText.plain(text.substring(0, firstDigit(text)));
        String meaning = Words.meaning("title", label);
        return meaning.isEmpty() ? Words.meaningOfEnd("title", label) : meaning;
    }

    private static int firstDigit(String text) {
        int i = 0;
        while (i < text.length() && !Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
