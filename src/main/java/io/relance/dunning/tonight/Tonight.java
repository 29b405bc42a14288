package io.relance.dunning.tonight;

import io.relance.calendar.WorkingDays;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.Night;
import io.relance.dunning.ladder.Ladder;
import io.relance.dunning.ladder.Rung;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import io.relance.scenario.QuietRule;
import io.relance.scenario.Scenario;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One account on one night, looked up once: its customers' ladders, the calendar between it and the creditor. */
public final class Tonight {
    private static final int LOOK_AHEAD_DAYS = 400;

    private final Account account;
    private final Night night;
    private final Past past;
    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final Map<CustomerId, Ladder> ladders = new HashMap<>();
    private final WorkingDays addresseeDays;
    private final IdentityHashMap<Rung, Reach> reaches = new IdentityHashMap<>();
    private final IdentityHashMap<Rung, Reach> unreminded = new IdentityHashMap<>();
    private @Nullable LocalDate nextFree;

    public Tonight(Account account, Night night) {
        this.account = account;
        this.night = night;
        this.past = new Past(account.history());
        IdentityHashMap<Scenario, Ladder> built = new IdentityHashMap<>();
        for (Customer customer : account.customers()) {
            customers.put(customer.id(), customer);
            ladders.put(customer.id(), built.computeIfAbsent(night.scenarios().of(customer), Ladder::new));
        }
        customers.putIfAbsent(account.addressee().id(), account.addressee());
        ladders.computeIfAbsent(
                account.addressee().id(), id -> new Ladder(night.scenarios().of(account.addressee())));
        String country = account.addressee().country();
        this.addresseeDays = country.isEmpty() || country.equals(night.company().country())
                ? night.creditorDays()
                : night.customerDays().getOrDefault(country, WorkingDays.WEEKDAYS);
    }

    public Account account() {
        return account;
    }

    public Night night() {
        return night;
    }

    public LocalDate asOf() {
        return night.asOf();
    }

    public Past past() {
        return past;
    }

    /** The creditor's working days: all periods are counted in them. */
    public WorkingDays days() {
        return night.creditorDays();
    }

    public Customer customer(CustomerId id) {
        return Objects.requireNonNullElse(customers.get(id), account.addressee());
    }

    public Ladder ladderOf(CustomerId id) {
        Ladder ladder = ladders.get(id);
        return ladder != null
                ? ladder
                : Objects.requireNonNull(ladders.get(account.addressee().id()));
    }

    /** The ladder of the one who is written to. */
    public Ladder addresseesLadder() {
        return ladderOf(account.addressee().id());
    }

    /** The ladders of the account's customers, in their order. */
    public List<Ladder> ladders() {
        return account.customers().stream()
                .map(customer -> ladderOf(customer.id()))
                .toList();
    }

    /** By which channel a level reaches the addressee, once all that the law wants before it was delivered. */
    public Reach reach(Rung rung) {
        return reaches.computeIfAbsent(rung, each -> Reach.of(each, this, true));
    }

    /** By which channel a level reaches the addressee for that part of a receivable, as far as it was reminded of. */
    public Reach reach(Rung rung, Receivable receivable, int part) {
        boolean free = !night.charging().firstReminderPrescribed(account.addressee())
                || isReminded(rung.ladder(), receivable, part);
        return free ? reach(rung) : unreminded.computeIfAbsent(rung, each -> Reach.of(each, this, false));
    }

    /**
     * Whether a past-due notice in writing was really delivered for that part of a receivable: one that lapsed, or of
     * which nobody knows whether it arrived, is none. History of the export counts from the first written level on.
     */
    public boolean isReminded(Ladder ladder, Receivable receivable, int part) {
        if (past.firstReminder(receivable.id(), part) != null) {
            return true;
        }
        ImportedLevel imported = part == 1 ? receivable.lastLevel() : null;
        Rung reached = imported == null ? null : ladder.find(imported.level());
        Rung first = ladder.firstWritten();
        return reached != null && !reached.isCourtesy() && first != null && reached.position() >= first.position();
    }

    /** Whether the creditor and the one written to both work on that day. */
    public boolean isWorking(LocalDate day) {
        return night.creditorDays().isWorking(day) && addresseeDays.isWorking(day);
    }

    public boolean isQuiet(Channel channel, LevelClass levelClass, LocalDate day) {
        for (QuietRule rule : night.quiet()) {
            if (rule.silences(channel, levelClass, day)) {
                return true;
            }
        }
        return false;
    }

    /** The first day after tonight on which both work. */
    public LocalDate nextWorking() {
        LocalDate found = nextFree;
        if (found == null) {
            found = asOf().plusDays(1);
            while (!isWorking(found)) {
                found = found.plusDays(1);
            }
            nextFree = found;
        }
        return found;
    }

    /** The first day from {@code from} on on which that channel may carry a level of that class. */
    public LocalDate firstFree(LocalDate from, Channel channel, LevelClass levelClass) {
        LocalDate day = from;
        for (int i = 0; i < LOOK_AHEAD_DAYS && (!isWorking(day) || isQuiet(channel, levelClass, day)); i++) {
            day = day.plusDays(1);
        }
        return day;
    }
}
