package io.relance.message;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.ledger.Company;
import io.relance.ledger.Receivable;
import io.relance.message.text.Figures;
import io.relance.message.text.MessageText;
import io.relance.message.text.Payment;
import io.relance.message.text.Plain;
import io.relance.message.text.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice with its words and sums, before it takes the shape of a channel. */
record Sheet(
        Notice notice,
        Letterhead.Envelope envelope,
        Words words,
        Figures figures,
        MessageText text,
        @Nullable LocalDate payBy) {

    /** One for each currency claimed. */
    List<Payment> payments(Company company) {
        return figures.sections().stream()
                .map(section -> Payment.of(
                        company,
                        notice.addressee(),
                        section,
                        notice.claims().stream()
                                .map(Claim::receivable)
                                .filter(r -> r.open().getCurrencyUnit().equals(section.currency()))
                                .distinct()
                                .toList()))
                .toList();
    }

    /** The documents claimed, each once. */
    List<Receivable> documents() {
        return notice.claims().stream().map(Claim::receivable).distinct().toList();
    }

    /** Our reference of this message, as it is printed. */
    String reference() {
        String id = Plain.fileName(envelope.id());
        return Plain.name(notice.addressee().id().value()) + "-" + id.substring(0, Math.min(8, id.length()));
    }

    String stem() {
        return Messages.stem(notice, envelope);
    }
}
