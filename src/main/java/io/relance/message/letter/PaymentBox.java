package io.relance.message.letter;

import io.relance.message.pdf.Face;
import io.relance.message.pdf.Ink;
import io.relance.message.pdf.PdfPage;
import io.relance.message.pdf.Tag;
import io.relance.message.text.Payment;
import io.relance.message.text.Words;
import java.time.LocalDate;
import java.util.List;

/** The frame with all that is needed to pay, and the code that a banking app reads. */
final class PaymentBox {
    private static final float QR = 27;
    private static final float PAD = 4;
    private static final float LEADING = 5;
    private final Letter letter;
    private final Words words;
    private final Ink accent;

    PaymentBox(Letter letter, Ink accent) {
        this.letter = letter;
        this.words = letter.words();
        this.accent = accent;
    }

    /** @param keep what stands below the last one and must come on the same page, in millimetres */
    void draw(Flow flow, float keep) {
        List<Payment> payments = letter.payments();
        for (int i = 0; i < payments.size(); i++) {
            box(flow, payments.get(i), i == payments.size() - 1 ? keep : 0);
            flow.skip(4);
        }
    }

    private void box(Flow flow, Payment payment, float keep) {
        String code = payment.code();
        float rows = flow.rows();
        float height = rows * (code == null ? 6 + 7 * LEADING : QR + 2 * PAD + 3.5f);
        flow.need(height + 1 + keep);
        PdfPage page = flow.page();
        float top = flow.y();
        page.decoration();
        page.box(Flow.LEFT, top, 1.2f, height, accent);
        page.frame(Flow.LEFT, top, Flow.WIDTH, height, 0.5f, accent);
        page.end();
        Tag heading = flow.file().root().child("H2");
        page.begin(heading);
        page.text(words.word("payment.title"), Face.BOLD, 10, Flow.LEFT + PAD + 1, top + 6 * rows, accent);
        page.end();
        lines(flow, payment, top + 11.4f * rows);
        if (code != null) {
            code(flow, payment, code, top + PAD * rows);
        }
        flow.down(height);
    }

    private void lines(Flow flow, Payment payment, float top) {
        float y = line(flow, "payment.amount", words.formats().amount(payment.amount()), Face.BOLD, top);
        LocalDate payBy = letter.payBy();
        if (payBy != null) {
            y = line(flow, "payment.by", words.formats().longDate(payBy), Face.BOLD, y);
        }
        y = line(flow, "payment.beneficiary", payment.beneficiary(), Face.REGULAR, y);
        String bic = payment.bic().isEmpty() ? "" : "   " + words.word("payment.bic") + " " + payment.bic();
        y = line(flow, "payment.iban", payment.iban().isEmpty() ? "" : payment.iban() + bic, Face.REGULAR, y);
        y = line(flow, "payment.reference", payment.reference(), Face.BOLD, y);
        if (!payment.iban().isEmpty()) {
            note(flow, words.word("payment.unchanged"), y - 0.4f);
        }
    }

    private static void note(Flow flow, String note, float y) {
        flow.page().begin(flow.file().root().child("P"));
        flow.page().text(note, Face.REGULAR, 7.5f, Flow.LEFT + PAD + 1, y, Ink.GREY);
        flow.page().end();
    }

    private float line(Flow flow, String label, String value, Face face, float y) {
        if (value.isEmpty()) {
            return y;
        }
        PdfPage page = flow.page();
        page.begin(flow.file().root().child("P"));
        page.text(words.word(label), Face.REGULAR, 8.5f, Flow.LEFT + PAD + 1, y, Ink.GREY);
        page.text(value, face, 9.5f, Flow.LEFT + 42, y, Ink.BLACK);
        page.end();
        return y + LEADING * flow.rows();
    }

    private void code(Flow flow, Payment payment, String code, float top) {
        PdfPage page = flow.page();
        float size = QR * flow.rows();
        float left = Flow.RIGHT - PAD - size;
        String alternative = words.word("payment.qr.alt", words.formats().amount(payment.amount()));
        Tag figure = flow.file()
                .root()
                .child("Figure")
                .picture(
                        alternative,
                        PdfPage.points(left),
                        PdfPage.fromBottom(top + size),
                        PdfPage.points(left + size),
                        PdfPage.fromBottom(top));
        page.begin(figure);
        page.pattern(QrFields.of(code), left, top, size);
        page.end();
        String caption = words.word("payment.qr");
        float width = PdfPage.millimetres(flow.fonts().width(caption, Face.REGULAR, 7.5f));
        page.begin(flow.file().root().child("P"));
        page.text(caption, Face.REGULAR, 7.5f, left + (size - width) / 2, top + size + 4 * flow.rows(), Ink.GREY);
        page.end();
    }
}
