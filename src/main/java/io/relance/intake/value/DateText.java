package io.relance.intake.value;

import io.relance.intake.table.Blanks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: ISO, {@code dd/mm/yyyy}, {@code dd.mm.yyyy}, {@code dd-mm-yyyy}, two-digit years (80 to 99
 * are 19xx), {@code yyyymmdd}, the serial number of a workbook; a time of day may follow and is dropped.
 */
public final class DateText {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})");
    private static final Pattern TIME = Pattern.compile(
            "[T ,\u00A0]+(?:(?:\u00E0|at|om|um) )?(\\d{1,2})[:hH](\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*(?i:uhr|z|[+-]\\d{2}:?\\d{2})?$");
    private static final int MIDNIGHT_SERIAL_1900 = 60;
    private static final int EARLIEST_BARE_SERIAL = 20_000;
    private static final int LATEST_BARE_SERIAL = 75_000;
    private static final int LATEST_SERIAL = 2_958_465;

    private DateText() {}

    /** The dates a text may mean; none if it is no date. */
    public static Readings<LocalDate> read(String text) {
        String date = withoutTime(Blanks.trim(text));
        int length = date.length();
        if (length < 5 || length > 14 || !isDigit(date.charAt(0))) {
            return Readings.none();
        }
        Matcher last = YEAR_LAST.matcher(date);
        if (last.matches()) {
            int year = year(last.group(4));
            int one = Integer.parseInt(last.group(1));
            int two = Integer.parseInt(last.group(3));
            return new Readings<>(date(year, two, one), date(year, one, two));
        }
        Matcher first = YEAR_FIRST.matcher(date);
        if (first.matches()) {
            return one(date(
                    Integer.parseInt(first.group(1)),
                    Integer.parseInt(first.group(3)),
                    Integer.parseInt(first.group(4))));
        }
        return one(number(date, false));
    }

    /** Whether it is the way some systems write 'no date'. */
    public static boolean isNoDate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '0' && "-/.: ".indexOf(c) < 0 && !Blanks.isBlank(c)) {
                return "NULL".equalsIgnoreCase(Blanks.trim(text));
            }
        }
        return true;
    }

    /**
     * A number as a date: {@code yyyymmdd}, or a serial number of a time that invoices have (1954 to 2105).
     *
     * @param counts1904 whether day 0 is 1 January 1904 instead of 31 December 1899
     */
    public static @Nullable LocalDate number(String digits, boolean counts1904) {
        String whole = digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
        if (whole.length() == 8 && whole.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return date(
                    Integer.parseInt(whole.substring(0, 4)),
                    Integer.parseInt(whole.substring(4, 6)),
                    Integer.parseInt(whole.substring(6)));
        }
        double serial = serialNumber(digits);
        return serial >= EARLIEST_BARE_SERIAL && serial < LATEST_BARE_SERIAL ? serial(digits, counts1904) : null;
    }

    /** The day of a serial number as workbooks count; fractions are the time of day. Null if out of range. */
    public static @Nullable LocalDate serial(String digits, boolean counts1904) {
        double serial = serialNumber(digits);
        if (!(serial >= 1) || serial > LATEST_SERIAL) {
            return null;
        }
        long days = (long) Math.floor(serial + 1e-9);
        if (counts1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        // 1900 is taken for a leap year by spreadsheets: 60 is a day that never was
        if (days == MIDNIGHT_SERIAL_1900) {
            return null;
        }
        return LocalDate.of(1899, 12, days > MIDNIGHT_SERIAL_1900 ? 30 : 31).plusDays(days);
    }

    /** The time of day of a serial number. */
    public static LocalTime timeOfSerial(String digits) {
        double serial = serialNumber(digits);
        double fraction = serial - Math.floor(serial);
        return LocalTime.ofSecondOfDay(Math.min(86_399, Math.max(0, Math.round(fraction * 86_400))));
    }

    /** Date and time of a text that leaves no doubt or is day first; the time is null if it has none. */
    public static @Nullable LocalDateTime dateTime(String text, LocalTime otherwise) {
        String trimmed = Blanks.trim(text);
        LocalDate date = read(trimmed).first();
        if (date == null) {
            date = read(trimmed).second();
        }
        if (date == null) {
            return null;
        }
        Matcher time = TIME.matcher(trimmed);
        if (!time.find()) {
            return date.atTime(otherwise);
        }
        String seconds = time.group(3);
        return date.atTime(
                Integer.parseInt(time.group(1)) % 24,
                Integer.parseInt(time.group(2)) % 60,
                seconds == null ? 0 : Integer.parseInt(seconds) % 60);
    }

    private static String withoutTime(String text) {
        if (text.length() <= 10 || (text.indexOf(':') < 0 && text.indexOf('h') < 0 && text.indexOf('H') < 0)) {
            return text;
        }
        Matcher time = TIME.matcher(text);
        return time.find() ? Blanks.trim(text.substring(0, time.start())) : text;
    }

    private static Readings<LocalDate> one(@Nullable LocalDate date) {
        return new Readings<>(date, date);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static double serialNumber(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year + (year >= 80 ? 1900 : 2000);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year < 1900 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
