package io.relance.dunning.tonight;

import io.relance.dunning.given.History;
import io.relance.dunning.ladder.Rung;
import io.relance.ledger.Address;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.EmailAddress;
import io.relance.scenario.Channel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a level reaches the addressee (rule 11): the first of its channels that has an address which was not refused.
 *
 * @param channel the channel, or null where none reaches
 * @param recipient the address it goes to; empty for a call without a number
 * @param refusedTonight whether a better channel was refused on this very date: the level then waits for the next
 *     working day
 * @param barredByLaw whether the law leaves the level no channel at all, whatever addresses there are
 */
public record Reach(@Nullable Channel channel, String recipient, boolean refusedTonight, boolean barredByLaw) {

    private static final Set<Channel> IN_WRITING = Set.of(Channel.EMAIL, Channel.LETTER, Channel.REGISTERED);

    /** @param reminded whether a first reminder that the law prescribes was delivered */
    static Reach of(Rung rung, Tonight tonight, boolean reminded) {
        List<Channel> chain = lawful(rung, tonight, reminded);
        return chain.isEmpty() ? new Reach(null, "", false, true) : of(chain, rung.isFormal(), tonight);
    }

    /**
     * The level's channels that the law leaves it. Where it prescribes a free first reminder in writing (Belgian
     * consumers, art. XIX.2 CDE), nothing up to and including that reminder calls, visits or sends a text message. Where it
     * lapsed undelivered neither does what stands above it, and what charges may not come at all.
     */
    private static List<Channel> lawful(Rung rung, Tonight tonight, boolean reminded) {
        Rung first = rung.ladder().firstWritten();
        boolean beyond = !rung.isCourtesy() && first != null && rung.position() > first.position();
        if ((beyond && reminded)
                || !tonight.night()
                        .charging()
                        .firstReminderPrescribed(tonight.account().addressee())) {
            return rung.level().by();
        }
        if (beyond && !rung.level().charges().isEmpty()) {
            return List.of();
        }
        return rung.level().by().stream().filter(IN_WRITING::contains).toList();
    }

    /** By one channel alone, for what is not formal. */
    public static Reach of(Channel channel, Tonight tonight) {
        return of(List.of(channel), false, tonight);
    }

    private static Reach of(List<Channel> chain, boolean formal, Tonight tonight) {
        boolean refusedTonight = false;
        for (Channel channel : chain) {
            String address = address(channel, tonight.account().addressee(), formal);
            History.DeadChannel refused = refused(channel, address, tonight);
            if (refused != null) {
                refusedTonight |= !refused.on().isBefore(tonight.asOf());
            } else if (!address.isEmpty() || needsNoAddress(channel)) {
                return new Reach(channel, address, refusedTonight, false);
            }
        }
        return new Reach(null, "", refusedTonight, false);
    }

    /** The channel, or the level's first where none reaches: what a text says of a level that cannot leave. */
    public Channel channelOr(Channel first) {
        return channel == null ? first : channel;
    }

    public boolean isTask() {
        return channel != null && channel.isTask();
    }

    /** The address of a channel as people write it: e-mail, number, or name and city; empty where there is none. */
    static String address(Channel channel, Customer customer, boolean formal) {
        Contacts contacts = customer.contacts();
        return switch (channel) {
            case EMAIL ->
                writable(formal && !contacts.emailFormal().isBlank() ? contacts.emailFormal() : contacts.email());
            case SMS -> contacts.mobile().strip();
            case CALL, VISIT -> (contacts.phone().isBlank() ? contacts.mobile() : contacts.phone()).strip();
            case LETTER, REGISTERED -> customer.address().isDeliverable() ? nameAndCity(customer) : "";
            case HAND_OVER -> nameAndCity(customer);
        };
    }

    /** What is no e-mail address reaches nobody: the level goes on to its next channel. */
    private static String writable(String email) {
        return EmailAddress.isIn(email) ? email.strip() : "";
    }

    private static String nameAndCity(Customer customer) {
        Address address = customer.address();
        return address.city().isBlank() ? customer.name() : customer.name() + ", " + address.city();
    }

    private static boolean needsNoAddress(Channel channel) {
        return channel.isTask() || channel == Channel.HAND_OVER;
    }

    private static History.@Nullable DeadChannel refused(Channel channel, String address, Tonight tonight) {
        History.DeadChannel last = null;
        for (History.DeadChannel dead : tonight.past().history().deadChannels()) {
            boolean same = dead.customer().equals(tonight.account().addressee().id())
                    && dead.channel() == channel
                    && (dead.address().isEmpty() || dead.address().equalsIgnoreCase(address));
            if (same && (last == null || dead.on().isAfter(last.on()))) {
                last = dead;
            }
        }
        return last;
    }
}
