package io.relance.intake.column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers that are known for each field, from {@code headers.txt}. Each has a rank: the contract's own name first,
 * then in the order of the file, words that may mean other things as well last.
 */
final class Synonyms {
    /** Ranks from here on are of words that may mean other things as well. */
    static final int WEAK = 1_000;

    /** A field that a header may mean, and how well: 0 is best. */
    record Meaning(Field field, int rank) {}

    private static final Synonyms KNOWN = load();

    private final Map<String, List<Meaning>> plain = new HashMap<>();
    private final Map<String, List<Meaning>> joined = new HashMap<>();
    private final Map<String, List<Meaning>> sorted = new HashMap<>();

    static Synonyms known() {
        return KNOWN;
    }

    /** All fields a header may mean. */
    List<Meaning> meanings(HeaderText header) {
        List<Meaning> all = new ArrayList<>(plain.getOrDefault(header.plain(), List.of()));
        all.addAll(joined.getOrDefault(header.joined(), List.of()));
        all.addAll(sorted.getOrDefault(header.sorted(), List.of()));
        return all;
    }

    private static Synonyms load() {
        Synonyms synonyms = new Synonyms();
        for (Field field : Field.values()) {
            synonyms.add(field, field.contractName(), 0);
        }
        try (InputStream in = Synonyms.class.getResourceAsStream("headers.txt")) {
            if (in == null) {
                throw new IllegalStateException("headers.txt is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synonyms.addLine(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return synonyms;
    }

    private void addLine(String line) {
        int colon = line.indexOf(':');
        if (line.isBlank() || line.startsWith("#") || colon < 0) {
            return;
        }
        String key = line.substring(0, colon).strip();
        String name = key.replace("?", "");
        @Nullable Field field = Field.named(name);
        if (field == null) {
            throw new IllegalStateException("headers.txt: no such column: " + key);
        }
        int rank = 1 + WEAK * (key.length() - name.length());
        for (String synonym : line.substring(colon + 1).split("\\|", -1)) {
            add(field, synonym.strip(), rank++);
        }
    }

    private void add(Field field, String header, int rank) {
        HeaderText text = HeaderText.of(header);
        Meaning meaning = new Meaning(field, rank);
        plain.computeIfAbsent(text.plain(), k -> new ArrayList<>()).add(meaning);
        joined.computeIfAbsent(text.joined(), k -> new ArrayList<>()).add(meaning);
        sorted.computeIfAbsent(text.sorted(), k -> new ArrayList<>()).add(meaning);
    }
}
