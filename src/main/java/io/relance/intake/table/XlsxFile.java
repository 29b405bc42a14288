package io.relance.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in the format of Excel 2007 and later ({@code .xlsx}, {@code .xlsm}), also in its strict form. Sheets are
 * streamed; only the shared texts stay in memory. Hidden sheets are left out.
 */
final class XlsxFile implements TableFile {
    /** Parts other than sheets and texts are small. */
    private static final long LARGEST_PART = 64L << 20;

    private final String name;
    private final ZipFile zip;
    private final NumberFormats formats = new NumberFormats();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private String textsPart = "";
    private String stylesPart = "";
    private boolean counts1904;
    private @Nullable SharedStrings texts;

    private XlsxFile(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    static XlsxFile open(Path path) {
        String name = String.valueOf(path.getFileName());
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new UnreadableTable(
                    name + ": the workbook is damaged or was cut off while it was copied (" + e.getMessage()
                            + "). Export it again.",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableTable(name + ": cannot be read (" + e.getMessage() + ").", e);
        }
        XlsxFile file = new XlsxFile(name, zip);
        try {
            file.readStructure();
            return file;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Table open(int sheet) {
        SharedStrings shared = texts();
        String place = name + ", sheet '" + sheets.get(sheet) + "'";
        InputStream in = stream(parts.get(sheet), BoundedStream.LARGEST);
        try {
            return new XlsxSheet(place, in, shared, formats, counts1904);
        } catch (XMLStreamException | RuntimeException e) {
            throw damaged(place, e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot close " + name, e);
        }
    }

    /** Something in the XML is not as it should be. */
    static UnreadableTable damaged(String place, Exception e) {
        if (e instanceof UnreadableTable known) {
            return known;
        }
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof BoundedStream.TooLarge) {
                return new UnreadableTable(
                        place + ": refused, because it unpacks to " + t.getMessage()
                                + ", far more than its size explains (a zip bomb?). Export the data again, or as .csv.",
                        e);
            }
        }
        String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new UnreadableTable(
                place + ": the workbook is damaged or was cut off while it was copied (" + what + "). Export it again.",
                e);
    }

    private SharedStrings texts() {
        SharedStrings known = texts;
        if (known != null) {
            return known;
        }
        SharedStrings read = new SharedStrings();
        if (!textsPart.isEmpty()) {
            try (InputStream in = stream(textsPart, BoundedStream.LARGEST)) {
                read.read(in);
            } catch (SharedStrings.TooMany e) {
                throw new UnreadableTable(
                        name + ": " + e.getMessage()
                                + " need more than a third of the memory. Export as .csv, or give Java more memory (-Xmx).",
                        e);
            } catch (IOException | XMLStreamException | RuntimeException e) {
                throw damaged(name, e);
            }
        }
        texts = read;
        return read;
    }

    private void readStructure() {
        String workbook = workbookPart();
        readRelations(workbook);
        readFormats();
        try (InputStream in = stream(workbook, LARGEST_PART)) {
            XMLStreamReader xml = Xml.open(in);
            while (Xml.nextStart(xml)) {
                if ("workbookPr".equals(xml.getLocalName())) {
                    counts1904 = isTrue(Xml.attribute(xml, "date1904", "0"));
                } else if ("sheet".equals(xml.getLocalName())) {
                    addSheet(xml);
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw damaged(name, e);
        }
    }

    private void addSheet(XMLStreamReader xml) {
        String part = targets.getOrDefault(Xml.attribute(xml, "id", ""), "");
        if (!part.isEmpty() && "visible".equals(Xml.attribute(xml, "state", "visible"))) {
            sheets.add(Xml.attribute(xml, "name", ""));
            parts.add(part);
        }
    }

    private String workbookPart() {
        if (entry("_rels/.rels") == null) {
            throw new UnreadableTable(
                    name + ": is a zip archive, but no workbook. Unpack it, or export the data as .xlsx or .csv.");
        }
        try (InputStream in = stream("_rels/.rels", LARGEST_PART)) {
            XMLStreamReader xml = Xml.open(in);
            while (Xml.nextStart(xml)) {
                if (Xml.attribute(xml, "Type", "").endsWith("/officeDocument")) {
                    return resolved("", Xml.attribute(xml, "Target", ""));
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw damaged(name, e);
        }
        return "xl/workbook.xml";
    }

    private void readRelations(String workbook) {
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        try (InputStream in = stream(folder + "_rels/" + workbook.substring(slash) + ".rels", LARGEST_PART)) {
            XMLStreamReader xml = Xml.open(in);
            while (Xml.nextStart(xml)) {
                String type = Xml.attribute(xml, "Type", "");
                String target = resolved(folder, Xml.attribute(xml, "Target", ""));
                if (type.endsWith("/worksheet")) {
                    targets.put(Xml.attribute(xml, "Id", ""), target);
                } else if (type.endsWith("/sharedStrings")) {
                    textsPart = target;
                } else if (type.endsWith("/styles")) {
                    stylesPart = target;
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw damaged(name, e);
        }
    }

    private void readFormats() {
        if (stylesPart.isEmpty()) {
            return;
        }
        try (InputStream in = stream(stylesPart, LARGEST_PART)) {
            XMLStreamReader xml = Xml.open(in);
            boolean cellStyles = false;
            while (Xml.nextStart(xml)) {
                String element = xml.getLocalName();
                if ("numFmt".equals(element) && !cellStyles) {
                    formats.define(number(xml, "numFmtId"), Xml.attribute(xml, "formatCode", ""));
                } else if ("xf".equals(element) && cellStyles) {
                    formats.addStyle(number(xml, "numFmtId"));
                } else if ("cellXfs".equals(element)) {
                    cellStyles = true;
                } else if ("cellStyles".equals(element) || "dxfs".equals(element)) {
                    cellStyles = false;
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw damaged(name, e);
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        return Integer.parseInt(Xml.attribute(xml, attribute, "0"));
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equalsIgnoreCase(value);
    }

    private static String resolved(String folder, String target) {
        String joined = target.startsWith("/") ? target.substring(1) : folder + target;
        return Path.of(joined).normalize().toString().replace('\\', '/');
    }

    private @Nullable ZipEntry entry(String part) {
        ZipEntry entry = zip.getEntry(part);
        if (entry != null) {
            return entry;
        }
        String wanted = part.toLowerCase(Locale.ROOT);
        return zip.stream()
                .map(ZipEntry.class::cast)
                .filter(e -> e.getName().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private InputStream stream(String part, long largest) {
        ZipEntry entry = entry(part);
        if (entry == null) {
            throw new UnreadableTable(
                    name + ": the workbook is damaged, its part " + part + " is missing. Export it again.");
        }
        try {
            return new BoundedStream(zip.getInputStream(entry), entry.getCompressedSize(), largest);
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        }
    }
}
