package io.relance.batch.paper;

import io.relance.batch.night.Tonight;
import io.relance.dunning.given.Charging;
import io.relance.dunning.lawful.EndedCharges;
import io.relance.law.AfterPayment;
import io.relance.store.charge.ChargesBook;
import io.relance.store.charge.PaidCharges;
import io.relance.store.run.Run;
import io.relance.workbook.SafeText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of announced charges once the principal is paid ({@code charges.after-payment}): each is decided once, on
 * evidence of payment, and journalled. What is claimed stands in {@code charges.csv}, for the accountant to invoice; no
 * reminder is ever written for it.
 */
public final class AfterPayments {
    static final String FILE = "charges.csv";
    private static final List<String> HEADER = List.of(
            "customer",
            "name",
            "document",
            "due_date",
            "paid_on",
            "level",
            "announced_on",
            "currency",
            "principal",
            "interest",
            "indemnity",
            "total",
            "working",
            "cite");

    private final Tonight tonight;
    private final ChargesBook book;

    public AfterPayments(Tonight tonight) {
        this.tonight = tonight;
        book = new ChargesBook(tonight.store(), tonight.journal());
    }

    /** Decides what is not decided yet; each round is a transaction of its own, and may be repeated after a crash. */
    public void decide(Run run) {
        AfterPayment setting = tonight.settings().charges().afterPayment();
        Charging charging = tonight.ports().charging().apply(tonight.settings().company());
        PaidCharges paid = new PaidCharges(tonight.store());
        for (List<PaidCharges.Found> found = paid.next(run); !found.isEmpty(); found = paid.next(run)) {
            List<ChargesBook.Ended> ended = found.stream()
                    .map(each -> new ChargesBook.Ended(
                            each,
                            EndedCharges.of(each.late(), setting, charging),
                            charging.citation(each.late().debtor())))
                    .toList();
            tonight.held(() -> book.keep(run, ended));
        }
    }

    /** Writes the list of what was claimed, if anything was. */
    public void write(Run run) {
        StringBuilder text = new StringBuilder();
        book.claimed(run, line -> text.append(text(line)).append("\r\n"));
        if (!text.isEmpty()) {
            String all = String.join(",", HEADER) + "\r\n" + text;
            tonight.outbox().write(FILE, all.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(ChargesBook.Line line) {
        return CSVFormat.RFC4180.format(
                SafeText.csv(line.customer()),
                SafeText.csv(line.name()),
                SafeText.csv(line.document()),
                day(line.due()),
                day(line.paidOn()),
                line.level(),
                line.announcedOn(),
                line.principal().getCurrencyUnit().getCode(),
                line.principal().getAmount().toPlainString(),
                line.interest().getAmount().toPlainString(),
                line.indemnity().getAmount().toPlainString(),
                line.interest().plus(line.indemnity()).getAmount().toPlainString(),
                line.working(),
                line.cite());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
