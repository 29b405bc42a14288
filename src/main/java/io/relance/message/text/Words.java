package io.relance.message.text;

import java.util.List;
import java.util.Map;

/** The labels of one language ({@code templates/<language>/words.properties}): column heads, totals, the footer. */
public final class Words {
    private final String language;
    private final Map<String, String> words;
    private final Formats formats;

    Words(String language, Map<String, String> words) {
        this.language = language;
        this.words = Map.copyOf(words);
        this.formats = new Formats(language, months());
    }

    private List<String> months() {
        List<String> months = List.of(word("months").split("\\s*,\\s*", -1));
        if (months.size() != 12) {
            throw new TemplateProblem(file(), 0, "'months' names " + months.size() + " months. Expected twelve.");
        }
        return months;
    }

    private String file() {
        return language + "/words.properties";
    }

    public String language() {
        return language;
    }

    public Formats formats() {
        return formats;
    }

    /** The label of that key. */
    public String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new TemplateProblem(file(), 0, "the label '" + key + "' is missing. Add a line '" + key + " = ...'.");
        }
        return word;
    }

    /** The label of that key with {@code {0}}, {@code {1}}, ... replaced. */
    public String word(String key, Object... values) {
        String result = word(key);
        for (int i = 0; i < values.length; i++) {
            result = result.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return result;
    }

    /** The label of that key, or what the caller has instead. */
    public String wordOr(String key, String other) {
        return words.getOrDefault(key, other);
    }

    public Map<String, String> all() {
        return words;
    }
}
