package io.relance.export.page;

import java.math.BigDecimal;
import java.util.List;

/** Draws the charts of the summary into the page. */
interface Drawing {
    /**
     * A part of a chart.
     *
     * @param label what it is
     * @param shown its value in words
     * @param value its value
     * @param colour six hexadecimal digits
     */
    record Part(String label, String shown, BigDecimal value, String colour) {}

    /** Parts on top of each other, with what they are called together; no parts: nothing is known. */
    record Stack(String label, List<Part> parts) {}

    /** One bar for each part. */
    void bars(Html html, String title, List<Part> parts);

    /** One column for each stack. */
    void columns(Html html, String title, List<Stack> stacks, List<Part> legend);
}
