package io.relance.sample;

import io.relance.sample.SampleDocument.Night;
import java.util.List;

/** Writes {@code sample-data/README.md}: who is in the demonstration, what is expected of whom, and why. */
final class SampleReadme {
    private SampleReadme() {}

    static String text(SampleBook book) {
        StringBuilder out = new StringBuilder();
        out.append(head(book));
        for (SampleCustomer customer : book.customers()) {
            out.append("\n### ")
                    .append(customer.code())
                    .append(' ')
                    .append(customer.name())
                    .append("\n\n");
            out.append(customer.story()).append("\n\n");
            out.append("| document | open | night one | night two | why |\n|---|---:|---|---|---|\n");
            List<SampleDocument> ordinary = customer.documents().stream()
                    .filter(SampleReadme::isOrdinary)
                    .toList();
            customer.documents().stream()
                    .filter(document -> !isOrdinary(document))
                    .limit(customer.documents().size() > 20 ? 1 : 20)
                    .forEach(document -> out.append(row(document)));
            if (!ordinary.isEmpty()) {
                out.append("| ").append(ordinary.size()).append(" more | | not yet due | not yet due | |\n");
            }
        }
        return out.toString();
    }

    private static boolean isOrdinary(SampleDocument document) {
        return document.expected(Night.ONE).equals("not yet due")
                && document.why().equals(SampleCustomer.TOO_EARLY);
    }

    private static String row(SampleDocument document) {
        return "| %s | %s | %s | %s | %s |%n"
                .formatted(
                        document.label().isEmpty() ? "(no number)" : document.label(),
                        document.shown(),
                        word(document, Night.ONE),
                        word(document, Night.TWO),
                        document.why())
                .replace(System.lineSeparator(), "\n");
    }

    private static String word(SampleDocument document, Night night) {
        if (!document.expected(night).isEmpty()) {
            return document.expected(night);
        }
        return document.isIn(night) ? "-" : "not in the export";
    }

    private static String head(SampleBook book) {
        int first = book.lines(Night.ONE).size();
        int second = book.lines(Night.TWO).size();
        return """
                # The demonstration's data

                Made by `io.relance.sample.SampleData` (in `src/test`); a test keeps these files and the generator the same.
                Change the generator, then run

                ```
                mvn -q test -Dtest=SampleDataTests -Dsample.update=true
                ```

                Everything here is fiction: the company, its %d customers, their addresses (`Villefictive`), their e-mail
                addresses (below `example.com`), their telephone numbers (ranges that are reserved for fiction or cannot be
                dialled) and the bank account (its check digits are right, its bank does not exist).

                | file | what it is |
                |---|---|
                | `receivables-2026-10-05.xlsx` | the export of Monday 5 October 2026, %d lines, payments posted up to Friday |
                | `receivables-2026-10-06.xlsx` | the export of Tuesday 6 October 2026, %d lines, payments posted up to Monday |
                | `customers.xlsx` | the customers |
                | `factures/*.pdf` | invoices that reminders carry |
                | `relance.yaml` | the configuration, with the built-in scenarios and one more, `proximity`, that begins with an SMS |

                300 of the lines belong to one customer (00159); the others are some 250 documents of 59 customers.

                What goes wrong on purpose: in night one, rows with an impossible date, letters in an amount, a formula
                without a value, two rows that contradict each other, and a row without a customer; one row stands twice.
                Dates and amounts are text here and there, the page header is repeated, and the last row is a grand total.

                ## What to expect, and why

                Written by hand from the rules, not taken from the program; a test compares the two for every document.
                Amounts are what is open in night one. 'Rule' numbers are those of the decision rules in the main README.
                """.formatted(book.customers().size(), first, second);
    }
}
