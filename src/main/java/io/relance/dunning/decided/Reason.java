package io.relance.dunning.decided;

import java.util.Locale;

/** Why an open receivable, or a part of its amount, is not contacted tonight. */
public enum Reason {
    SCENARIO_NONE,
    INSOLVENT,
    HANDED_OVER,
    ASSIGNED,
    RETENTION,
    E_INVOICE_REJECTED("e-invoice rejected"),
    ON_HOLD,
    DIRECT_DEBIT,
    NO_DUE_DATE,
    WITH_A_PERSON,
    COVERED_BY_CREDIT,
    DISPUTED,
    PROMISED,
    PAYMENT_PLAN,
    PAYMENT_PENDING,
    AFTER_HOLD,
    SMALL_REST,
    NET_CREDIT,
    NOT_YET_DUE,
    CALL_PENDING,
    SCENARIO_FINISHED,
    LEVEL_NOT_REACHED,
    INTERVAL,
    NON_WORKING_DAY("non-working day"),
    QUIET_PERIOD,
    FORMAL_MODE,
    NO_CHANNEL,
    UNREACHABLE,
    BELOW_MINIMUM,
    CONTACTED_RECENTLY,
    AWAITING_APPROVAL,
    LESSER_CLASS_WAITS,
    BEFORE_DUE_SUPPRESSED("before-due suppressed"),
    DELIVERY_FAILED,
    DOUBTFUL,
    REJECTED_BY_A_PERSON,
    LIMITATION_EXPIRED,
    DATA_REJECTED,
    STALE_PAYMENTS,
    UNALLOCATED_CREDIT,
    BEFORE_GO_LIVE("before go-live"),
    DRAFT_ONLY;

    private final String words;

    Reason() {
        words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Reason(String words) {
        this.words = words;
    }

    /** The words people and the summary read: {@code level not reached}. */
    public String words() {
        return words;
    }
}
