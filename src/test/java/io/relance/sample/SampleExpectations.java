package io.relance.sample;

import io.relance.sample.SampleDocument.Night;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each open document is expected to come to, line by line: the level it climbs to and the channel, or the reason
 * of silence. The words are written beside each document by a person reading the rules; nothing here decides.
 */
final class SampleExpectations {
    static final String HEADER = "customer,document,currency,amount,outcome";

    /**
     * One expected line.
     *
     * @param outcome {@code LEVEL by CHANNEL} or the words of a reason
     */
    record Line(String customer, String document, String currency, BigDecimal amount, String outcome) {
        String csv() {
            return String.join(",", customer, document, currency, amount.toPlainString(), outcome);
        }
    }

    private SampleExpectations() {}

    static List<String> csv(SampleBook book, Night night) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        lines(book, night).forEach(line -> lines.add(line.csv()));
        return lines;
    }

    static List<Line> lines(SampleBook book, Night night) {
        List<Line> lines = new ArrayList<>();
        for (SampleDocument document : book.documents()) {
            if (document.isIn(night) && !document.expected(night).isEmpty()) {
                lines.addAll(lines(document, night));
            }
        }
        lines.sort(Comparator.comparing(Line::customer)
                .thenComparing(Line::document)
                .thenComparing(Line::outcome)
                .thenComparing(Line::amount));
        return lines;
    }

    private static List<Line> lines(SampleDocument document, Night night) {
        List<Line> lines = new ArrayList<>();
        String customer = String.valueOf(document.columns(night).get("customer_id"));
        String currency = String.valueOf(document.columns(night).get("currency"));
        for (String part : document.expected(night).split(" \\+ ")) {
            BigDecimal given = amountIn(part);
            BigDecimal amount = given == null ? document.claimable(night) : given;
            String outcome = given == null ? part : part.substring(0, part.lastIndexOf(' '));
            lines.add(new Line(customer, document.label(), currency, amount, outcome));
        }
        return lines;
    }

    private static @Nullable BigDecimal amountIn(String part) {
        String last = part.substring(part.lastIndexOf(' ') + 1);
        return last.matches("\\d+\\.\\d{2}") ? new BigDecimal(last) : null;
    }
}
