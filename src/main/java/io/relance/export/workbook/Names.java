package io.relance.export.workbook;

import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Names under which people and other workbooks find ranges of the report; the same in every language. */
final class Names {
    private Names() {}

    static void add(SXSSFWorkbook book, String rangeName, String address) {
        if (address.isEmpty()) {
            return;
        }
        Name name = book.createName();
        name.setNameName(rangeName);
        name.setRefersToFormula(absolute(address));
    }

    /** {@code 'Summary'!C5} becomes {@code 'Summary'!$C$5}. */
    private static String absolute(String address) {
        int mark = address.lastIndexOf('!');
        String cell = address.substring(mark + 1);
        return cell.contains("$")
                ? address
                : address.substring(0, mark + 1) + cell.replaceFirst("([A-Z]+)([0-9]+)", "\\$$1\\$$2");
    }
}
