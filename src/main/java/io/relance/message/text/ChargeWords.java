package io.relance.message.text;

import io.relance.message.text.Figures.Section;
import java.util.List;

/** The headings of charges: they name interest and fixed sums only where there are any. */
public final class ChargeWords {
    private ChargeWords() {}

    /** The heading above the working of all sections. */
    public static String title(Words words, List<Section> sections) {
        return words.word("charges.title"
                + only(
                        sections.stream()
                                .anyMatch(section -> !section.interest().isZero()),
                        sections.stream()
                                .anyMatch(section -> !section.indemnity().isZero())));
    }

    /** What the sum of one section is called. */
    public static String total(Words words, Section section) {
        return words.word("charges.total"
                + only(!section.interest().isZero(), !section.indemnity().isZero()));
    }

    private static String only(boolean interest, boolean indemnity) {
        return interest == indemnity ? "" : interest ? ".interest" : ".indemnity";
    }
}
