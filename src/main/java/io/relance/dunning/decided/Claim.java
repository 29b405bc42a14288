package io.relance.dunning.decided;

import io.relance.ledger.Receivable;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One receivable in a notice, with the level it climbs to.
 *
 * @param receivable the document
 * @param part 1, or from 2 on a part of its own (printed {@code F-1~2})
 * @param level the level this receivable climbs to; charges follow it
 * @param claimed what is claimed of it: open less held less covered
 * @param interest late interest of it up to the as-of date, rounded to the cent; zero where its level has none
 * @param indemnity fixed sum for recovery costs; zero where its level has none
 * @param working how the charges were computed, one sentence per rate period; empty where there are none
 * @param chargesNote why charges that the level wants are not claimed ('rate missing', ...), or null
 * @param rateDoubts reference rates of its interest that are missing or unverified, with their half-years
 */
public record Claim(
        Receivable receivable,
        int part,
        String level,
        Money claimed,
        Money interest,
        Money indemnity,
        List<String> working,
        @Nullable String chargesNote,
        List<String> rateDoubts) {

    /** A claim whose rates are known and verified. */
    public Claim(
            Receivable receivable,
            int part,
            String level,
            Money claimed,
            Money interest,
            Money indemnity,
            List<String> working,
            @Nullable String chargesNote) {
        this(receivable, part, level, claimed, interest, indemnity, working, chargesNote, List.of());
    }

    /** The number the journal and the letters show. */
    public String label() {
        return part > 1
                ? receivable.key().label() + "~" + part
                : receivable.key().label();
    }
}
