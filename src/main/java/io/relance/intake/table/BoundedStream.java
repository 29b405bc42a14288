package io.relance.intake.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what comes out of a compressed part of a workbook and stops a zip bomb: a part beyond 4 GiB, or one that
 * after 16 MiB has grown to more than 200 times its compressed size. Sheets of repetitive rows reach 30 to 60 times.
 */
final class BoundedStream extends FilterInputStream {
    static final long LARGEST = 4L << 30;
    static final long HARMLESS = 16L << 20;
    static final long RATIO = 200;

    private final long limit;
    private long count;

    BoundedStream(InputStream in, long compressedSize, long largest) {
        super(in);
        this.limit = Math.min(largest, Math.max(HARMLESS, Math.max(compressedSize, 1) * RATIO));
    }

    /** What a workbook part holds is more than its size on disk explains. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("more than " + (limit >> 20) + " MiB");
        }
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            counted(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            counted(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        counted(skipped);
        return skipped;
    }

    private void counted(long n) throws IOException {
        count += n;
        if (count > limit) {
            throw new TooLarge(limit);
        }
    }
}
