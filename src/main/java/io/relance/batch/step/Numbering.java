package io.relance.batch.step;

import io.relance.batch.night.Tonight;
import io.relance.config.NumbersFile;
import io.relance.dunning.decided.Notice;
import io.relance.scenario.Channel;
import io.relance.store.notice.Proposed;
import io.relance.store.notice.RegisteredNumbers;
import io.relance.store.run.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the registered letters of a pass their numbers, where the company has a file of them. */
final class Numbering {
    private final Tonight tonight;
    private @Nullable RegisteredNumbers numbers;

    Numbering(Tonight tonight) {
        this.tonight = tonight;
    }

    /** The numbers by notice, given once and for all; drafts get none. */
    Map<String, String> of(Run run, List<Proposed> page) {
        List<String> registered = page.stream()
                .filter(one -> isNumbered(one.notice()))
                .map(Proposed::id)
                .toList();
        Path file = tonight.settings().delivery().registeredNumbers();
        if (registered.isEmpty() || file == null) {
            return Map.of();
        }
        RegisteredNumbers giving = numbers;
        if (giving == null) {
            giving = new RegisteredNumbers(tonight.store(), NumbersFile.read(file));
            numbers = giving;
        }
        return giving.give(run, registered);
    }

    private static boolean isNumbered(Notice notice) {
        return notice.channel() == Channel.REGISTERED && notice.kind() != Notice.Kind.DRAFT;
    }

    /** What a document lacks, and that the numbers are at their end. */
    static List<String> problems(Tonight tonight, Rendering.Work work, List<String> found) {
        Path file = tonight.settings().delivery().registeredNumbers();
        if (file == null
                || !isNumbered(work.proposed().notice())
                || !work.registeredNumber().isEmpty()) {
            return found;
        }
        List<String> problems = new ArrayList<>(found);
        problems.add("no number is left in " + file.getFileName() + "; write one on the letter and into postings.csv by"
                + " hand, and add new numbers to the end of the file");
        return List.copyOf(problems);
    }
}
