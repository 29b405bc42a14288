package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.relance.delivery.Delivery.NotTried;
import io.relance.delivery.Delivery.PermanentlyRefused;
import io.relance.delivery.Delivery.Sent;
import io.relance.delivery.Delivery.TemporarilyRefused;
import io.relance.delivery.Delivery.Unwelcome;
import io.relance.delivery.DeliverySettings.Mode;
import io.relance.delivery.DeliverySettings.Security;
import io.relance.delivery.DeliverySettings.Smtp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpDeliveryTests {
    private static final Duration SHORT = Duration.ofMillis(400);

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(textBlock = """
                    fine,         Sent,               0,   taken
                    nobody,       PermanentlyRefused, 550, the address does not exist
                    full,         TemporarilyRefused, 452, the mailbox is full
                    spam,         Unwelcome,          554, refused after the text was sent
                    norelay,      Unwelcome,          550, our own server does not relay for us
                    busy,         TemporarilyRefused, 421, the server closes and says that it did not take it
                    drop-after,   Doubtful,           0,   the line breaks after the last dot
                    stall-after,  Doubtful,           0,   no answer after the last dot
                    drop-at-data, NotTried,           0,   the line breaks before the text
                    stall-before, NotTried,           0,   no answer before the text
                    """)
    void saysWhatBecameOfAMessageAndGoesOnWithTheNext(String who, String outcome, int code, String why)
            throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                SmtpDelivery delivery = delivery(server.port(), null)) {
            assertThat(delivery.send(mail(who + "@a.example", ""))).satisfies(result -> {
                assertThat(result.getClass().getSimpleName()).as(why).isEqualTo(outcome);
                if (result instanceof PermanentlyRefused refused) {
                    assertThat(refused.code()).isEqualTo(code);
                } else if (result instanceof Unwelcome refused) {
                    assertThat(refused.code()).isEqualTo(code);
                } else if (result instanceof TemporarilyRefused refused) {
                    assertThat(refused.code()).isEqualTo(code);
                }
            });
            if (!who.startsWith("stall")) {
                assertThat(delivery.send(mail("next@a.example", ""))).isInstanceOf(Sent.class);
                int taken = who.equals("fine") ? 2 : 1;
                assertThat(server.accepted).hasSize(taken);
            }
        }
    }

    @Test
    void manyMessagesUseOneConnection() throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                SmtpDelivery delivery = delivery(server.port(), null)) {
            for (int i = 0; i < 5; i++) {
                assertThat(delivery.send(mail("fine@a.example", ""))).isEqualTo(new Sent("250 2.0.0 queued as 42"));
            }
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void aRefusedCopyDoesNotKeepTheMessageFromTheCustomer() throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                SmtpDelivery delivery = delivery(server.port(), null)) {
            assertThat(delivery.send(mail("fine@a.example", "nobody@a.example")))
                    .isInstanceOf(Sent.class);
            assertThat(server.accepted).hasSize(1);
        }
    }

    @Test
    void withoutAServerNothingWasTried() throws Exception {
        int port;
        try (ScriptedServer server = new ScriptedServer()) {
            port = server.port();
        }
        try (SmtpDelivery delivery = delivery(port, null)) {
            assertThat(delivery.send(mail("fine@a.example", ""))).isInstanceOf(NotTried.class);
        }
    }

    @Test
    void theServerGetsTheBytesThatWereRendered() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
        server.start();
        try (SmtpDelivery delivery = delivery(server.getSmtp().getPort(), null)) {
            assertThat(delivery.send(mail("a@a.example", "b@a.example"))).isInstanceOf(Sent.class);
            assertThat(server.getReceivedMessages()).hasSize(2);
            var received = server.getReceivedMessages()[0];
            assertThat(received.getHeader("Message-ID")).containsExactly("<1@a.example>");
            assertThat(received.getContent().toString()).startsWith("Bonjour =C3=A9t=C3=A9");
        } finally {
            server.stop();
        }
    }

    @Test
    void aTrialSendsEverythingToOneAddress() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
        server.start();
        try (SmtpDelivery delivery = delivery(server.getSmtp().getPort(), "trial@a.example")) {
            assertThat(delivery.send(mail("a@a.example", "b@a.example"))).isInstanceOf(Sent.class);
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getUserManager().getUserByEmail("trial@a.example"))
                    .isNotNull();
            assertThat(server.getUserManager().getUserByEmail("a@a.example")).isNull();
        } finally {
            server.stop();
        }
    }

    @Test
    void waitsSecondBySecondBeforeEachFurtherAttempt() {
        List<Long> waits = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        Pauses pauses = new Pauses(List.of(2, 3), waits::add);
        assertThat(pauses.isLast()).isFalse();
        pauses.await(() -> asked.add("first"));
        assertThat(waits).hasSize(2).containsOnly(1_000_000_000L);
        assertThat(pauses.isLast()).isFalse();
        assertThat(pauses.seconds()).isEqualTo(3);
        pauses.await(() -> asked.add("second"));
        assertThat(waits).hasSize(5);
        assertThat(asked)
                .as("whether to stop, before each second and at the end")
                .hasSize(3 + 4);
        assertThat(pauses.isLast()).isTrue();
    }

    @Test
    void aPauseEndsWhenTheProgramIsToEnd() {
        Pauses pauses = new Pauses(List.of(600), nanos -> {});
        int[] seconds = {0};
        assertThatThrownBy(() -> pauses.await(() -> {
                    if (++seconds[0] == 3) {
                        throw new IllegalStateException("asked to stop");
                    }
                }))
                .hasMessage("asked to stop");
    }

    @Test
    void noMoreThanSoManyAMinute() throws Exception {
        long[] now = {0};
        List<Long> waits = new ArrayList<>();
        Pace pace = new Pace(2, () -> now[0], howLong -> {
            waits.add(howLong);
            now[0] += howLong;
        });
        pace.next();
        now[0] += 10_000_000_000L;
        pace.next();
        pace.next();
        assertThat(waits).containsExactly(50_000_000_000L);
        pace.next();
        assertThat(waits).containsExactly(50_000_000_000L, 10_000_000_000L);
    }

    private static SmtpDelivery delivery(int port, @Nullable String redirectTo) {
        Smtp smtp = new Smtp("127.0.0.1", port, Security.NONE, "", "", 0);
        return new SmtpDelivery(new DeliverySettings(Mode.SMTP, smtp, redirectTo), SHORT, new Pace(0));
    }

    private static byte[] mail(String to, String cc) {
        String copies = cc.isEmpty() ? "" : "Cc: " + cc + "\r\n";
        return ("Message-ID: <1@a.example>\r\nFrom: x@a.example\r\nTo: " + to + "\r\n" + copies
                        + "Subject: s\r\n\r\nBonjour =C3=A9t=C3=A9\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
