package io.relance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that a text shows with what it prints: the fenced block after it, or what it is said to answer.
 *
 * @param words what is typed after {@code ./relance}
 * @param lines of the block; {@code [...]} stands for any lines
 * @param whole whether they are quoted whole, not as a part of what is printed
 */
record QuotedCommand(String words, List<String> lines, boolean whole) {
    private static final String LEFT_OUT = "[...]";
    private static final Pattern TYPED = Pattern.compile("`\\./relance ([^`]+)`");
    private static final Pattern ANSWERS = Pattern.compile("`\\./relance ([^`]+)` answers `([^`]+)`");

    /** All of one section of a text in Markdown, in order. */
    static List<QuotedCommand> of(String markdown, String heading) {
        List<QuotedCommand> found = new ArrayList<>();
        List<String> block = null;
        String typed = "";
        for (String line : section(markdown, heading)) {
            if (line.startsWith("```")) {
                if (block != null) {
                    found.add(new QuotedCommand(typed, block, true));
                }
                block = block == null ? new ArrayList<>() : null;
            } else if (block != null) {
                block.add(line);
            } else {
                Matcher command = TYPED.matcher(line);
                while (command.find()) {
                    typed = command.group(1);
                }
                Matcher answer = ANSWERS.matcher(line);
                while (answer.find()) {
                    found.add(new QuotedCommand(answer.group(1), List.of(LEFT_OUT, answer.group(2)), false));
                }
            }
        }
        return found;
    }

    private static List<String> section(String markdown, String heading) {
        return markdown.lines()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }

    /** The first quoted line that the output does not have at its place; empty when it shows all of them. */
    String missingIn(String output) {
        List<String> printed = output.lines().map(String::stripTrailing).toList();
        int at = 0;
        boolean anywhere = false;
        for (String line : lines) {
            if (line.strip().equals(LEFT_OUT)) {
                anywhere = true;
                continue;
            }
            int found = at;
            while (anywhere && found < printed.size() && !shows(printed.get(found), line)) {
                found++;
            }
            if (found >= printed.size() || !shows(printed.get(found), line)) {
                return line;
            }
            at = found + 1;
            anywhere = false;
        }
        return "";
    }

    private boolean shows(String printed, String line) {
        return whole ? printed.equals(line.stripTrailing()) : printed.contains(line.strip());
    }
}
