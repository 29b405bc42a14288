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
import java.util.concurrent.atomic.AtomicBoolean;

/** Gives the registered letters of a pass their numbers, where the company has a file of them. */
final class Numbering {
    private Numbering() {}

    /** Before anything is rendered: each registered letter of the pass takes its number, once and for all; drafts none. */
    static void give(Tonight tonight) {
        Path file = tonight.settings().delivery().registeredNumbers();
        if (file == null) {
            return;
        }
        Run run = tonight.run();
        RegisteredNumbers numbers = new RegisteredNumbers(tonight.store(), NumbersFile.read(file));
        AtomicBoolean more = new AtomicBoolean(true);
        while (more.get()) {
            tonight.checkStop();
            tonight.held(() -> more.set(numbers.giveSome(run)));
        }
    }

    /** The numbers that were given, by notice. */
    static Map<String, String> of(Tonight tonight, List<Proposed> page) {
        return RegisteredNumbers.of(
                tonight.store(),
                page.stream()
                        .filter(one -> isNumbered(one.notice()))
                        .map(Proposed::id)
                        .toList());
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
