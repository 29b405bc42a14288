package io.relance.dunning.decided;

import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message to one customer (or its payer), for one or more receivables.
 *
 * @param kind notice, draft of one that waits for consent, or thanks
 * @param addressee who is written to
 * @param scenario the scenario's name
 * @param level the level it is worded at: the highest of its claims
 * @param levelClass the class of that level
 * @param channel how it leaves
 * @param recipient the e-mail address, the number or the name and city it goes to
 * @param template the template's name
 * @param copies who inside the company gets a copy
 * @param attachInvoices whether the invoices' files go with it
 * @param claims what it claims, in the order of due date and key; for thanks: what was paid
 * @param information other late receivables, outside the total
 * @param credits the customer's unallocated credits that were counted
 * @param payBy the date it prints to pay by, or null
 * @param callTookPlace whether a call of this ladder was really made, so that the text may speak of it
 * @param nextLevel the next level its highest claims will climb to, or null: only that may be announced
 * @param brokenPromise whether a promise for one of the claims was broken since the last contact
 */
public record Notice(
        Kind kind,
        Customer addressee,
        String scenario,
        String level,
        LevelClass levelClass,
        Channel channel,
        String recipient,
        String template,
        Set<io.relance.scenario.Level.CopyTo> copies,
        boolean attachInvoices,
        List<Claim> claims,
        List<Receivable> information,
        List<Receivable> credits,
        @Nullable LocalDate payBy,
        boolean callTookPlace,
        @Nullable NextLevel nextLevel,
        boolean brokenPromise) {

    public Notice {
        claims = List.copyOf(claims);
        information = List.copyOf(information);
        credits = List.copyOf(credits);
    }

    /** The same message as another kind: what a draft shows is what the notice would say. */
    public Notice as(Kind other) {
        return new Notice(
                other,
                addressee,
                scenario,
                level,
                levelClass,
                channel,
                recipient,
                template,
                copies,
                attachInvoices,
                claims,
                information,
                credits,
                payBy,
                callTookPlace,
                nextLevel,
                brokenPromise);
    }

    /** The same notice without its invoices' files. */
    public Notice withoutAttachments() {
        return new Notice(
                kind,
                addressee,
                scenario,
                level,
                levelClass,
                channel,
                recipient,
                template,
                copies,
                false,
                claims,
                information,
                credits,
                payBy,
                callTookPlace,
                nextLevel,
                brokenPromise);
    }

    /** What kind of message it is. */
    public enum Kind {
        NOTICE,
        DRAFT,
        THANKS
    }

    /** What will follow if nothing is paid: the level, its channel and the earliest date. */
    public record NextLevel(String name, Channel channel, boolean handOver, LocalDate earliest) {}
}
