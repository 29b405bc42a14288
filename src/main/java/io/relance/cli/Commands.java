package io.relance.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** All commands of {@code relance}, in the order the help shows them. */
public final class Commands {
    private Commands() {}

    /** New commands are added here. */
    private static List<BaseCommand> all() {
        return List.of(
                new RunCommand(),
                new StatusCommand(),
                new ExplainCommand(),
                new PendingCommand(),
                new ApproveCommand(),
                new RejectCommand(),
                new ResolveCommand(),
                new JournalCommand(),
                new CheckCommand(),
                new InitCommand(),
                new AgeingCommand(),
                new ChargesCommand(),
                new CompletionCommand());
    }

    /** Runs one command on the console and answers its exit code; never ends the process. Prints UTF-8 everywhere. */
    public static int run(String... arguments) {
        try (PrintWriter out = console(FileDescriptor.out);
                PrintWriter err = console(FileDescriptor.err)) {
            return run(out, err, arguments);
        }
    }

    /** Runs one command that answers to {@code out} and tells what went wrong to {@code err}. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Map<String, String> overrides = new LinkedHashMap<>();
        String[] rest = takeOverrides(arguments, overrides);
        try {
            return line(overrides).setOut(out).setErr(err).execute(rest);
        } catch (OutOfMemoryError e) {
            err.println(
                    "There was not enough memory: give Java more of it, for example JAVA_OPTS=-Xmx2g, and run the same"
                            + " command again. A night goes on where it stopped.");
            return ExitCode.FAILED.number();
        }
    }

    private static PrintWriter console(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    static CommandLine line(Map<String, String> overrides) {
        CommandLine line = new CommandLine(new RelanceCommand(overrides));
        all().forEach(line::addSubcommand);
        Examples.addTo(line);
        Failures failures = new Failures();
        return line.registerConverter(LocalDate.class, Commands::date)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + text + "\" is no date; expected one such as 2026-10-05");
        }
    }

    /** Keys of the configuration are any number of options that nobody can list: they are taken out beforehand. */
    private static String[] takeOverrides(String[] arguments, Map<String, String> overrides) {
        return Arrays.stream(arguments)
                .filter(argument -> {
                    int equals = argument.indexOf('=');
                    if (!argument.startsWith("--relance.") || equals < 0) {
                        return true;
                    }
                    overrides.put(argument.substring(2, equals), argument.substring(equals + 1));
                    return false;
                })
                .toArray(String[]::new);
    }
}
