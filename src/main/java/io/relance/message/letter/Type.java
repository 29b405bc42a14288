package io.relance.message.letter;

import io.relance.message.pdf.Face;
import io.relance.message.pdf.Ink;

/** How a text is set: cut, size in points, distance of lines in millimetres, colour. */
record Type(Face face, float size, float leading, Ink ink) {
    static final Type BODY = new Type(Face.REGULAR, 10, 4.7f, Ink.BLACK);
    static final Type SMALL = new Type(Face.REGULAR, 8, 3.7f, Ink.GREY);

    /** From the top of a line to its baseline, in millimetres. */
    float ascent() {
        return leading * 0.78f;
    }

    Type in(Ink other) {
        return new Type(face, size, leading, other);
    }
}
