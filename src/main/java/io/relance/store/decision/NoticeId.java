package io.relance.store.decision;

import io.relance.scenario.Channel;
import io.relance.store.row.Digest;
import io.relance.store.run.Run;

/** The id of a notice: the same whenever the same night is decided. */
final class NoticeId {
    private static final int DIGITS = 20;

    private NoticeId() {}

    static String of(Run run, String account, String kind, String level, Channel channel) {
        String named = String.join(
                "\u0001",
                run.company(),
                run.asOf().toString(),
                Integer.toString(run.pass()),
                account,
                kind,
                level,
                channel.name());
        return Digest.sha256(named).substring(0, DIGITS);
    }
}
