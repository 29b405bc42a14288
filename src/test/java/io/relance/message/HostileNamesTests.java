package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.Person;
import io.relance.message.text.TemplateProblem;
import io.relance.message.text.Templates;
import io.relance.scenario.Channel;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class HostileNamesTests {
    private final Messages messages = new Messages(SampleNotices.head(SampleNotices.COMPANY));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "${company.name} <#include \"/etc/passwd\"> #{1+1} [=1+1]",
                "=cmd|' /C calc'!A0",
                "Dupont\r\nBcc: everyone@a.example\r\n\r\nbody",
                "../../etc/passwd",
                "\uE001subject\uE004 \uE010",
                "مؤسسة النور للتجارة",
                "חברת הדוגמה בע״מ (2)",
                "Boulangerie 🥐 & Fils 👨‍👩‍👧 日本語",
                "\uD800 half a character \u0000\u0007",
                "a very long name that goes on and on without any end in sight because somebody pasted a whole sentence",
            })
    void aNameHarmsNeitherHeaderNorPageNorFileName(String name) throws Exception {
        Customer customer = SampleNotices.customer(name, name)
                .contacts(new Contacts(name, "x@a.example", "", "", "", ""))
                .build();
        Document mail = messages.render(
                SampleNotices.notice("reminder", Channel.EMAIL)
                        .customer(customer)
                        .recipient("x@a.example")
                        .build(),
                SampleNotices.envelope());
        assertThat(mail.path()).matches("emails/[A-Za-z0-9_-][A-Za-z0-9._-]*\\.eml");
        MimeMessage read =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.content()));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).hasSize(2);
        String text = MessagesTests.words(mail);
        assertThat(text).doesNotContain("root:");
        assertThat(text.substring(text.indexOf("--- html ---"))).doesNotContain("<");

        Document letter = messages.render(
                SampleNotices.notice("letter", Channel.LETTER)
                        .customer(customer)
                        .build(),
                SampleNotices.envelope());
        assertThat(letter.path()).matches("letters/[A-Za-z0-9_-][A-Za-z0-9._-]*\\.pdf");
        assertThat(Verapdf.broken(letter.content(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(MessagesTests.pdf(letter.content())).doesNotContain("root:");
    }

    @Test
    void aNameWithoutEndIsCutInHeadersFileNamesAndPages() throws Exception {
        for (String name : List.of("x".repeat(100_000), "Émile ".repeat(20_000), "🥐".repeat(50_000))) {
            Customer customer = SampleNotices.customer("C".repeat(100), name)
                    .contacts(new Contacts(name, "x@a.example", "", "", "", ""))
                    .responsible(new Person(name, "r@a.example"))
                    .build();
            byte[] mail = messages.render(
                            SampleNotices.notice("reminder", Channel.EMAIL)
                                    .customer(customer)
                                    .recipient("x@a.example")
                                    .build(),
                            SampleNotices.envelope())
                    .content();
            assertThat(new String(mail, StandardCharsets.ISO_8859_1).lines())
                    .as("RFC 5322: no line over 998 characters")
                    .allMatch(line -> line.length() <= 998);
            for (Channel channel : List.of(Channel.LETTER, Channel.REGISTERED, Channel.HAND_OVER)) {
                String level = channel == Channel.HAND_OVER ? "hand-over" : "letter";
                Document letter = messages.render(
                        SampleNotices.notice(level, channel).customer(customer).build(), SampleNotices.envelope());
                assertThat(letter.path()).hasSizeLessThan(200);
                assertThat(MessagesTests.pdf(letter.content())).hasSizeLessThan(10_000);
            }
        }
    }

    @Test
    void aHostileAttachmentNameReadsNothingOutsideTheFolder() {
        var claim = SampleNotices.claim(
                SampleNotices.invoice("F-1", 9, "10.00", "10.00").toBuilder()
                        .references(new io.relance.ledger.References("", "", "", "../../../../etc/passwd", ""))
                        .build(),
                "reminder");
        Document mail = messages.render(
                SampleNotices.notice("reminder", Channel.EMAIL)
                        .claims(List.of(claim))
                        .attach()
                        .build(),
                SampleNotices.envelope());
        assertThat(mail.problems()).singleElement().asString().contains("F-1", "not attached");
        assertThat(new String(mail.content(), StandardCharsets.UTF_8)).doesNotContain("attachment;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "<#assign ex = \"freemarker.template.utility.ObjectConstructor\"?new()>",
                "${company?api.class}",
                "${company.class.name}",
                "<#include \"../../../../../../etc/passwd\">",
                "<#include \"/etc/passwd\">",
            })
    void aTemplateReachesNeitherClassesNorFiles(String source, @TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("fr"));
        Files.writeString(folder.resolve("fr/letter.ftl"), "<@subject>s</@subject>\n" + source);
        Letterhead head = SampleNotices.head(SampleNotices.COMPANY);
        Messages own = new Messages(new Letterhead(
                head.company(), head.asOf(), head.paymentsTo(), head.sendFrom(), folder, head.attachments()));
        assertThatThrownBy(() -> own.render(
                        SampleNotices.notice("letter", Channel.LETTER).build(), SampleNotices.envelope()))
                .isInstanceOf(TemplateProblem.class)
                .satisfies(e -> assertThat(((TemplateProblem) e).describe()).startsWith("templates/fr/letter.ftl:2: "));
    }

    @Test
    void aMissingTemplateIsNamed() {
        Templates templates = new Templates(null);
        assertThatThrownBy(() -> templates.render("fr/unknown.ftl", java.util.Map.of()))
                .isInstanceOf(TemplateProblem.class)
                .hasMessageContaining("no such template");
        assertThat(Arrays.asList(templates.exists("fr/unknown.ftl"), templates.exists("fr/letter.ftl")))
                .containsExactly(false, true);
    }
}
