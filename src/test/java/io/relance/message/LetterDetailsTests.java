package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.dunning.decided.Claim;
import io.relance.ledger.Company;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import io.relance.ledger.References;
import io.relance.message.text.TemplateProblem;
import io.relance.scenario.Channel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a letter has beside its text, and what an own folder of templates changes. */
class LetterDetailsTests {
    @TempDir
    private Path folder;

    private Letterhead head(Company company) {
        return new Letterhead(company, SampleNotices.AS_OF, null, LocalTime.of(8, 30), folder, folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private byte[] letter() {
        return new Messages(head(SampleNotices.COMPANY))
                .render(SampleNotices.notice("letter", Channel.LETTER).build(), SampleNotices.envelope())
                .content();
    }

    @ParameterizedTest(name = "{0}: address from {1} mm, folded at {2} mm")
    @CsvSource({"french, 114, 99", "belgian, 115, 99", "din, 25, 105", "auto, 114, 99"})
    void theLayoutCanBeChosenWhateverTheCountry(String layout, float left, float fold) throws Exception {
        write("layout/letter.properties", "layout = " + layout + "\n");
        byte[] pdf = letter();
        assertThat(PageReader.firstPage(pdf))
                .filteredOn(line -> line.text().startsWith("Menuiserie du Vallon"))
                .singleElement()
                .satisfies(line -> assertThat(Math.abs(line.left() - left)).isLessThan(0.5f));
        assertThat(isInked(pdf, 6, fold)).as("a mark where the sheet is folded").isTrue();
        assertThat(isInked(pdf, 6, fold + 5)).isFalse();
    }

    /** Whether anything is printed within half a millimetre of a place on the first page. */
    private static boolean isInked(byte[] pdf, float x, float y) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 254);
            for (int row = Math.round(y * 10) - 5; row <= y * 10 + 5; row++) {
                if ((image.getRGB(Math.round(x * 10), row) & 0xff) < 200) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void severalCurrenciesHaveATotalEachAndAreNeverAddedUp() throws Exception {
        Receivable dollars = Receivable.builder(
                        DocumentKey.invoice("F-USD"), SampleNotices.CUSTOMER.id(), Money.parse("USD 700.00"))
                .due(SampleNotices.AS_OF.minusDays(9))
                .build();
        Money none = Money.parse("USD 0.00");
        Claim second = new Claim(dollars, 1, "letter", dollars.open(), none, none, List.of(), null);
        byte[] pdf = new Messages(head(SampleNotices.COMPANY))
                .render(
                        SampleNotices.notice("letter", Channel.LETTER)
                                .claims(List.of(
                                        SampleNotices.claim(
                                                SampleNotices.invoice("F-EUR", 9, "300.00", "300.00"), "letter"),
                                        second))
                                .build(),
                        SampleNotices.envelope())
                .content();
        String words = MessagesTests.pdf(pdf).replace('\u00a0', ' ');
        assertThat(words).contains("Net à régler 300,00 €", "700,00").doesNotContain("1 000,00");
        assertThat(words.split("Net à régler", -1)).hasSize(3);
    }

    @Test
    void attachmentsOfOneMessageStayBelowWhatServersTake() throws Exception {
        Files.write(folder.resolve("small.pdf"), new byte[1_000]);
        Files.write(folder.resolve("large.pdf"), new byte[7 * 1024 * 1024]);
        Document mail = new Messages(head(SampleNotices.COMPANY))
                .render(
                        SampleNotices.notice("reminder", Channel.EMAIL)
                                .attach()
                                .claims(List.of(attached("F-1", "small.pdf"), attached("F-2", "large.pdf")))
                                .build(),
                        SampleNotices.envelope());
        assertThat(new String(mail.content(), StandardCharsets.ISO_8859_1))
                .contains("F-1.pdf")
                .doesNotContain("F-2.pdf");
        assertThat(mail.problems()).singleElement().asString().contains("large.pdf", "is left out", "7 MB");
    }

    private static Claim attached(String number, String file) {
        Receivable like = SampleNotices.invoice(number, 9, "100.00", "100.00");
        Receivable named = Receivable.builder(like.key(), like.customer(), like.amount())
                .due(like.dueDate())
                .references(new References("", "", "", file, ""))
                .build();
        return SampleNotices.claim(named, "reminder");
    }

    @Test
    void anIncludedFileThatIsMissingIsNamedInPlainWords() throws Exception {
        write("fr/letter.ftl", "Bonjour\n<#include \"fin.ftl\">\n");
        assertThatThrownBy(this::letter)
                .isInstanceOfSatisfying(
                        TemplateProblem.class,
                        problem -> assertThat(problem.describe())
                                .contains("letter.ftl:2", "there is no file 'fr/fin.ftl'")
                                .doesNotContain("Loader", folder.toString()));
    }

    @Test
    void aListWithoutEndIsStopped() throws Exception {
        write("fr/letter.ftl", "<#list 1..2000000000 as i>et encore </#list>\n");
        assertThatThrownBy(this::letter).hasMessageContaining("a list in it that does not end");
    }
}
