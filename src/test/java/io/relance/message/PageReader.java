package io.relance.message;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a letter as its reader does: the lines where they stand, the code from the picture of the page. */
public final class PageReader {
    private static final float MILLIMETRE = 72 / 25.4f;

    private PageReader() {}

    /** A line of text with its box in millimetres. */
    public record Line(String text, float left, float top, float right, float bottom) {
        public boolean touches(float x, float y, float width, float height) {
            return right > x && left < x + width && bottom > y && top < y + height;
        }

        public boolean inside(float x, float y, float width, float height) {
            return left >= x && right <= x + width && top >= y && bottom <= y + height;
        }
    }

    /** The lines of one page, counted from 1. */
    public static List<Line> lines(PDDocument document, int page) throws IOException {
        List<Line> lines = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> at) {
                TextPosition first = at.get(0);
                TextPosition last = at.get(at.size() - 1);
                lines.add(new Line(
                        text,
                        first.getXDirAdj() / MILLIMETRE,
                        (first.getYDirAdj() - first.getHeightDir()) / MILLIMETRE,
                        (last.getXDirAdj() + last.getWidthDirAdj()) / MILLIMETRE,
                        first.getYDirAdj() / MILLIMETRE));
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return lines;
    }

    public static List<Line> firstPage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return lines(document, 1);
        }
    }

    /** The first payment code on the pages, read from their pictures. */
    public static Optional<String> code(byte[] pdf, int pages) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(pages, document.getNumberOfPages()); page++) {
                Optional<String> code = code(renderer.renderImageWithDPI(page, 150));
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> code(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }
}
