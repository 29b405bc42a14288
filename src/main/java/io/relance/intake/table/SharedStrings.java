package io.relance.intake.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The table of texts of a workbook, kept in memory because cells refer to it in any order. It may take a third of the
 * heap at most.
 */
final class SharedStrings {
    /** Bytes of an entry beside its characters: cell, string, array, reference. */
    private static final int OVERHEAD = 80;

    private static final Cell MISSING = new Cell(Cell.Kind.ERROR, "#TEXT");

    private final List<Cell> cells = new ArrayList<>();

    /** More texts than fit in memory. */
    static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;

        TooMany(String message) {
            super(message);
        }
    }

    void read(InputStream in) throws XMLStreamException, TooMany {
        long limit = Runtime.getRuntime().maxMemory() / 3;
        long used = 0;
        XMLStreamReader xml = Xml.open(in);
        while (Xml.nextStart(xml)) {
            if ("si".equals(xml.getLocalName())) {
                Cell cell = Cell.text(Escapes.decode(richText(xml)));
                used += cell.text().length() + OVERHEAD;
                if (used > limit) {
                    throw new TooMany(cells.size() + " different texts");
                }
                cells.add(cell);
            }
        }
    }

    Cell cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : MISSING;
    }

    /** The text of an {@code si} or {@code is} element: all its runs, without phonetic hints. */
    static String richText(XMLStreamReader xml) throws XMLStreamException {
        String text = "";
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if ("t".equals(xml.getLocalName())) {
                    String run = Xml.text(xml);
                    text = text.isEmpty() ? run : joined(text, run);
                } else if ("rPh".equals(xml.getLocalName())) {
                    Xml.text(xml);
                } else {
                    depth++;
                }
            }
        }
        return text;
    }

    private static String joined(String text, String run) throws XMLStreamException {
        if (text.length() + run.length() > 2 * Xml.LONGEST_TEXT) {
            throw new XMLStreamException("a text longer than a cell may have");
        }
        return text + run;
    }
}
