package io.relance.message.text;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What FreeMarker found wrong with a template, as file, line and a sentence for its author. */
final class Faults {
    private Faults() {}

    /** The problem with {@code file}, or with a file that it includes. */
    static TemplateProblem of(String file, Exception failure) {
        int line = 0;
        String place = file;
        // the second time a faulty template is asked for, its error comes inside another
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateProblem known) {
                return known;
            }
            if (cause instanceof StackOverflowError) {
                return endless(file);
            }
            if (cause instanceof Output.TooLong tooLong) {
                return new TemplateProblem(file, 0, String.valueOf(tooLong.getMessage()));
            }
            if (cause instanceof ParseException wrong) {
                String source = wrong.getTemplateName();
                return new TemplateProblem(
                        source == null ? file : source, wrong.getLineNumber(), firstLines(wrong.getEditorMessage()));
            }
            if (cause instanceof TemplateNotFoundException missing) {
                return cause == failure
                        ? new TemplateProblem(
                                file,
                                0,
                                "there is no such template. Write it, or name another one at the level's 'template'.")
                        : new TemplateProblem(place, line, notThere(missing.getTemplateName()));
            }
            if (cause instanceof TemplateException wrong && line == 0) {
                place = wrong.getTemplateSourceName() == null ? file : wrong.getTemplateSourceName();
                line = wrong.getLineNumber() == null ? 0 : wrong.getLineNumber();
            }
        }
        return new TemplateProblem(place, line, sentence(failure));
    }

    static TemplateProblem endless(String file) {
        return new TemplateProblem(file, 0, "includes or calls itself without end.");
    }

    private static String notThere(@Nullable String name) {
        return "there is no file '" + name
                + "'. Files are looked for in the company's own templates folder and among those built in.";
    }

    private static String sentence(Exception failure) {
        if (failure instanceof TemplateException wrong) {
            String said = firstLines(wrong.getMessageWithoutStackTop());
            boolean forbidden = said.contains("api_builtin_enabled") || said.contains("not allowed in the template");
            return forbidden ? "?api and ?new are not allowed in texts." : said;
        }
        return "cannot be read: " + failure.getMessage();
    }

    private static String firstLines(@Nullable String message) {
        List<String> lines = message == null
                ? List.of()
                : message.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        return lines.isEmpty() ? "has an error" : String.join(" ", lines.subList(0, Math.min(3, lines.size())));
    }
}
