package io.relance.config;

import io.relance.config.Part.Table;
import java.util.List;
import java.util.Map;

/**
 * One place in the configuration where a setting may stand.
 *
 * @param paths how it is addressed: by index, and by name where an entry of a list has one
 * @param table what the file says there; empty when it says nothing
 */
record Layer(List<String> paths, Table table) {
    static Layer absent(List<String> paths, String place) {
        return new Layer(paths, new Table(place, Map.of()));
    }

    List<String> below(String key) {
        return paths.stream().map(path -> path + "." + key).toList();
    }
}
