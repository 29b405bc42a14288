package io.relance.store.notice;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.ledger.Receivable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** The fields of journal events about notices. */
public final class NoticeEvents {
    private NoticeEvents() {}

    /** Each receivable with the level it climbed to; those only listed for information without level. */
    public static List<Map<String, Object>> documents(Notice notice) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Claim claim : notice.claims()) {
            documents.add(document(claim));
        }
        for (Receivable information : notice.information()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("number", information.key().label());
            document.put("open", information.open().getAmount().toPlainString());
            documents.add(document);
        }
        return documents;
    }

    public static Map<String, Object> document(Claim claim) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", claim.receivable().key().label());
        if (claim.part() > 1) {
            document.put("part", claim.part());
        }
        document.put("level", claim.level());
        document.put("open", claim.claimed().getAmount().toPlainString());
        return document;
    }

    /** Sums of the first currency; further currencies stand in {@code others}. */
    public static Map<String, Object> amounts(Notice notice) {
        return amounts(notice.claims());
    }

    public static Map<String, Object> amounts(List<Claim> claims) {
        Map<String, Money[]> sums = new TreeMap<>();
        for (Claim claim : claims) {
            Money[] sum = sums.computeIfAbsent(claim.claimed().getCurrencyUnit().getCode(), code -> {
                Money zero = Money.zero(claim.claimed().getCurrencyUnit());
                return new Money[] {zero, zero, zero};
            });
            sum[0] = sum[0].plus(claim.claimed());
            sum[1] = sum[1].plus(claim.interest());
            sum[2] = sum[2].plus(claim.indemnity());
        }
        List<Map<String, Object>> all = new ArrayList<>();
        sums.forEach((currency, sum) -> {
            Map<String, Object> amounts = new LinkedHashMap<>();
            amounts.put("due", sum[0].getAmount().toPlainString());
            amounts.put("interest", sum[1].getAmount().toPlainString());
            amounts.put("indemnity", sum[2].getAmount().toPlainString());
            amounts.put("currency", currency);
            all.add(amounts);
        });
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> first = new LinkedHashMap<>(all.get(0));
        if (all.size() > 1) {
            first.put("others", all.subList(1, all.size()));
        }
        return first;
    }
}
