package io.relance.batch.step;

import io.relance.batch.night.NightStopped;
import io.relance.batch.night.Tonight;
import io.relance.intake.Extraction;
import io.relance.intake.Place;
import io.relance.intake.SourceReader;
import io.relance.intake.SourceRow;
import io.relance.store.stage.Staging;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Step {@code import}: source to staging, a thousand rows at a time. It starts from the first row or not at all. */
public final class Importing
        implements ItemReader<Importing.Numbered>, ItemWriter<Importing.Numbered>, StepExecutionListener {
    private final Tonight tonight;
    private final Staging staging;
    private @Nullable SourceReader reader;
    private String fingerprint = "";
    private long rows;
    private long documents;
    private long rejected;
    private long written;

    public Importing(Tonight tonight) {
        this.tonight = tonight;
        this.staging = new Staging(tonight.store());
    }

    /** A row of the source with its number in the order of reading. */
    public record Numbered(long number, SourceRow row) {}

    @Override
    public void beforeStep(StepExecution execution) {
        if (tonight.run().imported()) {
            return;
        }
        rows = 0;
        documents = 0;
        rejected = 0;
        written = 0;
        reader = tonight.ports().source().open();
        fingerprint = tonight.ports().source().fingerprint();
        tonight.held(() -> staging.clear(tonight.runId()));
    }

    @Override
    public @Nullable Numbered read() {
        if (reader == null) {
            return null;
        }
        SourceRow next = reader.next();
        if (next == null) {
            return null;
        }
        SourceRow row = Limits.checked(next);
        count(row);
        return new Numbered(++rows, row);
    }

    private void count(SourceRow row) {
        if (row instanceof SourceRow.ReceivableRow) {
            documents++;
        } else if (row instanceof SourceRow.RejectedRow rejection && !isOfCustomer(rejection)) {
            documents++;
            rejected++;
        }
        if (rows % 1000 == 0) {
            tonight.checkStop();
            tonight.progress().accept("import: " + rows + " rows");
        }
    }

    private static boolean isOfCustomer(SourceRow.RejectedRow rejection) {
        return rejection.type() == null && rejection.ofCustomer();
    }

    @Override
    public void write(Chunk<? extends Numbered> chunk) {
        List<Staging.Row> receivables = new ArrayList<>();
        List<Staging.CustomerRow> customers = new ArrayList<>();
        List<Staging.Rejection> rejections = new ArrayList<>();
        for (Numbered numbered : chunk) {
            long number = numbered.number();
            SourceRow row = numbered.row();
            if (row instanceof SourceRow.ReceivableRow receivable) {
                receivables.add(new Staging.Row(number, text(row.place()), receivable.receivable()));
                if (receivable.customer() != null) {
                    customers.add(new Staging.CustomerRow(number, 1, receivable.customer()));
                }
            } else if (row instanceof SourceRow.CustomerRow customer) {
                customers.add(new Staging.CustomerRow(number, 0, customer.customer()));
            } else if (row instanceof SourceRow.RejectedRow rejection) {
                rejections.add(rejection(number, rejection));
            }
        }
        tonight.hold();
        staging.documents(receivables);
        staging.customers(customers);
        staging.rejections(tonight.runId(), rejections);
        written += chunk.size();
    }

    private static String text(Place place) {
        return place.file() + "\u0001" + place.sheet() + "\u0001" + place.row();
    }

    private static Staging.Rejection rejection(long number, SourceRow.RejectedRow row) {
        return new Staging.Rejection(
                number,
                row.place().file(),
                row.place().sheet(),
                row.place().row(),
                row.column(),
                row.value(),
                row.reason(),
                row.customerId(),
                row.type() == null ? "" : row.type().name(),
                row.documentNo(),
                row.open(),
                row.currency(),
                isOfCustomer(row));
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        SourceReader read = reader;
        if (read == null) {
            return execution.getExitStatus();
        }
        try (read) {
            reader = null;
            if (!execution.getStatus().isUnsuccessful()) {
                finish(read.extraction());
            }
            return execution.getExitStatus();
        } catch (RuntimeException e) {
            // thrown from here it would only be logged
            execution.addFailureException(e);
            execution.setStatus(BatchStatus.FAILED);
            return ExitStatus.FAILED;
        }
    }

    private void finish(Extraction extraction) {
        if (written != rows) {
            throw NightStopped.failed(
                    "Of " + rows + " rows read, " + written + " reached the store. Run again; nothing was sent.");
        }
        LocalDate extractedOn =
                extraction.extractedAt().atZone(ZoneId.systemDefault()).toLocalDate();
        tonight.held(() -> tonight.runs()
                .imported(
                        tonight.runId(),
                        fingerprint,
                        extractedOn,
                        extraction.paymentsTo(),
                        extraction.controlTotal(),
                        documents,
                        rejected));
    }
}
