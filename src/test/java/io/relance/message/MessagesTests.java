package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Notice;
import io.relance.message.text.Languages;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each template says in each language, word for word. */
class MessagesTests {
    private final Messages messages = new Messages(SampleNotices.head(SampleNotices.COMPANY), SampleNotices.rates());

    private static final Set<String> NAMING_WHAT_WENT_BEFORE =
            Set.of("letter", "warning", "formal-notice", "hand-over");

    /** A message that the built-in scenarios send. */
    private record Sample(String name, SampleNotices.Builder notice) {}

    private static List<Sample> samples() {
        return List.of(
                new Sample("courtesy-1", courtesy("courtesy-1")),
                new Sample("courtesy-2", courtesy("courtesy-2")),
                new Sample(
                        "reminder",
                        SampleNotices.notice("reminder", Channel.EMAIL)
                                .payBy(null)
                                .afterCall()),
                new Sample(
                        "reminder-letter",
                        SampleNotices.notice("reminder", Channel.LETTER).brokenPromise()),
                new Sample(
                        "letter",
                        SampleNotices.notice("letter", Channel.LETTER).next("warning", Channel.LETTER, false)),
                new Sample(
                        "warning",
                        SampleNotices.notice("warning", Channel.LETTER)
                                .claims(SampleNotices.charged("warning"))
                                .next("formal-notice", Channel.REGISTERED, false)),
                new Sample(
                        "formal-notice",
                        SampleNotices.notice("formal-notice", Channel.REGISTERED)
                                .levelClass(LevelClass.FORMAL)
                                .claims(SampleNotices.charged("formal-notice"))
                                .payBy(SampleNotices.AS_OF.plusDays(15))
                                .next("hand-over", Channel.HAND_OVER, true)),
                new Sample(
                        "formal-notice-draft",
                        SampleNotices.notice("formal-notice", Channel.REGISTERED)
                                .kind(Notice.Kind.DRAFT)
                                .levelClass(LevelClass.FORMAL)
                                .claims(SampleNotices.charged("formal-notice"))
                                .payBy(SampleNotices.AS_OF.plusDays(15))),
                new Sample(
                        "hand-over",
                        SampleNotices.notice("hand-over", Channel.HAND_OVER)
                                .levelClass(LevelClass.FORMAL)
                                .claims(SampleNotices.charged("hand-over"))
                                .payBy(null)),
                new Sample(
                        "first-reminder",
                        SampleNotices.notice("first-reminder", Channel.EMAIL)
                                .claims(SampleNotices.claims("first-reminder").subList(2, 3))
                                .payBy(SampleNotices.AS_OF.plusDays(21))),
                new Sample(
                        "sms",
                        SampleNotices.notice("sms", Channel.SMS)
                                .claims(SampleNotices.claims("sms").subList(2, 3))
                                .recipient("+33 6 99 00 11 22")),
                new Sample(
                        "thanks",
                        SampleNotices.notice("thanks", Channel.EMAIL)
                                .kind(Notice.Kind.THANKS)
                                .claims(SampleNotices.claims("thanks").subList(1, 3))));
    }

    private static SampleNotices.Builder courtesy(String level) {
        return SampleNotices.notice(level, Channel.EMAIL)
                .levelClass(LevelClass.COURTESY)
                .claims(List.of(
                        SampleNotices.claim(SampleNotices.invoice("F-2026-0240", -3, "2400.00", "2400.00"), level)))
                .payBy(null);
    }

    @TestFactory
    Stream<DynamicTest> everyTemplateSaysWhatItsGoldenFileSays() {
        return Languages.BUILT_IN.stream()
                .flatMap(language -> samples().stream()
                        .map(sample -> DynamicTest.dynamicTest(
                                language + "/" + sample.name(), () -> compare(language, sample))));
    }

    private void compare(String language, Sample sample) throws Exception {
        var customer = SampleNotices.customer("C-1042", "Menuiserie du Vallon SARL")
                .language(language)
                .build();
        Dossier before = NAMING_WHAT_WENT_BEFORE.contains(sample.name()) ? SampleNotices.dossier() : Dossier.EMPTY;
        Document document =
                messages.render(sample.notice().customer(customer).build(), SampleNotices.envelope(), before);
        String look = System.getenv("RELANCE_LOOK");
        if (look != null) {
            Path file = Path.of(
                    look, language + "-" + sample.name() + (document.path().endsWith(".eml") ? ".eml" : ".pdf"));
            Files.write(file, document.content());
        }
        io.relance.GoldenFiles.assertMatches("message/" + language + "/" + sample.name() + ".txt", words(document));
    }

    static String words(Document document) throws Exception {
        if (document.path().isEmpty()) {
            return new String(document.content(), java.nio.charset.StandardCharsets.UTF_8) + "\n";
        }
        return document.path().endsWith(".eml") ? mail(document.content()) : pdf(document.content());
    }

    static String pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n--------\n");
            return stripper.getText(document).replaceAll("[ \\t]+\n", "\n");
        }
    }

    private static String mail(byte[] content) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
        StringBuilder result = new StringBuilder();
        result.append(message.getSubject()).append("\n\n");
        parts(message, result);
        return result.toString().replace("\r\n", "\n");
    }

    private static void parts(Part part, StringBuilder into) throws Exception {
        if (part.isMimeType("multipart/*")) {
            Multipart multipart = (Multipart) part.getContent();
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart body = multipart.getBodyPart(i);
                parts(body, into);
            }
        } else if (part.isMimeType("text/plain")) {
            into.append(part.getContent());
        } else if (part.isMimeType("text/html")) {
            into.append("\n--- html ---\n");
            into.append(((String) part.getContent())
                    .replaceAll("(?s)<head>.*</head>", "")
                    .replaceAll("<[^>]+>", "\n")
                    .replace("&#39;", "'")
                    .replaceAll("\\s*\n\\s*", "\n"));
        } else {
            into.append("[").append(part.getContentType().split(";", -1)[0]).append("]\n");
        }
    }

    @Test
    void theSameNoticeGivesTheSameBytes() {
        var letter = SampleNotices.notice("letter", Channel.LETTER).build();
        var mail = SampleNotices.notice("reminder", Channel.EMAIL).build();
        Document first = messages.render(letter, SampleNotices.envelope());
        Document other = new Messages(SampleNotices.head(SampleNotices.COMPANY), SampleNotices.rates())
                .render(letter, SampleNotices.envelope());
        assertThat(other.content()).isEqualTo(first.content());
        assertThat(first.path()).isEqualTo("letters/C-1042-letter-5f3c9a71d2e84b06.pdf");
        Document written = messages.render(mail, SampleNotices.envelope());
        assertThat(messages.render(mail, SampleNotices.envelope()).content()).isEqualTo(written.content());
        assertThat(written.path()).isEqualTo("emails/C-1042-reminder-5f3c9a71d2e84b06.eml");
    }
}
