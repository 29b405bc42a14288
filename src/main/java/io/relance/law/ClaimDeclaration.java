package io.relance.law;

import io.relance.ledger.Insolvency;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which a claim can be declared in insolvency proceedings (France, art. L. 622-24 and R. 622-24 C. com.).
 *
 * @param lastDay the day
 * @param reliefUntil until when a creditor who missed it may ask to be relieved (art. L. 622-26 C. com.): six months from
 *     the same day
 * @param certain whether it counts from the publication; if only the judgment is known it counts from there, which is
 *     never too late
 */
public record ClaimDeclaration(LocalDate lastDay, LocalDate reliefUntil, boolean certain) {
    /** Where the period of art. L. 622-24 C. com. stands. */
    public static final String ARTICLE = "art. L. 622-24, R. 622-24 C. com.";

    /** Where a creditor who missed it is told how to be relieved. */
    public static final String RELIEF = "art. L. 622-26 C. com.";

    private static final int RELIEF_MONTHS = 6;

    /**
     * The last day for a French customer's proceedings: two months after publication in the BODACC, four for a creditor
     * outside France.
     *
     * @param debtorCountry where the customer is
     * @param creditorCountry where the creditor is
     * @param proceedings the opening judgment
     * @param published the day of the BODACC, or null when it is not known
     * @return empty outside France: there the judgment itself tells the period
     */
    public static Optional<ClaimDeclaration> of(
            String debtorCountry, String creditorCountry, Insolvency proceedings, @Nullable LocalDate published) {
        if (!debtorCountry.equals("FR")) {
            return Optional.empty();
        }
        int months = creditorCountry.equals("FR") ? 2 : 4;
        LocalDate from = published != null ? published : proceedings.on();
        return Optional.of(
                new ClaimDeclaration(from.plusMonths(months), from.plusMonths(RELIEF_MONTHS), published != null));
    }
}
