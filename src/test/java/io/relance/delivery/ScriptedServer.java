package io.relance.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;

/** A mail server that does what a test tells it, by the recipient's address or the message's subject. */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    final AtomicInteger connections = new AtomicInteger();
    public final List<String> accepted = new ArrayList<>();

    /** What it answers to a recipient, or an empty text: as the address says. */
    private volatile UnaryOperator<String> recipients = line -> "";

    public ScriptedServer() throws IOException {
        this(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    }

    ScriptedServer(ServerSocket socket) {
        this.socket = socket;
        Thread thread = new Thread(this::serve, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    public ScriptedServer answering(UnaryOperator<String> toRecipient) {
        recipients = toRecipient;
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                connections.incrementAndGet();
                talk(client);
            } catch (SocketException | SSLException e) {
                // closed by the test, or dropped as it wanted
                continue;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 scripted");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "EHLO", "HELO", "RSET", "NOOP" -> say(out, "250 ok");
                case "MAIL" -> {
                    to = "";
                    say(
                            out,
                            line.contains("badsender")
                                    ? "550 5.7.1 sender not allowed"
                                    : line.contains("nologin") ? "530 5.7.0 authentication required" : "250 ok");
                }
                case "RCPT" -> {
                    to = to + line;
                    if (line.contains("stall-before")) {
                        stall();
                        return;
                    }
                    String scripted = recipients.apply(line);
                    say(
                            out,
                            !scripted.isEmpty()
                                    ? scripted
                                    : line.contains("nobody")
                                            ? "550 5.1.1 no such user"
                                            : line.contains("norelay")
                                                    ? "550 5.7.1 relaying denied"
                                                    : line.contains("full") ? "452 full" : "250 ok");
                }
                case "DATA" -> {
                    if (!data(in, out, to)) {
                        return;
                    }
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "500 what");
            }
        }
    }

    private boolean data(BufferedReader in, OutputStream out, String to) throws IOException {
        if (to.contains("drop-at-data")) {
            return false;
        }
        say(out, "354 go on");
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        if (to.contains("drop-after")) {
            return false;
        }
        if (to.contains("stall-after")) {
            stall();
            return false;
        }
        if (to.contains("busy")) {
            say(out, "421 4.3.2 closing");
            return false;
        }
        if (to.contains("spam")) {
            say(out, "554 5.7.1 refused as spam");
            return true;
        }
        synchronized (accepted) {
            accepted.add(text.toString());
        }
        say(out, "250 2.0.0 queued as 42");
        return true;
    }

    private void stall() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
