package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ledger.Company;
import io.relance.scenario.Channel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The company's picture on its letters. */
class LogoTests {
    private static final Color RED = new Color(200, 20, 40);

    @TempDir
    Path folder;

    private Path picture(String format, int type, int width) throws IOException {
        BufferedImage image = new BufferedImage(width, width / 4, type);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(RED);
        drawing.fillRect(0, 0, width, width / 4);
        drawing.dispose();
        Path file = folder.resolve("logo." + format);
        ImageIO.write(image, format, file.toFile());
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "transparent png"})
    void standsAtTheTopOfALetterThatIsStillPdfA(String kind) throws Exception {
        boolean transparent = kind.startsWith("transparent");
        Path file = picture(
                transparent ? "png" : kind,
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB,
                400);
        byte[] with = letter(file.toString());
        assertThat(red(with)).as("red points of the logo at 72 dpi").isGreaterThan(2_000);
        assertThat(red(letter(""))).isZero();
        assertThat(Verapdf.broken(with, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(letter(file.toString())).as("the same bytes").isEqualTo(with);
    }

    /** At most 50 x 16 mm, within the sender's block above the address. */
    private static int red(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            int found = 0;
            for (int y = 0; y < 25 * 72 / 25.4; y++) {
                for (int x = 0; x < 105 * 72 / 25.4; x++) {
                    Color point = new Color(page.getRGB(x, y));
                    found += point.getRed() > 150 && point.getGreen() < 80 && point.getBlue() < 80 ? 1 : 0;
                }
            }
            return found;
        }
    }

    private static byte[] letter(String logo) {
        return new Messages(SampleNotices.head(company(logo)))
                .render(SampleNotices.notice("letter", Channel.LETTER).build(), SampleNotices.envelope())
                .content();
    }

    private static Company company(String logo) {
        Company like = SampleNotices.COMPANY;
        return new Company(
                like.id(),
                like.name(),
                like.country(),
                like.language(),
                like.currency(),
                like.iban(),
                like.bic(),
                like.email(),
                like.phone(),
                like.taxId(),
                like.registry(),
                like.legalForm(),
                like.capital(),
                like.address(),
                like.signatory(),
                logo);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            text    | is no picture    | a name alone makes none
            gif     | is no picture    | PDF knows no GIF
            cut     | is no picture    | a download that broke off
            wide    | is no picture    | more than 5,000 points
            large   | 500001 bytes     | every letter would carry them
            folder  | is no file       | or a device, which has no end
            missing | is no file       | taken away since the configuration was read
            dangling| is no file       | a link that leads nowhere
            """)
    void whatLettersCannotShowIsSaidWithItsReason(String kind, String said, String why) throws Exception {
        Logo logo = Logo.of(broken(kind).toString());
        assertThat(logo.problem()).as(why).contains(said);
        assertThat(logo.content()).isNull();
    }

    private Path broken(String kind) throws IOException {
        Path file = folder.resolve("logo.png");
        return switch (kind) {
            case "text" -> Files.writeString(file, "no picture");
            case "gif" -> picture("gif", BufferedImage.TYPE_INT_RGB, 100);
            case "cut" -> {
                byte[] whole = Files.readAllBytes(picture("png", BufferedImage.TYPE_INT_RGB, 400));
                yield Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            }
            case "wide" -> picture("png", BufferedImage.TYPE_BYTE_GRAY, 5_001);
            case "large" -> Files.write(file, new byte[500_001]);
            case "folder" -> Files.createDirectory(file);
            case "dangling" -> Files.createSymbolicLink(file, folder.resolve("elsewhere.png"));
            default -> file;
        };
    }

    @Test
    void aLinkToAPictureIsFollowedAndAnEmptyPathHasNone() throws Exception {
        Path link =
                Files.createSymbolicLink(folder.resolve("link.png"), picture("png", BufferedImage.TYPE_INT_RGB, 100));
        assertThat(Logo.of(link.toString()).content()).isNotEmpty();
        assertThat(Logo.of("")).isEqualTo(new Logo(null, ""));
    }
}
