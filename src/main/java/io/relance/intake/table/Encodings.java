package io.relance.intake.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the encoding of a text file: by its byte order mark; else UTF-8 if every byte fits; else Windows-1252 or CP850,
 * whichever turns more bytes between letters into letters.
 */
final class Encodings {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** CP850 with the euro sign where it had a dotless i. */
    static final Charset CP850 = Charset.forName("IBM00858");

    private long windows;
    private long dos;
    private int continuation;
    private boolean utf8 = true;
    private int previous = ' ';
    private int lead;

    private Encodings() {}

    static Charset of(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            in.mark(4);
            byte[] start = in.readNBytes(3);
            if (starts(start, 0xFF, 0xFE)) {
                return StandardCharsets.UTF_16LE;
            }
            if (starts(start, 0xFE, 0xFF)) {
                return StandardCharsets.UTF_16BE;
            }
            if (starts(start, 0xEF, 0xBB, 0xBF)) {
                return StandardCharsets.UTF_8;
            }
            in.reset();
            return new Encodings().scan(in);
        }
    }

    private static boolean starts(byte[] start, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (start.length <= i || (start[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private Charset scan(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                count(buffer[i] & 0xFF);
            }
        }
        if (utf8 && continuation == 0) {
            return StandardCharsets.UTF_8;
        }
        return dos > windows ? CP850 : WINDOWS_1252;
    }

    private void count(int b) {
        if (b >= 0x80 || continuation > 0) {
            countUtf8(b);
        }
        if (b >= 0x80) {
            countLetter(b);
        }
        previous = b;
    }

    private void countUtf8(int b) {
        if (continuation > 0) {
            boolean fits = b >= 0x80 && b <= 0xBF && !(lead == 0xE0 && b < 0xA0) && !(lead == 0xED && b > 0x9F);
            utf8 &= fits;
            continuation = fits ? continuation - 1 : 0;
            lead = 0;
        } else {
            lead = b;
            continuation = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
            utf8 &= continuation > 0;
        }
    }

    /** A byte is a letter of a word, or a space between digits, in one of the two. */
    private void countLetter(int b) {
        boolean digit = previous >= '0' && previous <= '9';
        if (digit) {
            windows += b == 0xA0 ? 1 : 0;
            dos += b == 0xFF ? 1 : 0;
            return;
        }
        boolean dosLetter = (b >= 0x81 && b <= 0x9A && b != 0x91 && b != 0x92) || (b >= 0xA0 && b <= 0xA3);
        boolean afterN = (previous | 0x20) == 'n';
        windows += b >= 0xC0 && b != 0xD7 && b != 0xF7 && !(afterN && b == 0xF8) ? 1 : 0;
        windows += afterN && b == 0xB0 ? 1 : 0;
        dos += dosLetter ? 1 : 0;
        dos += afterN && b == 0xF8 ? 1 : 0;
    }
}
