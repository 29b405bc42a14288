package io.relance.message.text;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import io.relance.message.text.MessageText.Block;
import io.relance.message.text.MessageText.Kind;
import io.relance.message.text.MessageText.Paragraph;
import io.relance.message.text.MessageText.Run;
import io.relance.message.text.MessageText.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The directives of text templates ({@code <@subject>}, {@code <@invoices/>}, ...) and the way back from their output to
 * blocks. Between the two they stand as private-use characters, which no value of the data can contain.
 */
final class Marks {
    private static final char SUBJECT = '\uE001';
    private static final char TITLE = '\uE002';
    private static final char BOLD = '\uE003';
    private static final char END = '\uE004';
    private static final char BREAK = '\uE005';
    private static final char SLOT = '\uE010';

    static final String EMPTY = "gives no text. Write some, or delete the file to have the built-in text.";

    private static final List<Kind> SLOTS = List.of(Kind.values());

    private Marks() {}

    /** The directives by name. */
    static Map<String, TemplateModel> directives() {
        Map<String, TemplateModel> result = new java.util.HashMap<>();
        result.put("subject", around(SUBJECT));
        result.put("title", around(TITLE));
        result.put("b", around(BOLD));
        result.put("br", alone(BREAK));
        for (Kind kind : SLOTS) {
            result.put(kind.name().toLowerCase(Locale.ROOT), alone((char) (SLOT + SLOTS.indexOf(kind))));
        }
        return result;
    }

    private static TemplateDirectiveModel around(char mark) {
        return new Around(mark);
    }

    private static TemplateDirectiveModel alone(char mark) {
        return new Alone(mark);
    }

    private record Around(char mark) implements TemplateDirectiveModel {
        @Override
        @SuppressWarnings("rawtypes")
        public void execute(Environment env, Map params, TemplateModel[] vars, @Nullable TemplateDirectiveBody body)
                throws TemplateException, IOException {
            env.getOut().write(mark);
            if (body != null) {
                body.render(env.getOut());
            }
            env.getOut().write(END);
        }
    }

    private record Alone(char mark) implements TemplateDirectiveModel {
        @Override
        @SuppressWarnings("rawtypes")
        public void execute(Environment env, Map params, TemplateModel[] vars, @Nullable TemplateDirectiveBody body)
                throws IOException {
            env.getOut().write(mark);
        }
    }

    /**
     * Reads the output of a text template. One without any paragraph, or with two subjects or titles, is a
     * {@link TemplateProblem}: nobody should be sent it.
     */
    static MessageText read(String file, String output, Typography typography) {
        StringBuilder rest = new StringBuilder(output);
        String subject = typography.of(oneLine(take(rest, SUBJECT)));
        String title = typography.of(oneLine(take(rest, TITLE)));
        once(file, rest, SUBJECT, "subject");
        once(file, rest, TITLE, "title");
        List<Block> blocks = blocks(rest.toString(), typography);
        if (blocks.stream().noneMatch(Paragraph.class::isInstance)) {
            throw new TemplateProblem(file, 0, EMPTY);
        }
        return new MessageText(subject, title, blocks);
    }

    private static void once(String file, CharSequence rest, char mark, String name) {
        if (rest.toString().indexOf(mark) >= 0) {
            throw new TemplateProblem(file, 0, "has two <@" + name + ">. Keep one.");
        }
    }

    private static String take(StringBuilder text, char mark) {
        int start = text.indexOf(String.valueOf(mark));
        if (start < 0) {
            return "";
        }
        int end = text.indexOf(String.valueOf(END), start);
        String found = text.substring(start + 1, end);
        text.delete(start, end + 1);
        return found;
    }

    private static String oneLine(String text) {
        return Plain.line(text);
    }

    private static List<Block> blocks(String text, Typography typography) {
        List<Block> result = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("- ")) {
                flush(paragraph, result, typography);
            }
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                int kind = c - SLOT;
                if (kind >= 0 && kind < SLOTS.size()) {
                    flush(paragraph, result, typography);
                    result.add(new Slot(SLOTS.get(kind)));
                } else {
                    paragraph.append(c);
                }
            }
            paragraph.append(' ');
        }
        flush(paragraph, result, typography);
        return result;
    }

    private static void flush(StringBuilder paragraph, List<Block> into, Typography typography) {
        String text = paragraph.toString().strip().replaceAll(" {2,}", " ");
        paragraph.setLength(0);
        boolean bullet = text.startsWith("- ");
        String words = bullet ? text.substring(2) : text;
        if (!words.isBlank()) {
            into.add(new Paragraph(runs(typography.of(words)), bullet));
        }
    }

    private static List<Run> runs(String text) {
        List<Run> result = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean bold = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == BOLD || c == END) {
                add(run, bold, result);
                bold = c == BOLD;
            } else if (c == BREAK) {
                run.append('\n');
            } else {
                run.append(c);
            }
        }
        add(run, bold, result);
        return result;
    }

    private static void add(StringBuilder run, boolean bold, List<Run> into) {
        if (!run.isEmpty()) {
            into.add(new Run(run.toString().replace("\n ", "\n"), bold));
            run.setLength(0);
        }
    }
}
