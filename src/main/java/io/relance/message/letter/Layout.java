package io.relance.message.letter;

import java.util.List;
import java.util.Locale;

/**
 * Where things stand on the first page, in millimetres from the upper left corner, for the envelopes of a country.
 *
 * @param window the frame of the address in the envelope's window
 * @param addressX where the lines of the address begin
 * @param addressY the upper edge of its first line
 * @param addressWidth what a line of it may take
 * @param sender where the sender's block stands
 * @param references where the reference lines stand
 * @param dateX where place and date begin
 * @param dateY their baseline
 * @param bodyY the baseline of the subject
 * @param folds where the sheet is folded
 * @param returnLine whether the sender's address stands small above the address, in the window
 */
record Layout(
        Box window,
        float addressX,
        float addressY,
        float addressWidth,
        Place sender,
        Place references,
        float dateX,
        float dateY,
        float bodyY,
        List<Float> folds,
        boolean returnLine) {

    /** A rectangle. */
    record Box(float x, float y, float width, float height) {}

    /** An upper left corner and a width. */
    record Place(float x, float y, float width) {}

    /** The window of 85 x 33 mm at 110 and 55 mm. */
    static final Layout FRENCH = new Layout(
            new Box(110, 55, 85, 33),
            114,
            58,
            78,
            new Place(20, 14, 80),
            new Place(20, 60, 82),
            110,
            98,
            109,
            List.of(99f, 198f),
            false);

    /** The window on the right, 15 mm from the edge and 30 mm clear below it in an envelope of 114 mm. */
    static final Layout BELGIAN = new Layout(
            new Box(112, 45, 83, 33),
            115,
            48,
            77,
            new Place(20, 14, 80),
            new Place(20, 54, 82),
            112,
            90,
            102,
            List.of(99f, 198f),
            false);

    /** DIN 5008 form B: the window on the left, 85 x 45 mm at 20 and 45 mm, its upper part for the return address. */
    static final Layout DIN = new Layout(
            new Box(20, 45, 85, 45),
            25,
            62.7f,
            78,
            new Place(125, 14, 70),
            new Place(125, 52, 70),
            125,
            46,
            103,
            List.of(105f, 210f),
            true);

    /** By the setting, or for {@code auto} by the creditor's country. */
    static Layout of(String setting, String country) {
        return switch (setting.strip().toLowerCase(Locale.ROOT)) {
            case "french" -> FRENCH;
            case "belgian" -> BELGIAN;
            case "din" -> DIN;
            default ->
                switch (country) {
                    case "BE" -> BELGIAN;
                    case "DE", "AT", "NL", "GB", "CH" -> DIN;
                    default -> FRENCH;
                };
        };
    }
}
