package io.relance.batch.paper;

import io.relance.batch.night.Tonight;
import io.relance.store.run.Run;
import io.relance.store.stage.Rejects;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;

/** {@code rejects.csv}: the rows that could not be used, with place and reason, for whoever mends them. */
public final class RejectsFile {
    public static final String NAME = "rejects.csv";

    private RejectsFile() {}

    /** Writes the rows rejected in this pass; what an earlier attempt wrote goes when there are none any more. */
    public static void write(Tonight tonight, Run run) {
        StringBuilder text = new StringBuilder();
        new Rejects(tonight.store())
                .forEach(run.id(), row -> text.append(line(row)).append("\r\n"));
        if (text.isEmpty()) {
            tonight.outbox().remove(NAME);
            return;
        }
        String all = "file,sheet,row,column,value,reason\r\n" + text;
        tonight.outbox().write(NAME, all.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Rejects.Row row) {
        return CSVFormat.RFC4180.format(
                NotContacted.safe(row.file()),
                NotContacted.safe(row.sheet()),
                row.row(),
                NotContacted.safe(row.column()),
                NotContacted.safe(row.found()),
                NotContacted.safe(row.reason()));
    }
}
