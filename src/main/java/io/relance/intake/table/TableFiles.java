package io.relance.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Opens a file by its ending, after a look at whether its content is what the ending says. */
public final class TableFiles {
    private static final String EXPECTED = "Expected is a workbook (.xlsx, .xls) or a text file (.csv).";

    private TableFiles() {}

    /**
     * Opens a workbook or text file.
     *
     * @param score how well a sample of rows can be understood, for finding the delimiter of a text file
     * @throws UnreadableTable when it is missing, protected, damaged, or not what its name says
     */
    public static TableFile open(Path path, ToIntFunction<List<RawRow>> score) {
        String name = String.valueOf(path.getFileName());
        Content content = content(path, name);
        switch (ending(name)) {
            case "xlsx", "xlsm" -> {
                expect(path, name, content, Content.ZIP, "an .xlsx workbook");
                return XlsxFile.open(path);
            }
            case "xls" -> {
                expect(path, name, content, Content.OLE, "an old .xls workbook");
                return XlsFile.open(path);
            }
            case "csv", "txt", "tsv" -> {
                expect(path, name, content, Content.TEXT, "a text file");
                return CsvFile.open(path, score);
            }
            default -> throw new UnreadableTable(name + ": this kind of file cannot be read. " + EXPECTED);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What the first bytes say a file is. */
    private enum Content {
        ZIP("an .xlsx workbook (or another zip archive)", ".xlsx"),
        OLE("an old .xls workbook", ".xls"),
        HTML("an HTML or XML page", ""),
        PDF("a PDF document", ""),
        BINARY("a file of a kind that is not known", ""),
        TEXT("a text file", ".csv");

        private final String words;
        private final String ending;

        Content(String words, String ending) {
            this.words = words;
            this.ending = ending;
        }
    }

    private static void expect(Path path, String name, Content found, Content wanted, String words) {
        if (found == wanted) {
            return;
        }
        if (found == Content.OLE && XlsFile.isEncryptedXlsx(path)) {
            throw XlsFile.isProtected(name, null);
        }
        String remedy = found.ending.isEmpty()
                ? "Open it in a spreadsheet program and save it as .xlsx, or export it as .csv."
                : "Rename it to " + found.ending + ", also in the configuration, or export it again.";
        throw new UnreadableTable(name + ": is not " + words + ", but " + found.words + ". " + remedy);
    }

    private static Content content(Path path, String name) {
        if (!Files.exists(path)) {
            throw new UnreadableTable(name + ": there is no such file (" + path
                    + "). Check the path in the configuration, or the export.");
        }
        if (Files.isDirectory(path)) {
            throw new UnreadableTable(name + ": is a folder (" + path + "). " + EXPECTED);
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(512);
        } catch (IOException e) {
            throw new UnreadableTable(
                    name + ": cannot be read (" + path + "): " + e.getMessage() + ". Check its rights.", e);
        }
        if (start.length == 0) {
            throw new UnreadableTable(name + ": is empty (0 bytes). Export it again.");
        }
        return content(start);
    }

    private static Content content(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return Content.ZIP;
        }
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Content.OLE;
        }
        if (text.startsWith("%PDF")) {
            return Content.PDF;
        }
        boolean wide = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
        if (!wide && text.indexOf('\0') >= 0) {
            return Content.BINARY;
        }
        String visible = text.replace("\u00EF\u00BB\u00BF", "").strip();
        return visible.startsWith("<") ? Content.HTML : Content.TEXT;
    }
}
