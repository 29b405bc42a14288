package io.relance.message.mail;

import io.relance.ledger.Company;
import io.relance.message.text.ChargeWords;
import io.relance.message.text.Figures;
import io.relance.message.text.Figures.Row;
import io.relance.message.text.Figures.Section;
import io.relance.message.text.MessageText;
import io.relance.message.text.MessageText.Block;
import io.relance.message.text.MessageText.Paragraph;
import io.relance.message.text.MessageText.Run;
import io.relance.message.text.MessageText.Slot;
import io.relance.message.text.Payment;
import io.relance.message.text.Plain;
import io.relance.message.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail shows, as values for its two layouts ({@code layout/email.ftlh}, {@code layout/email.ftl}).
 *
 * @param asOf its date
 * @param courtesy whether it is written before the due date
 * @param payBy the date to pay by, or null
 * @param signature who signs, line by line
 * @param footer the company's particulars, line by line
 */
public record MailBody(
        Company company,
        MessageText text,
        Figures figures,
        List<Payment> payments,
        LocalDate asOf,
        boolean courtesy,
        @Nullable LocalDate payBy,
        List<String> signature,
        List<String> footer,
        String accent,
        Words words) {

    /** The values that both layouts use. */
    public Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("language", words.language());
        values.put("subject", text.subject());
        values.put("title", text.title());
        values.put("accent", accent);
        values.put("company", Plain.line(company.name()));
        values.put("words", words.all());
        values.put("blocks", text.blocks().stream().map(this::block).toList());
        values.put("sections", figures.sections().stream().map(this::section).toList());
        values.put(
                "information", figures.information().stream().map(this::section).toList());
        values.put("payments", payments.stream().map(this::payment).toList());
        values.put("signature", signature);
        values.put("footer", footer);
        values.put("chargesTitle", ChargeWords.title(words, figures.sections()));
        values.put(
                "interestLabel", words.word("charges.interest", words.formats().longDate(asOf)));
        return values;
    }

    private Map<String, Object> block(Block block) {
        if (block instanceof Paragraph paragraph) {
            List<Map<String, Object>> runs = new ArrayList<>();
            for (Run run : paragraph.runs()) {
                runs.add(Map.of("lines", List.of(run.text().split("\n", -1)), "bold", run.bold()));
            }
            return Map.of("kind", paragraph.bullet() ? "bullet" : "paragraph", "runs", runs);
        }
        return Map.of("kind", ((Slot) block).kind().name().toLowerCase(Locale.ROOT));
    }

    private Map<String, Object> section(Section section) {
        Map<String, Object> values = new HashMap<>();
        values.put("long", section.isLong());
        values.put(
                "rows",
                section.isLong()
                        ? List.of()
                        : section.rows().stream().map(this::row).toList());
        values.put("months", section.isLong() ? months(section) : List.of());
        values.put(
                "hasOrders",
                section.rows().stream().anyMatch(row -> !row.order().isEmpty()));
        values.put(
                "hasPaid", section.rows().stream().anyMatch(row -> !row.paid().isZero()));
        values.put("hasLate", section.rows().stream().anyMatch(row -> row.daysLate() > 0));
        values.put("plain", section.deducted().isZero() && section.review().isZero());
        values.put("dueLabel", words.word(courtesy ? "total.due.courtesy" : "total.due"));
        values.put("due", amount(section.due()));
        values.put("deducted", optional(section.deducted().negated()));
        values.put("review", optional(section.review().negated()));
        values.put("net", amount(section.net()));
        values.put("interest", optional(section.interest()));
        values.put("indemnity", optional(section.indemnity()));
        values.put("total", amount(section.total()));
        values.put("totalLabel", ChargeWords.total(words, section));
        values.put("working", section.isLong() ? List.of() : working(section));
        return values;
    }

    private List<Map<String, Object>> months(Section section) {
        List<Map<String, Object>> months = new ArrayList<>();
        for (Figures.Month month : section.months()) {
            LocalDate due = month.due();
            months.add(Map.of(
                    "name",
                            due == null
                                    ? words.word("no.due.date")
                                    : words.formats().month(due),
                    "count", month.count(),
                    "sum", amount(month.sum())));
        }
        return months;
    }

    private List<String> working(Section section) {
        List<String> sentences = new ArrayList<>();
        for (Row row : section.rows()) {
            row.working().forEach(sentence -> sentences.add(row.label() + words.word("colon") + sentence));
        }
        return sentences;
    }

    private Map<String, Object> row(Row row) {
        Map<String, Object> values = new HashMap<>();
        values.put("label", row.label());
        values.put("order", row.order());
        values.put("subject", row.note(words));
        values.put("issued", date(row.issued()));
        values.put("due", row.due() == null ? words.word("no.due.date") : date(row.due()));
        values.put("late", row.daysLate() > 0 ? words.word("days", row.daysLate()) : "");
        values.put("amount", amount(row.amount()));
        values.put("paid", optional(row.paid()));
        values.put("rest", amount(row.rest()));
        return values;
    }

    private Map<String, Object> payment(Payment payment) {
        Map<String, Object> values = new HashMap<>();
        values.put("amount", amount(payment.amount()));
        values.put("by", payBy == null ? "" : words.formats().longDate(payBy));
        values.put("beneficiary", payment.beneficiary());
        values.put("iban", payment.iban());
        values.put("bic", payment.bic());
        values.put("reference", payment.reference());
        // one picture: the code of the first currency that has one
        values.put("code", payment.code() != null);
        values.put("codeAlt", words.word("payment.qr.alt", amount(payment.amount())));
        return values;
    }

    private String amount(Money amount) {
        return words.formats().amount(amount);
    }

    private String optional(Money amount) {
        return amount.isZero() ? "" : amount(amount);
    }

    private String date(@Nullable LocalDate date) {
        return date == null ? "" : words.formats().shortDate(date);
    }
}
