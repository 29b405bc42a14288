package io.relance.dunning.decided;

import io.relance.ledger.Customer;
import io.relance.scenario.Channel;
import java.time.LocalDate;
import java.util.List;

/**
 * A row of tonight's call list: one customer to be called or visited.
 *
 * @param addressee whom to call
 * @param scenario the scenario's name
 * @param level the level of the call, the highest of its claims
 * @param channel call or visit
 * @param listedOn the date the call was first listed; tonight's for a new one
 * @param attempts how often it was tried without a result
 * @param claims the receivables the call is about
 * @param joining those of them that join tonight (all of a new call): they climb to the level on this date
 */
public record CallTask(
        Customer addressee,
        String scenario,
        String level,
        Channel channel,
        LocalDate listedOn,
        int attempts,
        List<Claim> claims,
        List<Claim> joining) {

    public boolean isNew(LocalDate asOf) {
        return listedOn.equals(asOf);
    }
}
