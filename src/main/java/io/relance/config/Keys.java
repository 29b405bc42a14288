package io.relance.config;

import io.relance.config.Part.Entry;
import io.relance.config.Part.Listing;
import io.relance.config.Part.Origin;
import io.relance.config.Part.Scalar;
import io.relance.config.Part.Table;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one table. Each is looked up on the command line, in the environment, then in the file; with several
 * layers (a company's own entry above what is common to all) the first layer that has it wins. A value that cannot be
 * used is reported, and reading goes on with the fallback.
 */
final class Keys {
    private final Reading reading;
    private final List<Layer> layers;

    Keys(Reading reading, List<Layer> layers) {
        this.reading = reading;
        this.layers = List.copyOf(layers);
    }

    /** The same keys under another path. */
    Keys at(String path) {
        return new Keys(
                reading,
                layers.stream()
                        .map(layer -> new Layer(List.of(path), layer.table()))
                        .toList());
    }

    /** These keys, and where they are silent those. */
    Keys above(Keys other) {
        List<Layer> both = new ArrayList<>(layers);
        both.addAll(other.layers);
        return new Keys(reading, both);
    }

    /** How messages name this table. */
    String path() {
        return layers.get(0).paths().get(0);
    }

    /** Where it stands in the file. */
    String place() {
        return layers.get(0).table().place();
    }

    /** The value of the key, or null when nobody gives one. */
    @Nullable
    Part find(String key) {
        Part found = null;
        for (Layer layer : layers) {
            reading.asked(layer, key);
            for (String path : layer.below(key)) {
                Scalar override = reading.overrides().of(path);
                found = found == null ? override : found;
            }
        }
        for (Layer layer : layers) {
            Entry entry = layer.table().entries().get(key);
            found = found == null && entry != null ? entry.value() : found;
        }
        return found;
    }

    boolean has(String key) {
        return find(key) != null;
    }

    /** The value read by {@code parser}, which answers null or throws IllegalArgumentException for what it refuses. */
    <T> @Nullable T value(String key, String expected, Function<String, @Nullable T> parser) {
        Part part = find(key);
        if (part == null) {
            return null;
        }
        if (!(part instanceof Scalar scalar)) {
            report(key, part, "is a " + kind(part) + "; expected " + expected);
            return null;
        }
        return parsed(pathOf(key), scalar, expected, parser);
    }

    <T> T value(String key, String expected, Function<String, @Nullable T> parser, T fallback) {
        T value = value(key, expected, parser);
        return value == null ? fallback : value;
    }

    /** A text, or empty. */
    String text(String key) {
        return value(key, "a text", String::strip, "");
    }

    /** A value that must be there; null when it is not or cannot be used, which is reported. */
    <T> @Nullable T needed(String key, String expected, Function<String, @Nullable T> parser) {
        if (!has(key)) {
            missing(key, expected);
        }
        return value(key, expected, parser);
    }

    /** A text that must be there, or empty when it is not, which is reported. */
    String required(String key, String expected) {
        String value = needed(key, expected, text -> text.isEmpty() ? null : text);
        return value == null ? "" : value;
    }

    void missing(String key, String expected) {
        reading.problems().add(place(), path() + "." + key + " is missing; expected " + expected);
    }

    /** Single values; one value alone, or several with commas between them, will do where a list is expected. */
    <T> @Nullable List<T> list(String key, String expected, Function<String, @Nullable T> parser) {
        Part part = find(key);
        if (part == null) {
            return null;
        }
        List<T> values = new ArrayList<>();
        for (Part item : items(part)) {
            if (item instanceof Scalar scalar) {
                T value = parsed(pathOf(key), scalar, expected, parser);
                if (value != null) {
                    values.add(value);
                }
            } else {
                report(key, item, "is a " + kind(item) + "; expected " + expected);
            }
        }
        return values;
    }

    /** The table below the key, an empty one when nobody gives it. */
    Keys table(String key) {
        List<Layer> below = new ArrayList<>();
        for (Layer layer : layers) {
            reading.asked(layer, key);
            Entry entry = layer.table().entries().get(key);
            Part part = entry == null ? null : entry.value();
            if (part instanceof Table table) {
                below.add(new Layer(layer.below(key), table));
            } else {
                if (part != null) {
                    report(key, part, "is a " + kind(part) + "; expected keys below it");
                }
                below.add(Layer.absent(
                        layer.below(key), entry == null ? layer.table().place() : entry.keyPlace()));
            }
        }
        return new Keys(reading, below);
    }

    /** The tables of a list, each also addressed by the value of its key {@code name}; null when nobody gives one. */
    @Nullable
    List<Keys> tables(String key, String name) {
        for (Layer layer : layers) {
            reading.asked(layer, key);
            Entry entry = layer.table().entries().get(key);
            if (entry == null || entry.value() == null) {
                continue;
            }
            if (entry.value() instanceof Listing listing) {
                return entries(layer, key, name, listing);
            }
            report(key, entry.value(), "is a " + kind(entry.value()) + "; expected a list");
            return List.of();
        }
        return null;
    }

    private List<Keys> entries(Layer layer, String key, String name, Listing listing) {
        List<Keys> result = new ArrayList<>();
        for (int i = 0; i < listing.items().size(); i++) {
            Part item = listing.items().get(i);
            if (item instanceof Table table) {
                result.add(new Keys(reading, List.of(new Layer(addresses(layer, key, i, name, table), table))));
            } else {
                report(key + "[" + i + "]", item, "is a " + kind(item) + "; expected keys and values");
            }
        }
        return result;
    }

    private static List<String> addresses(Layer layer, String key, int index, String name, Table table) {
        List<String> paths = new ArrayList<>();
        layer.below(key).forEach(path -> paths.add(path + "[" + index + "]"));
        Entry named = table.entries().get(name);
        if (named != null && named.value() instanceof Scalar scalar) {
            layer.below(key).forEach(path -> paths.add(path + "." + scalar.text()));
        }
        return paths;
    }

    /** The names below this table that its first layer with any has, in the order written. */
    List<String> names() {
        return layers.stream()
                .map(layer -> List.copyOf(layer.table().entries().keySet()))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Only the first layer that says anything: what cannot be mixed from two places. */
    Keys whole() {
        return layers.stream()
                .filter(layer -> !layer.table().entries().isEmpty())
                .findFirst()
                .map(layer -> new Keys(reading, List.of(layer)))
                .orElse(this);
    }

    /** Reports something about a value of this table. */
    void report(String key, Part part, String message) {
        reading.problems().add(part.place(), pathOf(key) + " " + message);
    }

    /** The key as it is addressed where its value stands: in the layer that has it. */
    private String pathOf(String key) {
        for (Layer layer : layers) {
            Entry entry = layer.table().entries().get(key);
            if (entry != null && entry.value() != null) {
                return layer.below(key).get(0);
            }
        }
        return path() + "." + key;
    }

    /** Reports something about a key that is there. */
    void report(String key, String message) {
        Part part = find(key);
        reading.problems().add(part == null ? place() : part.place(), pathOf(key) + " " + message);
    }

    /** A key that other keys make meaningless. */
    void refuse(String key, String why) {
        Part part = find(key);
        if (part != null) {
            report(key, part, why);
        }
    }

    Reading reading() {
        return reading;
    }

    private <T> @Nullable T parsed(String path, Scalar scalar, String expected, Function<String, @Nullable T> parser) {
        T value = null;
        try {
            value = parser.apply(scalar.text().strip());
        } catch (IllegalArgumentException | DateTimeException refused) {
            // the message below says what was expected
        }
        if (value == null) {
            reading.problems().add(scalar.place(), path + " is \"" + scalar.text() + "\"; expected " + expected);
        }
        return value;
    }

    static List<Part> items(Part part) {
        if (part instanceof Listing listing) {
            return listing.items();
        }
        if (part instanceof Scalar scalar) {
            return Arrays.stream(scalar.text().split(","))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(text -> (Part) new Scalar(scalar.place(), text, scalar.origin()))
                    .toList();
        }
        return List.of(part);
    }

    private static String kind(Part part) {
        if (part instanceof Table) {
            return "table of keys";
        }
        return part instanceof Listing ? "list" : "single value";
    }

    /** A secret: from the environment, or the first line of the file that {@code KEY-file} names; never in the YAML. */
    String secret(String key, Function<String, @Nullable String> fileReader) {
        Part part = find(key);
        String fromFile = value(key + "-file", "a file whose first line is the secret", fileReader, "");
        if (part instanceof Scalar scalar && scalar.origin() == Origin.ENVIRONMENT) {
            return scalar.text();
        }
        if (part != null) {
            String variable =
                    "RELANCE" + path().substring("relance".length()).replaceAll("[.\\[\\]-]+", "_") + "_" + key;
            report(
                    key,
                    part,
                    "is a secret and must not stand here; set the environment variable "
                            + variable.toUpperCase(Locale.ROOT) + " or name a file with " + key + "-file");
        }
        return fromFile;
    }
}
