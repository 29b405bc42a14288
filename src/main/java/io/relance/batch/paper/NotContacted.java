package io.relance.batch.paper;

import io.relance.delivery.Outbox;
import io.relance.dunning.decided.Silence;
import io.relance.store.decision.Decided;
import io.relance.store.row.Digest;
import io.relance.store.run.Run;
import io.relance.workbook.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * The list of every open receivable not contacted tonight, with its reason. Each chunk of accounts writes a piece of its
 * own, named by its first account, so that a chunk that is decided again writes the same piece again; the pieces are put
 * together at the end.
 */
public final class NotContacted {
    static final String FILE = "not-contacted.csv";
    static final String PIECES = "pieces/";
    static final List<String> HEADER =
            List.of("customer", "document", "part", "due_date", "currency", "amount", "reason", "until", "detail");

    /** Bytes of an account in the name of its piece; file systems know names of 255. */
    private static final int LONGEST = 100;

    private final Outbox outbox;

    public NotContacted(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Drops pieces of an earlier attempt: its chunks may have begun elsewhere. */
    public void begin() {
        outbox.waiting(PIECES).forEach(outbox::drop);
    }

    public void part(Run run, List<Decided> chunk) {
        StringBuilder text = new StringBuilder();
        for (Decided decided : chunk) {
            for (Silence silence : decided.decision().silences()) {
                text.append(line(silence));
            }
        }
        outbox.hold(PIECES + name(chunk.get(0).account()), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sorts as the account does: its bytes in hexadecimal digits; the end of a very long one as a digest. */
    private static String name(String account) {
        byte[] bytes = account.getBytes(StandardCharsets.UTF_8);
        String digits = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LONGEST));
        return bytes.length <= LONGEST
                ? digits
                : digits + "~" + Digest.sha256(account).substring(0, 16);
    }

    private static String line(Silence silence) {
        Object until = silence.until();
        return CSVFormat.RFC4180.format(
                        SafeText.csv(silence.receivable().customer().value()),
                        SafeText.csv(silence.receivable().key().label()),
                        silence.part(),
                        silence.receivable().dueDate() == null
                                ? ""
                                : silence.receivable().dueDate(),
                        silence.amount().getCurrencyUnit().getCode(),
                        silence.amount().getAmount().toPlainString(),
                        silence.reason().words(),
                        until == null ? "" : until,
                        SafeText.csv(silence.detail()))
                + "\r\n";
    }

    /** Puts the pieces together. */
    public void close() {
        outbox.write(FILE, all -> {
            all.write((String.join(",", HEADER) + "\r\n").getBytes(StandardCharsets.UTF_8));
            for (String piece : outbox.waiting(PIECES)) {
                all.write(outbox.read(piece));
            }
        });
    }
}
