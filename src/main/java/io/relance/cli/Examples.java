package io.relance.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the help of each command shows at its end: how it is typed. */
final class Examples {
    private static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry("run", List.of("relance run --dry-run", "relance run --as-of 2026-10-05 --company acme")),
            Map.entry("status", List.of("relance status --runs 5", "relance status --check")),
            Map.entry("explain", List.of("relance explain 00107", "relance explain F2607-10701 --as-of 2026-10-06")),
            Map.entry("pending", List.of("relance pending", "relance pending --output json")),
            Map.entry("approve", List.of("relance approve 1 2", "relance approve --all")),
            Map.entry("reject", List.of("relance reject 1 --reason \"pays on Friday\" --until 2026-10-20")),
            Map.entry("resolve", List.of("relance resolve", "relance resolve 12 --sent")),
            Map.entry("journal", List.of("relance journal --customer 00107 --from 2026-10-01")),
            Map.entry(
                    "verify",
                    List.of("relance journal verify", "relance journal verify out/acme/2026-10-05/journal.jsonl")),
            Map.entry("check", List.of("relance check", "relance check --config acme/relance.yaml --as-of 2026-10-05")),
            Map.entry("init", List.of("relance init acme --name \"ACME SAS\" --country FR")),
            Map.entry(
                    "ageing",
                    List.of("relance ageing --as-of 2026-09-30", "relance ageing --format xlsx --out ageing.xlsx")),
            Map.entry(
                    "charges",
                    List.of("relance charges --country FR --customer-type business --amount 1000 --due 2026-03-31")),
            Map.entry("completion", List.of("source <(relance completion)")));

    private Examples() {}

    /** Puts examples before whatever the help of a command and of those below it ends with. */
    static void addTo(CommandLine line) {
        line.getSubcommands().forEach((name, command) -> {
            List<String> examples = OF.get(name);
            if (examples != null) {
                UsageMessageSpec usage = command.getCommandSpec().usageMessage();
                List<String> footer = new ArrayList<>(List.of("For example:"));
                examples.forEach(example -> footer.add("  " + example));
                footer.add("");
                footer.addAll(List.of(usage.footer()));
                usage.footer(footer.toArray(String[]::new));
            }
            addTo(command);
        });
    }
}
