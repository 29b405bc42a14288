package io.relance.message;

import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.ledger.Customer;
import io.relance.message.text.Figures;
import io.relance.message.text.Languages;
import io.relance.message.text.LegalSentences;
import io.relance.message.text.MessageText;
import io.relance.message.text.NoticeText;
import io.relance.message.text.Plain;
import io.relance.message.text.Sender;
import io.relance.message.text.Templates;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The call list: a workbook of all calls and one for each person responsible. Rows come in the order of
 * {@link #weight}, largest first. What to say comes from the template of the level, or from {@code call} or {@code visit}.
 */
public final class CallList {
    private final Letterhead head;
    private final Templates templates;
    private final NoticeText texts;

    public CallList(Letterhead head) {
        this.head = head;
        this.templates = new Templates(head.templates());
        Sender sender = new Sender(head.company(), head.asOf(), head.paymentsTo());
        this.texts = new NoticeText(templates, sender, LegalSentences.none(sender));
    }

    /** Tonight's calls, most pressing first; asked for once for each list. */
    public interface Calls {
        /** The lists of persons that there are, in order. */
        List<String> persons();

        /** All calls, or with a person's list those that stand on it. */
        Iterable<CallLine> lines(@Nullable String list);

        /** Whether one person has all calls: then the person's list is the whole one. */
        boolean areAllOf(String person);
    }

    /** Takes the files of a night. */
    public interface Files {
        void write(String name, Content content);

        /** Gives a file that was written a second name. */
        void copy(String from, String to);
    }

    /** Writes a file's content. */
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Writes {@code call-list.xlsx} and {@code call-list-<responsible>.xlsx}; memory does not grow with their length. */
    public void write(Calls calls, Files files) {
        files.write("call-list.xlsx", out -> write(calls.lines(null), out));
        for (String person : calls.persons()) {
            if (calls.areAllOf(person)) {
                files.copy("call-list.xlsx", person + ".xlsx");
            } else {
                files.write(person + ".xlsx", out -> write(calls.lines(person), out));
            }
        }
    }

    /** The name, without suffix, of the list of the person responsible; empty when there is none. */
    public static String ofPerson(CallLine line) {
        String name = Plain.name(line.task().addressee().responsible().name());
        return name.isEmpty() ? "" : "call-list-" + Plain.fileName(name);
    }

    /** Writes one workbook in the creditor's language, its rows in the order in which they come. */
    void write(Iterable<CallLine> lines, OutputStream out) throws IOException {
        CallBook book = new CallBook(templates.words(Languages.of(head.company())), head.asOf());
        for (CallLine line : lines) {
            book.add(line, Languages.of(line.task().addressee(), head.company()), script(line));
        }
        book.write(out);
    }

    /** How pressing a call is: amount times days late, over all its documents; the largest comes first. */
    public static BigDecimal weight(CallLine line, LocalDate asOf) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Claim claim : line.task().claims()) {
            int days = claim.receivable().isLate(asOf) ? claim.receivable().daysLate(asOf) : 0;
            sum = sum.add(claim.claimed().getAmount().multiply(BigDecimal.valueOf(days)));
        }
        return sum;
    }

    /** What to say, in the customer's language. */
    String script(CallLine line) {
        CallTask task = line.task();
        Customer customer = task.addressee();
        String language = Languages.of(customer, head.company());
        Notice notice = notice(task, template(task, language), line.promisesBroken() > 0);
        Figures figures = Figures.of(notice, head.company().currency(), head.asOf());
        MessageText text = texts.of(notice, figures, language, task.channel());
        List<String> sentences = new ArrayList<>();
        for (MessageText.Block block : text.blocks()) {
            if (block instanceof MessageText.Paragraph paragraph) {
                sentences.add(paragraph.words());
            }
        }
        return String.join(" ", sentences);
    }

    private String template(CallTask task, String language) {
        boolean own = templates.exists(NoticeText.file(language, task.level()));
        return own ? task.level() : task.channel() == Channel.VISIT ? "visit" : "call";
    }

    private static Notice notice(CallTask task, String template, boolean broken) {
        return new Notice(
                Notice.Kind.NOTICE,
                task.addressee(),
                task.scenario(),
                task.level(),
                LevelClass.REMINDER,
                task.channel(),
                task.addressee().contacts().phone(),
                template,
                Set.of(),
                false,
                task.claims(),
                List.of(),
                List.of(),
                null,
                false,
                null,
                broken);
    }
}
