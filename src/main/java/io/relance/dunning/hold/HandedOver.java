package io.relance.dunning.hold;

import io.relance.dunning.given.History;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.CustomerId;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import io.relance.scenario.Channel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which receivables are with an agency, a bailiff or a lawyer, by Relance or by the export, and whom that concerns. */
public final class HandedOver {
    private final Tonight tonight;
    private final Map<ReceivableId, LocalDate> open = new HashMap<>();
    private final Map<CustomerId, LocalDate> customers = new HashMap<>();

    public HandedOver(Tonight tonight) {
        this.tonight = tonight;
        Map<ReceivableId, CustomerId> owners = new HashMap<>();
        for (History.Settled settled : tonight.past().history().settled()) {
            owners.put(settled.receivable(), settled.customer());
        }
        for (Receivable receivable : tonight.account().receivables()) {
            owners.put(receivable.id(), receivable.customer());
            LocalDate since = receivable.isCredit() ? null : find(receivable);
            if (since != null) {
                open.put(receivable.id(), since);
                customers.merge(receivable.customer(), since, HandedOver::later);
            }
        }
        rememberGone(owners);
    }

    /** Since when the receivable is handed over and not called back, or null. */
    @Nullable
    LocalDate since(Receivable receivable) {
        return open.isEmpty() ? null : open.get(receivable.id());
    }

    /** Whether something of the customer was handed over and this other receivable of it was not released since. */
    boolean keepsOthers(Receivable receivable) {
        LocalDate since = customers.get(receivable.customer());
        return since != null && !freed(receivable.customer(), receivable.id(), History.Freed.What.RELEASE, since);
    }

    /** Whether anything of that customer was handed over: no courtesy goes to it then. */
    public boolean concerns(CustomerId customer) {
        return customers.containsKey(customer);
    }

    private @Nullable LocalDate find(Receivable receivable) {
        LocalDate since = null;
        for (History.Delivery delivery : tonight.past().deliveriesOf(receivable.id())) {
            if (delivery.channel() == Channel.HAND_OVER) {
                since = later(since, delivery.on());
            }
        }
        if (!receivable.restraints().handedTo().isBlank()) {
            since = later(since, firstRead(receivable.id()));
        }
        boolean back = since != null && freed(receivable.customer(), receivable.id(), History.Freed.What.RECALL, since);
        return back ? null : since;
    }

    /** The night from which the export names an agency; without a memory of it any recall counts. */
    private LocalDate firstRead(ReceivableId id) {
        LocalDate first = LocalDate.MIN;
        for (History.HoldSeen hold : tonight.past().holdsOf(id)) {
            if (hold.kind() == History.HoldSeen.Kind.HANDED_OVER
                    && hold.firstRead().isAfter(first)) {
                first = hold.firstRead();
            }
        }
        return first;
    }

    /** What was handed over and is settled since still concerns its customer until a person releases it. */
    private void rememberGone(Map<ReceivableId, CustomerId> owners) {
        Map<ReceivableId, LocalDate> gone = new HashMap<>();
        for (History.Delivery delivery : tonight.past().history().deliveries()) {
            if (delivery.channel() == Channel.HAND_OVER) {
                gone.merge(delivery.receivable(), delivery.on(), HandedOver::later);
            }
        }
        for (History.HoldSeen hold : tonight.past().history().holds()) {
            if (hold.kind() == History.HoldSeen.Kind.HANDED_OVER) {
                gone.merge(hold.receivable(), hold.firstRead(), HandedOver::later);
            }
        }
        tonight.account().receivables().forEach(receivable -> gone.remove(receivable.id()));
        gone.forEach((id, since) -> {
            CustomerId owner =
                    owners.getOrDefault(id, tonight.account().addressee().id());
            if (!freed(owner, id, History.Freed.What.RECALL, since)) {
                customers.merge(owner, since, HandedOver::later);
            }
        });
    }

    private boolean freed(CustomerId customer, ReceivableId id, History.Freed.What what, LocalDate since) {
        for (History.Freed each : tonight.past().history().freed()) {
            boolean concerned = id.equals(each.receivable())
                    || (each.receivable() == null && each.customer().equals(customer));
            if (each.what() == what && concerned && !each.on().isBefore(since)) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
