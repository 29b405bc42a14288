package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.relance.message.text.TemplateProblem;
import io.relance.message.text.Templates;
import io.relance.scenario.Channel;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a company's own text can have wrong: it is never sent, and the sentence names file and line. */
class OwnTextTests {
    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final String SUBJECT = "<@subject>Rappel</@subject>\n";

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("", "reminder.ftl: gives no text", "an empty e-mail would count as a reminder"),
                fault(SUBJECT + "<@invoices/>", "reminder.ftl: gives no text", "a table without a sentence"),
                fault(
                        "Bonjour",
                        "reminder.ftl: gives an e-mail no subject",
                        "e-mail without subject is taken for spam"),
                fault(
                        SUBJECT + SUBJECT + "Bonjour",
                        "reminder.ftl: has two <@subject>",
                        "the second would be read as text"),
                fault(SUBJECT + "<#include \"reminder.ftl\">", "includes or calls itself", "never a stack overflow"),
                fault("<#macro m><@m/></#macro><@m/>", "includes or calls itself", "likewise a macro"),
                fault(
                        SUBJECT + "\n${company?api.class}",
                        "reminder.ftl:3: ?api and ?new are not allowed",
                        "one sentence"),
                fault("${\"a.B\"?new()}", "reminder.ftl:1: ?api and ?new are not allowed", "likewise"),
                fault(
                        SUBJECT + "<#include \"fin.ftl\">",
                        "reminder.ftl:2: there is no file 'fr/fin.ftl'",
                        "no class names"));
    }

    private static Arguments fault(String text, String said, String why) {
        return arguments(text, said, why);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("faults")
    void aFaultyTextIsNeverSent(String text, String said, String why) throws IOException {
        write("fr/reminder.ftl", text.getBytes(StandardCharsets.UTF_8));
        assertFault(said);
    }

    @Test
    void otherEncodingsAreRefusedInsteadOfBreakingAccents() throws IOException {
        write("fr/reminder.ftl", (SUBJECT + "Une facture échue").getBytes(ANSI));
        assertFault("templates/fr/reminder.ftl: is not UTF-8 text; save it as UTF-8");
    }

    @Test
    void theMarkThatSomeEditorsPutFirstIsPassedOver() throws IOException {
        write("fr/reminder.ftl", ("\uFEFF" + SUBJECT + "Une facture échue").getBytes(StandardCharsets.UTF_8));
        assertThat(new String(mail(), StandardCharsets.UTF_8))
                .contains("Une facture")
                .doesNotContain("=EF=BB=BF");
    }

    @Test
    void aListThatWritesNothingAndHasNoEndIsStopped() throws IOException {
        write("fr/reminder.ftl", (SUBJECT + "<#list 1..2000000000 as i></#list>").getBytes(StandardCharsets.UTF_8));
        assertFault("templates/fr/reminder.ftl: is not done after 10 seconds");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aFolderOrALinkToTheOutsideIsSaidSo(@TempDir Path outside) throws IOException {
        Files.createDirectories(folder.resolve("fr/reminder.ftl"));
        assertFault("templates/fr/reminder.ftl: is a folder. Expected a text file");
        Files.delete(folder.resolve("fr/reminder.ftl"));
        Path shared = Files.writeString(outside.resolve("reminder.ftl"), SUBJECT + "Bonjour");
        Files.createSymbolicLink(folder.resolve("fr/reminder.ftl"), shared);
        assertFault("templates/fr/reminder.ftl: is a link to a file outside the templates folder");
        Files.delete(shared);
        assertFault("templates/fr/reminder.ftl: is a link to a file that is not there");
        Files.delete(folder.resolve("fr/reminder.ftl"));
        Files.createSymbolicLink(folder.resolve("fr/reminder.ftl"), Path.of("other.ftl"));
        write("fr/other.ftl", (SUBJECT + "Bien le bonjour").getBytes(StandardCharsets.UTF_8));
        assertThat(new String(mail(), StandardCharsets.UTF_8)).contains("Bien le bonjour");
    }

    @Test
    void theSecondTimeItIsTheSameProblem() throws IOException {
        write("fr/x.ftl", "é".getBytes(ANSI));
        Templates templates = new Templates(folder);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> templates.render("fr/x.ftl", Map.of()))
                    .isInstanceOfSatisfying(
                            TemplateProblem.class,
                            problem -> assertThat(problem.describe())
                                    .isEqualTo("templates/fr/x.ftl: is not UTF-8 text; save it as UTF-8."));
        }
    }

    private void assertFault(String said) {
        assertThatThrownBy(this::mail)
                .isInstanceOfSatisfying(
                        TemplateProblem.class,
                        problem -> assertThat(problem.describe())
                                .contains(said)
                                .doesNotContain(folder.toString(), "freemarker", "Loader"));
    }

    private byte[] mail() {
        Letterhead head = SampleNotices.head(SampleNotices.COMPANY);
        return new Messages(new Letterhead(
                        head.company(), head.asOf(), head.paymentsTo(), head.sendFrom(), folder, head.attachments()))
                .render(SampleNotices.notice("reminder", Channel.EMAIL).build(), SampleNotices.envelope())
                .content();
    }

    private void write(String file, byte[] content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }
}
