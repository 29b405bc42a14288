package io.relance.sample;

import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.given.History;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.List;

/** Writes into the history what a decision did, as if everything had been delivered. */
final class MemoryDelivery {
    private final LocalDate asOf;
    private final List<History.Delivery> deliveries;
    private final List<History.Call> calls;
    private final List<History.Draft> drafts;
    private final List<History.Thanked> thanked;

    MemoryDelivery(
            LocalDate asOf,
            List<History.Delivery> deliveries,
            List<History.Call> calls,
            List<History.Draft> drafts,
            List<History.Thanked> thanked) {
        this.asOf = asOf;
        this.deliveries = deliveries;
        this.calls = calls;
        this.drafts = drafts;
        this.thanked = thanked;
    }

    void of(Decision decision) {
        for (Notice notice : decision.notices()) {
            if (notice.kind() == Notice.Kind.THANKS) {
                thanked.add(new History.Thanked(notice.addressee().id(), asOf));
            } else {
                notice.claims().forEach(claim -> deliver(notice, claim));
            }
        }
        decision.calls().forEach(this::call);
        decision.drafts().forEach(this::draft);
        for (long ended : decision.endedDrafts()) {
            drafts.removeIf(draft -> draft.id() == ended);
        }
    }

    private void deliver(Notice notice, Claim claim) {
        deliveries.add(new History.Delivery(
                asOf + "/" + notice.addressee().id() + "/" + notice.level(),
                claim.receivable().id(),
                claim.part(),
                claim.level(),
                notice.level(),
                notice.levelClass(),
                notice.channel(),
                asOf,
                claim.claimed(),
                notice.payBy(),
                false));
    }

    private void call(CallTask call) {
        if (call.isNew(asOf)) {
            calls.add(new History.Call(call.addressee().id(), call.level(), call.channel(), asOf, List.of()));
        }
        for (Claim claim : call.joining()) {
            deliveries.add(new History.Delivery(
                    call.listedOn() + "/" + call.addressee().id() + "/" + call.level(),
                    claim.receivable().id(),
                    claim.part(),
                    claim.level(),
                    call.level(),
                    LevelClass.REMINDER,
                    call.channel(),
                    asOf,
                    claim.claimed(),
                    null,
                    false));
        }
    }

    private void draft(Decision.DraftDecision draft) {
        Long existing = draft.existing();
        if (draft.purpose() != Decision.DraftDecision.Purpose.APPROVAL) {
            return;
        }
        long id = existing == null ? drafts.size() + 1L : existing;
        LocalDate since = drafts.stream()
                .filter(known -> known.id() == id)
                .map(History.Draft::draftedOn)
                .findFirst()
                .orElse(asOf);
        drafts.removeIf(known -> known.id() == id);
        List<History.Draft.Item> items = draft.notice().claims().stream()
                .map(claim -> new History.Draft.Item(claim.receivable().id(), claim.part(), claim.claimed(), null))
                .toList();
        drafts.add(
                new History.Draft(id, draft.notice().level(), since, items, History.Draft.State.WAITING, null, null));
    }
}
