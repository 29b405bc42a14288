package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Notice;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import io.relance.message.PageReader.Line;
import io.relance.message.letter.AddressLines;
import io.relance.message.text.Languages;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Every built-in letter in every language on every layout: a file for archives, the address alone in the window, a code
 * that fills in the transfer, nothing over an edge, no page that holds only the end of a letter. With {@code -Dlook=DIR}
 * the letters are left there to be looked at.
 */
class LetterMatrixTests {
    /** Window and what must stay free around it, in millimetres. */
    private record Window(float x, float y, float width, float height, float clear) {}

    private static final Map<String, Window> LAYOUTS = new LinkedHashMap<>(Map.of(
            "FR", new Window(110, 55, 85, 33, 5),
            "BE", new Window(112, 45, 83, 33, 5),
            "DE", new Window(20, 45, 85, 45, 2)));

    private static final int MOST_BYTES = 331;

    private static Map<String, SampleNotices.Builder> letters() {
        Map<String, SampleNotices.Builder> letters = new LinkedHashMap<>();
        letters.put("reminder", SampleNotices.notice("reminder", Channel.LETTER).brokenPromise());
        letters.put(
                "letter",
                SampleNotices.notice("letter", Channel.LETTER).attach().next("warning", Channel.LETTER, false));
        letters.put(
                "warning",
                SampleNotices.notice("warning", Channel.LETTER)
                        .claims(SampleNotices.charged("warning"))
                        .next("formal-notice", Channel.REGISTERED, false));
        letters.put("formal-notice", formal(Notice.Kind.NOTICE));
        letters.put("formal-notice-draft", formal(Notice.Kind.DRAFT));
        letters.put(
                "first-reminder",
                SampleNotices.notice("first-reminder", Channel.LETTER)
                        .claims(SampleNotices.claims("first-reminder").subList(2, 3))
                        .payBy(SampleNotices.AS_OF.plusDays(21)));
        letters.put(
                "hand-over",
                SampleNotices.notice("hand-over", Channel.HAND_OVER)
                        .levelClass(LevelClass.FORMAL)
                        .claims(SampleNotices.charged("hand-over"))
                        .payBy(null));
        return letters;
    }

    private static SampleNotices.Builder formal(Notice.Kind kind) {
        return SampleNotices.notice("formal-notice", Channel.REGISTERED)
                .kind(kind)
                .levelClass(LevelClass.FORMAL)
                .claims(SampleNotices.charged("formal-notice"))
                .payBy(SampleNotices.AS_OF.plusDays(15))
                .next("hand-over", Channel.HAND_OVER, true);
    }

    @TestFactory
    Stream<DynamicTest> everyLetter() {
        return LAYOUTS.keySet().stream()
                .sorted()
                .flatMap(country -> Languages.BUILT_IN.stream()
                        .sorted()
                        .flatMap(language -> letters().entrySet().stream()
                                .map(letter -> DynamicTest.dynamicTest(
                                        country + " " + language + " " + letter.getKey(),
                                        () -> look(country, language, letter.getKey(), letter.getValue())))));
    }

    private static void look(String country, String language, String name, SampleNotices.Builder letter)
            throws Exception {
        Company company = SampleNotices.company(country, language);
        Customer customer = SampleNotices.customer("C-1042", "Menuiserie du Vallon SARL")
                .language(language)
                .type(name.equals("first-reminder") ? CustomerType.CONSUMER : CustomerType.BUSINESS)
                .build();
        Document document = new Messages(SampleNotices.head(company), SampleNotices.rates(), true)
                .render(letter.customer(customer).build(), SampleNotices.envelope(), SampleNotices.dossier());
        byte[] pdf = document.content();
        leave(country + "-" + language + "-" + name + ".pdf", pdf);
        assertThat(Verapdf.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        pagesAreWellFilled(pdf, language);
        if (!name.equals("hand-over")) {
            windowHoldsTheAddressAlone(pdf, LAYOUTS.get(country), customer, country);
            codeFillsInTheTransfer(pdf);
        }
    }

    private static void pagesAreWellFilled(byte[] pdf, String language) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<Line> lines = PageReader.lines(document, page);
                assertThat(lines)
                        .as("over the edge on page " + page + ", " + language)
                        .allMatch(line ->
                                line.left() >= 4 && line.right() <= 200 && line.top() >= 5 && line.bottom() <= 293);
                long body = lines.stream()
                        .filter(line -> line.top() > 20 && line.bottom() < 275)
                        .count();
                assertThat(body).as("lines of page " + page).isGreaterThanOrEqualTo(4);
            }
        }
    }

    private static void windowHoldsTheAddressAlone(byte[] pdf, Window window, Customer customer, String from)
            throws IOException {
        List<String> expected =
                AddressLines.of(customer.name(), customer.contacts().name(), customer.address(), from);
        List<String> found = new ArrayList<>();
        for (Line line : PageReader.firstPage(pdf)) {
            if (line.touches(
                    window.x - window.clear,
                    window.y - window.clear,
                    window.width + 2 * window.clear,
                    window.height + 2 * window.clear)) {
                assertThat(line.inside(window.x, window.y, window.width, window.height))
                        .as("%s", line)
                        .isTrue();
                found.add(line.text().strip());
            }
        }
        found.removeIf(line -> line.contains(" · "));
        assertThat(found).isEqualTo(expected);
    }

    private static void codeFillsInTheTransfer(byte[] pdf) throws Exception {
        String code = PageReader.code(pdf, 3).orElseThrow();
        List<String> lines = code.lines().toList();
        assertThat(code.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MOST_BYTES);
        assertThat(lines.subList(0, 4)).containsExactly("BCD", "002", "1", "SCT");
        assertThat(lines.get(7)).matches("EUR\\d+\\.\\d\\d");
        String amount = lines.get(7).substring(3);
        String digits = MessagesTests.pdf(pdf).replaceAll("[^0-9]", "");
        assertThat(digits).as("the amount of the code stands in the letter").contains(amount.replace(".", ""));
    }

    private static void leave(String name, byte[] pdf) throws IOException {
        String folder = System.getProperty("look", "");
        if (!folder.isEmpty()) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name), pdf);
        }
    }
}
