package io.relance.config;

import io.relance.config.Part.Entry;
import io.relance.config.Part.Listing;
import io.relance.config.Part.Origin;
import io.relance.config.Part.Scalar;
import io.relance.config.Part.Table;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Parses YAML into {@link Part}s: texts as written, with line and column, without guessing types. */
final class YamlText {
    private static final int DEEPEST = 20;

    private final String name;
    private final Problems problems;

    private YamlText(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The whole document as a table; an empty one when the text is empty or cannot be parsed, which is a problem. */
    static Table parse(String name, String text, Problems problems) {
        return new YamlText(name, problems).document(text);
    }

    private Table document(String text) {
        Table nothing = new Table(name + ":1:1", Map.of());
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                return nothing;
            }
            if (part(root, 0) instanceof Table table) {
                return table;
            }
            problems.add(place(root.getStartMark()), "expected the key relance and the settings below it");
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String where = mark == null ? name : place(mark);
            problems.add(where, "not readable as YAML: " + e.getProblem() + "; check indentation, colons and quotes");
        } catch (YAMLException e) {
            problems.add(name, "not readable as YAML: " + e.getMessage());
        }
        return nothing;
    }

    private @Nullable Part part(Node node, int depth) {
        String place = place(node.getStartMark());
        if (depth > DEEPEST) {
            problems.add(place, "nested deeper than " + DEEPEST + " levels");
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            boolean empty = Tag.NULL.equals(scalar.getTag());
            return empty ? null : new Scalar(place, scalar.getValue(), Origin.FILE);
        }
        if (node instanceof SequenceNode sequence) {
            List<Part> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                Part part = part(item, depth + 1);
                if (part != null) {
                    items.add(part);
                }
            }
            return new Listing(place, List.copyOf(items));
        }
        return table((MappingNode) node, depth);
    }

    private Table table(MappingNode mapping, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String keyPlace = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(keyPlace, "a key must be a single word");
                continue;
            }
            if (entries.containsKey(key.getValue())) {
                problems.add(
                        keyPlace, "the key \"" + key.getValue() + "\" stands here a second time; keep one of them");
                continue;
            }
            entries.put(key.getValue(), new Entry(keyPlace, part(tuple.getValueNode(), depth + 1)));
        }
        return new Table(place(mapping.getStartMark()), entries);
    }

    private String place(Mark mark) {
        return name + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }
}
