package io.relance.message;

import io.relance.dunning.Notice;
import io.relance.message.letter.LetterWriter;
import io.relance.message.text.Figures;
import io.relance.message.text.Languages;
import io.relance.message.text.NoticeText;
import io.relance.message.text.Plain;
import io.relance.message.text.Sender;
import io.relance.message.text.Templates;
import io.relance.message.text.Words;
import io.relance.scenario.Channel;

/**
 * Turns notices into documents: e-mails, letters, text messages, files for hand-over. The same notice gives the same
 * bytes. Thread-safe; make one for a pass and use it for all its notices.
 *
 * <p>A template that is missing or faulty is a {@link io.relance.message.text.TemplateProblem}.
 */
public final class Messages {
    private final Letterhead head;
    private final Templates templates;
    private final Letters letters;
    private final Mails mails;
    private final NoticeText texts;

    public Messages(Letterhead head) {
        this.head = head;
        this.templates = new Templates(head.templates());
        Sender sender = new Sender(head.company(), head.asOf(), head.paymentsTo());
        this.texts = new NoticeText(templates, sender);
        Attachments attachments = new Attachments(head.attachments());
        var look = templates.properties("layout/letter.properties");
        this.letters = new Letters(head, new LetterWriter(look), attachments);
        this.mails = new Mails(head, templates, attachments, look.getOrDefault("accent", "#1f3a5f"));
    }

    /** The message of a notice, for its channel. A draft is always a letter, for a person to read. */
    public Document render(Notice notice, Letterhead.Envelope envelope) {
        Sheet sheet = sheet(notice, envelope);
        if (notice.kind() == Notice.Kind.DRAFT) {
            return letters.render(sheet, "drafts/");
        }
        return switch (notice.channel()) {
            case EMAIL -> mails.render(sheet);
            case LETTER -> letters.render(sheet, "letters/");
            case REGISTERED -> letters.render(sheet, "registered/");
            case SMS, HAND_OVER -> throw new IllegalArgumentException("not yet");
            case CALL, VISIT -> throw new IllegalArgumentException("a task is no message: " + notice.level());
        };
    }

    private Sheet sheet(Notice notice, Letterhead.Envelope envelope) {
        String language = Languages.of(notice.addressee(), head.company());
        Words words = templates.words(language);
        Figures figures = Figures.of(notice, head.company().currency(), head.asOf());
        Channel channel = notice.channel() == Channel.EMAIL && notice.kind() != Notice.Kind.DRAFT
                ? Channel.EMAIL
                : notice.channel() == Channel.REGISTERED ? Channel.REGISTERED : Channel.LETTER;
        return new Sheet(notice, envelope, words, figures, texts.of(notice, figures, language, channel));
    }

    /** {@code <customer>-<level>-<id>}, of safe characters only. */
    static String stem(Notice notice, Letterhead.Envelope envelope) {
        String customer = Plain.fileName(notice.addressee().id().value());
        return customer + "-" + Plain.fileName(notice.level()) + "-" + Plain.fileName(envelope.id());
    }
}
