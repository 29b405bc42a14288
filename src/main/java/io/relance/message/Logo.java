package io.relance.message;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The company's picture as letters draw it, at most 50 x 16 mm. Every letter carries it, so it has to be small; and it has
 * to be one that an archived letter may show: PNG, or JPEG in grey or RGB.
 *
 * @param content the file, or null where there is none or letters go without it
 * @param problem what is wrong with it and what to do, or empty
 */
// the bytes are handed on, never compared or changed
@SuppressWarnings("ArrayRecordComponent")
public record Logo(byte @Nullable [] content, String problem) {
    private static final int MOST_BYTES = 500_000;
    private static final int MOST_PIXELS = 5_000;

    /** The picture of that path; none for an empty one. Links are followed. */
    public static Logo of(String path) {
        if (path.isBlank()) {
            return new Logo(null, "");
        }
        try {
            return read(Path.of(path));
        } catch (IOException e) {
            return without("cannot be read");
        }
    }

    private static Logo read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return without("is no file");
        }
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            return without("has " + size + " bytes, more than " + MOST_BYTES
                    + ", and every letter would carry them; 600 pixels in width are enough in print");
        }
        byte[] content = Files.readAllBytes(file);
        return shows(content) ? new Logo(content, "") : without("is no picture in PNG, or JPEG in grey or RGB");
    }

    /** Whether it can be decoded: what only begins like a picture would stop each letter. */
    private static boolean shows(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return isKnown(reader.getFormatName()) && isDrawn(reader);
            } catch (IOException | RuntimeException e) {
                // the decoders answer broken files with either
                return false;
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean isKnown(String format) {
        return format.equalsIgnoreCase("png") || format.equalsIgnoreCase("jpeg");
    }

    private static boolean isDrawn(ImageReader reader) throws IOException {
        if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
            return false;
        }
        BufferedImage image = reader.read(0);
        return image.getWidth() > 0 && image.getHeight() > 0;
    }

    private static Logo without(String what) {
        return new Logo(null, what);
    }
}
