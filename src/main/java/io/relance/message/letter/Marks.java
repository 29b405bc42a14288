package io.relance.message.letter;

import io.relance.message.pdf.Face;
import io.relance.message.pdf.Ink;
import io.relance.message.pdf.PdfFile;
import io.relance.message.pdf.PdfPage;
import io.relance.message.text.Particulars;
import io.relance.message.text.Plain;
import io.relance.message.text.Words;
import java.util.List;

/** What stands on pages beside the letter itself: page numbers, the company's particulars, folds, the mark of a draft. */
final class Marks {
    private static final float FOOT = 281;
    private final Letter letter;
    private final Words words;
    private final Ink accent;

    Marks(Letter letter, Ink accent) {
        this.letter = letter;
        this.words = letter.words();
        this.accent = accent;
    }

    /** Across the page, below everything else. */
    void draft(PdfPage page) {
        page.decoration();
        page.across(words.word("draft"), Face.BOLD, 110, PdfPage.WIDTH / 2, 165, new Ink(236, 236, 236));
        page.end();
    }

    void feet(PdfFile file, Layout layout) {
        List<PdfPage> pages = file.pages();
        for (int i = 0; i < pages.size(); i++) {
            PdfPage page = pages.get(i);
            page.decoration();
            if (i == 0) {
                for (float fold : layout.folds()) {
                    page.rule(4, fold, 4, 0.4f, Ink.GREY);
                }
            } else {
                next(page, file);
            }
            foot(page, file, words.word("page", i + 1, pages.size()));
            page.end();
        }
    }

    /** The feet of a file that is no letter: no folds, every page says whose it is. */
    void sheets(PdfFile file) {
        List<PdfPage> pages = file.pages();
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).decoration();
            next(pages.get(i), file);
            foot(pages.get(i), file, words.word("page", i + 1, pages.size()));
            pages.get(i).end();
        }
    }

    /** Further pages say whose letter they belong to. */
    private void next(PdfPage page, PdfFile file) {
        String left = Plain.name(letter.company().name()) + " – "
                + Plain.name(letter.customer().id().value());
        String right = words.formats().shortDate(letter.asOf()) + " – " + letter.reference();
        float width = PdfPage.millimetres(file.fonts().width(right, Face.REGULAR, 8));
        page.text(left, Face.REGULAR, 8, Flow.LEFT, 14, Ink.GREY);
        page.text(right, Face.REGULAR, 8, Flow.RIGHT - width, 14, Ink.GREY);
        page.rule(Flow.LEFT, 16, Flow.WIDTH, 0.4f, Ink.PALE);
    }

    private void foot(PdfPage page, PdfFile file, String number) {
        page.rule(Flow.LEFT, FOOT - 4, Flow.WIDTH, 0.6f, accent);
        float y = FOOT;
        for (String line : Particulars.of(letter.company(), words)) {
            page.text(line, Face.REGULAR, 7, Flow.LEFT, y, Ink.GREY);
            y += 3.1f;
        }
        float width = PdfPage.millimetres(file.fonts().width(number, Face.REGULAR, 8));
        page.text(number, Face.REGULAR, 8, Flow.RIGHT - width, FOOT, Ink.GREY);
        if (letter.draft()) {
            page.text(words.word("draft.note"), Face.BOLD, 8, Flow.LEFT, 9, new Ink(176, 0, 32));
        }
    }
}
