package io.relance.message;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.lawful.LawfulNotice;
import io.relance.law.Rates;
import io.relance.ledger.EmailAddress;
import io.relance.message.letter.LetterWriter;
import io.relance.message.text.Figures;
import io.relance.message.text.Languages;
import io.relance.message.text.LegalSentences;
import io.relance.message.text.NoticeText;
import io.relance.message.text.Plain;
import io.relance.message.text.Sender;
import io.relance.message.text.TemplateProblem;
import io.relance.message.text.Templates;
import io.relance.message.text.Words;
import io.relance.scenario.Channel;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns notices into documents: e-mails, letters, text messages, files for hand-over. The same notice gives the same
 * bytes. Thread-safe; make one for a pass and use it for all its notices.
 *
 * <p>A template that is missing or faulty is a {@link TemplateProblem}.
 */
public final class Messages {
    private final Letterhead head;
    private final Rates rates;
    private final Templates templates;
    private final Letters letters;
    private final Mails mails;
    private final Attachments attachments;
    private final NoticeText texts;

    /** Messages whose templates get no sentences from the law. */
    public Messages(Letterhead head) {
        this(head, Rates.NONE);
    }

    /** Likewise, without an indemnity clause for consumers. */
    public Messages(Letterhead head, Rates rates) {
        this(head, rates, false);
    }

    /**
     * @param rates what the sentences from the law take their figures from
     * @param consumerClause whether the creditor's terms have an indemnity clause for consumers (Belgium)
     */
    public Messages(Letterhead head, Rates rates, boolean consumerClause) {
        this.head = head;
        this.rates = rates;
        this.templates = new Templates(head.templates());
        Sender sender = new Sender(head.company(), head.asOf(), head.paymentsTo());
        this.texts = new NoticeText(templates, sender, new LegalSentences(sender, rates, consumerClause));
        this.attachments = new Attachments(head.attachments());
        var look = templates.look();
        this.letters = new Letters(head, new LetterWriter(look), attachments);
        this.mails = new Mails(head, templates, attachments, letters, look.getOrDefault("accent", "#1f3a5f"));
    }

    /** The message of a notice, for its channel. A draft is what would leave, in {@code drafts/}. */
    public Document render(Notice notice, Letterhead.Envelope envelope) {
        return render(notice, envelope, Dossier.EMPTY);
    }

    /**
     * The same, with what went before: a hand-over tells it, a formal notice names the reminders.
     *
     * <p>A text message has no path: its content is the text, for {@link SmsFile}.
     *
     * @throws io.relance.dunning.lawful.UnlawfulNotice if it claims what the law forbids
     */
    public Document render(Notice notice, Letterhead.Envelope envelope, Dossier dossier) {
        LawfulNotice.refuse(notice, head.company(), head.asOf(), rates);
        Document document = write(notice, envelope, dossier);
        List<String> problems = new ArrayList<>(document.problems());
        problems.addAll(LawfulNotice.missing(notice, head.company()));
        problems.addAll(instead(notice));
        return new Document(
                document.path(), document.content(), document.recipient(), document.more(), List.copyOf(problems));
    }

    /** Who has an address to which no e-mail can be written gets a letter, and somebody should know why. */
    private static List<String> instead(Notice notice) {
        String email = notice.addressee().contacts().email();
        boolean wrong = notice.channel() != Channel.EMAIL && !email.isBlank() && !EmailAddress.isIn(email);
        return wrong ? List.of(Mails.noAddress(notice.addressee(), email)) : List.of();
    }

    private Document write(Notice notice, Letterhead.Envelope envelope, Dossier dossier) {
        boolean draft = notice.kind() == Notice.Kind.DRAFT;
        if (notice.channel() == Channel.SMS) {
            Document text = sms(notice);
            return draft ? text.at("drafts/" + stem(notice, envelope) + ".txt") : text;
        }
        Sheet sheet = sheet(notice, told(notice), envelope, dossier);
        if (notice.channel() == Channel.EMAIL) {
            Document mail = mails.render(sheet);
            return draft ? mail.at("drafts/" + sheet.stem() + ".eml") : mail;
        }
        if (draft) {
            return letters.render(sheet, "drafts/");
        }
        return switch (notice.channel()) {
            case LETTER -> letters.render(sheet, "letters/");
            case REGISTERED -> letters.render(sheet, "registered/");
            case HAND_OVER -> letters.handOver(sheet, dossier);
            case EMAIL, SMS, CALL, VISIT ->
                throw new IllegalArgumentException("not a letter or an e-mail: " + notice.level());
        };
    }

    /** A text speaks of enclosed invoices only when the file of every one is there. */
    private Notice told(Notice notice) {
        boolean all = attachments.haveAll(
                notice.claims().stream().map(Claim::receivable).toList());
        return notice.attachInvoices() && !all ? notice.withoutAttachments() : notice;
    }

    private Sheet sheet(Notice notice, Notice told, Letterhead.Envelope envelope, Dossier dossier) {
        String language = Languages.of(notice.addressee(), head.company());
        Words words = templates.words(language);
        Figures figures = Figures.of(notice, head.company().currency(), head.asOf());
        Channel channel = notice.channel() == Channel.EMAIL
                ? Channel.EMAIL
                : notice.channel() == Channel.REGISTERED ? Channel.REGISTERED : Channel.LETTER;
        List<NoticeText.Earlier> earlier = dossier.history().stream()
                .map(action -> new NoticeText.Earlier(action.on(), action.channel(), action.courtesy()))
                .toList();
        return new Sheet(
                notice,
                envelope,
                words,
                figures,
                texts.of(told, figures, language, channel, earlier),
                texts.payBy(notice, channel));
    }

    private Document sms(Notice notice) {
        String language = Languages.of(notice.addressee(), head.company());
        Figures figures = Figures.of(notice, head.company().currency(), head.asOf());
        String own = notice.template() + "-sms";
        String template = templates.exists(NoticeText.file(language, own)) ? own : "sms";
        String text = texts.plain(template, notice, figures, language, Channel.SMS);
        return Sms.of(notice, text, Plain.name(head.company().name()));
    }

    /** {@code <customer>-<level>-<id>}, of safe characters only. */
    static String stem(Notice notice, Letterhead.Envelope envelope) {
        String customer = Plain.fileName(notice.addressee().id().value());
        return customer + "-" + Plain.fileName(notice.level()) + "-" + Plain.fileName(envelope.id());
    }
}
