package io.relance.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.relance.delivery.ScriptedServer;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .with("  delivery: {email: {mode: smtp, retry-after: [0], host: 127.0.0.1, port: "
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

        office.with("  delivery: {email: {mode: smtp, retry-after: [0], host: 127.0.0.1, port: "
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
            office.with("  delivery: {email: {mode: smtp, retry-after: [0], host: 127.0.0.1, port: "
                    + closing.getLocalPort() + ", starttls: false}}\n");
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

    /** Rows of two customers whom another system called. */
    private void exportOf(String asOf) {
        office.export(
                asOf,
                Office.reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                Office.reminded("C4", "F5", "2026-08-31", "90.00", "call-1", "2026-09-10"));
    }

    private void servedBy(ScriptedServer server) {
        office.with("  delivery: {email: {mode: smtp, retry-after: [0, 0], host: 127.0.0.1, port: " + server.port()
                + ", starttls: false}}\n");
    }

    @Test
    void aServerThatGreylistsGetsTheMessageAgainTheSameNight() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer()
                .answering(
                        line -> line.contains("beta") && asked.incrementAndGet() < 3 ? "451 4.7.1 greylisted" : "")) {
            servedBy(server);
            assertThat(office.run(MONDAY)).isZero();
            assertThat(server.accepted).hasSize(2);
            assertThat(asked).hasValue(3);
        }
        assertThat(office.journal(MONDAY)).hasSize(2).allMatch(line -> line.startsWith("delivered"));
    }

    @Test
    void aServerThatDoesNotRelayBlamesNoAddressAndSomebodyIsTold() throws Exception {
        try (ScriptedServer server = new ScriptedServer().answering(line -> "550 5.7.1 relaying denied")) {
            servedBy(server);
            for (String night : List.of(MONDAY, "2026-10-06", "2026-10-07", "2026-10-08")) {
                exportOf(night);
                assertThat(office.run(night)).as(night).isEqualTo(3);
            }
        }
        exportOf("2026-10-09");
        try (ScriptedServer server = new ScriptedServer()) {
            servedBy(server);
            assertThat(office.run("2026-10-09")).isZero();
            assertThat(server.accepted).as("by e-mail, as before").hasSize(2);
        }
        assertThat(office.outbox("2026-10-06").resolve("summary.json"))
                .content()
                .contains("550 5.7.1 relaying denied", "the address is kept");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            554 5.7.1 not wanted here      | for good, but not because of the address
            450 4.2.0 mailbox unavailable  | for now, every night
            """)
    void anAddressThatIsRefusedNightAfterNightIsGivenUpWhenOthersAreTaken(String reply, String why) throws Exception {
        try (ScriptedServer server = new ScriptedServer().answering(line -> line.contains("beta") ? reply : "")) {
            servedBy(server);
            List<String> left = new ArrayList<>();
            for (String night : List.of(MONDAY, "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09", "2026-10-12")) {
                office.export(
                        night,
                        Office.reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                        Office.reminded("C4", "G" + night, "2026-08-31", "90.00", "call-1", "2026-09-10"),
                        Office.reminded("C5", "H" + night, "2026-08-31", "90.00", "call-1", "2026-09-10"));
                office.run(night, "--accept-shrinkage");
                office.journal(night).stream()
                        .filter(line -> line.contains(" C2 "))
                        .map(line -> night + " " + line)
                        .forEach(left::add);
            }
            assertThat(left)
                    .as(why)
                    .contains(
                            MONDAY + " failed C2 reminder email [F3]",
                            "2026-10-07 failed C2 reminder email [F3]",
                            "2026-10-08 delivered C2 reminder letter [F3]")
                    .noneMatch(line -> line.startsWith("2026-10-08 failed"));
            assertThat(office.outbox("2026-10-07").resolve("summary.json"))
                    .content()
                    .contains("refused on 3 nights: the next channel is used from now on");
        }
    }

    @Test
    void anAddressIsKeptWhileTheServerRefusesAllForNow() throws Exception {
        List<String> nights = List.of(MONDAY, "2026-10-06", "2026-10-07", "2026-10-08");
        try (ScriptedServer server = new ScriptedServer().answering(line -> "451 4.3.0 queue is full")) {
            servedBy(server);
            for (String night : nights) {
                exportOf(night);
                assertThat(office.run(night)).as(night).isEqualTo(3);
                assertThat(office.journal(night)).hasSize(2).allMatch(line -> line.startsWith("failed"));
            }
        }
    }

    /** A server that takes so many messages a night, and says so for the rest. */
    @Test
    void aQuotaOfTheServerBlamesNoAddressHoweverManyNightsItLasts() throws Exception {
        List<String> customers = List.of("C1", "C2", "C4", "C5", "C6");
        AtomicInteger left = new AtomicInteger();
        try (ScriptedServer server = new ScriptedServer()
                .answering(line -> left.getAndDecrement() > 0
                        ? ""
                        : "452 4.7.0 sending quota for today exceeded, try again tomorrow")) {
            office.with("  delivery: {email: {mode: smtp, retry-after: [0], host: 127.0.0.1, port: " + server.port()
                    + ", starttls: false}}\n");
            for (String night : List.of(MONDAY, "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09")) {
                left.set(night.equals("2026-10-09") ? customers.size() : 1);
                office.export(
                        night,
                        customers.stream()
                                .map(c -> Office.reminded(c, "F" + c, "2026-08-31", "250.00", "call-1", "2026-09-10"))
                                .toArray(String[]::new));
                office.run(night);
                assertThat(office.journal(night))
                        .as(night)
                        .isNotEmpty()
                        .allMatch(line -> line.contains(" reminder email "));
            }
            assertThat(server.accepted).as("each once, by e-mail").hasSize(customers.size());
        }
        assertThat(office.outbox("2026-10-07").resolve("summary.json"))
                .content()
                .contains("452 4.7.0 sending quota")
                .doesNotContain("the next channel is used");
    }

    @Test
    void aMessageTakenInBetweenForgivesWhatWasBefore() throws Exception {
        AtomicBoolean refuses = new AtomicBoolean();
        try (ScriptedServer server = new ScriptedServer()
                .answering(line -> refuses.get() && line.contains("beta") ? "450 4.2.0 mailbox unavailable" : "")) {
            servedBy(server);
            List<String> of = new ArrayList<>();
            for (String night : List.of(MONDAY, "2026-10-06", "2026-10-26", "2026-10-27", "2026-10-28")) {
                refuses.set(!night.equals("2026-10-06") && !night.equals("2026-10-28"));
                String document = night.compareTo("2026-10-20") < 0 ? "F1" : "F2";
                office.export(
                        night,
                        Office.reminded("C2", document, "2026-08-31", "250.00", "call-1", "2026-09-10"),
                        Office.reminded("C4", "G" + night, "2026-08-31", "90.00", "call-1", "2026-09-10"));
                office.run(night, "--accept-shrinkage");
                office.journal(night).stream()
                        .filter(line -> line.contains(" C2 reminder "))
                        .map(line -> night + " " + line)
                        .forEach(of::add);
            }
            assertThat(of)
                    .containsExactly(
                            MONDAY + " failed C2 reminder email [F1]",
                            "2026-10-06 delivered C2 reminder email [F1]",
                            "2026-10-26 failed C2 reminder email [F2]",
                            "2026-10-27 failed C2 reminder email [F2]",
                            "2026-10-28 delivered C2 reminder email [F2]");
        }
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
