package io.relance.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The known word that differs least, if it differs in a third of its letters at most. */
    public static Optional<String> to(String written, Collection<String> known) {
        String wanted = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> distance(wanted, word) <= Math.max(1, Math.min(wanted.length(), word.length()) / 3))
                .min(Comparator.<String>comparingInt(word -> distance(wanted, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean "receivables"?}, or the words there are. */
    static String advice(String written, Collection<String> known) {
        return to(written, known)
                .map(word -> "did you mean \"" + word + "\"?")
                .orElseGet(() -> "known are " + String.join(", ", known));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
