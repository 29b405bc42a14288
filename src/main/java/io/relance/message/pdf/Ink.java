package io.relance.message.pdf;

import java.util.Locale;

/** A colour, each part from 0 to 255. */
public record Ink(int red, int green, int blue) {
    public static final Ink BLACK = new Ink(0, 0, 0);
    public static final Ink GREY = new Ink(96, 96, 96);
    public static final Ink PALE = new Ink(226, 226, 226);

    /** Of {@code #1f3a5f}. */
    public static Ink of(String hex) {
        String digits = hex.strip().toLowerCase(Locale.ROOT).replace("#", "");
        if (!digits.matches("[0-9a-f]{6}")) {
            throw new IllegalArgumentException("'" + hex + "' is not a colour. Expected six digits, as in #1f3a5f.");
        }
        int value = Integer.parseInt(digits, 16);
        return new Ink(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /** Nearer to white, for backgrounds. */
    public Ink tint() {
        return new Ink(255 - (255 - red) / 10, 255 - (255 - green) / 10, 255 - (255 - blue) / 10);
    }
}
