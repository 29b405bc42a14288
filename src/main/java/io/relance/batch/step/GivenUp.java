package io.relance.batch.step;

import io.relance.batch.night.Tonight;
import io.relance.store.notice.Ready;
import io.relance.store.notice.Refusals.Address;
import io.relance.store.run.Run;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are given up: refused night after night, for now because of the mailbox or for reasons that do not speak
 * of the address, by a server that takes other messages. What a server refuses for now for reasons of its own, such as a
 * quota, never counts. What earlier nights said is read once, when it is first asked for.
 */
final class GivenUp {
    /** After so many nights an address whose server refuses our messages is written to no more. */
    static final int NIGHTS = 3;

    private final Tonight tonight;
    private @Nullable Map<Address, LocalDate> refusedSince;
    /** Since when the server is known to have taken a message: then it is not at fault for all others. */
    private final Map<LocalDate, Boolean> accepting = new HashMap<>();

    GivenUp(Tonight tonight) {
        this.tonight = tonight;
    }

    /** Whether the refusal of this message tonight is one too many. */
    boolean test(Run run, Ready email) {
        LocalDate since = refusedSince(run).get(Address.of(email));
        return since != null
                && accepting.computeIfAbsent(since, date -> tonight.refusals().anySent(run, date));
    }

    /** The address took a message: what was before counts no more. */
    void taken(Ready email) {
        if (refusedSince != null) {
            refusedSince.remove(Address.of(email));
        }
    }

    private Map<Address, LocalDate> refusedSince(Run run) {
        Map<Address, LocalDate> known = refusedSince;
        if (known == null) {
            known = tonight.refusals().before(run, NIGHTS - 1);
            refusedSince = known;
        }
        return known;
    }
}
