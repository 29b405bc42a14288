package io.relance.batch.step;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What has to add up before anything is delivered (rule 17). Amounts are by currency code, exact to the last decimal.
 *
 * @param rows what became of the rows of the export
 * @param documents what is open, in documents
 * @param open the ledger's open amounts
 * @param buckets the amounts of all ageing buckets together, as the decision saw them
 * @param contacted what is claimed tonight
 * @param silent what stays silent, whatever the reason
 */
record Sums(
        Rows rows,
        Documents documents,
        Map<String, BigDecimal> open,
        Map<String, BigDecimal> buckets,
        Map<String, BigDecimal> contacted,
        Map<String, BigDecimal> silent) {

    /** Rows read, and each of them once as accepted, rejected or a duplicate. */
    record Rows(long read, long accepted, long rejected, long duplicate) {}

    /**
     * Open documents.
     *
     * @param open in the ledger
     * @param accepted among the rows accepted tonight
     * @param carried kept at their last values because a row of theirs was rejected
     * @param aged in an ageing bucket
     * @param contacted with a part in a notice or new on the call list
     * @param silent with no part contacted
     */
    record Documents(long open, long accepted, long carried, long aged, long contacted, long silent) {}

    /** The first two figures that ought to be equal and are not, in words; empty when all of them close. */
    Optional<String> problem() {
        if (rows.read != rows.accepted + rows.rejected + rows.duplicate) {
            return differ(
                    "rows read " + rows.read,
                    "accepted " + rows.accepted + " + rejected " + rows.rejected + " + duplicates " + rows.duplicate);
        }
        if (documents.open != documents.accepted + documents.carried) {
            return differ(
                    "open receivables " + documents.open,
                    "accepted and open " + documents.accepted + " + carried over from rejected rows "
                            + documents.carried);
        }
        if (documents.open != documents.aged) {
            return differ("open receivables " + documents.open, "in ageing buckets " + documents.aged);
        }
        if (documents.open != documents.contacted + documents.silent) {
            return differ(
                    "open receivables " + documents.open,
                    "contacted " + documents.contacted + " + silent " + documents.silent);
        }
        return amounts("sum of the ageing buckets", buckets, Map.of())
                .or(() -> amounts("contacted + silent", contacted, silent));
    }

    private Optional<String> amounts(String name, Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        Map<String, BigDecimal> left = new TreeMap<>(open);
        one.forEach((currency, amount) -> left.merge(currency, amount.negate(), BigDecimal::add));
        other.forEach((currency, amount) -> left.merge(currency, amount.negate(), BigDecimal::add));
        return left.entrySet().stream()
                .filter(each -> each.getValue().signum() != 0)
                .findFirst()
                .flatMap(each -> differ(
                        "open amount " + each.getKey() + " "
                                + open.getOrDefault(each.getKey(), BigDecimal.ZERO)
                                        .toPlainString(),
                        name + ", off by " + each.getValue().toPlainString()));
    }

    private static Optional<String> differ(String left, String right) {
        return Optional.of(left + " against " + right);
    }
}
