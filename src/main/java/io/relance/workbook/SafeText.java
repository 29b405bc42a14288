package io.relance.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;

/** Texts from the data in cells and CSV fields: never a formula, whatever they begin with. */
public final class SafeText {
    /** The longest text a cell may hold. */
    private static final int LONGEST = 32_767;

    private SafeText() {}

    /** Whether a spreadsheet program that reads the text from a CSV file could take it for a formula. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r|".indexOf(text.charAt(0)) >= 0;
    }

    /**
     * The text for a CSV field: one that could be taken for a formula gets an apostrophe before it, line breaks and other
     * control characters become blanks.
     */
    public static String csv(String text) {
        String line = withoutControls(text);
        return looksLikeFormula(line) || looksLikeFormula(line.strip()) ? "'" + line : line;
    }

    /** Sets the text as text, without control characters and no longer than a cell may be. */
    public static void set(Cell cell, String text) {
        put(cell, withoutControls(text));
    }

    /** Sets lines, one below the other; each as {@link #set} would, empty ones left out. */
    public static void lines(Cell cell, List<String> lines) {
        put(
                cell,
                lines.stream()
                        .map(SafeText::withoutControls)
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")));
    }

    private static void put(Cell cell, String safe) {
        cell.setCellValue(safe.length() > LONGEST ? safe.substring(0, LONGEST - 1) + "…" : safe);
    }

    private static String withoutControls(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) {
                result.append('\ufffd');
            } else {
                result.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return result.toString();
    }
}
