package io.relance.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.intake.column.Field;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnTests {
    @Test
    void explainsEveryColumnThatIsRead() {
        var explained = Column.all().stream().map(Column::name).collect(Collectors.toSet());
        var leftOut = Stream.of(
                "posted_on", "debit", "credit", "side", "amount_excl_vat", "company", "extracted_at", "payments_to");

        assertThat(explained).allMatch(name -> Field.named(name) != null);
        assertThat(Stream.concat(explained.stream(), leftOut))
                .as("explained, or left to exports of other systems")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Field.values()).map(Field::contractName).toList());
    }

    @Test
    void marksWhatIsNeeded() {
        assertThat(Column.all())
                .filteredOn(column -> column.needed().equals("yes"))
                .extracting(column -> column.sheet() + "." + column.name())
                .containsExactly(
                        "Receivables.customer_id", "Receivables.amount", "Customers.customer_id", "Customers.name");
    }
}
