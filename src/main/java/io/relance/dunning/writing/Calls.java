package io.relance.dunning.writing;

import io.relance.dunning.cover.Cover;
import io.relance.dunning.cover.Part;
import io.relance.dunning.cover.Tally;
import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.given.History;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.permission.Candidate;
import io.relance.dunning.permission.Intervals;
import io.relance.dunning.permission.Minimum;
import io.relance.dunning.standing.CallState;
import io.relance.dunning.standing.Stand;
import io.relance.dunning.standing.Standing;
import io.relance.dunning.tonight.Tonight;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The task list (rules 5 and 11): calls and visits that are open, those who join them, and new ones. */
public final class Calls {
    /**
     * What the list shows tonight.
     *
     * @param tasks its rows, old and new
     * @param anyNew whether a call or visit is listed for the first time: it counts as a past-due notice for courtesies
     */
    public record Outcome(List<CallTask> tasks, boolean anyNew) {}

    private final Tonight tonight;
    private final Intervals intervals;
    private final Writing writing;
    private final Tally tally;

    public Calls(Tonight tonight, Intervals intervals, Writing writing, Tally tally) {
        this.tonight = tonight;
        this.intervals = intervals;
        this.writing = writing;
        this.tally = tally;
    }

    /**
     * Decides the list.
     *
     * @param open parts whose call is not done
     * @param due parts that reach a call or visit tonight and may be told so
     */
    public Outcome decide(List<Standing.OnCall> open, List<Candidate> due) {
        Map<Channel, List<Standing.OnCall>> openBy = new EnumMap<>(Channel.class);
        open.forEach(each -> openBy.computeIfAbsent(each.call().channel(), channel -> new ArrayList<>())
                .add(each));
        Map<Channel, List<Candidate>> dueBy = new EnumMap<>(Channel.class);
        due.forEach(each -> dueBy.computeIfAbsent(
                        each.reach().channelOr(Stand.first(each.rung())), channel -> new ArrayList<>())
                .add(each));
        List<CallTask> tasks = new ArrayList<>();
        boolean anyNew = false;
        for (Channel channel : Channel.values()) {
            List<Standing.OnCall> members = openBy.getOrDefault(channel, List.of());
            List<Candidate> joining = dueBy.getOrDefault(channel, List.of());
            CallTask task = members.isEmpty() ? fresh(channel, joining) : going(channel, members, joining);
            if (task != null) {
                tasks.add(task);
                anyNew |= members.isEmpty();
            }
        }
        return new Outcome(tasks, anyNew);
    }

    private @Nullable CallTask fresh(Channel channel, List<Candidate> due) {
        Minimum minimum = Minimum.sift(due);
        for (Candidate each : minimum.dropped()) {
            tally.silent(
                    each.part(),
                    each.amount(),
                    Reason.BELOW_MINIMUM,
                    null,
                    each.rung().name());
        }
        if (minimum.kept().isEmpty()) {
            return null;
        }
        Rung highest = Candidate.highest(minimum.kept());
        LocalDate free = intervals.freeForCall(highest, channel);
        if (tonight.asOf().isBefore(free)) {
            for (Candidate each : minimum.kept()) {
                tally.silent(
                        each.part(),
                        each.amount(),
                        Reason.CONTACTED_RECENTLY,
                        free,
                        each.rung().name());
            }
            return null;
        }
        List<Claim> claims = claims(minimum.kept());
        return new CallTask(
                tonight.account().addressee(),
                highest.scenario().name(),
                highest.name(),
                channel,
                tonight.asOf(),
                0,
                claims,
                claims);
    }

    /** An open call: its row is repeated while it is shown, and what reaches the level now joins it. */
    private @Nullable CallTask going(Channel channel, List<Standing.OnCall> members, List<Candidate> due) {
        History.Call call = members.stream()
                .map(Standing.OnCall::call)
                .max(Comparator.comparing(History.Call::listedOn))
                .orElseThrow();
        for (Standing.OnCall each : members) {
            Part part = each.track().part();
            tally.silent(part, part.claimable(), Reason.CALL_PENDING, each.until(), call.level());
        }
        boolean shown = tonight.isWorking(tonight.asOf())
                && !tonight.isQuiet(channel, LevelClass.REMINDER, tonight.asOf())
                && !tonight.night().stalePayments()
                && CallState.isShown(call, tonight);
        if (!shown) {
            for (Candidate each : due) {
                tally.silent(
                        each.part(),
                        each.amount(),
                        Reason.CALL_PENDING,
                        null,
                        each.rung().name());
            }
            return null;
        }
        return row(channel, call, members, due);
    }

    private CallTask row(Channel channel, History.Call call, List<Standing.OnCall> members, List<Candidate> due) {
        List<Claim> joining = claims(due);
        List<Claim> claims = new ArrayList<>();
        Rung highest = null;
        for (Standing.OnCall each : members) {
            Rung rung = each.track().at();
            if (rung != null) {
                Part part = each.track().part();
                claims.add(writing.claim(part, rung, part.claimable()));
                highest = highest == null || Rung.BY_SEVERITY.compare(rung, highest) > 0 ? rung : highest;
            }
        }
        for (Candidate each : due) {
            highest = highest == null || Rung.BY_SEVERITY.compare(each.rung(), highest) > 0 ? each.rung() : highest;
        }
        claims.addAll(joining);
        claims.sort(Comparator.comparing(Claim::receivable, Cover.OLDEST_FIRST).thenComparingInt(Claim::part));
        return new CallTask(
                tonight.account().addressee(),
                highest == null ? "" : highest.scenario().name(),
                highest == null ? call.level() : highest.name(),
                channel,
                call.listedOn(),
                CallState.attempts(call, tonight.asOf()),
                claims,
                joining);
    }

    private List<Claim> claims(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Candidate.OLDEST_FIRST)
                .map(writing::claim)
                .toList();
    }
}
