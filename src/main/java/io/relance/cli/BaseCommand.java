package io.relance.cli;

import io.relance.config.Configuration;
import io.relance.config.Settings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What all commands share: the options {@code --config}, {@code --output}, {@code --relance.KEY=VALUE}, and one way to
 * answer, as text or as JSON. A command overrides {@link #execute()}; what it throws becomes a message and an exit
 * code in {@link Failures}.
 */
public abstract class BaseCommand implements Callable<Integer> {
    private static final Path DEFAULT_FILE = Path.of("relance.yaml");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public final Integer call() throws Exception {
        return execute().number();
    }

    /** Does the work and says how it ended. */
    protected abstract ExitCode execute() throws Exception;

    /**
     * The configuration of {@code --config}, else of {@code relance.yaml} in the current folder, else the built-in
     * demonstration; the environment and the command line on top.
     *
     * @throws io.relance.config.ConfigurationProblems when it cannot be used
     */
    protected final Settings settings() {
        return Configuration.load(configurationFile(), System.getenv(), root().overrides());
    }

    /** The configuration file there is, or null for the demonstration. */
    protected final @Nullable Path configurationFile() {
        Path named = root().config();
        if (named != null) {
            return named;
        }
        return Files.exists(DEFAULT_FILE) ? DEFAULT_FILE : null;
    }

    /** Whether the answer is wanted as JSON. */
    protected final boolean json() {
        return root().output() == Output.JSON;
    }

    /** Answers on standard output: the value as JSON, or what {@code text} prints. */
    protected final void answer(Object value, Consumer<PrintWriter> text) {
        if (json()) {
            out().println(Json.print(value));
        } else {
            text.accept(out());
        }
        out().flush();
    }

    /** Standard output: the answer and nothing else. */
    protected final PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    /** Standard error: messages, warnings, progress. */
    protected final PrintWriter err() {
        return commandSpec().commandLine().getErr();
    }

    /** Tells something on standard error. */
    protected final void message(String text) {
        err().println(text);
        err().flush();
    }

    /** What long work has to say about how far it is: on a terminal, and not beside an answer for programs. */
    final Progress progress() {
        return new Progress(err(), Progress.isWatched() && !json());
    }

    /** Opens the store to change something in it. */
    final StoreAccess changing(Settings settings) {
        try (Progress progress = progress()) {
            return StoreAccess.exclusive(commandName(), settings.store(), progress);
        }
    }

    /** Opens the store to look at it. */
    final StoreAccess reading(Settings settings) {
        try (Progress progress = progress()) {
            return StoreAccess.reading(commandName(), settings.store(), progress);
        }
    }

    /** As people type it: {@code journal verify}. */
    final String commandName() {
        return commandSpec().qualifiedName().replaceFirst("^relance ", "");
    }

    /** Wrong usage that picocli cannot see by itself. */
    protected final RuntimeException wrongUsage(String message) {
        return new WrongValue(commandSpec().commandLine(), message);
    }

    /** What the environment says, for commands that need more of it. */
    protected final Map<String, String> overrides() {
        return root().overrides();
    }

    protected final CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("a command is only run by picocli");
        }
        return spec;
    }

    private RelanceCommand root() {
        return (RelanceCommand) commandSpec().root().userObject();
    }

    /** The objects below a key of an answer; none when there is no such key. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Map<String, Object> answer, String key) {
        return answer.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    /** The texts below a key of an answer; none when there is no such key. */
    @SuppressWarnings("unchecked")
    static List<String> texts(Map<String, Object> answer, String key) {
        return answer.get(key) instanceof List<?> list ? (List<String>) list : List.of();
    }
}
