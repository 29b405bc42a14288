package io.relance.cli;

import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints what a shell needs to complete commands and options. */
@Command(name = "completion", description = "Prints the completion for bash and zsh: source <(relance completion)")
final class CompletionCommand extends BaseCommand {
    @Override
    protected ExitCode execute() {
        String script = AutoComplete.bash("relance", commandSpec().root().commandLine());
        answer(Map.of("script", script), out -> out.print(script));
        return ExitCode.DONE;
    }
}
