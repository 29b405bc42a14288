package io.relance.batch;

import io.relance.message.CallLine;
import io.relance.store.Run;
import java.util.List;
import java.util.Map;

/** The lists beside the messages: call lists, SMS, postings of registered letters. */
interface Papers {
    Map<String, byte[]> callLists(List<CallLine> lines);

    void write(Run run);
}
