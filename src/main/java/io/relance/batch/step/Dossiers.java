package io.relance.batch.step;

import io.relance.batch.night.Tonight;
import io.relance.delivery.Outbox;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.message.Document;
import io.relance.message.Dossier;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import io.relance.store.notice.Earlier;
import io.relance.store.notice.Proposed;
import io.relance.store.notice.Ready;
import io.relance.store.row.Json;
import io.relance.store.run.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** What went before a notice: every message about its receivables; for a hand-over with the letters as they were sent. */
final class Dossiers {
    private final Tonight tonight;

    Dossiers(Tonight tonight) {
        this.tonight = tonight;
    }

    /** By notice, for those that tell of what went before: letters name the reminders sent, a hand-over shows them. */
    Map<String, Dossier> of(Run run, List<Proposed> page) {
        Map<String, Dossier> dossiers = new HashMap<>();
        Map<String, Channel> channels = new LinkedHashMap<>();
        for (Proposed proposed : page) {
            Channel channel = proposed.notice().channel();
            if (channel == Channel.LETTER || channel == Channel.REGISTERED || channel == Channel.HAND_OVER) {
                channels.put(proposed.id(), channel);
            }
        }
        tonight.notices()
                .earlier(List.copyOf(channels.keySet()))
                .forEach((id, earlier) ->
                        dossiers.put(id, dossier(run, earlier, channels.get(id) == Channel.HAND_OVER)));
        return dossiers;
    }

    private Dossier dossier(Run run, List<Earlier> earlier, boolean withLetters) {
        List<Document.More> letters = new ArrayList<>();
        if (withLetters) {
            earlier.forEach(one -> letters.addAll(letter(run, one)));
        }
        return new Dossier(earlier.stream().map(Dossiers::action).toList(), letters);
    }

    private static Dossier.Action action(Earlier earlier) {
        Ready sent = earlier.notice();
        List<String> numbers = new ArrayList<>();
        Money amount = null;
        boolean courtesy = false;
        if (!sent.content().isEmpty()) {
            Notice notice = Json.read(sent.content(), Notice.class);
            courtesy = notice.levelClass() == LevelClass.COURTESY;
            for (Claim claim : notice.claims()) {
                numbers.add(claim.label());
                boolean same = amount != null && amount.isSameCurrency(claim.claimed());
                amount = amount == null ? claim.claimed() : same ? amount.plus(claim.claimed()) : amount;
            }
        }
        return new Dossier.Action(
                earlier.asOf(), sent.level(), courtesy, Channel.valueOf(sent.channel()), numbers, amount);
    }

    /** The file of an earlier message, if the outbox still has it. */
    private List<Document.More> letter(Run run, Earlier earlier) {
        String path = earlier.notice().path();
        Outbox outbox = Outbox.of(tonight.settings().outbox(), run.company(), earlier.asOf(), earlier.pass());
        if (path.isEmpty() || earlier.notice().channel().equals(Channel.SMS.name()) || !outbox.has(path)) {
            return List.of();
        }
        String name = earlier.asOf() + "-" + path.substring(path.lastIndexOf('/') + 1);
        return List.of(new Document.More(name, outbox.read(path)));
    }
}
