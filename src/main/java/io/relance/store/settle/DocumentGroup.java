package io.relance.store.settle;

import io.relance.store.stage.StagedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All rows of one document number, tonight's beside those known: which is which. */
final class DocumentGroup {
    private DocumentGroup() {}

    /** A row of tonight with the receivable it is, or the identity of a new one. */
    record Match(StagedRow row, @Nullable KnownRow known, int generation, int instalment, String entry) {}

    /** Finds for each row of one group the receivable it is. */
    static List<Match> match(List<StagedRow> rows, List<KnownRow> known) {
        return rows.get(0).type().mayShareNumber() ? matchCredits(rows, known) : matchInstalments(rows, known);
    }

    /** Credits are told apart by their entry, or by date, amount and ordinal; equal ones are never duplicates. */
    private static List<Match> matchCredits(List<StagedRow> rows, List<KnownRow> known) {
        Map<String, KnownRow> byEntry = new HashMap<>();
        known.forEach(row -> byEntry.merge(row.entry(), row, (a, b) -> a.generation() > b.generation() ? a : b));
        Map<String, Integer> seen = new HashMap<>();
        List<Match> matches = new ArrayList<>();
        for (StagedRow row : rows) {
            String said = row.entry().isEmpty()
                    ? row.issueDate() + "|" + row.amount().stripTrailingZeros().toPlainString()
                    : row.entry();
            String entry = said + "#" + seen.merge(said, 1, Integer::sum);
            KnownRow same = byEntry.get(entry);
            matches.add(new Match(row, same, same == null ? 1 : same.generation(), 1, entry));
        }
        return matches;
    }

    private static List<Match> matchInstalments(List<StagedRow> rows, List<KnownRow> known) {
        int generation = known.stream().mapToInt(KnownRow::generation).max().orElse(1);
        List<KnownRow> current = new ArrayList<>(
                known.stream().filter(row -> row.generation() == generation).toList());
        boolean allClosed = !current.isEmpty() && current.stream().noneMatch(KnownRow::isOpen);
        if (allClosed && rows.stream().noneMatch(row -> current.stream().anyMatch(old -> old.comesBackAs(row)))) {
            return pair(rows, new ArrayList<>(), generation + 1);
        }
        return pair(rows, current, generation);
    }

    private static List<Match> pair(List<StagedRow> rows, List<KnownRow> known, int generation) {
        Map<Long, KnownRow> byRow = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        for (StagedRow row : rows) {
            known.stream()
                    .filter(old -> !taken.contains(old.id()) && isInstalment(old, row))
                    .findFirst()
                    .ifPresent(old -> {
                        byRow.put(row.rowNo(), old);
                        taken.add(old.id());
                    });
        }
        pairTheOnlyOnesLeft(rows, known, byRow, taken);
        return number(rows, known, byRow, generation);
    }

    private static boolean isInstalment(KnownRow old, StagedRow row) {
        return row.instalment() > 0
                ? old.instalment() == row.instalment()
                : Objects.equals(old.dueDate(), row.dueDate());
    }

    /** A new due date of the only instalment left does not make a new one. */
    private static void pairTheOnlyOnesLeft(
            List<StagedRow> rows, List<KnownRow> known, Map<Long, KnownRow> byRow, Set<Long> taken) {
        List<StagedRow> unmatched = rows.stream()
                .filter(row -> row.instalment() == 0 && !byRow.containsKey(row.rowNo()))
                .toList();
        List<KnownRow> left = known.stream()
                .filter(old -> old.isOpen() && !taken.contains(old.id()))
                .toList();
        if (unmatched.size() == 1 && left.size() == 1) {
            byRow.put(unmatched.get(0).rowNo(), left.get(0));
        }
    }

    private static List<Match> number(
            List<StagedRow> rows, List<KnownRow> known, Map<Long, KnownRow> byRow, int generation) {
        int next = known.stream().mapToInt(KnownRow::instalment).max().orElse(0) + 1;
        List<StagedRow> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing(StagedRow::dueDate, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingLong(StagedRow::rowNo));
        List<Match> matches = new ArrayList<>();
        for (StagedRow row : ordered) {
            KnownRow old = byRow.get(row.rowNo());
            if (old != null) {
                matches.add(new Match(row, old, old.generation(), old.instalment(), ""));
            } else if (row.instalment() > 0) {
                matches.add(new Match(row, null, generation, row.instalment(), ""));
            } else {
                matches.add(new Match(row, null, generation, next++, ""));
            }
        }
        return matches;
    }
}
