package io.relance.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nights whose e-mails leave by a mail server. */
class SmtpNightTests {
    private static final String MONDAY = "2026-10-05";

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(true);

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder)
                .with("  delivery: {email: {mode: smtp, host: 127.0.0.1, port: "
                        + SERVER.getSmtp().getPort() + ", starttls: false}}\n");
        office.export(
                MONDAY,
                Office.reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                Office.reminded("C4", "F5", "2026-08-31", "90.00", "call-1", "2026-09-10"));
    }

    @Test
    void eachMessageLeavesOnceAndTheOutboxKeepsIt() throws Exception {
        assertThat(office.run(MONDAY)).isZero();
        assertThat(office.run(MONDAY)).isZero();

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received)
                .extracting(message -> ((InternetAddress) message.getAllRecipients()[0]).getAddress())
                .containsExactlyInAnyOrder("beta@client.example", "delta@client.example");
        assertThat(office.journal(MONDAY))
                .containsExactly("delivered C2 reminder email [F3]", "delivered C4 reminder email [F5]");
        assertThat(Office.files(office.outbox(MONDAY)).keySet())
                .filteredOn(file -> file.endsWith(".eml"))
                .hasSize(2);
    }

    @Test
    void aServerThatIsAwayFailsTheMessagesAndTheNextNightSendsThem() {
        SERVER.stop();
        assertThat(office.run(MONDAY)).isEqualTo(3);
        assertThat(office.journal(MONDAY)).allMatch(line -> line.startsWith("failed "));
        SERVER.start();

        office.with("  delivery: {email: {mode: smtp, host: 127.0.0.1, port: "
                + SERVER.getSmtp().getPort() + ", starttls: false}}\n");
        office.export(
                "2026-10-06",
                Office.reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                Office.reminded("C4", "F5", "2026-08-31", "90.00", "call-1", "2026-09-10"));
        assertThat(office.run("2026-10-06")).isZero();
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }
}
