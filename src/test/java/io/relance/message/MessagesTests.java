package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.scenario.Channel;
import org.junit.jupiter.api.Test;

class MessagesTests {
    private final Messages messages = new Messages(SampleNotices.head(SampleNotices.COMPANY));

    @Test
    void theSameNoticeGivesTheSameBytes() throws Exception {
        var letter = SampleNotices.notice("letter", Channel.LETTER).build();
        var mail = SampleNotices.notice("reminder", Channel.EMAIL).build();
        Document first = messages.render(letter, SampleNotices.envelope());
        Document other =
                new Messages(SampleNotices.head(SampleNotices.COMPANY)).render(letter, SampleNotices.envelope());
        assertThat(other.content()).isEqualTo(first.content());
        assertThat(first.path()).isEqualTo("letters/C-1042-letter-5f3c9a71d2e84b06.pdf");
        Document written = messages.render(mail, SampleNotices.envelope());
        assertThat(messages.render(mail, SampleNotices.envelope()).content()).isEqualTo(written.content());
        assertThat(written.path()).isEqualTo("emails/C-1042-reminder-5f3c9a71d2e84b06.eml");
        if (System.getenv("LOOK") != null) {
            java.nio.file.Files.write(java.nio.file.Path.of("/tmp/look/letter.pdf"), first.content());
            java.nio.file.Files.write(java.nio.file.Path.of("/tmp/look/mail.eml"), written.content());
        }
    }
}
