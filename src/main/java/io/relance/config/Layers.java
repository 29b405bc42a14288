package io.relance.config;

import io.relance.config.Part.Entry;
import io.relance.config.Part.Scalar;
import io.relance.config.Part.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of one table may stand. Each is looked up on the command line, in the environment, then in the file; with
 * several layers (a company's own entry above what is common to all) the first layer that has it wins.
 */
final class Layers {
    private final Reading reading;
    private final List<Layer> all;

    Layers(Reading reading, List<Layer> all) {
        this.reading = reading;
        this.all = List.copyOf(all);
    }

    Layers at(String path) {
        return new Layers(
                reading,
                all.stream()
                        .map(layer -> new Layer(List.of(path), layer.table()))
                        .toList());
    }

    Layers above(Layers other) {
        List<Layer> both = new ArrayList<>(all);
        both.addAll(other.all);
        return new Layers(reading, both);
    }

    /** The first one that says anything; all of them where none does. */
    Layers whole() {
        return all.stream()
                .filter(layer -> !layer.table().entries().isEmpty())
                .findFirst()
                .map(layer -> new Layers(reading, List.of(layer)))
                .orElse(this);
    }

    String path() {
        return all.get(0).paths().get(0);
    }

    String place() {
        return all.get(0).table().place();
    }

    /** The names that the first layer with any has, in the order written. */
    List<String> names() {
        return all.stream()
                .map(layer -> List.copyOf(layer.table().entries().keySet()))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The value of the key, or null when nobody gives one. */
    @Nullable
    Part find(String key) {
        Part found = null;
        for (Layer layer : all) {
            reading.asked(layer, key);
            for (String path : layer.below(key)) {
                Scalar override = reading.overrides().of(path);
                found = found == null ? override : found;
            }
        }
        return found == null ? inFile(key) : found;
    }

    /** What the file says, where single values in other places make no sense; null when it says nothing. */
    @Nullable
    Part written(String key) {
        all.forEach(layer -> reading.asked(layer, key));
        return inFile(key);
    }

    private @Nullable Part inFile(String key) {
        Layer layer = having(key);
        Entry entry = layer == null ? null : layer.table().entries().get(key);
        return entry == null ? null : entry.value();
    }

    /** The layer whose table has a value for the key, or null. */
    private @Nullable Layer having(String key) {
        for (Layer layer : all) {
            Entry entry = layer.table().entries().get(key);
            if (entry != null && entry.value() != null) {
                return layer;
            }
        }
        return null;
    }

    /** The key as it is addressed where its value stands: in the layer that has it. */
    String pathOf(String key) {
        Layer layer = having(key);
        return layer == null ? path() + "." + key : layer.below(key).get(0);
    }

    /**
     * The tables below the key; empty ones where nobody gives them.
     *
     * @param other takes what stands there and is no table
     */
    Layers below(String key, Consumer<Part> other) {
        List<Layer> below = new ArrayList<>();
        for (Layer layer : all) {
            reading.asked(layer, key);
            Entry entry = layer.table().entries().get(key);
            Part part = entry == null ? null : entry.value();
            if (part instanceof Table table) {
                below.add(new Layer(layer.below(key), table));
            } else {
                if (part != null) {
                    other.accept(part);
                }
                below.add(Layer.absent(
                        layer.below(key), entry == null ? layer.table().place() : entry.keyPlace()));
            }
        }
        return new Layers(reading, below);
    }

    /** An entry of the list that the key has, addressed by its number and by the value of its key {@code name}. */
    Layers entry(String key, int index, String name, Table table) {
        Layer layer = having(key);
        List<String> addresses = layer == null ? List.of(path() + "." + key) : layer.below(key);
        List<String> paths = new ArrayList<>();
        addresses.forEach(path -> paths.add(path + "[" + index + "]"));
        Entry named = table.entries().get(name);
        if (named != null && named.value() instanceof Scalar scalar) {
            addresses.forEach(path -> paths.add(path + "." + scalar.text()));
        }
        return new Layers(reading, List.of(new Layer(paths, table)));
    }
}
