package io.relance.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** All commands of {@code relance}, in the order the help shows them. */
public final class Commands {
    private Commands() {}

    /** New commands are added here. */
    private static List<BaseCommand> all() {
        return List.of(
                new RunCommand(),
                new StatusCommand(),
                new PendingCommand(),
                new ApproveCommand(),
                new RejectCommand(),
                new JournalCommand(),
                new ChargesCommand(),
                new CompletionCommand());
    }

    /** Runs one command and answers its exit code; prints, but never ends the process. */
    public static int run(String... arguments) {
        Map<String, String> overrides = new LinkedHashMap<>();
        String[] rest = takeOverrides(arguments, overrides);
        return line(overrides).execute(rest);
    }

    static CommandLine line(Map<String, String> overrides) {
        CommandLine line = new CommandLine(new RelanceCommand(overrides));
        all().forEach(line::addSubcommand);
        Failures failures = new Failures();
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
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
