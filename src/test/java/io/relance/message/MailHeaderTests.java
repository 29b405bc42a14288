package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Notice;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.Person;
import io.relance.message.mail.Mailbox;
import io.relance.scenario.Channel;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the headers of an e-mail say to the customer's mail program. */
class MailHeaderTests {
    private static final Customer CUSTOMER = SampleNotices.customer("C-1042", "Menuiserie Éléonore & Fils")
            .contacts(new Contacts("Service", "factures@vallon.example", "copie@vallon.example", "", "", ""))
            .responsible(new Person("Léa Modèle", "lea@exemple.example"))
            .build();

    private static MimeMessage mail(Letterhead.Envelope envelope) throws Exception {
        Notice notice = SampleNotices.notice("reminder", Channel.EMAIL)
                .customer(CUSTOMER)
                .build();
        byte[] content = new Messages(SampleNotices.head(SampleNotices.COMPANY))
                .render(notice, envelope)
                .content();
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
    }

    @Test
    void itComesFromTheCompanyAndAnswersGoToThePersonResponsible() throws Exception {
        MimeMessage mail = mail(SampleNotices.envelope());
        assertThat(mail.getFrom()[0].toString()).contains("Exemple Fournitures SAS", "comptabilite@");
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo("lea@exemple.example");
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getPersonal()).isEqualTo("Léa Modèle");
        assertThat(((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo("Menuiserie Éléonore & Fils");
        assertThat(Arrays.stream(mail.getRecipients(Message.RecipientType.CC))
                        .map(address -> ((InternetAddress) address).getAddress()))
                .contains("copie@vallon.example");
    }

    @Test
    void noProgramAnswersItAndItJoinsTheConversation() throws Exception {
        List<String> thread = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "<" + i + "-0123456789abcdef0123@exemple.example>")
                .toList();
        MimeMessage mail = mail(new Letterhead.Envelope("5f3c", "<5f3c@exemple.example>", thread));
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("Message-ID", null)).isEqualTo("<5f3c@exemple.example>");
        assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo(thread.get(39));
        String references = mail.getHeader("References", null);
        assertThat(MimeUtility.unfold(references).split("\\s+")).containsExactlyElementsOf(thread);
        assertThat(references.lines()).allMatch(line -> line.length() < 998);
    }

    @Test
    void theFirstMessageBeginsAConversation() throws Exception {
        MimeMessage mail = mail(new Letterhead.Envelope("5f3c", "<5f3c@exemple.example>", List.of()));
        assertThat(mail.getHeader("In-Reply-To")).isNull();
        assertThat(mail.getHeader("References")).isNull();
        assertThat(mail.getSubject()).contains("Exemple Fournitures SAS", "rappel", "F-2026-0107", "€");
    }

    @Test
    void theCodeOfTheHtmlIsTheInlinePicture() throws Exception {
        Notice notice = SampleNotices.notice("reminder", Channel.EMAIL)
                .customer(CUSTOMER)
                .build();
        String eml = new String(
                new Messages(SampleNotices.head(SampleNotices.COMPANY))
                        .render(notice, SampleNotices.envelope())
                        .content(),
                StandardCharsets.US_ASCII);
        assertThat(eml).contains("Content-ID: <code>", "Content-Disposition: inline", "cid:code", "text/plain");
    }

    @Test
    void aDomainWithAccentsIsWrittenInItsAsciiForm() {
        assertThat(Mailbox.of("compta@café-modèle.example", "").orElseThrow().address())
                .matches("compta@xn--[a-z0-9-]+\\.example");
        assertThat(Mailbox.of("comptè@exemple.example", ""))
                .as("such a mailbox needs SMTPUTF8")
                .isEmpty();
    }
}
