package io.relance.config;

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
 * The keys of one table, read: {@link Layers} finds what stands under each. A value that cannot be used is reported, and
 * reading goes on with the fallback.
 */
final class Keys {
    private final Reading reading;
    private final Layers layers;

    Keys(Reading reading, List<Layer> layers) {
        this(reading, new Layers(reading, layers));
    }

    private Keys(Reading reading, Layers layers) {
        this.reading = reading;
        this.layers = layers;
    }

    /** The same keys under another path. */
    Keys at(String path) {
        return new Keys(reading, layers.at(path));
    }

    /** These keys, and where they are silent those. */
    Keys above(Keys other) {
        return new Keys(reading, layers.above(other.layers));
    }

    /** Only the first layer that says anything: what cannot be mixed from two places. */
    Keys whole() {
        return new Keys(reading, layers.whole());
    }

    /** How messages name this table. */
    String path() {
        return layers.path();
    }

    /** Where it stands in the file. */
    String place() {
        return layers.place();
    }

    /** The names below this table that its first layer with any has, in the order written. */
    List<String> names() {
        return layers.names();
    }

    /** The value of the key, or null when nobody gives one. */
    @Nullable
    Part find(String key) {
        return layers.find(key);
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
        return parsed(layers.pathOf(key), scalar, expected, parser);
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
                T value = parsed(layers.pathOf(key), scalar, expected, parser);
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
        return new Keys(
                reading,
                layers.below(key, part -> report(key, part, "is a " + kind(part) + "; expected keys below it")));
    }

    /** The tables of a list, each also addressed by the value of its key {@code name}; null when nobody gives one. */
    @Nullable
    List<Keys> tables(String key, String name) {
        Part part = layers.written(key);
        if (part == null) {
            return null;
        }
        if (!(part instanceof Listing listing)) {
            report(key, part, "is a " + kind(part) + "; expected a list");
            return List.of();
        }
        List<Keys> result = new ArrayList<>();
        for (int i = 0; i < listing.items().size(); i++) {
            Part item = listing.items().get(i);
            if (item instanceof Table table) {
                result.add(new Keys(reading, layers.entry(key, i, name, table)));
            } else {
                report(key + "[" + i + "]", item, "is a " + kind(item) + "; expected keys and values");
            }
        }
        return result;
    }

    /** Reports something about a value of this table. */
    void report(String key, Part part, String message) {
        reading.problems().add(part.place(), layers.pathOf(key) + " " + message);
    }

    /** Reports something about a key that is there. */
    void report(String key, String message) {
        Part part = find(key);
        reading.problems().add(part == null ? place() : part.place(), layers.pathOf(key) + " " + message);
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
