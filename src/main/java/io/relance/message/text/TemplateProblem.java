package io.relance.message.text;

/**
 * A template that is missing or has an error: which file, which line, what is wrong and what to do.
 *
 * <p>The line is 0 where none is known (the file is missing).
 */
public final class TemplateProblem extends RuntimeException {
    private final String file;
    private final int line;

    public TemplateProblem(String file, int line, String message) {
        super(message);
        this.file = file;
        this.line = line;
    }

    /** Below the folder of templates: {@code fr/reminder.ftl}. */
    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** Place, then what is wrong: {@code templates/fr/reminder.ftl:12: ...}. */
    public String describe() {
        return "templates/" + file + (line > 0 ? ":" + line : "") + ": " + getMessage();
    }
}
