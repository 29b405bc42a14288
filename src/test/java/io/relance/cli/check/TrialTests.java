package io.relance.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relance.message.text.TemplateProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A text that does not end, wherever its loop hides, ends the check and not the process's patience. */
class TrialTests {
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Deaf to interruption, as a loop inside an expression is. */
    private void endless() {
        boolean done = false;
        while (!done) {
            try {
                ended.await();
                done = true;
            } catch (InterruptedException e) {
                // goes on all the same
            }
        }
    }

    @Test
    void whatDoesNotEndIsLeftBehindAndNothingAfterItIsTried() {
        Trial trial = new Trial(Duration.ofMillis(50));
        List<String> tried = new ArrayList<>();
        trial.of("fr/letter.ftl", () -> tried.add("letter"));
        assertThatExceptionOfType(TemplateProblem.class)
                .isThrownBy(() -> trial.of("fr/reminder.ftl", this::endless))
                .withMessageContaining("a range, list or pattern that does not end");
        trial.of("fr/warning.ftl", () -> tried.add("warning"));
        ended.countDown();
        assertThat(tried).containsExactly("letter");
    }

    @Test
    void aProblemOfTheTextIsPassedOn() {
        TemplateProblem problem = new TemplateProblem("fr/letter.ftl", 3, "is wrong");
        assertThatExceptionOfType(TemplateProblem.class)
                .isThrownBy(() -> new Trial(Duration.ofMinutes(1)).of("fr/letter.ftl", () -> {
                    throw problem;
                }))
                .isSameAs(problem);
    }

    @Test
    void aTextThatEatsAllMemoryIsNamedAndTheNextOneTried() {
        Trial trial = new Trial(Duration.ofMinutes(1));
        List<String> tried = new ArrayList<>();
        assertThatExceptionOfType(TemplateProblem.class)
                .isThrownBy(() -> trial.of("fr/letter.ftl", () -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .withMessageContaining("takes more memory than there is");
        trial.of("fr/warning.ftl", () -> tried.add("warning"));
        assertThat(tried).containsExactly("warning");
    }
}
