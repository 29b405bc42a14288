package io.relance.export.page;

import io.relance.ledger.Markup;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed XHTML; every text is escaped, every element closed. */
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** An element with attributes as they are: {@code open("td", "class=\"n\"")}. */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (String attribute : attributes) {
            if (!attribute.isEmpty()) {
                out.append(' ').append(attribute);
            }
        }
        out.append('>');
        open.push(tag);
        return this;
    }

    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element and ends the line. */
    Html closeLine() {
        close();
        out.append('\n');
        return this;
    }

    Html text(String text) {
        out.append(Markup.escaped(text));
        return this;
    }

    /** An element with nothing but a text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Text of the program itself, without escaping. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** A text cell. */
    Html cell(String text) {
        return element("td", text);
    }

    /** A number cell, to the right; {@code key} is what it is sorted by. */
    Html number(String text, String key) {
        return element("td", text, "class=\"n\"", key.isEmpty() ? "" : "data-k=\"" + Markup.escaped(key) + "\"");
    }

    Html number(String text) {
        return number(text, "");
    }

    /** A row of headings; those that begin with {@code >} stand to the right. */
    Html headings(String... headings) {
        open("thead").open("tr");
        for (String heading : headings) {
            boolean right = heading.startsWith(">");
            element("th", right ? heading.substring(1) : heading, right ? "class=\"n\"" : "");
        }
        return close().closeLine();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
