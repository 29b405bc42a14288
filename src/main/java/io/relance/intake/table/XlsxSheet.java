package io.relance.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet, pulled from its XML. */
final class XlsxSheet implements Table {
    private static final int MOST_COLUMNS = 16_384;

    private final String place;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final SharedStrings texts;
    private final NumberFormats formats;
    private final boolean counts1904;
    private long lastRow;
    private int lastSize;
    private boolean ended;

    XlsxSheet(String place, InputStream in, SharedStrings texts, NumberFormats formats, boolean counts1904)
            throws XMLStreamException {
        this.place = place;
        this.in = in;
        this.xml = Xml.open(in);
        this.texts = texts;
        this.formats = formats;
        this.counts1904 = counts1904;
    }

    @Override
    public boolean counts1904() {
        return counts1904;
    }

    @Override
    public @Nullable RawRow next() {
        if (ended) {
            return null;
        }
        try {
            return nextRow();
        } catch (XMLStreamException | RuntimeException e) {
            throw XlsxFile.damaged(place + ", after row " + lastRow, e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot close " + place, e);
        }
    }

    private @Nullable RawRow nextRow() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && "row".equals(xml.getLocalName())) {
                return row();
            }
            if (event == XMLStreamConstants.END_ELEMENT && "sheetData".equals(xml.getLocalName())) {
                break;
            }
        }
        ended = true;
        return null;
    }

    private RawRow row() throws XMLStreamException {
        String number = Xml.attribute(xml, "r");
        lastRow = number == null ? lastRow + 1 : Long.parseLong(number);
        List<Cell> cells = new ArrayList<>(Math.max(lastSize, 4));
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && "c".equals(xml.getLocalName())) {
                addCell(cells);
            } else if (event == XMLStreamConstants.END_ELEMENT && "row".equals(xml.getLocalName())) {
                lastSize = cells.size();
                return new RawRow(lastRow, cells);
            }
        }
    }

    private void addCell(List<Cell> cells) throws XMLStreamException {
        int column = cells.size();
        String type = "n";
        int style = -1;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            if ("r".equals(attribute)) {
                column = column(xml.getAttributeValue(i));
            } else if ("t".equals(attribute)) {
                type = xml.getAttributeValue(i);
            } else if ("s".equals(attribute)) {
                style = Integer.parseInt(xml.getAttributeValue(i));
            }
        }
        Cell cell = cell(type, style);
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        if (column < cells.size()) {
            throw new XMLStreamException("cells out of order");
        }
        cells.add(cell);
    }

    private Cell cell(String type, int style) throws XMLStreamException {
        String value = null;
        boolean formula = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return cell(type, style, value, formula);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                if ("v".equals(element)) {
                    value = Xml.text(xml);
                } else if ("is".equals(element)) {
                    value = SharedStrings.richText(xml);
                } else {
                    formula |= "f".equals(element);
                    Xml.text(xml);
                }
            }
        }
    }

    private Cell cell(String type, int style, @Nullable String value, boolean formula) {
        boolean text = "str".equals(type) || "inlineStr".equals(type);
        if (value == null || (value.isEmpty() && !text)) {
            return formula ? new Cell(Cell.Kind.NO_RESULT, "") : Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> texts.cell(Integer.parseInt(value.trim()));
            case "n" -> new Cell(formats.kindOfStyle(style), value.trim());
            case "str", "inlineStr" -> Cell.text(Escapes.decode(value));
            case "b" -> new Cell(Cell.Kind.BOOLEAN, value.trim());
            case "d" -> new Cell(Cell.Kind.ISO_DATE, value.trim());
            default -> new Cell(Cell.Kind.ERROR, value);
        };
    }

    /** The column of a reference such as {@code AB12}, 0 first. */
    private static int column(String reference) throws XMLStreamException {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
            if (column > MOST_COLUMNS) {
                throw new XMLStreamException("column beyond XFD: " + reference);
            }
        }
        if (column == 0) {
            throw new XMLStreamException("no cell reference: " + reference);
        }
        return column - 1;
    }
}
