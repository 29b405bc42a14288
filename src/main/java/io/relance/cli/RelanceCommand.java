package io.relance.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code relance}. A further command is a class that extends {@link BaseCommand}, carries
 * {@code @Command(name = .., description = ..)} and is named in {@link Commands}.
 */
@Command(
        name = "relance",
        description =
                "Chases unpaid invoices: reads who owes what, decides whom to contact and how, writes and delivers "
                        + "the messages, and can prove afterwards what it did.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done, or nothing to do",
            "1:Failed; the message says why and what to do; run again to resume",
            "2:Wrong usage or configuration",
            "3:Done, but something wants attention (rejected rows, failed or doubtful deliveries, ...)",
            "4:Refused: another run holds the store, data stale or shrunk, date before the last run or after today"
        },
        footerHeading = "%n",
        footer = {
            "Any key of the configuration can be given as --relance.KEY=VALUE (--relance.source.type=jdbc)",
            "or as a variable of the environment (RELANCE_SOURCE_TYPE)."
        })
final class RelanceCommand implements Runnable {
    private final Map<String, String> overrides;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Configuration; default: relance.yaml in the current folder, without one the built-in "
                    + "demonstration.")
    private @Nullable Path config;

    @Option(
            names = "--output",
            paramLabel = "text|json",
            scope = ScopeType.INHERIT,
            defaultValue = "text",
            description = "How to answer; JSON on standard output, messages on standard error.")
    private Output output = Output.TEXT;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, hidden = true)
    private boolean stacktrace;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    RelanceCommand(Map<String, String> overrides) {
        this.overrides = Map.copyOf(overrides);
    }

    /** Without a command: how to use it, and that something is missing. */
    @Override
    public void run() {
        if (spec != null) {
            throw new NoCommand(spec.commandLine());
        }
    }

    @Nullable
    Path config() {
        return config;
    }

    Output output() {
        return output;
    }

    boolean stacktrace() {
        return stacktrace;
    }

    Map<String, String> overrides() {
        return overrides;
    }
}
