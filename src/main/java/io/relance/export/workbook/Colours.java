package io.relance.export.workbook;

import io.relance.ageing.Buckets;
import java.util.ArrayList;
import java.util.List;

/** The colours of the report; the older a bucket, the redder. */
public final class Colours {
    public static final String NAVY = "1F3864";
    public static final String RULE = "BFC7D5";
    public static final String BAND = "EEF2F8";
    public static final String GOOD = "E2F0D9";
    public static final String BAD = "F8CBC6";
    public static final String BAD_TEXT = "9C0006";
    public static final String INPUT = "FFFBE6";
    public static final String MUTED = "6B7280";
    public static final String LINK = "1F4E9E";

    private static final String NOT_DUE = "5B8DB8";
    private static final List<String> LATE = List.of("F2C14E", "EE9B4A", "E0703D", "B3282D");
    private static final String NO_DUE_DATE = "9AA3AF";
    private static final String CREDITS = "7AA874";

    private Colours() {}

    /** One colour per column, in their order, as six hexadecimal digits. */
    public static List<String> of(Buckets buckets) {
        List<String> colours = new ArrayList<>();
        colours.add(NOT_DUE);
        int ranges = buckets.ranges();
        for (int i = 0; i < ranges; i++) {
            int shade = ranges == 1 ? LATE.size() - 1 : i * (LATE.size() - 1) / (ranges - 1);
            colours.add(LATE.get(shade));
        }
        colours.add(NO_DUE_DATE);
        colours.add(CREDITS);
        return colours;
    }

    /** Not due, late, over the last bound: the three parts of a month end. */
    public static List<String> ofHistory() {
        return List.of(NOT_DUE, LATE.get(1), LATE.get(3));
    }

    static byte[] bytes(String colour) {
        int rgb = Integer.parseInt(colour, 16);
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }
}
