package io.relance.dunning.standing;

import io.relance.dunning.given.History;
import io.relance.dunning.tonight.Tonight;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** What became of a listed call (rule 11). */
public final class CallState {
    private static final int ATTEMPTS = 3;
    private static final int PAUSE_AFTER_NOT_REACHED = 2;
    private static final Set<String> NOT_FINAL = Set.of("not reached", "message left", "wrong contact");

    private CallState() {}

    private static String plain(String code) {
        return code.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }

    /** Whether someone was really spoken to: a final result was entered by that day. */
    public static boolean tookPlace(History.Call call, LocalDate asOf) {
        for (History.Result result : call.results()) {
            if (!result.on().isAfter(asOf) && !NOT_FINAL.contains(plain(result.code()))) {
                return true;
            }
        }
        return false;
    }

    public static int attempts(History.Call call, LocalDate asOf) {
        int attempts = 0;
        for (History.Result result : call.results()) {
            if (!result.on().isAfter(asOf) && NOT_FINAL.contains(plain(result.code()))) {
                attempts++;
            }
        }
        return attempts;
    }

    /** The night on which it counts as done although nobody said so. */
    static LocalDate expiry(History.Call call, int callExpiry, Tonight tonight) {
        return tonight.days().after(call.listedOn(), callExpiry);
    }

    static boolean isDone(History.Call call, int callExpiry, Tonight tonight) {
        return tookPlace(call, tonight.asOf())
                || attempts(call, tonight.asOf()) >= ATTEMPTS
                || !tonight.asOf().isBefore(expiry(call, callExpiry, tonight));
    }

    /** Hidden from the day of 'not reached' until the second working day after it. */
    public static boolean isShown(History.Call call, Tonight tonight) {
        for (History.Result result : call.results()) {
            boolean pauses =
                    plain(result.code()).equals("not reached") && !result.on().isAfter(tonight.asOf());
            if (pauses && tonight.asOf().isBefore(tonight.days().after(result.on(), PAUSE_AFTER_NOT_REACHED))) {
                return false;
            }
        }
        return true;
    }
}
