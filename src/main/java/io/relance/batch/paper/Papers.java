package io.relance.batch.paper;

import io.relance.batch.night.Tonight;
import io.relance.message.CallLine;
import io.relance.message.CallList;
import io.relance.message.Document;
import io.relance.message.Letterhead;
import io.relance.message.Postings;
import io.relance.message.SmsFile;
import io.relance.scenario.Channel;
import io.relance.store.notice.Notices;
import io.relance.store.notice.PaperSent;
import io.relance.store.run.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lists beside the messages: call lists, text messages, postings of registered letters. */
public final class Papers {
    private final Tonight tonight;

    public Papers(Tonight tonight) {
        this.tonight = tonight;
    }

    public Map<String, byte[]> callLists(List<CallLine> lines) {
        return new CallList(tonight.letterhead()).files(lines);
    }

    public void write(Run run) {
        texts(run);
        postings(run);
        new PrintFiles(tonight).write(run);
    }

    private void texts(Run run) {
        List<SmsFile.Line> lines = new ArrayList<>();
        for (Notices.Ready sent : tonight.notices().sent(run, Channel.SMS.name())) {
            String text = new String(tonight.outbox().read(sent.path()), StandardCharsets.UTF_8);
            lines.add(new SmsFile.Line(sent.recipient(), text, sent.account(), sent.level(), sent.id()));
        }
        if (!lines.isEmpty()) {
            write("sms.csv", out -> SmsFile.write(lines, out));
        }
    }

    private void postings(Run run) {
        List<Postings.Posting> postings = new ArrayList<>();
        String country = tonight.settings().company().country();
        new PaperSent(tonight.store()).forEach(run, Channel.REGISTERED.name(), sent -> {
            Document document = new Document(sent.path(), new byte[0], sent.recipient(), List.of(), List.of());
            Letterhead.Envelope envelope = new Letterhead.Envelope(sent.id(), "", List.of());
            postings.add(Postings.of(sent.notice(), envelope, document, country));
        });
        if (!postings.isEmpty()) {
            write("registered/postings.csv", out -> Postings.write(postings, out));
        }
    }

    /** Writes a list to memory. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private void write(String path, Writing writing) {
        tonight.outbox().write(path, bytes(writing));
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
