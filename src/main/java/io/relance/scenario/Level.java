package io.relance.scenario;

import io.relance.ledger.Checks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One contact of a scenario: when, by which channel, with which template.
 *
 * @param name unique in its scenario; the history of deliveries is kept under it
 * @param at when it is due
 * @param by the channels in the order of preference; the first that can reach the customer is used
 * @param template the template's name
 * @param cc who gets a copy of an e-mail
 * @param attachInvoices whether the invoices' files go with it
 * @param payBy days from the as-of date to the printed date to pay by; null: letters print a default
 * @param charges what it claims beside the principal
 * @param approval whether a person has to consent before it leaves
 * @param minimumAmount what the notice must claim at least; null: the scenario's minimum
 * @param openAtLeast a courtesy is sent only from this claimable amount of the receivable on
 * @param termsAtLeast a courtesy is sent only for terms of at least this many days
 * @param was earlier names of it, which carry its history
 */
public record Level(
        String name,
        Trigger at,
        List<Channel> by,
        String template,
        Set<CopyTo> cc,
        boolean attachInvoices,
        @Nullable Integer payBy,
        Set<ChargeKind> charges,
        boolean approval,
        @Nullable BigDecimal minimumAmount,
        @Nullable BigDecimal openAtLeast,
        @Nullable Integer termsAtLeast,
        List<String> was) {

    /** Who inside the company gets a copy. */
    public enum CopyTo {
        RESPONSIBLE,
        SALES
    }

    public Level {
        Checks.notBlank(name, "level");
        Checks.isTrue(!by.isEmpty(), "level " + name + " has no channel");
        by = List.copyOf(by);
        cc = Set.copyOf(cc);
        charges = Set.copyOf(charges);
        was = List.copyOf(was);
    }

    /** Courtesy before due; formal if registered, handed over or in need of approval; else a reminder. */
    public LevelClass levelClass() {
        if (at instanceof Trigger.BeforeDue) {
            return LevelClass.COURTESY;
        }
        boolean formal = approval || by.contains(Channel.REGISTERED) || by.contains(Channel.HAND_OVER);
        return formal ? LevelClass.FORMAL : LevelClass.REMINDER;
    }

    /** Whether a person does it from the call list. */
    public boolean isTask() {
        return by.get(0).isTask();
    }

    public boolean isHandOver() {
        return by.contains(Channel.HAND_OVER);
    }

    /** A level with only a name, a trigger and channels. */
    public static Level of(String name, Trigger at, Channel... by) {
        return new Level(
                name, at, List.of(by), name, Set.of(), false, null, Set.of(), false, null, null, null, List.of());
    }
}
