package io.relance.dunning;

import io.relance.dunning.cover.Part;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Silence;
import io.relance.ledger.ReceivableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a decision says of each part, looked up once. */
final class Found {
    private record Key(ReceivableId receivable, int part) {}

    private final Map<Key, String> contacted = new HashMap<>();
    private final Map<Key, List<Silence>> silences = new HashMap<>();

    Found(Decision decision) {
        for (Notice notice : decision.notices()) {
            if (notice.kind() == Notice.Kind.NOTICE) {
                notice.claims().forEach(this::contacted);
            }
        }
        decision.calls().forEach(call -> call.joining().forEach(this::contacted));
        for (Silence silence : decision.silences()) {
            silences.computeIfAbsent(new Key(silence.receivable().id(), silence.part()), key -> new ArrayList<>(1))
                    .add(silence);
        }
    }

    private void contacted(Claim claim) {
        contacted.put(new Key(claim.receivable().id(), claim.part()), claim.level());
    }

    /** The level the part climbs to tonight, or null. */
    @Nullable
    String contactedAt(Part part) {
        return contacted.get(new Key(part.receivable().id(), part.number()));
    }

    List<Silence> silences(Part part) {
        return silences.getOrDefault(new Key(part.receivable().id(), part.number()), List.of());
    }
}
