package io.relance.batch;

import io.relance.message.CallLine;
import io.relance.store.Run;
import java.util.List;
import java.util.Map;

/** The lists beside the messages: call lists, SMS, postings of registered letters. */
final class Papers {
    private final Tonight tonight;

    Papers(Tonight tonight) {
        this.tonight = tonight;
    }

    Map<String, byte[]> callLists(List<CallLine> lines) {
        return Map.of();
    }

    void write(Run run) {
        tonight.progress().accept("close: lists");
    }
}
