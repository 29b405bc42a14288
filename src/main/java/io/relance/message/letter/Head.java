package io.relance.message.letter;

import io.relance.ledger.Address;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.message.pdf.Face;
import io.relance.message.pdf.Fonts;
import io.relance.message.pdf.Ink;
import io.relance.message.pdf.PdfFile;
import io.relance.message.pdf.PdfPage;
import io.relance.message.pdf.Tag;
import io.relance.message.text.Particulars;
import io.relance.message.text.Plain;
import io.relance.message.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The upper part of the first page: sender, address in the window, reference lines, place and date. */
final class Head {
    private static final float ADDRESS_LEADING = 4.3f;
    private static final float REFERENCE = 8.5f;
    private static final float SMALLEST = 7.5f;
    private final Letter letter;
    private final Layout layout;
    private final Words words;
    private final Ink accent;

    Head(Letter letter, Layout layout, Ink accent) {
        this.letter = letter;
        this.layout = layout;
        this.words = letter.words();
        this.accent = accent;
    }

    void draw(PdfFile file) {
        PdfPage page = file.pages().get(0);
        sender(file, page);
        if (letter.history() == null) {
            address(file, page);
        }
        references(file, page);
        Company company = letter.company();
        String date = words.formats().longDate(letter.asOf());
        String city = Plain.name(company.address().city());
        String line = city.isEmpty() ? words.word("date.only", date) : words.word("place.date", city, date);
        text(page, file.root().child("P"), line, Face.REGULAR, 10, layout.dateX(), layout.dateY(), Ink.BLACK);
    }

    private void sender(PdfFile file, PdfPage page) {
        Company company = letter.company();
        float y = layout.sender().y();
        byte[] logo = letter.logo();
        PdfFile.Image image = logo == null ? null : file.image(logo, "logo");
        if (image != null) {
            y += logo(file, page, image, y) + 3;
        }
        Tag tag = file.root().child("P");
        page.begin(tag);
        float width = PdfPage.points(layout.sender().width());
        page.text(
                fitted(file.fonts(), Plain.name(company.name()), Face.BOLD, 13, width),
                Face.BOLD,
                13,
                layout.sender().x(),
                y + 4,
                accent);
        y += 9.2f;
        for (String line : senderLines(company)) {
            String fitted = fitted(file.fonts(), line, Face.REGULAR, 8.5f, width);
            page.text(fitted, Face.REGULAR, 8.5f, layout.sender().x(), y, Ink.GREY);
            y += 3.9f;
        }
        page.end();
    }

    private float logo(PdfFile file, PdfPage page, PdfFile.Image image, float y) {
        float scale = Math.min(16f / image.height(), 50f / image.width());
        float width = image.width() * scale;
        float height = image.height() * scale;
        float x = layout.sender().x();
        Tag figure = file.root()
                .child("Figure")
                .picture(
                        Plain.name(letter.company().name()),
                        PdfPage.points(x),
                        PdfPage.fromBottom(y + height),
                        PdfPage.points(x + width),
                        PdfPage.fromBottom(y));
        page.begin(figure);
        page.image(image, x, y, width, height);
        page.end();
        return height;
    }

    private static List<String> senderLines(Company company) {
        Address address = company.address();
        List<String> lines = new ArrayList<>();
        lines.add(Plain.name(address.line1()));
        lines.add(Plain.name(address.line2()));
        lines.add(Particulars.joined(" ", address.postalCode(), address.city()));
        lines.add(Plain.name(company.phone()));
        lines.add(Plain.name(company.email()));
        lines.removeIf(String::isBlank);
        return lines;
    }

    private void address(PdfFile file, PdfPage page) {
        Customer customer = letter.customer();
        String from = letter.company().country();
        List<String> lines =
                AddressLines.of(customer.name(), customer.contacts().name(), customer.address(), from);
        float size = 10;
        float widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, file.fonts().width(line, Face.REGULAR, size));
        }
        float wide = PdfPage.points(layout.addressWidth());
        if (widest > wide) {
            size = size * wide / widest;
        }
        if (layout.returnLine()) {
            returnLine(file, page);
        }
        Tag tag = file.root().child("P");
        page.begin(tag);
        float y = layout.addressY() + 3.2f;
        float room = layout.window().y() + layout.window().height() - y - 1;
        // seven lines, with the country, stand a little closer in a low window
        float leading = Math.min(ADDRESS_LEADING, room / Math.max(1, lines.size() - 1));
        for (String line : lines) {
            page.text(line, Face.REGULAR, size, layout.addressX(), y, Ink.BLACK);
            y += leading;
        }
        page.end();
    }

    private void returnLine(PdfFile file, PdfPage page) {
        Company company = letter.company();
        Address address = company.address();
        String town = Particulars.joined(" ", address.postalCode(), address.city());
        String line = Particulars.joined(" · ", company.name(), address.line1(), town);
        String fitted = fitted(file.fonts(), line, Face.REGULAR, 7, PdfPage.points(layout.addressWidth()));
        text(page, file.root().child("P"), fitted, Face.REGULAR, 7, layout.addressX(), 59, Ink.GREY);
    }

    private void references(PdfFile file, PdfPage page) {
        float y = layout.references().y() + 3;
        float x = layout.references().x();
        if (letter.registered()) {
            float width = PdfPage.points(layout.references().width());
            String kind = words.word("registered");
            float size = 8.5f;
            // what kind of letter it is must not be cut: it is set smaller instead
            while (size > 6 && file.fonts().width(kind, Face.BOLD, size) > width) {
                size -= 0.25f;
            }
            String line = fitted(file.fonts(), kind, Face.BOLD, size, width);
            text(page, file.root().child("P"), line, Face.BOLD, size, x, y, accent);
            String number =
                    letter.registeredNumber().isEmpty() ? "____________________________" : letter.registeredNumber();
            String field = fitted(
                    file.fonts(), words.word("registered.number") + " " + number, Face.REGULAR, REFERENCE, width);
            text(page, file.root().child("P"), field, Face.REGULAR, REFERENCE, x, y + 4.6f, Ink.BLACK);
            y += 10.5f;
        }
        Customer customer = letter.customer();
        y = reference(file, page, "our.ref", letter.reference(), y);
        y = reference(file, page, "your.code", Plain.name(customer.id().value()), y);
        y = reference(
                file, page, "followed.by", Plain.name(customer.responsible().name()), y);
        reference(file, page, "email", Plain.name(customer.responsible().email()), y);
    }

    private float reference(PdfFile file, PdfPage page, String label, String value, float y) {
        if (value.isBlank()) {
            return y;
        }
        float x = layout.references().x();
        String name = words.word(label);
        page.begin(file.root().child("P"));
        page.text(name, Face.REGULAR, 8, x, y, Ink.GREY);
        float room = PdfPage.points(layout.references().width() - 29);
        float wide = file.fonts().width(value, Face.REGULAR, REFERENCE);
        float size = wide <= room ? REFERENCE : Math.max(SMALLEST, REFERENCE * room / wide - 0.01f);
        List<String> lines = broken(file.fonts(), value, size, room);
        for (int i = 0; i < lines.size(); i++) {
            page.text(lines.get(i), Face.REGULAR, size, x + 29, y + i * 3.6f, Ink.BLACK);
        }
        page.end();
        return y + 4.4f + (lines.size() - 1) * 3.6f;
    }

    /** In one line, or in two that part before the '@', else behind a point: a cut address would be of no use. */
    private static List<String> broken(Fonts fonts, String value, float size, float room) {
        if (fonts.width(value, Face.REGULAR, size) <= room) {
            return List.of(value);
        }
        int at = value.indexOf('@');
        boolean parts = at > 0
                && fonts.width(value.substring(0, at), Face.REGULAR, size) <= room
                && fonts.width(value.substring(at), Face.REGULAR, size) <= room;
        for (int i = 1; i < value.length() && !parts; i++) {
            boolean may = ".- ".indexOf(value.charAt(i - 1)) >= 0;
            if (may && fonts.width(value.substring(0, i), Face.REGULAR, size) <= room) {
                at = i;
            }
        }
        return at <= 0
                ? List.of(fitted(fonts, value, Face.REGULAR, size, room))
                : List.of(value.substring(0, at), fitted(fonts, value.substring(at), Face.REGULAR, size, room));
    }

    private static void text(PdfPage page, Tag tag, String text, Face face, float size, float x, float y, Ink ink) {
        page.begin(tag);
        page.text(text, face, size, x, y, ink);
        page.end();
    }

    /** The text cut to the width, with an ellipsis. */
    private static String fitted(Fonts fonts, String text, Face face, float size, float width) {
        if (fonts.width(text, face, size) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 0 && fonts.width(text.substring(0, length) + "…", face, size) > width) {
            length = text.offsetByCodePoints(length, -1);
        }
        return text.substring(0, length).strip() + "…";
    }
}
