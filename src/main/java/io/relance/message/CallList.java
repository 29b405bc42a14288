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
import io.relance.message.text.Words;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The call list: a workbook of all calls and one for each person responsible. Rows are sorted by amount times days late,
 * largest first. What to say comes from the template of the level, or from {@code call} or {@code visit}.
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

    /** All files of a night by name: {@code call-list.xlsx}, {@code call-list-<responsible>.xlsx}. */
    public Map<String, byte[]> files(List<CallLine> lines) {
        Map<String, List<CallLine>> byPerson = new TreeMap<>();
        for (CallLine line : lines) {
            String name = Plain.line(line.task().addressee().responsible().name());
            if (!name.isEmpty()) {
                byPerson.computeIfAbsent("call-list-" + Plain.fileName(name) + ".xlsx", n -> new ArrayList<>())
                        .add(line);
            }
        }
        Map<String, byte[]> files = new TreeMap<>();
        files.put("call-list.xlsx", bytes(lines));
        byPerson.forEach((name, some) -> files.put(name, bytes(some)));
        return files;
    }

    private byte[] bytes(List<CallLine> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(lines, Languages.of(head.company()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes one workbook, its heads and results in that language. */
    public void write(List<CallLine> lines, String language, OutputStream out) throws IOException {
        Words words = templates.words(language);
        List<CallBook.Entry> entries = lines.stream()
                .sorted(Comparator.comparing(this::weight)
                        .reversed()
                        .thenComparing(line -> line.task().addressee().id())
                        .thenComparing(line -> line.task().level()))
                .map(line ->
                        new CallBook.Entry(line, Languages.of(line.task().addressee(), head.company()), script(line)))
                .toList();
        new CallBook(words, head.asOf()).write(entries, out);
    }

    /** Amount times days late, over all documents of the call. */
    private BigDecimal weight(CallLine line) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Claim claim : line.task().claims()) {
            boolean late = claim.receivable().isLate(head.asOf());
            int days = late ? claim.receivable().daysLate(head.asOf()) : 0;
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
