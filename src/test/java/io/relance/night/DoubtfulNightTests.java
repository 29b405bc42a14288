package io.relance.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed when the mail server has taken a message and before that could be noted. */
class DoubtfulNightTests {
    private static final String MONDAY = "2026-10-05";
    private static final String TUESDAY = "2026-10-06";

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(true);

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void killedAtTheFirstMessage() throws Exception {
        office = new Office(folder)
                .with("  delivery: {email: {mode: smtp, retry-after: [0], host: 127.0.0.1, port: "
                        + SERVER.getSmtp().getPort() + ", starttls: false}}\n");
        export(MONDAY);
        office.command("status");
        AtomicReference<NightProcess> night = new AtomicReference<>();
        Object started = new Object();
        var users = SERVER.getManagers().getUserManager();
        users.setMessageDeliveryHandler((message, address) -> {
            synchronized (started) {
                NightProcess running = night.getAndSet(null);
                if (running != null) {
                    kill(running);
                }
            }
            var user = users.getUserByEmail(address.getEmail());
            return user == null ? users.createUser(address.getEmail(), address.getEmail(), "secret") : user;
        });
        NightProcess process;
        synchronized (started) {
            process = NightProcess.start(office, MONDAY);
            night.set(process);
        }
        assertThat(process.reaches("never", 0)).as("killed: %s", process.log()).isFalse();
        assertThat(SERVER.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(recipients()).hasSize(1);
    }

    private static void kill(NightProcess process) {
        try {
            process.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void export(String asOf) {
        office.export(
                asOf,
                Office.reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                Office.reminded("C4", "F5", "2026-08-31", "90.00", "call-1", "2026-09-10"));
    }

    private static List<String> recipients() throws Exception {
        List<String> recipients = new ArrayList<>();
        for (MimeMessage message : SERVER.getReceivedMessages()) {
            recipients.add(message.getAllRecipients()[0].toString());
        }
        return recipients;
    }

    @SuppressWarnings("unchecked")
    private String doubtful() {
        List<Map<String, Object>> listed = (List<Map<String, Object>>)
                office.command("resolve", "--output=json").json().get("doubtful");
        assertThat(listed).hasSize(1);
        return String.valueOf(listed.get(0).get("id"));
    }

    @Test
    void goneOnWithTheMessageIsDoubtfulAndTheOtherLeaves() throws Exception {
        assertThat(office.run(MONDAY)).isEqualTo(3);

        assertThat(recipients()).as("each once").hasSize(2).doesNotHaveDuplicates();
        assertThat(office.journal(MONDAY))
                .filteredOn(line -> line.startsWith("doubtful"))
                .hasSize(1);
        assertThat(office.journal(MONDAY))
                .filteredOn(line -> line.startsWith("delivered"))
                .hasSize(1);
        assertThat(emailsOf(MONDAY))
                .as("also of the doubtful one, for whoever settles it")
                .isEqualTo(2);

        assertThat(office.command("resolve", doubtful(), "--sent").exitCode()).isZero();
        assertThat(office.command("resolve").out()).contains("No delivery is doubtful");
        export(TUESDAY);
        assertThat(office.run(TUESDAY)).isZero();
        assertThat(recipients()).as("it arrived: nothing again").hasSize(2);
    }

    @Test
    void whatDidNotArriveIsSentAgainByTheNextNightAlone() throws Exception {
        office.run(MONDAY);
        String first = recipients().get(0);
        assertThat(office.command("resolve", doubtful(), "--resend").exitCode()).isZero();

        export(TUESDAY);
        assertThat(office.run(TUESDAY)).isIn(0, 3);

        assertThat(recipients()).hasSize(3).filteredOn(first::equals).hasSize(2);
    }

    @Test
    void theNextDateEndsTheNightAndDoesNotSendTheDoubtfulOneAgain() throws Exception {
        String first = recipients().get(0);
        export(TUESDAY);
        Office.Answer answer = office.command("run", "--as-of", TUESDAY);

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out()).contains("1 notices withdrawn, 1 doubtful");
        assertThat(recipients()).as("the other leaves a day later").hasSize(2).doesNotHaveDuplicates();
        assertThat(office.silent(TUESDAY)).anyMatch(line -> line.endsWith("doubtful"));
        assertThat(recipients().get(0)).isEqualTo(first);
        assertThat(doubtful()).isNotEmpty();
        assertThat(emailsOf(MONDAY)).as("the one that may have arrived").isEqualTo(1);
    }

    private long emailsOf(String asOf) {
        return Office.files(office.outbox(asOf)).keySet().stream()
                .filter(file -> file.startsWith("emails/") && file.endsWith(".eml"))
                .count();
    }
}
