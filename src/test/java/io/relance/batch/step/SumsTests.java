package io.relance.batch.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 17: each figure that is off by one document or one cent is told. */
class SumsTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            all close                     |10|7|2|1 |6|5|1|6|4|2 |100.00|100.00|60.00|40.00 |
            a row without a verdict       |11|7|2|1 |6|5|1|6|4|2 |100.00|100.00|60.00|40.00 |rows read 11 against accepted 7 + rejected 2 + duplicates 1
            an accepted row not taken over|10|7|2|1 |6|6|1|6|4|2 |100.00|100.00|60.00|40.00 |open receivables 6 against accepted and open 6 + carried over from rejected rows 1
            open, but not in the export   |10|7|2|1 |6|5|0|6|4|2 |100.00|100.00|60.00|40.00 |open receivables 6 against accepted and open 5 + carried over from rejected rows 0
            an account not decided        |10|7|2|1 |6|5|1|5|4|2 |100.00|100.00|60.00|40.00 |open receivables 6 against in ageing buckets 5
            a receivable without a reason |10|7|2|1 |6|5|1|6|4|1 |100.00|100.00|60.00|40.00 |open receivables 6 against contacted 4 + silent 1
            buckets a cent short          |10|7|2|1 |6|5|1|6|4|2 |100.00|99.99 |60.00|40.00 |open amount EUR 100.00 against sum of the ageing buckets, off by 0.01
            a cent too much is claimed    |10|7|2|1 |6|5|1|6|4|2 |100.00|100.00|60.01|40.00 |open amount EUR 100.00 against contacted + silent, off by -0.01
            a cent without a reason       |10|7|2|1 |6|5|1|6|4|2 |100.00|100.00|60.00|39.99 |open amount EUR 100.00 against contacted + silent, off by 0.01
            """)
    void tellsTheFirstDifference(
            String why,
            long read,
            long accepted,
            long rejected,
            long duplicate,
            long open,
            long acceptedOpen,
            long carried,
            long aged,
            long contacted,
            long silent,
            BigDecimal openAmount,
            BigDecimal buckets,
            BigDecimal contactedAmount,
            BigDecimal silentAmount,
            String problem) {
        Sums sums = new Sums(
                new Sums.Rows(read, accepted, rejected, duplicate),
                new Sums.Documents(open, acceptedOpen, carried, aged, contacted, silent),
                Map.of("EUR", openAmount),
                Map.of("EUR", buckets),
                Map.of("EUR", contactedAmount),
                Map.of("EUR", silentAmount));
        assertThat(sums.problem().orElse(null)).as(why).isEqualTo(problem);
    }
}
