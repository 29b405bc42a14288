package io.relance.message.letter;

import io.relance.message.pdf.Fonts;
import io.relance.message.pdf.Ink;
import io.relance.message.pdf.PdfFile;
import java.util.List;
import java.util.Map;

/** Sets a letter: the head of its first page, the text with its tables, the statement behind it, the feet of all pages. */
public final class LetterWriter {
    private final Ink accent;
    private final String layout;

    /** @param look {@code layout/letter.properties} */
    public LetterWriter(Map<String, String> look) {
        this.accent = Ink.of(look.getOrDefault("accent", "#1f3a5f"));
        this.layout = look.getOrDefault("layout", "auto");
    }

    /**
     * The letter as a PDF/A file. Where only a few lines would stand on its last page it is set anew, closer, then
     * smaller, until that page is saved.
     */
    public byte[] write(Letter letter) {
        return Fonts.with(fonts -> {
            try (PdfFile roomy = new PdfFile(fonts, letter.details())) {
                Body body = body(letter, roomy, Spacing.ROOMY);
                body.set();
                if (body.hasFewLinesOnLastPage()) {
                    for (Spacing spacing : List.of(Spacing.CLOSE, Spacing.SMALLER, Spacing.SMALLEST)) {
                        byte[] closer = closer(letter, fonts, body.pages(), spacing);
                        if (closer.length > 0) {
                            return closer;
                        }
                    }
                }
                return finished(letter, roomy);
            }
        });
    }

    private byte[] closer(Letter letter, Fonts fonts, int pages, Spacing spacing) {
        try (PdfFile file = new PdfFile(fonts, letter.details())) {
            Body body = body(letter, file, spacing);
            body.set();
            return body.pages() < pages ? finished(letter, file) : new byte[0];
        }
    }

    private Body body(Letter letter, PdfFile file, Spacing spacing) {
        return new Body(letter, file, Layout.of(layout, letter.company().country()), accent, spacing);
    }

    private byte[] finished(Letter letter, PdfFile file) {
        if (letter.figures().isLong()) {
            new Statement(letter, new Flow(file, Flow.TOP, Spacing.ROOMY), accent).set();
        }
        new Marks(letter, accent).feet(file, Layout.of(layout, letter.company().country()));
        return file.toBytes();
    }

    /** Only the list of all documents of the letter, as a file of its own. */
    public byte[] statement(Letter letter) {
        return Fonts.with(fonts -> {
            try (PdfFile file = new PdfFile(fonts, letter.details())) {
                new Statement(letter, new Flow(file, Flow.TOP, Spacing.ROOMY), accent).set();
                new Marks(letter, accent).sheets(file);
                return file.toBytes();
            }
        });
    }
}
