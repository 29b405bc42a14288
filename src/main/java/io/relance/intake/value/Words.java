package io.relance.intake.value;

import io.relance.intake.column.HeaderText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of exports, from {@code words.txt}, compared like headers: no case, accents, spaces, punctuation. */
public final class Words {
    private static final Map<String, Map<String, String>> BY_TOPIC = load();

    private Words() {}

    /**
     * What a word means.
     *
     * @param topic what it is about: {@code document_type}
     * @return the meaning, {@code credit_note}, or empty if the word is not known
     */
    public static String meaning(String topic, String word) {
        return BY_TOPIC.getOrDefault(topic, Map.of()).getOrDefault(HeaderText.plain(word), "");
    }

    /** What the end of a phrase means, by words of eight letters or more; empty if it ends with none that is known. */
    public static String meaningOfEnd(String topic, String phrase) {
        String plain = HeaderText.plain(phrase);
        for (Map.Entry<String, String> word :
                BY_TOPIC.getOrDefault(topic, Map.of()).entrySet()) {
            if (word.getKey().length() >= 8 && plain.endsWith(word.getKey())) {
                return word.getValue();
            }
        }
        return "";
    }

    /** Whether a flag says no; a dash does as well. */
    public static boolean isNo(String word) {
        String plain = HeaderText.plain(word);
        return plain.isEmpty()
                || "no".equals(BY_TOPIC.getOrDefault("no", Map.of()).get(plain));
    }

    /** Whether a flag says yes and nothing else. */
    public static boolean isYes(String word) {
        return "yes".equals(BY_TOPIC.getOrDefault("yes", Map.of()).get(HeaderText.plain(word)));
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> topics = new HashMap<>();
        try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new IllegalStateException("words.txt is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                addLine(topics, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return topics;
    }

    private static void addLine(Map<String, Map<String, String>> topics, String line) {
        int colon = line.indexOf(':');
        if (line.startsWith("#") || colon < 0) {
            return;
        }
        String key = line.substring(0, colon).strip();
        int dot = key.indexOf('.');
        String topic = dot < 0 ? key : key.substring(0, dot);
        String meaning = key.substring(dot + 1);
        Map<String, String> words = topics.computeIfAbsent(topic, k -> new LinkedHashMap<>());
        for (String word : line.substring(colon + 1).split("\\|", -1)) {
            words.putIfAbsent(HeaderText.plain(word), meaning);
        }
    }
}
