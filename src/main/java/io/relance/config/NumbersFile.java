package io.relance.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of registered letters that a company got from its postal service: a text file with a number on each
 * line, in the order in which they are to be used. Empty lines and those that begin with {@code #} do not count.
 */
public final class NumbersFile {
    /** What stands on forms and stickers: {@code RK 47 312 456 8 FR}, {@code 1A 204 123 4567 8}. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9](?:[A-Z0-9 ./-]{3,38})[A-Z0-9]");

    /** Numbers of the Universal Postal Union (S10): two letters, nine digits of which the last checks, a country. */
    private static final Pattern UNIVERSAL = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");

    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private static final int NAMED = 5;

    private NumbersFile() {}

    /**
     * The numbers, in the order of the file.
     *
     * @param file or null: none
     * @throws ConfigurationProblems with each line that is wrong or repeats another
     */
    public static List<String> read(@Nullable Path file) {
        if (file == null) {
            return List.of();
        }
        List<ConfigurationProblem> problems = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<String> numbers = new ArrayList<>();
        int line = 0;
        for (String text : lines(file)) {
            line++;
            String number = text.replace("\uFEFF", "").strip();
            if (number.isEmpty() || number.startsWith("#")) {
                continue;
            }
            String problem = problem(number, line, seen);
            if (problem.isEmpty()) {
                numbers.add(number);
            } else {
                problems.add(new ConfigurationProblem(file + ":" + line, problem));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationProblems(first(problems, file));
        }
        return numbers;
    }

    /** A file of another kind is wrong in every line: the first ones say enough. */
    private static List<ConfigurationProblem> first(List<ConfigurationProblem> problems, Path file) {
        if (problems.size() <= NAMED) {
            return problems;
        }
        List<ConfigurationProblem> named = new ArrayList<>(problems.subList(0, NAMED));
        named.add(new ConfigurationProblem(
                file.toString(),
                (problems.size() - NAMED) + " more lines are wrong; is it the file with the numbers?"));
        return named;
    }

    private static List<String> lines(Path file) {
        try {
            return java.nio.file.Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ConfigurationProblems(List.of(new ConfigurationProblem(
                    file.toString(),
                    "the numbers of registered letters cannot be read: " + e.getMessage()
                            + "; expected a text file in UTF-8 with a number on each line")));
        }
    }

    private static String problem(String number, int line, Map<String, Integer> seen) {
        if (!NUMBER.matcher(number).matches()) {
            return "\"" + number + "\" is no number of a registered letter; expected 5 to 40 capitals and digits as"
                    + " they stand on the form, such as RK 47 312 456 8 FR, one number on a line";
        }
        String bare = number.replaceAll("[^A-Z0-9]", "");
        if (UNIVERSAL.matcher(bare).matches() && !checks(bare)) {
            return "the check digit of \"" + number + "\" is wrong; compare it with the form";
        }
        Integer first = seen.putIfAbsent(bare, line);
        return first == null ? "" : "\"" + number + "\" stands already in line " + first + "; delete one of them";
    }

    /** The ninth digit: 11 less the weighted sum of the eight before it modulo 11; 10 is written 0, and 11 as 5. */
    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i + 2) - '0');
        }
        int digit = 11 - sum % 11;
        int expected = digit == 10 ? 0 : digit == 11 ? 5 : digit;
        return number.charAt(10) - '0' == expected;
    }
}
