package io.relance.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 5);

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-31 | EUR 10.00  | notDue             | due in the far future
            2026-10-06 | EUR 10.00  | notDue             | due tomorrow
            2026-10-05 | EUR 10.00  | notDue             | on the due date nothing is late
            2026-10-04 | EUR 10.00  | 1-30               | one day late
            2026-09-05 | EUR 10.00  | 1-30               | 30 days
            2026-09-04 | EUR 10.00  | 31-60              | 31 days
            2026-08-06 | EUR 10.00  | 31-60              | 60 days
            2026-08-05 | EUR 10.00  | 61-90              | 61 days
            2026-07-07 | EUR 10.00  | 61-90              | 90 days
            2026-07-06 | EUR 10.00  | >90                | 91 days
            1999-01-01 | EUR 10.00  | >90                | very old
            2024-02-29 | EUR 10.00  | >90                | a leap day
                       | EUR 10.00  | noDueDate          | without due date it is never late
            2026-07-06 | EUR -10.00 | unallocatedCredits | an old credit is a credit
            2026-12-31 | EUR -10.00 | unallocatedCredits | a credit of the future too
                       | EUR -0.01  | unallocatedCredits | a credit without any date
            """)
    void placesADocumentByItsDueDate(LocalDate due, String open, String bucket, String why) {
        Receivable document = document(due, null, open);
        int column = Buckets.DEFAULT.of(document, AgeBasis.DUE_DATE, AS_OF);
        assertThat(Buckets.DEFAULT.keys().get(column)).isEqualTo(bucket);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-06 | EUR 10.00  | notDue             | dated after the report
            2026-10-05 | EUR 10.00  | notDue             | issued on the day of the report: age 0
            2026-10-04 | EUR 10.00  | 1-30               | issued the day before
            2026-09-05 | EUR 10.00  | 1-30               | 30 days old
            2026-09-04 | EUR 10.00  | 31-60              | 31 days old
            2026-07-06 | EUR 10.00  | >90                | 91 days old
                       | EUR 10.00  | noDueDate          | without issue date its age is not known
            2026-07-06 | EUR -10.00 | unallocatedCredits | credits have a column of their own
            """)
    void placesADocumentByItsIssueDate(LocalDate issued, String open, String bucket, String why) {
        Receivable document = document(AS_OF.minusDays(1), issued, open);
        int column = Buckets.DEFAULT.of(document, AgeBasis.ISSUE_DATE, AS_OF);
        assertThat(Buckets.DEFAULT.keys().get(column)).isEqualTo(bucket);
    }

    @Test
    void namesItsColumnsByTheirBounds() {
        assertThat(Buckets.of(15, 45).keys())
                .containsExactly("notDue", "1-15", "16-45", ">45", "noDueDate", "unallocatedCredits");
        assertThat(Buckets.of(7).keys()).containsExactly("notDue", "1-7", ">7", "noDueDate", "unallocatedCredits");
        assertThat(Buckets.DEFAULT.keys())
                .containsExactly("notDue", "1-30", "31-60", "61-90", ">90", "noDueDate", "unallocatedCredits");
    }

    @Test
    void refusesBoundsThatDoNotGrow() {
        assertThatThrownBy(() -> Buckets.of(30, 30)).hasMessageContaining("30,30");
        assertThatThrownBy(() -> Buckets.of(60, 30)).hasMessageContaining("60,30");
        assertThatThrownBy(() -> Buckets.of(0, 30)).hasMessageContaining("0,30");
        assertThatThrownBy(() -> new Buckets(List.of())).hasMessageContaining("at least one");
    }

    static Receivable document(LocalDate due, LocalDate issued, String open) {
        Money money = Money.parse(open);
        return Receivable.builder(DocumentKey.invoice("F1"), new CustomerId("C1"), money)
                .due(due)
                .issued(issued)
                .build();
    }
}
