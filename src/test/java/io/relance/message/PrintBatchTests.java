package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.message.pdf.PdfDetails;
import io.relance.scenario.Channel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The file that goes to the printer. */
class PrintBatchTests {
    @TempDir
    Path folder;

    private Path plain;
    private Path formal;
    private Path invoice;

    private record Printed(byte[] pdf, List<String> manifest) {}

    @BeforeEach
    void letters() throws Exception {
        Messages messages = new Messages(SampleNotices.head(SampleNotices.COMPANY), SampleNotices.rates());
        plain = file(
                "plain.pdf",
                messages,
                SampleNotices.notice("letter", Channel.LETTER)
                        .claims(SampleNotices.claims("letter").subList(2, 3)));
        formal = file(
                "formal.pdf",
                messages,
                SampleNotices.notice("formal-notice", Channel.REGISTERED)
                        .claims(SampleNotices.charged("formal-notice")));
        invoice = folder.resolve("F-1.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(invoice.toFile());
        }
    }

    private Path file(String name, Messages messages, SampleNotices.Builder notice) throws Exception {
        byte[] content =
                messages.render(notice.build(), SampleNotices.envelope()).content();
        return Files.write(folder.resolve(name), content);
    }

    private static PrintBatch.Piece piece(String customer, Path file, Path... invoices) {
        return new PrintBatch.Piece(
                customer,
                "=Name; of " + customer,
                "letter",
                "n-" + customer,
                "letters/" + customer,
                file,
                List.of(invoices));
    }

    private static Printed print(boolean bothSides, List<PrintBatch.Piece> pieces) throws Exception {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        ByteArrayOutputStream manifest = new ByteArrayOutputStream();
        PdfDetails details = new PdfDetails(
                "letters 2026-10-05", "Exemple Fournitures SAS", "fr", SampleNotices.AS_OF.atTime(8, 30), "exemple/1");
        try (PrintBatch batch = new PrintBatch(pdf, manifest, details, bothSides)) {
            for (PrintBatch.Piece piece : pieces) {
                batch.add(piece);
            }
            batch.finish();
        }
        return new Printed(
                pdf.toByteArray(),
                manifest.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void lettersStandOneAfterTheOtherAndTheManifestSaysWhere() throws Exception {
        Printed printed = print(false, List.of(piece("A", plain), piece("B", formal), piece("C", plain)));
        assertThat(printed.manifest())
                .containsExactly(
                        "position;first_page;last_page;pages;sheets;customer;name;level;notice;file;not_printed",
                        "1;1;1;1;1;A;\"'=Name; of A\";letter;n-A;letters/A;",
                        "2;2;3;2;2;B;\"'=Name; of B\";letter;n-B;letters/B;",
                        "3;4;4;1;1;C;\"'=Name; of C\";letter;n-C;letters/C;");
        String[] pages = MessagesTests.pdf(printed.pdf()).split("\n--------\n", -1);
        assertThat(pages[0]).contains("F-2026-0188");
        assertThat(pages[1]).contains("MISE EN DEMEURE DE PAYER", "Page 1 sur 2");
        assertThat(pages[2]).contains("Page 2 sur 2");
        assertThat(pages[3]).isEqualTo(pages[0]);
    }

    @Test
    void ofOurOwnLettersItIsPdfAAndTheSameEveryTime() throws Exception {
        List<PrintBatch.Piece> pieces = List.of(piece("A", plain), piece("B", formal), piece("C", plain));
        byte[] pdf = print(false, pieces).pdf();
        assertThat(print(false, pieces).pdf()).isEqualTo(pdf);
        assertThat(Verapdf.broken(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
    }

    @Test
    void manyLettersStandInATreeOfPages() throws Exception {
        List<PrintBatch.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            pieces.add(piece("C" + i, plain));
        }
        Printed printed = print(false, pieces);
        assertThat(printed.manifest()).hasSize(131).last().asString().startsWith("130;130;130;1;1;C129;");
        try (PDDocument document = Loader.loadPDF(printed.pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(130);
        }
    }

    @Test
    void onBothSidesEachLetterBeginsOnAFront() throws Exception {
        Printed printed = print(true, List.of(piece("A", plain), piece("B", formal), piece("C", plain)));
        assertThat(printed.manifest().subList(1, 4))
                .extracting(line -> line.substring(0, 10))
                .containsExactly("1;1;1;1;1;", "2;3;4;2;1;", "3;5;5;1;1;");
    }

    @Test
    void invoicesFollowTheirLetterAndOnesThatCannotBeReadAreNamed() throws Exception {
        Path broken = Files.writeString(folder.resolve("F-2.pdf"), "no PDF at all");
        Path gone = folder.resolve("gone.pdf");
        Printed printed =
                print(false, List.of(piece("A", plain, invoice, broken), piece("B", gone), piece("C", formal)));
        assertThat(printed.manifest().get(1)).startsWith("1;1;2;2;2;A;").endsWith(";F-2.pdf");
        assertThat(printed.manifest().get(2)).startsWith("2;3;2;0;0;B;").endsWith(";gone.pdf");
        assertThat(printed.manifest().get(3)).startsWith("3;3;4;2;2;C;").endsWith(";");
        try (PDDocument document = Loader.loadPDF(printed.pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(document.getPage(1).getMediaBox().getWidth()).isEqualTo(612f);
        }
        assertThat(Verapdf.broken(printed.pdf(), PDFAFlavour.PDFA_2_B))
                .as("with pages of others it does not claim to be PDF/A")
                .isNotEmpty();
    }
}
