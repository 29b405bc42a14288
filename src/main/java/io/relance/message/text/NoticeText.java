package io.relance.message.text;

import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Notice.NextLevel;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import io.relance.message.text.Figures.Row;
import io.relance.message.text.Figures.Section;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Fills a text template with the facts of one notice. What templates may use is listed in {@code templates/README.md}. */
public final class NoticeText {
    private static final int MOST_REMINDERS = 4;

    private final Templates templates;
    private final Sender sender;
    private final LegalSentences legal;

    public NoticeText(Templates templates, Sender sender, LegalSentences legal) {
        this.templates = templates;
        this.sender = sender;
        this.legal = legal;
    }

    /** The text of the notice in that language, as it reads on this channel. */
    public MessageText of(Notice notice, Figures figures, String language, Channel channel) {
        return of(notice, figures, language, channel, List.of());
    }

    /**
     * Likewise.
     *
     * @param earlier messages sent before about the same claims, oldest first
     */
    public MessageText of(Notice notice, Figures figures, String language, Channel channel, List<Earlier> earlier) {
        Words words = templates.words(language);
        Map<String, Object> values = values(notice, figures, words, channel);
        values.put("earlier", reminders(earlier, words));
        values.put("hasHistory", !earlier.isEmpty());
        String file = file(language, notice.template());
        String output = templates.render(file, values);
        MessageText text = Marks.read(file, output, Typography.of(words));
        if (channel == Channel.EMAIL && text.subject().isBlank()) {
            throw new TemplateProblem(file, 0, "gives an e-mail no subject. Add a line <@subject>...</@subject>.");
        }
        new MandatoryText(file, output, text, values).refuse(notice);
        return text;
    }

    /** The text as it comes, for an SMS. */
    public String plain(String template, Notice notice, Figures figures, String language, Channel channel) {
        Words words = templates.words(language);
        String file = file(language, template);
        String text =
                templates.render(file, values(notice, figures, words, channel)).strip();
        if (text.isEmpty()) {
            throw new TemplateProblem(file, 0, Marks.EMPTY);
        }
        return text;
    }

    /**
     * The date the message prints to pay by. The reminder that the law prescribes has the last day of its 14 days and no
     * other: two dates in one letter would leave the consumer guessing.
     */
    public @Nullable LocalDate payBy(Notice notice, Channel channel) {
        LocalDate given = notice.payBy();
        return notice.template().equals("first-reminder")
                ? legal.lastFreeDay(notice, channel).orElse(given)
                : given;
    }

    /** Something sent, or called about, before. A courtesy is no reminder. */
    public record Earlier(LocalDate on, Channel channel, boolean courtesy) {}

    /** The reminders sent in writing, the last ones of many: {@code lettre du 12 novembre 2026}. */
    private static List<String> reminders(List<Earlier> earlier, Words words) {
        List<String> result = earlier.stream()
                .filter(one -> !one.courtesy() && !one.channel().isTask() && one.channel() != Channel.HAND_OVER)
                .map(one -> words.word(
                        "history.item",
                        words.word("channel." + one.channel().code()),
                        words.formats().longDate(one.on())))
                .distinct()
                .toList();
        return result.subList(Math.max(0, result.size() - MOST_REMINDERS), result.size());
    }

    public static String file(String language, String template) {
        return language + "/" + template + ".ftl";
    }

    private Map<String, Object> values(Notice notice, Figures figures, Words words, Channel channel) {
        Map<String, Object> values = new HashMap<>(Marks.directives());
        values.put("company", company(words));
        values.put("customer", customer(notice.addressee()));
        putDates(values, notice, payBy(notice, channel), words);
        putFigures(values, figures, words);
        putKind(values, notice, channel);
        values.put("earlier", List.of());
        values.put("hasHistory", false);
        values.put("statutory", legal.statutory(notice, words.language()));
        values.put("daily", legal.daily(notice, words.language()));
        values.put("law", legal.country(notice));
        values.put("prescribed", legal.prescribed(notice, words.language(), channel));
        return values;
    }

    private Map<String, Object> company(Words words) {
        var company = sender.company();
        return Map.of(
                "name", Plain.name(company.name()),
                "phone", Plain.phone(company.phone()),
                "email", Plain.line(company.email()),
                "country", company.country(),
                "registry", Plain.name(company.registry()),
                "taxId", Plain.name(company.taxId()),
                "city", Plain.name(company.address().city()),
                "bailiff", words.wordOr("bailiff." + company.country(), words.word("bailiff")));
    }

    private static Map<String, Object> customer(Customer customer) {
        return Map.of(
                "name", Plain.name(customer.name()),
                "code", Plain.name(customer.id().value()),
                "contact", Plain.name(customer.contacts().name()),
                "responsible", Plain.name(customer.responsible().name()),
                "responsibleEmail", Plain.line(customer.responsible().email()));
    }

    private void putDates(Map<String, Object> values, Notice notice, @Nullable LocalDate payBy, Words words) {
        Formats formats = words.formats();
        values.put("today", formats.longDate(sender.asOf()));
        LocalDate paymentsTo = sender.paymentsTo();
        values.put("paymentsTo", paymentsTo == null ? "" : formats.longDate(paymentsTo));
        values.put("payBy", payBy == null ? "" : formats.longDate(payBy));
        NextLevel next = notice.nextLevel();
        values.put(
                "next",
                next == null
                        ? ""
                        : next.handOver() ? "hand-over" : next.channel().code());
        values.put("nextLevel", next == null ? "" : next.name());
        values.put("nextDate", next == null ? "" : formats.longDate(next.earliest()));
    }

    private static void putFigures(Map<String, Object> values, Figures figures, Words words) {
        Formats formats = words.formats();
        values.put("count", figures.count());
        values.put("numbers", numbers(figures, words));
        values.put("orders", distinct(figures, Row::order));
        values.put("subjects", distinct(figures, Row::subject));
        values.put("dueDates", dueDates(figures, formats));
        values.put("due", amounts(figures, words, Section::due));
        values.put("net", amounts(figures, words, Section::net));
        values.put("interest", amounts(figures, words, Section::interest));
        values.put("indemnity", amounts(figures, words, Section::indemnity));
        values.put("total", amounts(figures, words, Section::total));
        values.put("hasCharges", figures.hasCharges());
        values.put(
                "hasIndemnity",
                figures.sections().stream().anyMatch(s -> !s.indemnity().isZero()));
        values.put("daysLate", daysLate(figures));
        values.put("long", figures.isLong());
        values.put("hasInformation", !figures.information().isEmpty());
    }

    private static int daysLate(Figures figures) {
        return figures.sections().stream()
                .flatMap(section -> section.rows().stream())
                .mapToInt(Row::daysLate)
                .max()
                .orElse(0);
    }

    /** Up to three numbers by name: {@code F-1, F-2 et F-3}; of more none. */
    private static String numbers(Figures figures, Words words) {
        List<String> labels = distinct(figures, Row::label);
        return labels.size() > 3 ? "" : joined(labels, words);
    }

    private static List<String> distinct(Figures figures, Function<Row, String> what) {
        return figures.sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(what)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> dueDates(Figures figures, Formats formats) {
        List<String> result = new ArrayList<>();
        for (Section section : figures.sections()) {
            for (Row row : section.rows()) {
                LocalDate due = row.due();
                if (due != null && !result.contains(formats.longDate(due))) {
                    result.add(formats.longDate(due));
                }
            }
        }
        return result;
    }

    private static String amounts(Figures figures, Words words, Function<Section, Money> what) {
        return joined(
                figures.sections().stream()
                        .map(section -> words.formats().amount(what.apply(section)))
                        .toList(),
                words);
    }

    private static String joined(List<String> parts, Words words) {
        if (parts.isEmpty()) {
            return "";
        }
        String last = parts.get(parts.size() - 1);
        String first = String.join(", ", parts.subList(0, parts.size() - 1));
        return first.isEmpty() ? last : first + " " + words.word("and") + " " + last;
    }

    private static void putKind(Map<String, Object> values, Notice notice, Channel channel) {
        values.put("level", Plain.line(notice.level()));
        values.put("business", notice.addressee().type() == CustomerType.BUSINESS);
        values.put("consumer", notice.addressee().type() == CustomerType.CONSUMER);
        values.put("public", notice.addressee().type() == CustomerType.PUBLIC);
        values.put("email", channel == Channel.EMAIL);
        values.put("letter", channel == Channel.LETTER || channel == Channel.REGISTERED);
        values.put("registered", channel == Channel.REGISTERED);
        values.put("courtesy", notice.levelClass() == LevelClass.COURTESY);
        values.put("formal", notice.levelClass() == LevelClass.FORMAL);
        values.put("draft", notice.kind() == Notice.Kind.DRAFT);
        values.put("attached", notice.attachInvoices());
        values.put("callTookPlace", notice.callTookPlace());
        values.put("brokenPromise", notice.brokenPromise());
    }
}
