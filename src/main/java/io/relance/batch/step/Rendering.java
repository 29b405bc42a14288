package io.relance.batch.step;

import io.relance.batch.night.Ports;
import io.relance.batch.night.Tonight;
import io.relance.message.Document;
import io.relance.message.Dossier;
import io.relance.message.Letterhead;
import io.relance.message.text.TemplateProblem;
import io.relance.scenario.Channel;
import io.relance.store.notice.Proposed;
import io.relance.store.notice.Rendered;
import io.relance.store.row.Digest;
import io.relance.store.run.Run;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Step {@code render}: notices without document to documents that wait in the outbox. Rendering is spread over threads;
 * rendering the same notice again writes the same bytes, so a lost commit costs only time.
 */
public final class Rendering
        implements ItemReader<Rendering.Work>,
                ItemProcessor<Rendering.Work, Rendered>,
                ItemWriter<Rendered>,
                StepExecutionListener {
    public static final int NOTICES = 100;

    private final Tonight tonight;
    private final Supplier<Ports.Renderer> renderers;
    private Ports.@Nullable Renderer renderer;
    private final Dossiers dossiers;
    private final Queue<Work> page = new ArrayDeque<>();
    private final AtomicLong rendered = new AtomicLong();
    private String mark = "";

    public Rendering(Tonight tonight, Supplier<Ports.Renderer> renderers) {
        this.tonight = tonight;
        this.renderers = renderers;
        this.dossiers = new Dossiers(tonight);
    }

    /** A notice to be rendered, with the conversation it belongs to and what went before. */
    public record Work(Proposed proposed, List<String> thread, Dossier dossier, String registeredNumber) {}

    @Override
    public void beforeStep(StepExecution execution) {
        page.clear();
        mark = "";
        renderer = renderers.get();
        Numbering.give(tonight);
    }

    @Override
    public @Nullable Work read() {
        if (page.isEmpty()) {
            tonight.checkStop();
            Run run = tonight.run();
            List<Proposed> next = tonight.notices().proposed(run, mark, NOTICES);
            if (next.isEmpty()) {
                return null;
            }
            mark = next.get(next.size() - 1).id();
            Map<String, List<String>> threads = tonight.notices()
                    .threads(next.stream()
                            .filter(one -> one.notice().channel() == Channel.EMAIL)
                            .map(Proposed::id)
                            .toList());
            Map<String, Dossier> before = dossiers.of(run, next);
            Map<String, String> given = Numbering.of(tonight, next);
            next.forEach(one -> page.add(new Work(
                    one,
                    threads.getOrDefault(one.id(), List.of()),
                    before.getOrDefault(one.id(), Dossier.EMPTY),
                    given.getOrDefault(one.id(), ""))));
        }
        return page.poll();
    }

    /** A notice that cannot be rendered fails alone; the others go on. */
    @Override
    public Rendered process(Work work) {
        try {
            return render(work);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (TemplateProblem e) {
            return Rendered.failed(work.proposed().id(), "it could not be rendered: " + e.describe());
        } catch (RuntimeException e) {
            return Rendered.failed(
                    work.proposed().id(),
                    "it could not be rendered: " + Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private Rendered render(Work work) {
        Proposed proposed = work.proposed();
        String messageId = "<" + proposed.id() + "@" + domain() + ">";
        Document document = Objects.requireNonNull(renderer)
                .render(
                        proposed.notice(),
                        new Letterhead.Envelope(proposed.id(), messageId, work.thread(), work.registeredNumber()),
                        work.dossier());
        String path = document.path().isEmpty() ? "sms/" + proposed.id() + ".txt" : document.path();
        tonight.outbox().hold(path, document.content());
        document.more().forEach(more -> tonight.outbox().hold(more.path(), more.content()));
        boolean email = proposed.notice().channel() == Channel.EMAIL
                && proposed.notice().kind() != io.relance.dunning.decided.Notice.Kind.DRAFT;
        return new Rendered(
                proposed.id(),
                path,
                Digest.sha256(document.content()),
                email ? messageId : null,
                document.recipient(),
                document.more().stream().map(Document.More::path).toList(),
                Numbering.problems(tonight, work, document.problems()),
                null);
    }

    private String domain() {
        String email = tonight.settings().company().email();
        int at = email.lastIndexOf('@');
        return at < 0 ? tonight.settings().company().id() + ".invalid" : email.substring(at + 1);
    }

    @Override
    public void write(Chunk<? extends Rendered> chunk) {
        tonight.hold();
        tonight.outcomes().rendered(tonight.run(), List.copyOf(chunk.getItems()));
        tonight.progress().accept("render: " + rendered.addAndGet(chunk.size()) + " documents");
    }
}
