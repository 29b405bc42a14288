package io.relance.batch.paper;

import io.relance.batch.night.Tonight;
import io.relance.delivery.Outbox;
import io.relance.dunning.decided.Notice;
import io.relance.message.CallLine;
import io.relance.message.CallList;
import io.relance.message.Document;
import io.relance.message.Letterhead;
import io.relance.message.Postings;
import io.relance.message.SmsFile;
import io.relance.scenario.Channel;
import io.relance.store.decision.CallRows;
import io.relance.store.notice.Ready;
import io.relance.store.notice.RegisteredNumbers;
import io.relance.store.row.Json;
import io.relance.store.row.Pages;
import io.relance.store.run.Run;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists beside the messages: call lists, text messages, postings of registered letters. Each is written row by row. */
public final class Papers {
    private final Tonight tonight;

    public Papers(Tonight tonight) {
        this.tonight = tonight;
    }

    public void write(Run run) {
        calls(run);
        texts(run);
        postings(run);
        new PrintFiles(tonight).write(run);
    }

    private void calls(Run run) {
        CallRows rows = new CallRows(tonight.store(), run.id());
        if (!rows.isEmpty()) {
            String below = tonight.settings().goLive().confirmed() ? "" : "drafts/";
            new CallList(tonight.letterhead()).write(new Calls(rows), new Lists(tonight.outbox(), below));
        }
    }

    private record Lists(Outbox outbox, String below) implements CallList.Files {
        @Override
        public void write(String name, CallList.Content content) {
            outbox.write(below + name, content::to);
        }

        @Override
        public void copy(String from, String to) {
            outbox.copy(below + from, below + to);
        }
    }

    private record Calls(CallRows rows) implements CallList.Calls {
        @Override
        public List<String> persons() {
            return rows.lists();
        }

        @Override
        public Iterable<CallLine> lines(@Nullable String list) {
            return rows.rows(list).as(row -> Json.read(row.content(), CallLine.class));
        }

        @Override
        public boolean areAllOf(String person) {
            return rows.areAllOn(person);
        }
    }

    private void texts(Run run) {
        Pages<Ready> sent = tonight.notices().sent(run, Channel.SMS.name());
        if (sent.iterator().hasNext()) {
            tonight.outbox().write("sms.csv", out -> SmsFile.write(sent.as(this::text), out));
        }
    }

    private SmsFile.Line text(Ready sent) {
        String text = new String(tonight.outbox().read(sent.path()), StandardCharsets.UTF_8);
        return new SmsFile.Line(sent.recipient(), text, sent.account(), sent.level(), sent.id());
    }

    private void postings(Run run) {
        Pages<Ready> sent = tonight.notices().sent(run, Channel.REGISTERED.name());
        if (sent.iterator().hasNext()) {
            Map<String, String> numbers = RegisteredNumbers.of(tonight.store(), run);
            tonight.outbox()
                    .write(
                            "registered/postings.csv",
                            out -> Postings.write(
                                    sent.as(one -> posting(one, numbers.getOrDefault(one.id(), ""))), out));
        }
    }

    private Postings.Posting posting(Ready sent, String number) {
        Notice notice = Json.read(sent.content(), Notice.class);
        Document document = new Document(sent.path(), new byte[0], sent.recipient(), List.of(), List.of());
        Letterhead.Envelope envelope = new Letterhead.Envelope(sent.id(), "", List.of(), number);
        return Postings.of(
                notice, envelope, document, tonight.settings().company().country());
    }
}
