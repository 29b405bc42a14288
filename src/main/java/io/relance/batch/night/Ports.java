package io.relance.batch.night;

import io.relance.dunning.decided.Notice;
import io.relance.dunning.given.Charging;
import io.relance.intake.SourceReader;
import io.relance.ledger.Company;
import io.relance.message.Document;
import io.relance.message.Dossier;
import io.relance.message.Letterhead;
import java.util.function.Function;

/**
 * What the night needs of the outside.
 *
 * @param source where receivables come from
 * @param renderer makes the renderer of one pass
 * @param charging what the law lets a company charge
 * @param templatesDigest differs when a template does
 */
public record Ports(
        Source source,
        Function<Letterhead, Renderer> renderer,
        Function<Company, Charging> charging,
        String templatesDigest) {
    /** The source of one company. */
    public interface Source {
        /** Begins to read it. */
        SourceReader open();

        /** A digest that differs when the source does, cheaper than reading it. */
        String fingerprint();
    }

    /** Renders messages; used by several threads. */
    public interface Renderer {
        Document render(Notice notice, Letterhead.Envelope envelope, Dossier dossier);
    }
}
