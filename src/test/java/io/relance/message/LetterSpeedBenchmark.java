package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.message.letter.QrFields;
import io.relance.scenario.Channel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/**
 * Measures how fast letters are made, on one core, against plain drawing of the same page with PDFBox (its fonts parsed
 * once) and against HTML turned into PDF. Not part of the build: {@code mvn test -Dtest=LetterSpeedBenchmark}, with
 * {@code -Drelance.bench.rounds=5}. The variants take turns in one process, so that what slows one round slows all of them.
 */
class LetterSpeedBenchmark {
    private static final int WARM_UP = 600;
    private static final int ROUND = 60;
    private static final int ROUNDS = Integer.getInteger("relance.bench.rounds", 5);
    /** What a letter of ours must reach of the rate of plain drawing. */
    private static final double AT_LEAST = 0.45;

    /** A text where the letter has it. */
    private record Placed(String text, float x, float y, float size, boolean bold) {}

    @Test
    void againstPlainDrawing() throws Exception {
        Messages messages = new Messages(SampleNotices.head(SampleNotices.COMPANY));
        byte[] letter = messages.render(notice(0), SampleNotices.envelope()).content();
        List<List<Placed>> pages = placed(letter);
        TrueTypeFont regular = font("LiberationSans-Regular.ttf");
        TrueTypeFont bold = font("LiberationSans-Bold.ttf");
        boolean[][] code =
                QrFields.of("BCD\n002\n1\nSCT\n\nExemple Fournitures SAS\nFR7630006000011234567890189\nEUR11495.60");

        int[] number = {0};
        Map<String, Callable<byte[]>> variants = new LinkedHashMap<>();
        variants.put("plain PDFBox drawing", () -> drawn(pages, regular, bold, code, number[0]++));
        variants.put(
                "letter of Relance",
                () -> messages.render(notice(number[0]++), SampleNotices.envelope())
                        .content());
        variants.put(
                "e-mail of Relance",
                () -> messages.render(mail(number[0]++), SampleNotices.envelope())
                        .content());
        variants.put("HTML to PDF/A", () -> html(pages, number[0]++));

        Map<String, List<Double>> rates = new LinkedHashMap<>();
        variants.forEach((name, work) -> rates.put(name, new ArrayList<>()));
        for (var variant : variants.entrySet()) {
            run(variant.getValue(), WARM_UP);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var variant : variants.entrySet()) {
                rates.get(variant.getKey()).add(run(variant.getValue(), ROUND));
            }
        }
        double plain = median(rates.get("plain PDFBox drawing"));
        for (var variant : variants.entrySet()) {
            double rate = median(rates.get(variant.getKey()));
            System.out.printf(
                    "%-22s %7.0f/s of CPU time   %.2f of plain drawing   %,d bytes%n",
                    variant.getKey(), rate, rate / plain, variant.getValue().call().length);
        }
        assertThat(median(rates.get("letter of Relance")) / plain).isGreaterThanOrEqualTo(AT_LEAST);
    }

    /** How many a second of this thread's processor time. */
    private static double run(Callable<byte[]> work, int times) throws Exception {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.call();
        }
        return times * 1e9 / (threads.getCurrentThreadCpuTime() - start);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Notice notice(int number) {
        return SampleNotices.notice("letter", Channel.LETTER)
                .claims(claims(number))
                .build();
    }

    private static Notice mail(int number) {
        return SampleNotices.notice("reminder", Channel.EMAIL)
                .claims(claims(number))
                .build();
    }

    private static List<Claim> claims(int number) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String amount = (100 + number % 900) + "." + (10 + i);
            claims.add(SampleNotices.claim(
                    SampleNotices.invoice("F-2026-" + (1000 + number + i), 10 + i, amount, amount), "letter"));
        }
        return claims;
    }

    private static TrueTypeFont font(String name) throws IOException {
        try (InputStream in = Messages.class.getResourceAsStream("pdf/" + name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // looking for ligatures makes plain drawing many times slower; the comparison is with the fast way
            font.setEnableGsub(false);
            return font;
        }
    }

    /** The lines of text of a letter with their places, page by page. */
    private static List<List<Placed>> placed(byte[] pdf) throws IOException {
        List<List<Placed>> pages = new ArrayList<>();
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                List<Placed> lines = new ArrayList<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> at) {
                        TextPosition first = at.get(0);
                        boolean isBold = first.getFont().getName().contains("Bold");
                        lines.add(new Placed(
                                text,
                                first.getXDirAdj(),
                                PDRectangle.A4.getHeight() - first.getYDirAdj(),
                                first.getFontSizeInPt(),
                                isBold));
                    }
                };
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                stripper.getText(document);
                pages.add(lines);
            }
        }
        return pages;
    }

    /** The same words at the same places, nothing else: no layout, no template, no structure. */
    private static byte[] drawn(
            List<List<Placed>> pages, TrueTypeFont regular, TrueTypeFont bold, boolean[][] code, int number)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont plain = PDType0Font.load(document, regular, true);
            PDFont strong = PDType0Font.load(document, bold, true);
            for (List<Placed> lines : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Placed line : lines) {
                        content.beginText();
                        content.setFont(line.bold() ? strong : plain, line.size());
                        content.newLineAtOffset(line.x(), line.y());
                        content.showText(line.text());
                        content.endText();
                    }
                    content.setFont(plain, 8);
                    content.beginText();
                    content.newLineAtOffset(20, 20);
                    content.showText(Integer.toString(number));
                    content.endText();
                    if (page == document.getPage(0)) {
                        fields(content, code);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void fields(PDPageContentStream content, boolean[][] code) throws IOException {
        for (int row = 0; row < code.length; row++) {
            for (int column = 0; column < code.length; column++) {
                if (code[row][column]) {
                    content.addRect(450 + column * 2, 300 - row * 2, 2, 2);
                }
            }
        }
        content.fill();
    }

    /** The same words as HTML, made into PDF/A with the fonts read once. */
    private static byte[] html(List<List<Placed>> pages, int number) throws IOException {
        StringBuilder html = new StringBuilder("<html><head><title>Lettre</title><style>@page{size:A4;margin:0} "
                + "body{margin:0;font-family:Liberation} div.l{position:absolute;white-space:nowrap} "
                + "div.p{position:relative;height:296mm;page-break-after:always}</style></head><body>");
        for (List<Placed> lines : pages) {
            html.append("<div class='p'>");
            for (Placed line : lines) {
                html.append("<div class='l' style='left:").append(line.x()).append("pt;top:");
                html.append(PDRectangle.A4.getHeight() - line.y() - line.size()).append("pt;font-size:");
                html.append(line.size()).append("pt'>");
                html.append(line.text().replace("&", "&amp;").replace("<", "&lt;"))
                        .append("</div>");
            }
            html.append("<div class='l' style='left:20pt;top:800pt'>")
                    .append(number)
                    .append("</div></div>");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        FSSupplier<InputStream> regular = () -> Messages.class.getResourceAsStream("pdf/LiberationSans-Regular.ttf");
        builder.useFont(regular, "Liberation", 400, FontStyle.NORMAL, true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        builder.useColorProfile(profile());
        builder.withHtmlContent(html.append("</body></html>").toString(), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static byte[] profile() throws IOException {
        try (InputStream in = Messages.class.getResourceAsStream("pdf/sRGB.icc")) {
            return in.readAllBytes();
        }
    }
}
