package io.relance.dunning;

import io.relance.dunning.cover.Tally;
import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.decided.Silence;
import java.util.ArrayList;
import java.util.List;

/**
 * Before someone says go (rule 12): what would leave becomes drafts that nobody can approve, and nothing is kept. Calls
 * are listed to be looked at; no receivable climbs with them.
 */
final class GoLive {
    private GoLive() {}

    static Decision draftOnly(Decision decision) {
        List<Silence> silences = new ArrayList<>();
        for (Silence each : decision.silences()) {
            silences.add(
                    each.reason() == Reason.AWAITING_APPROVAL
                            ? new Silence(
                                    each.receivable(),
                                    each.part(),
                                    each.amount(),
                                    Reason.DRAFT_ONLY,
                                    null,
                                    each.detail())
                            : each);
        }
        List<Decision.DraftDecision> drafts = new ArrayList<>();
        for (Decision.DraftDecision draft : decision.drafts()) {
            drafts.add(draft(draft.notice()));
        }
        for (Notice notice : decision.notices()) {
            if (notice.kind() == Notice.Kind.NOTICE) {
                drafts.add(draft(notice.as(Notice.Kind.DRAFT)));
                silence(notice.claims(), silences);
            }
        }
        List<CallTask> calls = new ArrayList<>();
        for (CallTask call : decision.calls()) {
            silence(call.joining(), silences);
            calls.add(new CallTask(
                    call.addressee(),
                    call.scenario(),
                    call.level(),
                    call.channel(),
                    call.listedOn(),
                    call.attempts(),
                    call.claims(),
                    List.of()));
        }
        return new Decision(
                List.of(),
                drafts,
                List.of(),
                List.of(),
                calls,
                Tally.inOrder(silences),
                List.of(),
                List.of(),
                decision.tasks());
    }

    private static Decision.DraftDecision draft(Notice notice) {
        return new Decision.DraftDecision(null, notice, true, Decision.DraftDecision.Purpose.GO_LIVE);
    }

    private static void silence(List<Claim> claims, List<Silence> silences) {
        for (Claim claim : claims) {
            silences.add(new Silence(
                    claim.receivable(), claim.part(), claim.claimed(), Reason.DRAFT_ONLY, null, claim.level()));
        }
    }
}
