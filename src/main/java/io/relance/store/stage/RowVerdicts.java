package io.relance.store.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of one document number that say nothing new, and rows that cannot both be true. */
record RowVerdicts(List<StagedRow> duplicates, List<StagedRow> contradictions) {
    /**
     * Judges the rows of one number of a type that cannot share it. Rows with the same instalment and content count
     * once; if rows of one instalment differ, or customer or currency differ anywhere, all of them contradict.
     */
    static RowVerdicts judge(List<StagedRow> rows) {
        Map<String, StagedRow> byInstalment = new LinkedHashMap<>();
        List<StagedRow> duplicates = new ArrayList<>();
        boolean contradiction = false;
        StagedRow first = rows.get(0);
        for (StagedRow row : rows) {
            StagedRow earlier = byInstalment.putIfAbsent(row.instalmentKey(), row);
            if (earlier != null && same(earlier, row)) {
                duplicates.add(row);
            } else if (earlier != null) {
                contradiction = true;
            }
            contradiction |=
                    !row.customer().equals(first.customer()) || !row.currency().equals(first.currency());
        }
        return contradiction ? new RowVerdicts(List.of(), rows) : new RowVerdicts(duplicates, List.of());
    }

    private static boolean same(StagedRow a, StagedRow b) {
        return a.digest().equals(b.digest()) && a.entry().equals(b.entry());
    }
}
