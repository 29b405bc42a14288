package io.relance.batch.step;

import io.relance.batch.night.Tonight;
import io.relance.delivery.Delivery;
import io.relance.delivery.SmtpDelivery;
import io.relance.store.notice.Outcome;
import io.relance.store.notice.Outcomes;
import io.relance.store.notice.Ready;
import io.relance.store.row.Texts;
import io.relance.store.run.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * E-mails to the mail server, one at a time: that it is being sent is committed before the dialogue, its outcome after
 * it. So a kill leaves one message doubtful at most, and nothing is ever sent twice.
 */
final class Mailing implements AutoCloseable {
    /** After so many messages in a row that could not even be offered, the server is taken to be away. */
    private static final int AWAY = 3;

    private static final String GIVEN_UP =
            " (refused on " + GivenUp.NIGHTS + " nights: the next channel is used from now on)";
    private static final String KEPT = " (the address is kept; ask whoever runs the mail server, or the customer)";
    private static final int LONGEST_REASON = 1000;

    private final Tonight tonight;
    private @Nullable SmtpDelivery server;
    private int notTried;
    private String away = "";
    private final GivenUp givenUp;

    Mailing(Tonight tonight) {
        this.tonight = tonight;
        givenUp = new GivenUp(tonight);
    }

    /**
     * Sends e-mails.
     *
     * @param last whether those that are refused for now have failed for tonight; else they are left for another try
     */
    void send(Run run, List<Ready> emails, boolean last) {
        for (Ready email : emails) {
            tonight.checkStop();
            if (notTried >= AWAY) {
                withoutServer(run, email, last);
                continue;
            }
            byte[] content = tonight.outbox().read(email.path());
            tonight.store().transaction().executeWithoutResult(status -> {
                tonight.hold();
                tonight.outcomes().sending(email.id());
            });
            Delivery delivery = server().send(content);
            notTried = delivery instanceof Delivery.NotTried ? notTried + 1 : 0;
            away = delivery instanceof Delivery.NotTried because ? because.reason() : "";
            tonight.store().transaction().executeWithoutResult(status -> note(run, email, delivery, last));
        }
    }

    /** What was left is offered again: a server that was away may be back. */
    void nextRound() {
        notTried = 0;
        close();
    }

    /** Left for another round; in the last one, failed for tonight without waiting for the server once more. */
    private void withoutServer(Run run, Ready email, boolean last) {
        if (last) {
            tonight.store()
                    .transaction()
                    .executeWithoutResult(status -> note(run, email, new Delivery.NotTried(away), true));
        }
    }

    private SmtpDelivery server() {
        SmtpDelivery open = server;
        if (open == null) {
            open = new SmtpDelivery(tonight.settings().delivery());
            server = open;
        }
        return open;
    }

    private void note(Run run, Ready email, Delivery delivery, boolean last) {
        if (delivery instanceof Delivery.Sent) {
            tonight.outbox().release(email.path());
            outcome(run, email, Outcome.SENT, null);
            givenUp.taken(email);
        } else if (delivery instanceof Delivery.Doubtful doubtful) {
            tonight.outbox().release(email.path());
            outcome(run, email, Outcome.DOUBTFUL, doubtful.reason());
        } else if (delivery instanceof Delivery.PermanentlyRefused refused) {
            tonight.outcomes().refused(run, email);
            outcome(run, email, Outcome.FAILED, reply(refused.code(), refused.text()));
        } else if (delivery instanceof Delivery.Unwelcome refused) {
            refused(run, email, Outcomes.UNWELCOME + reply(refused.code(), refused.text()));
        } else if (!last) {
            tonight.outcomes().notSent(email.id());
        } else if (delivery instanceof Delivery.TemporarilyRefused refused) {
            String reply = reply(refused.code(), refused.text());
            if (refused.ofTheMailbox()) {
                refused(run, email, Outcomes.MAILBOX_FOR_NOW + reply);
            } else {
                outcome(run, email, Outcome.FAILED, Outcomes.FOR_NOW + reply);
            }
        } else if (delivery instanceof Delivery.NotTried notTried) {
            outcome(run, email, Outcome.FAILED, "not handed over: " + notTried.reason());
        }
    }

    /**
     * Refused for now because of the mailbox until the end of the night, or for good but not for the address: the address
     * stays as it is and the message is tried again the next night. An address that is refused so night after night, by a server that takes other messages,
     * is given up all the same: the level goes on to its next channel instead of failing for ever.
     */
    private void refused(Run run, Ready email, String why) {
        boolean last = givenUp.test(run, email);
        if (last) {
            tonight.outcomes().refused(run, email);
        }
        outcome(
                run,
                email,
                Outcome.FAILED,
                why + (last ? GIVEN_UP : why.startsWith(Outcomes.MAILBOX_FOR_NOW) ? "" : KEPT));
    }

    /** The server's words with its code, once. */
    private static String reply(int code, String text) {
        return text.startsWith(Integer.toString(code)) ? text : code + " " + text;
    }

    private void outcome(Run run, Ready email, Outcome outcome, @Nullable String reason) {
        String cut = reason == null ? null : Texts.cut(reason, LONGEST_REASON);
        tonight.outcomes().note(run, List.of(email), outcome, cut);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
