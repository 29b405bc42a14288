package io.relance.batch.paper;

import io.relance.batch.night.Tonight;
import io.relance.store.notice.NoticeProblems;
import io.relance.store.run.Run;
import io.relance.workbook.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/** {@code problems.csv}: what messages lack and why some did not leave, all of it; the summary shows the first ones. */
final class ProblemsFile {
    static final String NAME = "problems.csv";

    private ProblemsFile() {}

    static void write(Tonight tonight, Run run) {
        Iterator<NoticeProblems.Found> found =
                new NoticeProblems(tonight.store()).all(run).iterator();
        if (!found.hasNext()) {
            tonight.outbox().remove(NAME);
            return;
        }
        tonight.outbox().write(NAME, out -> {
            out.write("customer,level,channel,state,problem\r\n".getBytes(StandardCharsets.UTF_8));
            while (found.hasNext()) {
                NoticeProblems.Found one = found.next();
                for (String problem : one.problems().lines().toList()) {
                    out.write((line(one, problem) + "\r\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    private static String line(NoticeProblems.Found one, String problem) {
        return CSVFormat.RFC4180.format(
                SafeText.csv(one.account()),
                SafeText.csv(one.level()),
                one.channel().toLowerCase(Locale.ROOT).replace('_', '-'),
                one.state(),
                SafeText.csv(problem));
    }
}
