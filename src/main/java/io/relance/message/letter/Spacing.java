package io.relance.message.letter;

/**
 * How far apart the parts of a letter stand.
 *
 * @param gap what the space between parts is multiplied by
 * @param lead what the distance of lines is multiplied by
 */
record Spacing(float gap, float lead) {
    static final Spacing ROOMY = new Spacing(1, 1);
    /** As close as a business letter still looks well. */
    static final Spacing CLOSE = new Spacing(0.55f, 0.94f);
}
