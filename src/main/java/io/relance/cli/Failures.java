package io.relance.cli;

import io.relance.batch.Mishap;
import io.relance.config.ConfigurationProblems;
import io.relance.config.Nearest;
import io.relance.intake.UnusableSource;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a message for people, or JSON for programs, and an exit code. Never a stack trace unasked. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, @Nullable ParseResult parsed) {
        if (failure instanceof ParameterException wrong) {
            return handleParseException(wrong, new String[0]);
        }
        RelanceCommand root = (RelanceCommand) line.getCommandSpec().root().userObject();
        ExitCode code = code(failure);
        List<String> messages = messages(failure);
        if (root.stacktrace() || System.getenv("RELANCE_STACKTRACE") != null) {
            failure.printStackTrace(line.getErr());
        }
        report(line, root.output() == Output.JSON, code, messages);
        return code.number();
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        RelanceCommand root = (RelanceCommand) line.getCommandSpec().root().userObject();
        boolean json = root.output() == Output.JSON || asksForJson(arguments);
        report(line, json, ExitCode.WRONG_USAGE, List.of(usageMessage(wrong)));
        if (!json && wrong instanceof NoCommand) {
            line.usage(line.getErr());
        } else if (!json && !(wrong instanceof WrongValue)) {
            line.getErr().println("`" + line.getCommandSpec().qualifiedName() + " --help` shows how it is used.");
        }
        return ExitCode.WRONG_USAGE.number();
    }

    private static String usageMessage(ParameterException wrong) {
        String message = wrong.getMessage() == null ? "wrong usage" : wrong.getMessage();
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return message;
        }
        String said = isCommand(unmatched)
                ? "There is no command \"" + unmatched.getUnmatched().get(0) + "\"."
                : message + ".";
        List<String> near = near(unmatched);
        return near.isEmpty() ? said : said + " Did you mean " + String.join(" or ", near) + "?";
    }

    private static boolean isCommand(UnmatchedArgumentException unmatched) {
        return !unmatched.isUnknownOption()
                && !unmatched.getCommandLine().getSubcommands().isEmpty();
    }

    private static List<String> near(UnmatchedArgumentException unmatched) {
        if (!isCommand(unmatched)) {
            return unmatched.getSuggestions();
        }
        Set<String> commands = unmatched.getCommandLine().getSubcommands().keySet();
        return Nearest.to(unmatched.getUnmatched().get(0), commands).stream().toList();
    }

    /** The line could not be parsed, so the option has not been read. */
    private static boolean asksForJson(String[] arguments) {
        String all = String.join(" ", Arrays.asList(arguments)).toLowerCase(Locale.ROOT);
        return all.contains("--output json") || all.contains("--output=json");
    }

    private static void report(CommandLine line, boolean json, ExitCode code, List<String> messages) {
        PrintWriter err = line.getErr();
        messages.forEach(err::println);
        err.flush();
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("error", String.join("\n", messages));
            answer.put("exitCode", code.number());
            line.getOut().println(Json.print(answer));
            line.getOut().flush();
        }
    }

    private static ExitCode code(Throwable failure) {
        if (failure instanceof CommandFailed failed) {
            return failed.exitCode();
        }
        return failure instanceof ConfigurationProblems ? ExitCode.WRONG_USAGE : ExitCode.FAILED;
    }

    private static List<String> messages(Throwable failure) {
        if (failure instanceof ConfigurationProblems problems) {
            return problems.problems().stream().map(Object::toString).toList();
        }
        boolean forPeople = failure instanceof CommandFailed || failure instanceof UnusableSource;
        String message = failure.getMessage();
        if (forPeople && message != null) {
            return List.of(message);
        }
        Optional<String> known = Mishap.known(failure);
        if (known.isPresent()) {
            return List.of(known.get());
        }
        String kind = failure.getClass().getSimpleName();
        return List.of(
                "relance failed: " + (message == null ? kind : kind + ": " + message),
                "Run again; if it fails the same way, add --stacktrace and send the output to whoever maintains Relance.");
    }
}
