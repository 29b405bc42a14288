package io.relance.batch;

import io.relance.store.Notices;
import io.relance.store.Run;
import java.util.List;

/** E-mails to the mail server, one at a time. */
final class Mailing {
    private final Tonight tonight;

    Mailing(Tonight tonight) {
        this.tonight = tonight;
    }

    void send(Run run, List<Notices.Ready> emails) {
        throw new IllegalStateException("no mail server: " + tonight + run + emails);
    }
}
