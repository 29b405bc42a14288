package io.relance.dunning;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.Night;

/**
 * Decides what to say to one account on one night. A pure function: the same account and night give the same decision,
 * in whatever order their parts are given.
 *
 * <p>The stages: <b>hold</b> and <b>cover</b> find what may be claimed at all, <b>stand</b> which level each part has
 * reached, <b>may</b> whether it can leave tonight, <b>gather</b> the one message that leaves.
 */
public final class Dunning {
    private Dunning() {}

    /** What leaves tonight, and the reason of every amount that stays silent. */
    public static Decision decide(Account account, Night night) {
        return new Pipe(account, night).decision();
    }

    /** The decision with what each stage found for each part of each receivable. */
    public static Explanation explain(Account account, Night night) {
        return Explanation.of(new Pipe(account, night));
    }
}
