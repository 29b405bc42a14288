package io.relance.batch;

import io.relance.delivery.DeliverySettings;
import io.relance.scenario.Channel;
import io.relance.store.Notices;
import io.relance.store.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Step {@code deliver}: documents into their place in the outbox, e-mails to the server when there is one. Each call
 * delivers one page of what is left. A message to a server is committed as being sent before the dialogue begins.
 */
final class Delivering implements Tasklet, StepExecutionListener {
    private static final int PAGE = 200;

    private final Tonight tonight;
    private final Mailing mailing;
    private String mark = "";
    private boolean secondRound;
    private long delivered;

    Delivering(Tonight tonight) {
        this.tonight = tonight;
        this.mailing = new Mailing(tonight);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        tonight.checkStop();
        Run run = tonight.run();
        if (run.delivered()) {
            return RepeatStatus.FINISHED;
        }
        doubtful(run);
        List<Notices.Ready> page = tonight.notices().ready(run, false, "", PAGE);
        if (page.isEmpty()) {
            tonight.runs().delivered(run.id());
            return RepeatStatus.FINISHED;
        }
        if (tonight.settings().delivery().mode() == DeliverySettings.Mode.SMTP) {
            new Mailing(tonight)
                    .send(run, page.stream().filter(Delivering::isEmail).toList());
            toOutbox(run, page.stream().filter(one -> !isEmail(one)).toList());
        } else {
            toOutbox(run, page);
        }
        delivered += page.size();
        tonight.progress().accept("deliver: " + delivered + " messages");
        return RepeatStatus.CONTINUABLE;
    }

    static boolean isEmail(Notices.Ready notice) {
        return notice.channel().equals(Channel.EMAIL.name()) && !notice.kind().equals("DRAFT");
    }

    /** What an earlier process was sending when it ended may have arrived. */
    private void doubtful(Run run) {
        List<Notices.Ready> sending = tonight.notices().sending(run);
        if (!sending.isEmpty()) {
            tonight.store()
                    .transaction()
                    .executeWithoutResult(status -> tonight.notices()
                            .outcome(
                                    run,
                                    sending,
                                    Notices.Outcome.DOUBTFUL,
                                    "the process ended while it was being sent"));
        }
    }

    /** Files first, then the commit: a crash between the two finds the files in their place. */
    private void toOutbox(Run run, List<Notices.Ready> page) {
        for (Notices.Ready notice : page) {
            if (!notice.path().isEmpty() && !notice.channel().equals(Channel.SMS.name())) {
                tonight.outbox().release(notice.path());
                notice.more().forEach(tonight.outbox()::release);
            }
        }
        tonight.store()
                .transaction()
                .executeWithoutResult(status -> tonight.notices().outcome(run, page, Notices.Outcome.SENT, null));
    }
}
