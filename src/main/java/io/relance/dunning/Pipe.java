package io.relance.dunning;

import io.relance.dunning.cover.Cover;
import io.relance.dunning.cover.Part;
import io.relance.dunning.cover.Parts;
import io.relance.dunning.cover.Tally;
import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.Night;
import io.relance.dunning.hold.HandedOver;
import io.relance.dunning.hold.Holding;
import io.relance.dunning.hold.Holds;
import io.relance.dunning.standing.Stand;
import io.relance.dunning.standing.Standing;
import io.relance.dunning.tonight.Tonight;
import io.relance.dunning.writing.Writing;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** One account through all stages, with what each of them found. */
final class Pipe {
    private final Tonight tonight;
    private final Stand stand;
    private final List<Standing> standings = new ArrayList<>();
    private final Decision decision;

    Pipe(Account given, Night night) {
        Account account = inOrder(given);
        this.tonight = new Tonight(account, night);
        this.stand = new Stand(tonight);
        HandedOver handedOver = new HandedOver(tonight);
        List<Receivable> receivables = account.receivables();
        Holds holds = new Holds(tonight, handedOver);
        IdentityHashMap<Receivable, Holding> holdings = new IdentityHashMap<>();
        for (Receivable receivable : receivables) {
            if (receivable.open().isPositive()) {
                holdings.put(receivable, holds.of(receivable));
            }
        }
        Tally tally = new Tally();
        Cover cover = new Cover(receivables, each -> Objects.requireNonNull(holdings.get(each)), tonight.asOf());
        List<Part> parts = parts(receivables, holdings, cover, tally);
        List<Standing.Due> due = new ArrayList<>();
        List<Standing.OnCall> onCall = new ArrayList<>();
        for (Part part : parts) {
            sort(stand.of(part), due, onCall, tally);
        }
        new Attention(tonight, cover, tally).list();
        Writing writing = new Writing(tonight, stand, parts);
        Decision found = new Gather(tonight, handedOver, cover, writing, tally).decide(due, onCall);
        this.decision = night.live() ? found : GoLive.draftOnly(found);
    }

    /** Whatever order the facts come in, the same decision comes out. */
    private static Account inOrder(Account given) {
        return new Account(
                given.addressee(),
                given.customers().stream()
                        .sorted(Comparator.comparing(Customer::id))
                        .toList(),
                given.receivables().stream().sorted(Cover.OLDEST_FIRST).toList(),
                given.history());
    }

    private List<Part> parts(
            List<Receivable> receivables, IdentityHashMap<Receivable, Holding> holdings, Cover cover, Tally tally) {
        Parts cut = new Parts(tonight, cover, tally);
        List<Part> parts = new ArrayList<>(receivables.size());
        for (Receivable receivable : receivables) {
            Holding holding = holdings.get(receivable);
            if (holding != null) {
                parts.addAll(cut.of(receivable, holding));
            } else if (receivable.isCredit()) {
                tally.silent(receivable, receivable.open(), Reason.UNALLOCATED_CREDIT, null, "");
            }
        }
        return parts;
    }

    private void sort(Standing standing, List<Standing.Due> due, List<Standing.OnCall> onCall, Tally tally) {
        standings.add(standing);
        if (standing instanceof Standing.Due found) {
            due.add(found);
        } else if (standing instanceof Standing.OnCall found) {
            onCall.add(found);
        } else if (standing instanceof Standing.Waits found) {
            Part part = found.track().part();
            String next = found.next() == null ? "" : found.next().name();
            tally.silent(part, part.claimable(), found.reason(), found.until(), next);
        }
    }

    Decision decision() {
        return decision;
    }

    List<Standing> standings() {
        return standings;
    }

    Tonight tonight() {
        return tonight;
    }

    Stand stand() {
        return stand;
    }
}
