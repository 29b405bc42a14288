package io.relance.dunning.given;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Passed;
import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.ReceivableId;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account beside tonight's snapshot: deliveries, calls, drafts, holds seen earlier.
 *
 * @param deliveries what was delivered or is doubtful, oldest first
 * @param lapsed levels that lapsed
 * @param calls calls listed, with their results
 * @param drafts formal notices written as drafts, decided or not
 * @param holds holds read from the data in this and earlier nights
 * @param stuck levels that lack only a channel, with the first night of it
 * @param deadChannels addresses refused for good
 * @param rejected documents whose row was rejected and is not yet accepted again
 * @param settled receivables that left the account and may deserve thanks
 * @param importedOn the first night on which an imported level was read, per receivable
 * @param thanked when the account was last thanked for a payment
 * @param freed what a person released or recalled
 * @param payments part payments of open receivables that the snapshots showed, oldest first
 */
public record History(
        List<Delivery> deliveries,
        List<Passed> lapsed,
        List<Call> calls,
        List<Draft> drafts,
        List<HoldSeen> holds,
        List<Decision.Stuck> stuck,
        List<DeadChannel> deadChannels,
        List<RejectedRow> rejected,
        List<Settled> settled,
        List<ImportedOn> importedOn,
        List<Thanked> thanked,
        List<Freed> freed,
        List<PartPayment> payments) {

    /** A history in which nothing was paid in parts. */
    public History(
            List<Delivery> deliveries,
            List<Passed> lapsed,
            List<Call> calls,
            List<Draft> drafts,
            List<HoldSeen> holds,
            List<Decision.Stuck> stuck,
            List<DeadChannel> deadChannels,
            List<RejectedRow> rejected,
            List<Settled> settled,
            List<ImportedOn> importedOn,
            List<Thanked> thanked,
            List<Freed> freed) {
        this(
                deliveries,
                lapsed,
                calls,
                drafts,
                holds,
                stuck,
                deadChannels,
                rejected,
                settled,
                importedOn,
                thanked,
                freed,
                List.of());
    }

    public static final History NONE = new History(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of());

    /** What was known when a past night began: nothing delivered, listed, drafted or seen on that date or later. */
    public History before(LocalDate asOf) {
        return new History(
                deliveries.stream().filter(one -> one.on().isBefore(asOf)).toList(),
                lapsed.stream().filter(one -> one.on().isBefore(asOf)).toList(),
                calls.stream().filter(one -> one.listedOn().isBefore(asOf)).toList(),
                drafts.stream().filter(one -> one.draftedOn().isBefore(asOf)).toList(),
                holds.stream().filter(one -> !one.firstRead().isAfter(asOf)).toList(),
                stuck.stream().filter(one -> one.since().isBefore(asOf)).toList(),
                deadChannels.stream().filter(one -> one.on().isBefore(asOf)).toList(),
                rejected.stream().filter(one -> !one.since().isAfter(asOf)).toList(),
                settled.stream().filter(one -> !one.goneSince().isAfter(asOf)).toList(),
                importedOn.stream().filter(one -> !one.on().isAfter(asOf)).toList(),
                thanked.stream().filter(one -> one.on().isBefore(asOf)).toList(),
                freed.stream().filter(one -> !one.on().isAfter(asOf)).toList(),
                payments.stream().filter(one -> !one.on().isAfter(asOf)).toList());
    }

    /**
     * One receivable in one notice that was delivered, or whose delivery is doubtful. Calls stand here from their
     * first listing on.
     *
     * @param notice the notice's key, equal for all receivables of one notice
     * @param receivable the document
     * @param part 1, or from 2 on
     * @param level the level the receivable climbed to
     * @param wordedLevel the level the notice was worded at
     * @param levelClass the class of the worded level
     * @param channel how it went
     * @param on the as-of date of its run
     * @param claimed what was claimed of the receivable
     * @param payBy the date printed to pay by, or null
     * @param doubtful whether it is not known to have arrived
     */
    public record Delivery(
            String notice,
            ReceivableId receivable,
            int part,
            String level,
            String wordedLevel,
            LevelClass levelClass,
            Channel channel,
            LocalDate on,
            Money claimed,
            @Nullable LocalDate payBy,
            boolean doubtful) {}

    /**
     * A call that was listed for a customer.
     *
     * @param customer the addressee
     * @param level the level of its first listing
     * @param channel call or visit
     * @param listedOn when it was first listed
     * @param results what the person entered, oldest first
     */
    public record Call(CustomerId customer, String level, Channel channel, LocalDate listedOn, List<Result> results) {}

    /** What came of one attempt: the code of the call list ({@code not reached}, {@code promise}, ...). */
    public record Result(LocalDate on, String code) {}

    /**
     * A formal notice written for consent.
     *
     * @param id its number
     * @param level the level it is for
     * @param draftedOn the as-of date it was first written
     * @param items its receivables with the amounts last written
     * @param state where it stands
     * @param decidedOn the day of the consent or the rejection, or null
     * @param until the last day of a rejection, or null
     */
    public record Draft(
            long id,
            String level,
            LocalDate draftedOn,
            List<Item> items,
            State state,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate until) {
        /** A receivable of a draft, its amount when it was last written, and the principal consented to, or null. */
        public record Item(
                ReceivableId receivable,
                int part,
                Money amount,
                @Nullable Money consented) {}

        /** Where a draft stands. */
        public enum State {
            WAITING,
            APPROVED,
            REJECTED,
            WITHDRAWN,
            SENT
        }
    }

    /**
     * A hold as it was read night after night.
     *
     * @param receivable the document
     * @param kind what held it
     * @param amount how much; null: all of it; of what the export names as handed over, what was open on the first night
     * @param until its own last day, or null
     * @param firstRead first as-of date on which it was read
     * @param lastRead last as-of date on which it was read
     */
    public record HoldSeen(
            ReceivableId receivable,
            Kind kind,
            @Nullable Money amount,
            @Nullable LocalDate until,
            LocalDate firstRead,
            LocalDate lastRead) {
        /** Holds with a memory: how long they lasted decides what happens after them. */
        public enum Kind {
            DISPUTE,
            PROMISE,
            PLAN,
            PERSON,
            PAYMENT_PENDING,
            /** Named in the export as handed to an agency, a bailiff or a lawyer. */
            HANDED_OVER
        }
    }

    /** A channel to a customer that refused for good, for this address, on this date. */
    public record DeadChannel(CustomerId customer, Channel channel, String address, LocalDate on) {}

    /** A rejected row: of a known document, or of the customer alone; the first night of it. */
    public record RejectedRow(CustomerId customer, @Nullable ReceivableId receivable, LocalDate since) {}

    /**
     * A receivable that is no longer open.
     *
     * @param receivable the document
     * @param key what people know it by
     * @param customer whose it was
     * @param dueDate when it was due, or null
     * @param amount what was last open
     * @param settledOn the day of payment if it is known
     * @param goneSince first as-of date on which it was missing
     * @param evidence whether its payment is proven: settled_on, a payment seen, or two snapshots without it
     */
    public record Settled(
            ReceivableId receivable,
            DocumentKey key,
            CustomerId customer,
            @Nullable LocalDate dueDate,
            Money amount,
            @Nullable LocalDate settledOn,
            LocalDate goneSince,
            boolean evidence) {}

    /** When an imported level of a receivable was first read. */
    public record ImportedOn(ReceivableId receivable, LocalDate on) {}

    /**
     * A part payment that showed in a later snapshot of an open receivable.
     *
     * @param on the day from which it counts: the extraction of that snapshot
     */
    public record PartPayment(ReceivableId receivable, LocalDate on, Money amount) {}

    /** A word of thanks that left, and when. */
    public record Thanked(CustomerId customer, LocalDate on) {}

    /**
     * What a person gave back to the ladder.
     *
     * @param customer whose it is
     * @param receivable the document, or null: all the customer's
     * @param what which of both
     * @param on since when
     */
    public record Freed(CustomerId customer, @Nullable ReceivableId receivable, What what, LocalDate on) {
        /** What a person can undo. */
        public enum What {
            /** The receivables that wait with a person after a hand-over of another go on. */
            RELEASE,
            /** What was handed over is called back. */
            RECALL
        }
    }
}
