package io.relance.intake.layout;

import io.relance.intake.column.HeaderText;
import io.relance.intake.value.Words;
import java.util.List;
import java.util.Locale;

/** Tells a label of totals ('Total général', 'Zwischensumme') from a name that begins the same way ('Total Energies'). */
final class TotalLabel {
    private static final List<String> PARTIAL_STARTS = List.of(
            "sous total",
            "sub total",
            "subtotal",
            "subtotaal",
            "zwischensumme",
            "a reporter",
            "report page",
            "carried forward",
            "brought forward",
            "ubertrag");

    private TotalLabel() {}

    /** How sure a text is a label of totals. */
    enum Sort {
        NONE,
        GRAND,
        PLAIN,
        PARTIAL,
        /** It begins or ends with the word; what else it says must name the rows above. */
        NAMED
    }

    /**
     * What follows the word in a {@code NAMED} label, or precedes it, reduced to letters and digits.
     *
     * @param sort what kind of label it is
     * @param name for {@code NAMED} the rest, else empty
     */
    record Label(Sort sort, String name) {}

    static Label of(String text) {
        if (text.length() < 3 || text.length() > 60) {
            return new Label(Sort.NONE, "");
        }
        List<String> words = HeaderText.words(text);
        String plain = String.join("", words);
        String meaning = Words.meaning("total", plain);
        if (!meaning.isEmpty()) {
            return new Label(Sort.valueOf(meaning.toUpperCase(Locale.ROOT)), "");
        }
        String spaced = String.join(" ", words);
        if (PARTIAL_STARTS.stream().anyMatch(spaced::startsWith)) {
            return new Label(Sort.PARTIAL, "");
        }
        if (words.size() > 1 && isWord("first", words.get(0))) {
            return new Label(Sort.NAMED, String.join("", words.subList(1, words.size())));
        }
        if (words.size() > 1 && isWord("last", words.get(words.size() - 1))) {
            return new Label(Sort.NAMED, String.join("", words.subList(0, words.size() - 1)));
        }
        return new Label(Sort.NONE, "");
    }

    private static boolean isWord(String place, String word) {
        return !Words.meaning("total_" + place, word).isEmpty();
    }
}
