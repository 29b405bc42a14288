package io.relance.cli;

import io.relance.dunning.decided.Reason;
import io.relance.scenario.Channel;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code explain} says to a person: sentences with the levels in words; codes stand in its JSON. */
final class ExplainText {
    /** Their detail is the level that waits, and their date that of the line on what comes next. */
    private static final Set<String> ABOUT_THE_NEXT_LEVEL = words(
            Reason.NOT_YET_DUE,
            Reason.LEVEL_NOT_REACHED,
            Reason.INTERVAL,
            Reason.DOUBTFUL,
            Reason.CONTACTED_RECENTLY,
            Reason.CALL_PENDING,
            Reason.QUIET_PERIOD,
            Reason.NON_WORKING_DAY);

    /** Their detail is the level that waits. */
    private static final Set<String> WITH_A_LEVEL = words(
            Reason.LESSER_CLASS_WAITS,
            Reason.BEFORE_DUE_SUPPRESSED,
            Reason.FORMAL_MODE,
            Reason.AWAITING_APPROVAL,
            Reason.REJECTED_BY_A_PERSON,
            Reason.BELOW_MINIMUM,
            Reason.STALE_PAYMENTS,
            Reason.NO_CHANNEL,
            Reason.UNREACHABLE,
            Reason.DELIVERY_FAILED,
            Reason.DRAFT_ONLY);

    private final PrintWriter out;

    ExplainText(PrintWriter out) {
        this.out = out;
    }

    /** A level as people say it: {@code formal notice}. */
    static String level(@Nullable Object name) {
        return String.valueOf(name).replace('-', ' ').replace('_', ' ');
    }

    /** How a level goes: {@code by post}; empty where the level's name says it already. */
    static String by(Channel channel) {
        return switch (channel) {
            case EMAIL -> " by e-mail";
            case LETTER -> " by post";
            case REGISTERED -> " by registered letter";
            case SMS -> " by text message";
            case CALL -> " by phone";
            case VISIT -> " by a visit";
            case HAND_OVER -> "";
        };
    }

    void print(Map<String, Object> fields) {
        out.println(fields.get("customer") + " " + fields.get("name") + " (" + fields.get("company") + "), scenario "
                + fields.get("scenario") + ", as of " + fields.get("asOf"));
        BaseCommand.objects(fields, "documents").forEach(this::document);
    }

    private void document(Map<String, Object> document) {
        Object daysLate = document.get("daysLate");
        out.println("  " + document.get("number") + ": " + document.get("open") + " " + document.get("currency")
                + (document.get("dueDate") == null ? ", no due date" : ", due " + document.get("dueDate"))
                + (daysLate == null || daysLate.equals(0) ? "" : ", " + daysLate + " days late"));
        BaseCommand.texts(document, "history").forEach(line -> out.println("    " + line));
        boolean dated = false;
        for (Map<String, Object> part : BaseCommand.objects(document, "parts")) {
            part(part);
            dated |= part.get("next") instanceof Map<?, ?> next && next.get("earliest") != null;
        }
        for (Map<String, Object> silence : BaseCommand.objects(document, "silences")) {
            silence(silence, dated);
        }
    }

    private void part(Map<String, Object> part) {
        String number = Integer.valueOf(1).equals(part.get("part")) ? "" : "part " + part.get("part") + ": ";
        if (part.get("standsAt") != null) {
            out.println("    " + number + "stands at " + level(part.get("standsAt"))
                    + (part.get("since") == null ? "" : " since " + part.get("since")));
        }
        if (part.get("contactedAt") != null) {
            out.println("    " + number + "is contacted: " + level(part.get("contactedAt")));
        }
        if (part.get("next") instanceof Map<?, ?> next) {
            Channel channel = channel(next.get("channel"));
            out.println("    " + number + "next: " + level(next.get("level")) + (channel == null ? "" : by(channel))
                    + (next.get("earliest") == null ? "" : ", on " + next.get("earliest") + " at the earliest")
                    + (Boolean.TRUE.equals(next.get("reachable")) ? "" : " (no address or number to reach it)"));
        }
    }

    private void silence(Map<String, Object> silence, boolean nextIsDated) {
        String reason = String.valueOf(silence.get("reason"));
        boolean told = nextIsDated && ABOUT_THE_NEXT_LEVEL.contains(reason);
        String detail = String.valueOf(silence.get("detail"));
        if (ABOUT_THE_NEXT_LEVEL.contains(reason) || WITH_A_LEVEL.contains(reason)) {
            detail = told ? "" : level(detail);
        }
        out.println("    silent: " + reason + ", " + silence.get("amount")
                + (silence.get("until") == null || told ? "" : ", may go on from " + silence.get("until"))
                + (detail.isEmpty() ? "" : " (" + detail + ")"));
    }

    private static @Nullable Channel channel(@Nullable Object code) {
        return Stream.of(Channel.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> words(Reason... reasons) {
        return Stream.of(reasons).map(Reason::words).collect(Collectors.toUnmodifiableSet());
    }
}
