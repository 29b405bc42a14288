package io.relance.batch.step;

import io.relance.batch.night.Tonight;
import io.relance.delivery.Outbox;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.message.Document;
import io.relance.message.Dossier;
import io.relance.scenario.Channel;
import io.relance.store.notice.Notices;
import io.relance.store.row.Json;
import io.relance.store.run.Run;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** What a hand-over tells beside its claim: every message about its receivables, with the letters as they were sent. */
final class Dossiers {
    private final Tonight tonight;

    Dossiers(Tonight tonight) {
        this.tonight = tonight;
    }

    /** Empty for everything but a hand-over. */
    Dossier of(Run run, Notices.Proposed proposed) {
        if (proposed.notice().channel() != Channel.HAND_OVER) {
            return Dossier.EMPTY;
        }
        List<Dossier.Action> actions = new ArrayList<>();
        List<Document.More> letters = new ArrayList<>();
        for (Notices.Earlier earlier : tonight.notices().earlier(proposed.id())) {
            actions.add(action(earlier));
            letters.addAll(letter(run, earlier));
        }
        return new Dossier(actions, letters);
    }

    private static Dossier.Action action(Notices.Earlier earlier) {
        Notices.Ready sent = earlier.notice();
        List<String> numbers = new ArrayList<>();
        Money amount = null;
        if (!sent.content().isEmpty()) {
            for (Claim claim : Json.read(sent.content(), Notice.class).claims()) {
                numbers.add(claim.label());
                boolean same = amount != null && amount.isSameCurrency(claim.claimed());
                amount = amount == null ? claim.claimed() : same ? amount.plus(claim.claimed()) : amount;
            }
        }
        return new Dossier.Action(earlier.asOf(), sent.level(), Channel.valueOf(sent.channel()), numbers, amount);
    }

    /** The file of an earlier message, if the outbox still has it. */
    private List<Document.More> letter(Run run, Notices.Earlier earlier) {
        String path = earlier.notice().path();
        Outbox outbox = Outbox.of(tonight.settings().outbox(), run.company(), earlier.asOf(), earlier.pass());
        if (path.isEmpty() || earlier.notice().channel().equals(Channel.SMS.name()) || !outbox.has(path)) {
            return List.of();
        }
        String name = earlier.asOf() + "-" + path.substring(path.lastIndexOf('/') + 1);
        return List.of(new Document.More(name, outbox.read(path)));
    }
}
