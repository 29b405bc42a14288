package io.relance.intake;

import io.relance.intake.table.Cell;
import io.relance.intake.table.RawRow;
import io.relance.intake.table.Table;
import io.relance.intake.table.TableFile;
import io.relance.intake.table.UnreadableTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the bytes of files or the cells of tables, in the order of the source. */
final class ContentDigest {
    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[1 << 13];
    private int length;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Something that is not a cell, such as the text of a query or the control total. */
    void add(String text) {
        put(text);
        put((byte) 0xFF);
    }

    /** The bytes of a file. */
    void addFile(Path path) {
        flush();
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UnreadableTable(
                    path.getFileName() + ": cannot be read (" + path
                            + "). Check source.receivables and source.customers in"
                            + " the configuration: each must name a file that is there and may be read.",
                    e);
        }
    }

    /** All cells of a table. */
    void addTable(TableFile file) {
        try (Table table = file.open(0)) {
            for (RawRow row = table.next(); row != null; row = table.next()) {
                put((byte) 0xF2);
                for (Cell cell : row.cells()) {
                    put(cell.kind().name());
                    put(cell.text());
                    put((byte) 0xFF);
                }
            }
        }
    }

    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void put(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                flush();
                digest.update(text.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            put((byte) c);
        }
    }

    private void put(byte b) {
        if (length == buffer.length) {
            flush();
        }
        buffer[length++] = b;
    }

    private void flush() {
        digest.update(buffer, 0, length);
        length = 0;
    }
}
