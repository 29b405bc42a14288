package io.relance.message.letter;

/**
 * How far apart the parts of a letter stand, and how large its text is.
 *
 * @param gap what the space between parts is multiplied by
 * @param lead what the distance of lines is multiplied by
 * @param size what the size of the text is multiplied by
 * @param rows what the height of tables and of the payment box is multiplied by
 * @param rise how far the subject moves up, in millimetres
 */
record Spacing(float gap, float lead, float size, float rows, float rise) {
    static final Spacing ROOMY = new Spacing(1, 1, 1, 1, 0);
    /** As close as a business letter still looks well. */
    static final Spacing CLOSE = new Spacing(0.55f, 0.94f, 1, 1, 0);
    /** Smaller as well, where that saves a second sheet. */
    static final Spacing SMALLER = new Spacing(0.65f, 0.94f, 0.93f, 0.9f, 2.5f);
    /** As small and close as a letter may be. */
    static final Spacing SMALLEST = new Spacing(0.42f, 0.93f, 0.92f, 0.86f, 2.5f);
}
