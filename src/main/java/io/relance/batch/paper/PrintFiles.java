package io.relance.batch.paper;

import io.relance.batch.night.Tonight;
import io.relance.delivery.Outbox;
import io.relance.ledger.Company;
import io.relance.message.PrintBatch;
import io.relance.message.pdf.PdfDetails;
import io.relance.message.text.Languages;
import io.relance.message.text.Templates;
import io.relance.scenario.Channel;
import io.relance.store.notice.PaperSent;
import io.relance.store.run.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * {@code print/letters.pdf} and {@code print/registered.pdf}: what a pass delivered on paper, each kind in one file with
 * its manifest. They are made from what is delivered, so a resumed pass makes the same ones again.
 */
final class PrintFiles {
    private final Tonight tonight;
    private final PaperSent sent;

    PrintFiles(Tonight tonight) {
        this.tonight = tonight;
        this.sent = new PaperSent(tonight.store());
    }

    void write(Run run) {
        write(run, Channel.LETTER, "letters");
        write(run, Channel.REGISTERED, "registered");
    }

    private void write(Run run, Channel channel, String name) {
        if (sent.any(run, channel.name())) {
            Outbox outbox = tonight.outbox();
            outbox.write(
                    "print/" + name + ".pdf",
                    pdf -> outbox.write("print/" + name + ".csv", manifest -> fill(run, channel, name, pdf, manifest)));
        }
    }

    private void fill(Run run, Channel channel, String name, OutputStream pdf, OutputStream manifest)
            throws IOException {
        Company company = tonight.settings().company();
        PdfDetails details = new PdfDetails(
                name + " " + run.asOf(),
                company.name(),
                Languages.of(company),
                run.asOf().atTime(tonight.settings().sendFrom()),
                company.id() + "/" + run.asOf() + "/" + run.pass() + "/" + name);
        String sides = new Templates(tonight.settings().templates()).look().getOrDefault("sides", "1");
        try (PrintBatch batch =
                new PrintBatch(pdf, manifest, details, sides.strip().equals("2"))) {
            sent.forEach(run, channel.name(), paper -> add(batch, paper));
            batch.finish();
        }
    }

    private void add(PrintBatch batch, PaperSent.Paper paper) {
        Path folder = tonight.outbox().folder();
        try {
            batch.add(new PrintBatch.Piece(
                    paper.account(),
                    paper.notice().addressee().name(),
                    paper.level(),
                    paper.id(),
                    paper.path(),
                    folder.resolve(paper.path()),
                    paper.more().stream().map(folder::resolve).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
