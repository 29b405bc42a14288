package io.relance.message;

import io.relance.dunning.decided.Notice;
import io.relance.dunning.lawful.LawfulNotice;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.message.letter.QrFields;
import io.relance.message.mail.Mail;
import io.relance.message.mail.MailBody;
import io.relance.message.mail.MailWriter;
import io.relance.message.mail.Mailbox;
import io.relance.message.mail.PngCode;
import io.relance.message.text.Particulars;
import io.relance.message.text.Payment;
import io.relance.message.text.Plain;
import io.relance.message.text.Templates;
import io.relance.scenario.Level.CopyTo;
import io.relance.scenario.LevelClass;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** E-mails. */
final class Mails {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Letterhead head;
    private final Templates templates;
    private final Attachments attachments;
    private final Letters letters;
    private final String accent;

    Mails(Letterhead head, Templates templates, Attachments attachments, Letters letters, String accent) {
        this.head = head;
        this.templates = templates;
        this.attachments = attachments;
        this.letters = letters;
        this.accent = accent;
    }

    Document render(Sheet sheet) {
        Notice notice = sheet.notice();
        List<String> problems = new ArrayList<>();
        List<Mail.Attachment> files = new ArrayList<>();
        if (notice.attachInvoices()) {
            Attachments.Found found = attachments.of(sheet.documents());
            problems.addAll(found.problems());
            found.files().forEach(file -> files.add(attachment(file)));
        }
        if (sheet.figures().isLong()) {
            String name = sheet.words().word("statement.file");
            files.add(new Mail.Attachment(name + ".pdf", "application/pdf", letters.statement(sheet)));
            files.add(new Mail.Attachment(name + ".xlsx", XLSX, StatementBook.of(sheet, head.asOf())));
        }
        List<Mailbox> to = Mailbox.all(notice.recipient(), notice.addressee().name());
        if (to.isEmpty()) {
            problems.add(noAddress(notice.addressee(), notice.recipient()));
        }
        byte[] content = MailWriter.write(mail(sheet, to, files));
        return new Document(
                "emails/" + sheet.stem() + ".eml", content, notice.recipient(), List.of(), List.copyOf(problems));
    }

    static String noAddress(Customer customer, String email) {
        return "customer " + customer.id() + ": '" + Plain.line(email)
                + "' is not an e-mail address; correct it in the customer's data";
    }

    private static Mail.Attachment attachment(Document.More file) {
        String type = file.path().endsWith(".pdf") ? "application/pdf" : "application/octet-stream";
        return new Mail.Attachment(file.path(), type, file.content());
    }

    private Mail mail(Sheet sheet, List<Mailbox> to, List<Mail.Attachment> files) {
        Company company = head.company();
        Mailbox from = Mailbox.of(company.email(), company.name())
                .orElseGet(() -> new Mailbox("relance@localhost", Plain.line(company.name())));
        Customer customer = sheet.notice().addressee();
        Mailbox replyTo = Mailbox.of(
                        customer.responsible().email(), customer.responsible().name())
                .orElse(from);
        List<Payment> payments = sheet.payments(company);
        Map<String, Object> values = body(sheet, payments).values();
        return new Mail(
                from,
                replyTo,
                to,
                copies(sheet.notice(), to),
                sheet.text().subject(),
                sheet.envelope().messageId(),
                sheet.envelope().thread(),
                date(),
                templates.render("layout/email.ftl", values),
                templates.render("layout/email.ftlh", values),
                code(payments),
                files);
    }

    private MailBody body(Sheet sheet, List<Payment> payments) {
        Notice notice = sheet.notice();
        return new MailBody(
                head.company(),
                sheet.text(),
                sheet.figures(),
                payments,
                head.asOf(),
                notice.levelClass() == LevelClass.COURTESY,
                sheet.payBy(),
                signature(sheet),
                Particulars.of(head.company(), sheet.words()),
                accent,
                sheet.words());
    }

    private List<String> signature(Sheet sheet) {
        Customer customer = sheet.notice().addressee();
        List<String> lines = new ArrayList<>();
        String name = Plain.name(customer.responsible().name());
        lines.add(name.isEmpty() ? sheet.words().word("signature.default") : name);
        lines.add(Plain.name(head.company().name()));
        lines.add(Plain.phone(head.company().phone()));
        lines.add(Plain.line(customer.responsible().email()));
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static byte @Nullable [] code(List<Payment> payments) {
        return payments.stream()
                .map(Payment::code)
                .filter(Objects::nonNull)
                .findFirst()
                .map(code -> PngCode.of(QrFields.of(code)))
                .orElse(null);
    }

    /** The customer's own copies, then those inside the company; nobody twice. */
    private List<Mailbox> copies(Notice notice, List<Mailbox> to) {
        Customer customer = notice.addressee();
        List<Mailbox> wanted = new ArrayList<>();
        if (!LawfulNotice.isForNobodyElse(notice, head.company())) {
            wanted.addAll(Mailbox.all(customer.contacts().cc(), ""));
        }
        if (notice.copies().contains(CopyTo.RESPONSIBLE)) {
            Mailbox.of(customer.responsible().email(), customer.responsible().name())
                    .ifPresent(wanted::add);
        }
        if (notice.copies().contains(CopyTo.SALES)) {
            Mailbox.of(customer.sales().email(), customer.sales().name()).ifPresent(wanted::add);
        }
        Set<String> seen = new LinkedHashSet<>();
        to.forEach(box -> seen.add(box.address()));
        return wanted.stream().filter(box -> seen.add(box.address())).toList();
    }

    private ZonedDateTime date() {
        return head.asOf().atTime(head.sendFrom()).atZone(zone(head.company().country()));
    }

    private static ZoneId zone(String country) {
        return ZoneId.of(
                switch (country) {
                    case "BE" -> "Europe/Brussels";
                    case "LU" -> "Europe/Luxembourg";
                    case "DE" -> "Europe/Berlin";
                    case "NL" -> "Europe/Amsterdam";
                    case "GB", "UK" -> "Europe/London";
                    default -> "Europe/Paris";
                });
    }
}
