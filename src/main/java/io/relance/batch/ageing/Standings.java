package io.relance.batch.ageing;

import io.relance.batch.night.Circumstances;
import io.relance.config.ScenarioText;
import io.relance.config.Settings.CompanySettings;
import io.relance.dunning.Dunning;
import io.relance.dunning.Explanation;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.decided.Silence;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.Charging;
import io.relance.dunning.given.History;
import io.relance.dunning.given.Night;
import io.relance.ledger.Company;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.report.lines.Standing;
import io.relance.store.Store;
import io.relance.store.account.Accounts;
import io.relance.store.history.PastAccounts;
import io.relance.store.run.Run;
import io.relance.store.run.ScenarioTexts;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the chasing of every open document stood in the evening of a date. The decision is pure, so it is asked again,
 * account by account, with the scenarios of that time; what is kept of each document is one reference, for most of them
 * stand at the same place as many others.
 */
final class Standings {
    private static final int ACCOUNTS = 500;
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    /** Silences that are the ladder's own pace; every other one is a hold that a reader wants to know. */
    private static final Set<Reason> PACE = EnumSet.of(
            Reason.NOT_YET_DUE,
            Reason.CALL_PENDING,
            Reason.LEVEL_NOT_REACHED,
            Reason.INTERVAL,
            Reason.NON_WORKING_DAY,
            Reason.QUIET_PERIOD,
            Reason.CONTACTED_RECENTLY,
            Reason.LESSER_CLASS_WAITS,
            Reason.BEFORE_DUE_SUPPRESSED,
            Reason.UNALLOCATED_CREDIT);

    private final Map<ReceivableId, Standing> standings = new HashMap<>();
    private final Map<Standing, Standing> distinct = new HashMap<>();

    private Standings() {}

    /**
     * The standings of a company.
     *
     * @param last the last run up to the date
     * @param known what was learned after this date is left out; null: everything known counts
     */
    static Standings of(
            Store store,
            CompanySettings company,
            Function<Company, Charging> charging,
            LocalDate asOf,
            @Nullable LocalDate known,
            Run last) {
        CompanySettings then = new ScenarioTexts(store)
                .inForce(last.company(), asOf)
                .map(ScenarioText::parse)
                .map(company::withScenarios)
                .orElse(company);
        Night night = Circumstances.of(then, charging, asOf, last.paymentsTo());
        PastAccounts accounts = new PastAccounts(store);
        Standings standings = new Standings();
        String mark = "";
        while (true) {
            Accounts.Page page = accounts.after(
                    last.company(), mark, ACCOUNTS, asOf, known == null ? ALWAYS : known, last.extractedOn());
            page.accounts().forEach(account -> standings.add(account, night));
            if (page.mark() == null) {
                return standings;
            }
            mark = page.mark();
        }
    }

    Standing of(Receivable receivable) {
        return standings.getOrDefault(receivable.id(), Standing.NONE);
    }

    private void add(Account account, Night night) {
        if (account.receivables().isEmpty()) {
            return;
        }
        Explanation explanation = Dunning.explain(account, night);
        Map<ReceivableId, History.Delivery> last = new HashMap<>();
        account.history().deliveries().forEach(one -> last.merge(one.receivable(), one, Standings::later));
        Map<ReceivableId, Explanation.Next> next = new HashMap<>();
        for (Explanation.PartFound part : explanation.parts()) {
            if (part.next() != null) {
                next.putIfAbsent(part.receivable().id(), part.next());
            }
        }
        Map<ReceivableId, Silence> holds = new HashMap<>();
        for (Silence silence : explanation.decision().silences()) {
            if (!PACE.contains(silence.reason())) {
                holds.putIfAbsent(silence.receivable().id(), silence);
            }
        }
        for (Receivable receivable : account.receivables()) {
            ReceivableId id = receivable.id();
            Standing standing = standing(receivable, last.get(id), next.get(id), holds.get(id));
            if (!standing.equals(Standing.NONE)) {
                standings.put(id, distinct.computeIfAbsent(standing, same -> same));
            }
        }
    }

    private static History.Delivery later(History.Delivery one, History.Delivery other) {
        return other.on().isBefore(one.on()) ? one : other;
    }

    private static Standing standing(
            Receivable receivable,
            History.@Nullable Delivery last,
            Explanation.@Nullable Next next,
            @Nullable Silence hold) {
        String level = "";
        String channel = "";
        LocalDate on = null;
        if (last != null) {
            level = last.level();
            channel = last.channel().code();
            on = last.on();
        } else if (receivable.lastLevel() != null) {
            level = receivable.lastLevel().level();
            on = receivable.lastLevel().on();
        }
        return new Standing(
                level,
                channel,
                on,
                next == null ? "" : next.level(),
                next == null ? null : next.earliest(),
                hold == null ? "" : hold.reason().words(),
                hold == null ? null : hold.until());
    }
}
