package io.relance.message.letter;

import io.relance.message.pdf.Face;
import io.relance.message.pdf.Ink;

/** How a text is set: cut, size in points, distance of lines in millimetres, colour. */
record Type(Face face, float size, float leading, Ink ink) {
    private static final float SMALLEST = 8;
    static final Type BODY = new Type(Face.REGULAR, 10, 4.7f, Ink.BLACK);
    static final Type SMALL = new Type(Face.REGULAR, 8, 3.7f, Ink.GREY);

    /** From the top of a line to its baseline, in millimetres. */
    float ascent() {
        return leading * 0.78f;
    }

    /** The same in another size; small print keeps its own, which is as small as people read. */
    Type scaled(float factor) {
        return size <= SMALLEST ? this : new Type(face, size * factor, leading * factor, ink);
    }

    Type in(Ink other) {
        return new Type(face, size, leading, other);
    }
}
