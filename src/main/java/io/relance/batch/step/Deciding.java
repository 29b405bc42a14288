package io.relance.batch.step;

import io.relance.ageing.Buckets;
import io.relance.batch.night.NightStopped;
import io.relance.batch.night.Tonight;
import io.relance.batch.paper.NotContacted;
import io.relance.dunning.Balance;
import io.relance.dunning.Dunning;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.Night;
import io.relance.ledger.ReceivableId;
import io.relance.message.CallLine;
import io.relance.message.CallList;
import io.relance.store.account.Accounts;
import io.relance.store.decision.CallRow;
import io.relance.store.decision.Decided;
import io.relance.store.decision.Decisions;
import io.relance.store.row.Json;
import io.relance.store.run.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Step {@code decide}: accounts in the order of their ids, after the run's mark, to decisions. A chunk's notices, claims
 * and tallies are committed together with the mark.
 */
public final class Deciding
        implements ItemReader<Account>, ItemProcessor<Account, Decided>, ItemWriter<Decided>, StepExecutionListener {
    public static final int ACCOUNTS = 500;

    private final Tonight tonight;
    private final Supplier<Night> nights;
    private final NotContacted notContacted;
    private final Buckets buckets;
    private final Queue<Account> page = new ArrayDeque<>();
    private @Nullable String mark;
    private @Nullable Night night;
    private long decided;

    public Deciding(Tonight tonight, Supplier<Night> nights) {
        this.tonight = tonight;
        this.nights = nights;
        this.notContacted = new NotContacted(tonight.outbox());
        this.buckets = new Buckets(tonight.settings().buckets());
    }

    @Override
    public @Nullable Account read() {
        if (page.isEmpty()) {
            tonight.checkStop();
            Run run = tonight.run();
            if (run.decided()) {
                return null;
            }
            if (mark == null && run.decideMark() == null) {
                notContacted.begin();
            }
            String from = mark == null ? text(run.decideMark()) : mark;
            fill(run, from);
        }
        return page.poll();
    }

    /** Accounts with nothing open are passed over, a page at a time. */
    private void fill(Run run, String from) {
        Accounts accounts = new Accounts(tonight.store());
        String next = from;
        while (page.isEmpty() && next != null) {
            Accounts.Page found = accounts.after(run.company(), next, ACCOUNTS, run.asOf(), run.extractedOn());
            page.addAll(found.accounts());
            next = found.mark();
            mark = next == null ? mark : next;
        }
    }

    @Override
    public void beforeStep(StepExecution execution) {
        page.clear();
        mark = null;
        night = nights.get();
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        if (!execution.getStatus().isUnsuccessful()) {
            tonight.held(() -> tonight.runs().decided(tonight.runId()));
        }
        return execution.getExitStatus();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public Decided process(Account account) {
        Night tonights = Objects.requireNonNull(night);
        Decision decision = Dunning.decide(account, tonights);
        prove(account, decision);
        List<Decided.Tally> tallies = new ArrayList<>(Tallies.of(account, decision, buckets, tonights.asOf()));
        if (!tonights.live()) {
            tallies.addAll(Tallies.drafted(decision));
        }
        return new Decided(
                account.addressee().id().value(),
                decision,
                CallLines.of(account, decision, tonights).stream()
                        .map(line -> row(line, tonights))
                        .toList(),
                tallies,
                wereStuck(account, decision));
    }

    /** Rule 17 for one account, so that a fault is found where it is made. */
    private static void prove(Account account, Decision decision) {
        Balance balance = Balance.of(account, decision);
        if (!balance.closes()) {
            throw NightStopped.failed("What is decided for customer "
                    + account.addressee().id().value() + " leaves amounts out: open less contacted less silent is "
                    + balance.differences() + ". Nothing was sent. This is a fault of Relance: keep the store and the"
                    + " export, and report it.");
        }
    }

    private static CallRow row(CallLine line, Night night) {
        return new CallRow(
                CallList.ofPerson(line),
                CallList.weight(line, night.asOf()),
                line.task().addressee().id().value(),
                line.task().level(),
                Json.write(line));
    }

    private static List<ReceivableId> wereStuck(Account account, Decision decision) {
        if (account.history().stuck().isEmpty()) {
            return List.of();
        }
        Set<ReceivableId> silent = new HashSet<>();
        decision.silences().forEach(silence -> silent.add(silence.receivable().id()));
        return account.history().stuck().stream()
                .map(Decision.Stuck::receivable)
                .filter(silent::contains)
                .distinct()
                .toList();
    }

    @Override
    public void write(Chunk<? extends Decided> chunk) {
        List<Decided> all = List.copyOf(chunk.getItems());
        tonight.hold();
        Run run = tonight.run();
        new Decisions(tonight.store(), tonight.journal()).write(run, all);
        notContacted.part(run, all);
        tonight.runs().decideMark(run.id(), all.get(all.size() - 1).account());
        decided += all.size();
        tonight.progress().accept("decide: " + decided + " accounts");
    }
}
