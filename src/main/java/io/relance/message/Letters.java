package io.relance.message;

import io.relance.dunning.decided.Notice;
import io.relance.ledger.Company;
import io.relance.message.letter.Letter;
import io.relance.message.letter.LetterWriter;
import io.relance.message.pdf.PdfDetails;
import io.relance.message.text.MessageText;
import io.relance.message.text.Plain;
import io.relance.message.text.Words;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Letters, registered letters and drafts. */
final class Letters {
    private final Letterhead head;
    private final LetterWriter writer;
    private final Attachments attachments;
    private final byte @Nullable [] logo;
    private final List<String> problems;

    Letters(Letterhead head, LetterWriter writer, Attachments attachments) {
        this.head = head;
        this.writer = writer;
        this.attachments = attachments;
        Logo found = Logo.of(head.company().logo());
        this.logo = found.content();
        this.problems = found.problem().isEmpty()
                ? List.of()
                : List.of("the logo " + head.company().logo() + " could not be read; letters go without it");
    }

    Document render(Sheet sheet, String folder) {
        Notice notice = sheet.notice();
        byte[] content = writer.write(letter(sheet, notice.channel() == Channel.HAND_OVER ? List.of() : null));
        List<Document.More> more = new ArrayList<>();
        List<String> missing = new ArrayList<>(problems);
        if (notice.attachInvoices() && notice.kind() != Notice.Kind.DRAFT) {
            Attachments.Found found = attachments.of(sheet.documents());
            missing.addAll(found.problems());
            for (Document.More file : found.files()) {
                more.add(new Document.More(folder + "invoices/" + sheet.stem() + "-" + file.path(), file.content()));
            }
        }
        return new Document(folder + sheet.stem() + ".pdf", content, notice.recipient(), more, missing);
    }

    /** The file for whoever collects the debt. */
    Document handOver(Sheet sheet, Dossier dossier) {
        Notice notice = sheet.notice();
        String folder = "hand-over/" + Plain.fileName(notice.addressee().id().value()) + "/";
        Words words = sheet.words();
        List<Letter.Past> history =
                dossier.history().stream().map(action -> past(action, words)).toList();
        Letter letter = letter(sheet, history);
        List<Document.More> more = new ArrayList<>();
        more.add(new Document.More(folder + "statement.pdf", writer.statement(letter)));
        more.add(new Document.More(folder + "statement.xlsx", StatementBook.of(sheet, head.asOf())));
        Attachments.Found found = attachments.of(sheet.documents(), Long.MAX_VALUE);
        for (Document.More file : found.files()) {
            more.add(new Document.More(folder + "invoices/" + file.path(), file.content()));
        }
        for (Document.More file : dossier.letters()) {
            more.add(new Document.More(folder + "letters/" + Plain.fileName(file.path()), file.content()));
        }
        List<String> missing = new ArrayList<>(problems);
        missing.addAll(found.problems());
        return new Document(
                folder + "dossier.pdf", writer.write(letter), notice.recipient(), List.copyOf(more), missing);
    }

    private static Letter.Past past(Dossier.Action action, Words words) {
        Money amount = action.amount();
        return new Letter.Past(
                words.formats().shortDate(action.on()),
                words.wordOr("level." + action.level(), Plain.line(action.level())),
                words.word("channel." + action.channel().code()),
                Plain.line(String.join(", ", action.documents())),
                amount == null ? "" : words.formats().amount(amount));
    }

    /** Only the list of the documents. */
    byte[] statement(Sheet sheet) {
        return writer.statement(letter(sheet, null));
    }

    private Letter letter(Sheet sheet, @Nullable List<Letter.Past> history) {
        Notice notice = sheet.notice();
        MessageText text = sheet.text();
        Company company = head.company();
        PdfDetails details = new PdfDetails(
                text.subject(),
                Plain.line(company.name()),
                sheet.words().language(),
                head.asOf().atTime(head.sendFrom()),
                sheet.envelope().id() + "/" + notice.kind());
        return new Letter(
                company,
                notice.addressee(),
                head.asOf(),
                sheet.reference(),
                notice.channel() == Channel.REGISTERED,
                Plain.line(sheet.envelope().registeredNumber()),
                notice.kind() == Notice.Kind.DRAFT,
                notice.levelClass() == LevelClass.COURTESY,
                sheet.payBy(),
                text,
                sheet.figures(),
                sheet.payments(company),
                sheet.words(),
                details,
                logo,
                history);
    }
}
