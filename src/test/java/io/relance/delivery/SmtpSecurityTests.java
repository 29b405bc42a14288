package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.relance.delivery.Delivery.NotTried;
import io.relance.delivery.Delivery.Sent;
import io.relance.delivery.DeliverySettings.Mode;
import io.relance.delivery.DeliverySettings.Security;
import io.relance.delivery.DeliverySettings.Smtp;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the connection to a mail server is protected, and who may use it. */
class SmtpSecurityTests {
    private static final char[] SECRET = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static KeyStore keys;
    private static Path certificate;

    /** A server's key with a certificate that nobody but itself has signed. */
    @BeforeAll
    static void key() throws Exception {
        Path store = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int code = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=mail.a.example",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit",
                        "-validity",
                        "3650")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(folder.resolve("keytool.txt"))).isZero();
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, SECRET);
        }
        byte[] encoded = keys.getCertificate("mail").getEncoded();
        certificate = Files.writeString(
                folder.resolve("mail.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                        + "\n-----END CERTIFICATE-----\n");
    }

    private static ScriptedServer tlsServer() throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, SECRET);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new ScriptedServer(
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    }

    @Test
    void aCertificateOfTheCompanysOwnIsTrustedWhenItIsNamed() throws Exception {
        try (ScriptedServer server = tlsServer();
                SmtpDelivery delivery = delivery(server.port(), Security.TLS, certificate)) {
            assertThat(delivery.send(mail("x"))).isInstanceOf(Sent.class);
            assertThat(server.accepted).hasSize(1);
        }
    }

    @Test
    void anUnknownCertificateIsRefusedAndTheMessageSaysWhatToDo() throws Exception {
        try (ScriptedServer server = tlsServer();
                SmtpDelivery delivery = delivery(server.port(), Security.TLS, null)) {
            assertThat(delivery.send(mail("x")))
                    .isInstanceOfSatisfying(
                            NotTried.class,
                            result -> assertThat(result.reason()).contains("delivery.email.certificate"));
            assertThat(server.accepted).isEmpty();
        }
    }

    @Test
    void withoutStarttlsNothingIsSaidInTheClear() throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                SmtpDelivery delivery = delivery(server.port(), Security.STARTTLS, null)) {
            assertThat(delivery.send(mail("x")))
                    .isInstanceOfSatisfying(
                            NotTried.class,
                            result -> assertThat(result.reason()).contains("offers no STARTTLS", "delivery.email.tls"));
            assertThat(server.accepted).isEmpty();
        }
    }

    @Test
    void aSenderThatIsRefusedSaysNothingOfTheCustomersAddress() throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                SmtpDelivery delivery = delivery(server.port(), Security.NONE, null)) {
            assertThat(delivery.send(mail("badsender")))
                    .isInstanceOfSatisfying(
                            NotTried.class,
                            result -> assertThat(result.reason()).contains("refuses the sender", "5.7.1"));
        }
    }

    @Test
    void aServerThatWantsAUserNameSaysNothingOfTheCustomersAddress() throws Exception {
        try (ScriptedServer server = new ScriptedServer();
                SmtpDelivery delivery = delivery(server.port(), Security.NONE, null)) {
            assertThat(delivery.send(mail("nologin")))
                    .isInstanceOfSatisfying(
                            NotTried.class,
                            result -> assertThat(result.reason()).contains("530", "authentication required"));
        }
    }

    @Test
    void usernameAndPasswordOpenTheServerAndWrongOnesAreNamed() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
        server.start();
        try {
            server.setUser("relance@a.example", "relance", "right");
            int port = server.getSmtp().getPort();
            try (SmtpDelivery right = new SmtpDelivery(settings(port, "relance", "right"))) {
                assertThat(right.send(mail("x"))).isInstanceOf(Sent.class);
            }
            try (SmtpDelivery wrong = new SmtpDelivery(settings(port, "relance", "wrong"))) {
                assertThat(wrong.send(mail("x")))
                        .isInstanceOfSatisfying(
                                NotTried.class,
                                result -> assertThat(result.reason())
                                        .contains("username or password")
                                        .doesNotContain("wrong"));
            }
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aFileThatIsNoCertificateIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("other.pem"), "not a certificate");
        assertThatThrownBy(() -> delivery(25, Security.TLS, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("delivery.email.certificate")
                .hasMessageContaining("other.pem");
    }

    private static DeliverySettings settings(int port, String username, String password) {
        return new DeliverySettings(Mode.SMTP, new Smtp("127.0.0.1", port, Security.NONE, username, password, 0), null);
    }

    private static SmtpDelivery delivery(int port, Security security, @Nullable Path trusted) {
        Smtp smtp = new Smtp("127.0.0.1", port, security, "", "", 0, trusted, List.of());
        return new SmtpDelivery(new DeliverySettings(Mode.SMTP, smtp, null), Duration.ofSeconds(20), new Pace(0));
    }

    private static byte[] mail(String from) {
        return ("Message-ID: <1@a.example>\r\nFrom: " + from + "@a.example\r\nTo: fine@a.example\r\n"
                        + "Subject: s\r\n\r\nBonjour\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
