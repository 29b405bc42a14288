package io.relance.batch.paper;

import io.relance.batch.night.Tonight;
import io.relance.store.run.Run;
import io.relance.store.stage.Rejects;
import io.relance.workbook.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;

/** {@code rejects.csv}: the rows that could not be used, with place and reason, for whoever mends them. */
public final class RejectsFile {
    public static final String NAME = "rejects.csv";

    private RejectsFile() {}

    /** Writes the rows rejected in this pass; what an earlier attempt wrote goes when there are none any more. */
    public static void write(Tonight tonight, Run run) {
        Iterator<Rejects.Row> rows = new Rejects(tonight.store()).all(run.id()).iterator();
        if (!rows.hasNext()) {
            tonight.outbox().remove(NAME);
            return;
        }
        tonight.outbox().write(NAME, out -> {
            out.write("file,sheet,row,column,value,reason\r\n".getBytes(StandardCharsets.UTF_8));
            while (rows.hasNext()) {
                out.write((line(rows.next()) + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static String line(Rejects.Row row) {
        return CSVFormat.RFC4180.format(
                SafeText.csv(row.file()),
                SafeText.csv(row.sheet()),
                row.row(),
                SafeText.csv(row.column()),
                SafeText.csv(row.found()),
                SafeText.csv(row.reason()));
    }
}
