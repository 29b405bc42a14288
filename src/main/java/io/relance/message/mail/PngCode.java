package io.relance.message.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A QR code as a PNG picture of two colours, with the quiet zone around it. */
public final class PngCode {
    private static final int SCALE = 4;
    private static final int QUIET = 4;

    private PngCode() {}

    public static byte[] of(boolean[][] dark) {
        int side = (dark.length + 2 * QUIET) * SCALE;
        int rowBytes = (side + 7) / 8;
        byte[] pixels = new byte[side * (rowBytes + 1)];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int row = y / SCALE - QUIET;
                int column = x / SCALE - QUIET;
                boolean inside = row >= 0 && row < dark.length && column >= 0 && column < dark.length;
                if (!inside || !dark[row][column]) {
                    pixels[y * (rowBytes + 1) + 1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        byte[] header = ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put((byte) 1)
                .put(new byte[4])
                .array();
        chunk(out, "IHDR", header);
        chunk(out, "IDAT", deflated(pixels));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
