package io.relance.dunning;

import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Silence;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** A decision in the words of the case tables. */
final class Told {
    private Told() {}

    static String of(Decision decision) {
        List<String> told = new ArrayList<>();
        for (Notice notice : decision.notices()) {
            String kind = notice.kind() == Notice.Kind.THANKS ? "thanks" : notice.level();
            told.add(kind + " by " + notice.channel().code() + ": " + claims(notice.level(), notice.claims())
                    + (notice.payBy() == null ? "" : " pay-by " + notice.payBy())
                    + (notice.information().isEmpty() ? "" : " info " + info(notice)));
        }
        for (CallTask call : decision.calls()) {
            told.add("call " + call.level() + " of " + call.listedOn() + ": " + claims(call.level(), call.claims())
                    + (call.joining().equals(call.claims())
                            ? ""
                            : call.joining().isEmpty()
                                    ? " again"
                                    : " joining " + claims(call.level(), call.joining())));
        }
        for (Decision.DraftDecision draft : decision.drafts()) {
            told.add("draft " + (draft.existing() == null ? "new" : draft.existing()) + " "
                    + draft.notice().level() + ": "
                    + claims(draft.notice().level(), draft.notice().claims()));
        }
        decision.endedDrafts().forEach(draft -> told.add("ended " + draft));
        for (Silence silence : decision.silences()) {
            told.add("silent " + label(silence.receivable().key().label(), silence.part()) + " "
                    + amount(silence.amount()) + " " + silence.reason().words()
                    + (silence.until() == null ? "" : " > " + silence.until()));
        }
        decision.lapsed().forEach(each -> told.add("lapsed " + each.level()));
        decision.unreachable().forEach(each -> told.add("stuck " + each.level() + " since " + each.since()));
        decision.tasks()
                .forEach(each ->
                        told.add("task " + each.kind().name().toLowerCase().replace('_', ' ')));
        return String.join("; ", told);
    }

    private static String claims(String worded, List<Claim> claims) {
        return String.join(
                ", ", claims.stream().map(claim -> claim(worded, claim)).toList());
    }

    private static String claim(String worded, Claim claim) {
        String level = claim.level().equals(worded) ? "" : "@" + claim.level();
        return claim.label() + level + " " + amount(claim.claimed());
    }

    private static String info(Notice notice) {
        return String.join(
                ", ",
                notice.information().stream().map(each -> each.key().label()).toList());
    }

    private static String label(String number, int part) {
        return part > 1 ? number + "~" + part : number;
    }

    private static String amount(Money amount) {
        String figure = amount.getAmount().stripTrailingZeros().toPlainString();
        return amount.getCurrencyUnit().getCode().equals("EUR") ? figure : figure + amount.getCurrencyUnit();
    }
}
