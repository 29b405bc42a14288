package io.relance.export;

/** Texts of customers as cells of a text file that people open in a spreadsheet. */
final class CsvCells {
    private CsvCells() {}

    /**
     * The text, with an apostrophe before it if a spreadsheet would take it for a formula. Only texts are treated so;
     * amounts are written by the program itself and may begin with a minus.
     */
    static String safe(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        boolean formula =
                first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\r';
        return formula ? "'" + text : text;
    }
}
