package io.relance.batch.step;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.given.Account;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.scenario.Channel;
import io.relance.store.decision.Decided.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What rule 17 adds up for one account: open by ageing bucket, contacted and silent by reason, in receivables and in amounts. A receivable
 * counts as contacted if any part of it is; else under the first of its reasons. Amounts count where they belong.
 */
final class Tallies {
    static final String OPEN = "open";
    static final String CONTACTED = "contacted";
    static final String SILENT = "silent";
    static final String RATE = "rate";

    private Tallies() {}

    private record PartKey(ReceivableId receivable, int part) {}

    /**
     * Counts one account.
     *
     * @param buckets the company's ageing buckets: what is open is added up by them, aged from the due date
     */
    static List<Tally> of(Account account, Decision decision, Buckets buckets, LocalDate asOf) {
        List<Tally> tallies = new ArrayList<>();
        List<String> names = buckets.keys();
        for (Receivable receivable : account.receivables()) {
            String bucket = names.get(buckets.of(receivable, AgeBasis.DUE_DATE, asOf));
            tallies.add(new Tally(OPEN, bucket, receivable.open(), 1));
        }
        Map<PartKey, Money> contacted = contacted(decision);
        Set<ReceivableId> reached = new HashSet<>();
        contacted.forEach((key, amount) -> {
            long documents = reached.add(key.receivable()) ? 1 : 0;
            tallies.add(new Tally(CONTACTED, CONTACTED, amount, documents));
        });
        silences(decision, reached, tallies);
        rates(decision, tallies);
        return tallies;
    }

    /**
     * What would leave if the company were live: per level and channel the messages and what they claim. A message in
     * several currencies counts once, with the first of them.
     */
    static List<Tally> drafted(Decision decision) {
        List<Tally> tallies = new ArrayList<>();
        decision.drafts().stream()
                .filter(draft -> draft.purpose() == Decision.DraftDecision.Purpose.GO_LIVE)
                .map(Decision.DraftDecision::notice)
                .forEach(notice -> drafted(notice.level(), notice.channel(), notice.claims(), tallies));
        decision.calls().forEach(call -> drafted(call.level(), call.channel(), call.claims(), tallies));
        return tallies;
    }

    private static void drafted(String level, Channel channel, List<Claim> claims, List<Tally> tallies) {
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        claims.forEach(claim -> sums.merge(claim.claimed().getCurrencyUnit(), claim.claimed(), Money::plus));
        long messages = 1;
        for (Money sum : sums.values()) {
            tallies.add(new Tally(channel.code(), level, sum, messages));
            messages = 0;
        }
    }

    private static Map<PartKey, Money> contacted(Decision decision) {
        Map<PartKey, Money> contacted = new LinkedHashMap<>();
        decision.notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.NOTICE)
                .flatMap(notice -> notice.claims().stream())
                .forEach(claim -> put(contacted, claim));
        decision.calls().stream().map(CallTask::joining).flatMap(List::stream).forEach(claim -> put(contacted, claim));
        return contacted;
    }

    /** Claims of tonight's notices and drafts whose reference rates are missing or unverified, by rate. */
    private static void rates(Decision decision, List<Tally> tallies) {
        Stream.concat(decision.notices().stream(), decision.drafts().stream().map(Decision.DraftDecision::notice))
                .flatMap(notice -> notice.claims().stream())
                .forEach(claim -> claim.rateDoubts()
                        .forEach(doubt -> tallies.add(new Tally(
                                RATE, doubt, Money.zero(claim.claimed().getCurrencyUnit()), 1))));
    }

    private static void put(Map<PartKey, Money> contacted, Claim claim) {
        contacted.putIfAbsent(new PartKey(claim.receivable().id(), claim.part()), claim.claimed());
    }

    private static void silences(Decision decision, Set<ReceivableId> reached, List<Tally> tallies) {
        Map<ReceivableId, Reason> first = new HashMap<>();
        decision.silences()
                .forEach(silence -> first.merge(
                        silence.receivable().id(), silence.reason(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        Set<ReceivableId> counted = new HashSet<>(reached);
        Map<Reason, Map<CurrencyUnit, Tally>> sums = new EnumMap<>(Reason.class);
        for (Silence silence : decision.silences()) {
            ReceivableId id = silence.receivable().id();
            boolean counts = silence.reason() == first.get(id) && counted.add(id);
            Tally tally = new Tally(SILENT, silence.reason().words(), silence.amount(), counts ? 1 : 0);
            sums.computeIfAbsent(silence.reason(), reason -> new HashMap<>())
                    .merge(silence.amount().getCurrencyUnit(), tally, Tallies::add);
        }
        sums.values()
                .forEach(byCurrency -> byCurrency.values().stream()
                        .sorted(Comparator.comparing(tally -> tally.amount().getCurrencyUnit()))
                        .forEach(tallies::add));
    }

    private static Tally add(Tally a, Tally b) {
        return new Tally(a.what(), a.name(), a.amount().plus(b.amount()), a.documents() + b.documents());
    }
}
