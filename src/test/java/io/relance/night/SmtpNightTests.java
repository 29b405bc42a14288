package io.relance.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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

    @Test
    void aServerThatHangsUpIsNotAskedForEachMessage() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket closing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> hangUp(closing, connections), "a mail server that hangs up");
            thread.setDaemon(true);
            thread.start();
            office.with("  delivery: {email: {mode: smtp, host: 127.0.0.1, port: " + closing.getLocalPort()
                    + ", starttls: false}}\n");
            office.export(
                    MONDAY,
                    IntStream.of(1, 2, 4, 5, 6)
                            .mapToObj(i -> Office.reminded(
                                    "C" + i, "F" + i, "2026-08-31", (250 + i) + ".00", "call-1", "2026-09-10"))
                            .toArray(String[]::new));
            assertThat(office.run(MONDAY)).isEqualTo(3);
        }
        assertThat(office.journal(MONDAY)).allMatch(line -> line.startsWith("failed "));
        assertThat(connections.get()).isBetween(1, 6);
    }

    private static void hangUp(ServerSocket server, AtomicInteger connections) {
        while (!server.isClosed()) {
            try {
                server.accept().close();
                connections.incrementAndGet();
            } catch (IOException e) {
                // closed by the test
                return;
            }
        }
    }
}
