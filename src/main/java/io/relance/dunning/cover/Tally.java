package io.relance.dunning.cover;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Passed;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.decided.Task;
import io.relance.dunning.ladder.Rung;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Collects what a night finds beside its messages: silences, tasks, lapses. Only the pipe writes to it. */
public final class Tally {
    private static final Comparator<Silence> SILENCES = Comparator.comparing(
                    Silence::receivable,
                    Comparator.comparing(Receivable::customer).thenComparing(Cover.OLDEST_FIRST))
            .thenComparingInt(Silence::part)
            .thenComparing(Silence::reason);

    private final List<Silence> silences = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Passed> lapsed = new ArrayList<>();
    private final List<Decision.Stuck> stuck = new ArrayList<>();

    /** Notes an amount that stays silent, and returns it. */
    public Money silent(Receivable receivable, Money amount, Reason reason, @Nullable LocalDate until, String detail) {
        if (!amount.isZero()) {
            silences.add(new Silence(receivable, 1, amount, reason, until, detail));
            ask(receivable, amount, reason, detail);
        }
        return amount;
    }

    public void silent(Part part, Money amount, Reason reason, @Nullable LocalDate until, String detail) {
        if (!amount.isZero()) {
            silences.add(new Silence(part.receivable(), part.number(), amount, reason, until, detail));
            ask(part.receivable(), amount, reason, detail);
        }
    }

    /** What waits for a person has to reach one. */
    private void ask(Receivable receivable, Money amount, Reason reason, String detail) {
        if (reason == Reason.WITH_A_PERSON) {
            task(Task.Kind.WITH_A_PERSON, receivable, amount, detail);
        }
    }

    public void task(Task.Kind kind, Receivable receivable, @Nullable Money amount, String detail) {
        tasks.add(new Task(kind, receivable.customer(), receivable, amount, detail));
    }

    public void task(Task task) {
        tasks.add(task);
    }

    public void lapse(Part part, Rung rung, LocalDate on) {
        lapsed.add(new Passed(part.receivable().id(), part.number(), rung.name(), on));
    }

    public void stuck(Part part, Rung rung, LocalDate since) {
        stuck.add(new Decision.Stuck(part.receivable().id(), part.number(), rung.name(), since));
    }

    public List<Silence> silences() {
        return inOrder(silences);
    }

    public static List<Silence> inOrder(List<Silence> silences) {
        return silences.stream().sorted(SILENCES).toList();
    }

    public List<Task> tasks() {
        return List.copyOf(tasks);
    }

    public List<Passed> lapsed() {
        return List.copyOf(lapsed);
    }

    public List<Decision.Stuck> stuck() {
        return List.copyOf(stuck);
    }
}
