package io.relance.message.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The operators of a page's content, as bytes. */
final class Ops {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);

    Ops raw(String operators) {
        for (int i = 0; i < operators.length(); i++) {
            bytes.write(operators.charAt(i));
        }
        return this;
    }

    /** A number with at most two decimals and a blank after it. */
    Ops number(float value) {
        int hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            bytes.write('-');
            hundredths = -hundredths;
        }
        raw(Integer.toString(hundredths / 100));
        int rest = hundredths % 100;
        if (rest != 0) {
            bytes.write('.');
            bytes.write('0' + rest / 10);
            if (rest % 10 != 0) {
                bytes.write('0' + rest % 10);
            }
        }
        bytes.write(' ');
        return this;
    }

    Ops glyph(int glyph) {
        bytes.write(HEX[glyph >> 12 & 15]);
        bytes.write(HEX[glyph >> 8 & 15]);
        bytes.write(HEX[glyph >> 4 & 15]);
        bytes.write(HEX[glyph & 15]);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
