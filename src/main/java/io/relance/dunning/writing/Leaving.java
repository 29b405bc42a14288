package io.relance.dunning.writing;

import io.relance.dunning.ladder.Rung;
import io.relance.dunning.permission.Candidate;
import java.util.List;

/**
 * A message that may leave tonight.
 *
 * @param worded the level it is worded at
 * @param claims what it claims
 * @param consents numbers of the drafts whose consent it uses
 */
public record Leaving(Rung worded, List<Candidate> claims, List<Long> consents) {
    public static Leaving of(List<Candidate> claims) {
        return new Leaving(Candidate.highest(claims), claims, List.of());
    }
}
