package io.relance.batch.step;

import io.relance.batch.night.Tonight;
import io.relance.delivery.DeliverySettings;
import io.relance.delivery.Pauses;
import io.relance.scenario.Channel;
import io.relance.store.notice.Outcome;
import io.relance.store.notice.Ready;
import io.relance.store.run.Run;
import java.util.List;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Step {@code deliver}: documents into their place in the outbox, e-mails to the server when there is one. Each call
 * delivers one page of what is left. What a server refused for now is tried again at the end, after a pause each time.
 */
public final class Delivering implements Tasklet, StepExecutionListener {
    private static final int PAGE = 200;

    private final Tonight tonight;
    private final Mailing mailing;
    private final Pauses pauses;
    private String mark = "";
    private long delivered;

    public Delivering(Tonight tonight) {
        this(tonight, new Pauses(pauses(tonight.settings().delivery())));
    }

    Delivering(Tonight tonight, Pauses pauses) {
        this.tonight = tonight;
        this.pauses = pauses;
        this.mailing = new Mailing(tonight);
    }

    private static List<Integer> pauses(DeliverySettings delivery) {
        return delivery.smtp() == null ? List.of() : delivery.smtp().retryAfter();
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        tonight.checkStop();
        Run run = tonight.run();
        if (run.delivered()) {
            return RepeatStatus.FINISHED;
        }
        if (mark.isEmpty()) {
            doubtful(run);
        }
        List<Ready> page = tonight.notices().ready(run, mark, PAGE);
        if (page.isEmpty()) {
            return endOfRound(run);
        }
        mark = page.get(page.size() - 1).id();
        deliver(run, page);
        delivered += page.size();
        tonight.progress().accept("deliver: " + delivered + " messages");
        return RepeatStatus.CONTINUABLE;
    }

    private void deliver(Run run, List<Ready> page) {
        if (tonight.settings().delivery().mode() == DeliverySettings.Mode.SMTP) {
            toOutbox(run, page.stream().filter(one -> !isEmail(one)).toList());
            mailing.send(run, page.stream().filter(Delivering::isEmail).toList(), pauses.isLast());
        } else {
            toOutbox(run, page);
        }
    }

    private RepeatStatus endOfRound(Run run) {
        if (!pauses.isLast() && !tonight.notices().ready(run, "", 1).isEmpty()) {
            tonight.progress().accept("deliver: waiting " + pauses.seconds() + " s for the mail server");
            mailing.nextRound();
            pauses.await(tonight::checkStop);
            mark = "";
            return RepeatStatus.CONTINUABLE;
        }
        tonight.held(() -> tonight.runs().delivered(run.id()));
        return RepeatStatus.FINISHED;
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        mailing.close();
        return execution.getExitStatus();
    }

    private static boolean isEmail(Ready notice) {
        return notice.channel().equals(Channel.EMAIL.name()) && !notice.isDraft();
    }

    /** What an earlier process was sending when it ended may have arrived: its file shows a person what. */
    private void doubtful(Run run) {
        List<Ready> sending = tonight.notices().sending(run);
        if (!sending.isEmpty()) {
            sending.forEach(this::release);
            tonight.store().transaction().executeWithoutResult(status -> {
                tonight.hold();
                tonight.outcomes().note(run, sending, Outcome.DOUBTFUL, "the process ended while it was being sent");
            });
        }
    }

    /** Files first, then the commit: a crash between the two finds the files in their place. */
    private void toOutbox(Run run, List<Ready> page) {
        for (Ready notice : page) {
            if (!notice.path().isEmpty() && !notice.channel().equals(Channel.SMS.name())) {
                release(notice);
            }
        }
        tonight.store().transaction().executeWithoutResult(status -> {
            tonight.hold();
            tonight.outcomes().note(run, page, Outcome.SENT, null);
        });
    }

    private void release(Ready notice) {
        tonight.outbox().release(notice.path());
        notice.more().forEach(tonight.outbox()::release);
    }
}
