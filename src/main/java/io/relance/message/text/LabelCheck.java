package io.relance.message.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The company's own labels of a language against the built-in ones that they replace. */
public final class LabelCheck {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+\\}");

    private LabelCheck() {}

    /** Labels whose places for values are broken, or are not those that the built-in label has. */
    public static List<TemplateProblem> broken(Templates templates, String language) {
        String file = language + "/words.properties";
        Map<String, String> builtIn = templates.builtIn(file);
        List<TemplateProblem> problems = new ArrayList<>();
        new TreeMap<>(templates.own(file)).forEach((key, label) -> {
            String model = builtIn.get(key);
            if (model != null && (model.contains("{") || label.contains("{")) && !fits(label, model)) {
                problems.add(new TemplateProblem(
                        file,
                        templates.line(file, key),
                        "the label '" + key + "' has places in braces that it gets no value for: '" + label
                                + "'. Expected those of '" + model + "'."));
            }
        });
        return problems;
    }

    /** Braces that are no places, as in a line of configuration that a label quotes, stand in the text as they are. */
    private static boolean fits(String label, String model) {
        if (PLACE.matcher(model).replaceAll("").contains("{")) {
            return true;
        }
        String rest = label;
        Matcher places = PLACE.matcher(model);
        while (places.find()) {
            rest = rest.replace(places.group(), "");
        }
        return !rest.contains("{") && !rest.contains("}");
    }

    /** The company's own labels that nothing built in asks for, apart from names of its own levels and buckets. */
    public static List<String> unknown(Templates templates, String language) {
        String file = language + "/words.properties";
        Map<String, String> builtIn = templates.builtIn(file);
        return templates.own(file).keySet().stream()
                .filter(key -> !builtIn.containsKey(key))
                .filter(key -> !key.matches("(level|bucket|charges|reason|step|status)\\..*"))
                .sorted()
                .toList();
    }
}
