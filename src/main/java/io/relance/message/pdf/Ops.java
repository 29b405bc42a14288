package io.relance.message.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The operators of a page's content, as bytes. */
final class Ops {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** Its own buffer: one call of a synchronized stream for each byte would be a quarter of a letter's time. */
    private byte[] bytes = new byte[8192];

    private int length;

    private void put(int octet) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) octet;
    }

    Ops raw(String operators) {
        for (int i = 0; i < operators.length(); i++) {
            put(operators.charAt(i));
        }
        return this;
    }

    /** A whole number, 0 or more, and a blank after it. */
    Ops whole(int value) {
        digits(value);
        put(' ');
        return this;
    }

    private void digits(int value) {
        if (value >= 10) {
            digits(value / 10);
        }
        put('0' + value % 10);
    }

    /** A number with at most two decimals and a blank after it. */
    Ops number(float value) {
        int hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            put('-');
            hundredths = -hundredths;
        }
        digits(hundredths / 100);
        int rest = hundredths % 100;
        if (rest != 0) {
            put('.');
            put('0' + rest / 10);
            if (rest % 10 != 0) {
                put('0' + rest % 10);
            }
        }
        put(' ');
        return this;
    }

    Ops glyph(int glyph) {
        put(HEX[glyph >> 12 & 15]);
        put(HEX[glyph >> 8 & 15]);
        put(HEX[glyph >> 4 & 15]);
        put(HEX[glyph & 15]);
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
