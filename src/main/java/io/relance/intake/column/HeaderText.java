package io.relance.intake.column;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A header (or any word) reduced to what counts when two are compared: no case, accents, spaces, punctuation.
 *
 * @param plain all letters and digits in a row: {@code ndefacture}
 * @param joined the same without articles, every way of writing 'number' as {@code no}: {@code nofacture}
 * @param sorted the words of {@code joined} in alphabetical order, for 'Facture n°' beside 'N° facture'
 */
public record HeaderText(String plain, String joined, String sorted) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> NUMBER =
            Set.of("n", "no", "nr", "num", "numero", "number", "nummer", "nro", "nos", "#", "num\u00e9ro");
    private static final Set<String> ARTICLES = Set.of(
            "de", "du", "des", "d", "la", "le", "les", "l", "the", "of", "der", "die", "das", "van", "het", "den",
            "von", "en", "in", "eur", "euro", "euros");
    private static final List<String> NUMBER_ENDINGS = List.of("nummer", "nr");

    public static HeaderText of(String header) {
        List<String> words = words(header);
        StringBuilder plain = new StringBuilder();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            plain.append("#".equals(word) ? "no" : word);
            boolean article = ARTICLES.contains(word) && (i + 1 < words.size() || isCurrency(word)) && words.size() > 1;
            if (!article) {
                addNumbered(kept, word);
            }
        }
        String joined = String.join("", kept);
        return new HeaderText(
                plain.toString(),
                joined,
                String.join(" ", kept.stream().sorted().toList()));
    }

    /** Letters and digits only, in lower case, without accents. */
    public static String plain(String text) {
        return String.join("", words(text));
    }

    /** Words in lower case, without accents; {@code CustomerId} is two words, {@code #} is one. */
    public static List<String> words(String text) {
        String bare = isAscii(text) ? text : bare(text);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean lower = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean upper = Character.isUpperCase(c);
            if (c == '#' || !Character.isLetterOrDigit(c) || (upper && lower)) {
                end(words, word);
            }
            if (c == '#') {
                words.add("#");
            } else if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            }
            lower = Character.isLowerCase(c);
        }
        end(words, word);
        return words;
    }

    private static void end(List<String> words, StringBuilder word) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Without accents, and with letters spelled out that have none. */
    private static String bare(String text) {
        String spelled = text.replace("\u00DF", "ss")
                .replace("\u0153", "oe")
                .replace("\u0152", "OE")
                .replace("\u00E6", "ae")
                .replace("\u00C6", "AE")
                .replace("\u00F8", "o")
                .replace("\u00D8", "O")
                .replace("\u00B0", " ")
                .replace("\u2116", "no");
        return MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                .replaceAll("");
    }

    private static boolean isCurrency(String word) {
        return word.startsWith("eur");
    }

    private static void addNumbered(List<String> kept, String word) {
        if (NUMBER.contains(word)) {
            kept.add("no");
            return;
        }
        for (String ending : NUMBER_ENDINGS) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                String stem = word.substring(0, word.length() - ending.length());
                kept.add(stem);
                kept.add("no");
                return;
            }
        }
        kept.add(word);
    }
}
