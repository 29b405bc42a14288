package io.relance.batch.step;

import io.relance.batch.night.Tonight;
import io.relance.delivery.Delivery;
import io.relance.delivery.SmtpDelivery;
import io.relance.store.notice.Outcome;
import io.relance.store.notice.Ready;
import io.relance.store.run.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * E-mails to the mail server, one at a time: that it is being sent is committed before the dialogue, its outcome after
 * it. So a kill leaves one message doubtful at most, and nothing is ever sent twice.
 */
final class Mailing implements AutoCloseable {
    private final Tonight tonight;
    /** After so many messages in a row that could not even be offered, the server is taken to be away. */
    private static final int AWAY = 3;

    private @Nullable SmtpDelivery server;
    private boolean lastRound;
    private int notTried;
    private String away = "";

    Mailing(Tonight tonight) {
        this.tonight = tonight;
    }

    /**
     * Sends e-mails.
     *
     * @param last whether those that are refused for now have failed for tonight; else they are left for another try
     */
    void send(Run run, List<Ready> emails, boolean last) {
        if (last && !lastRound) {
            lastRound = true;
            notTried = 0;
        }
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

    /** Left for the last round; in it, failed for tonight without waiting for the server once more. */
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
        } else if (delivery instanceof Delivery.Doubtful doubtful) {
            tonight.outbox().release(email.path());
            outcome(run, email, Outcome.DOUBTFUL, doubtful.reason());
        } else if (delivery instanceof Delivery.PermanentlyRefused refused) {
            tonight.outcomes().refused(run, email);
            outcome(run, email, Outcome.FAILED, refused.code() + " " + refused.text());
        } else if (!last) {
            tonight.outcomes().notSent(email.id());
        } else if (delivery instanceof Delivery.TemporarilyRefused refused) {
            outcome(run, email, Outcome.FAILED, "refused for now: " + refused.code() + " " + refused.text());
        } else if (delivery instanceof Delivery.NotTried notTried) {
            outcome(run, email, Outcome.FAILED, "not handed over: " + notTried.reason());
        }
    }

    private void outcome(Run run, Ready email, Outcome outcome, @Nullable String reason) {
        tonight.outcomes().note(run, List.of(email), outcome, reason);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
