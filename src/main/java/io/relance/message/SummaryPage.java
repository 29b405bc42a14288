package io.relance.message;

import io.relance.message.text.Formats;
import io.relance.message.text.Templates;
import io.relance.message.text.Words;
import io.relance.report.Summary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page {@code summary.html}: what one pass did, in one file that needs no other. */
public final class SummaryPage {
    private static final int MOST_LINES = 200;

    private SummaryPage() {}

    /** With the built-in layout. */
    public static String html(Summary summary, String language) {
        return html(summary, language, null);
    }

    /** With the company's own layout and labels where it has some. */
    public static String html(Summary summary, String language, @Nullable Path ownTemplates) {
        Templates templates = new Templates(ownTemplates);
        Words words = templates.words(language);
        return templates.render("layout/summary.ftlh", values(summary, words));
    }

    private static Map<String, Object> values(Summary summary, Words words) {
        Formats formats = words.formats();
        Phrases phrases = new Phrases(words);
        Map<String, Object> values = new HashMap<>();
        values.put("language", words.language());
        values.put("words", words.all());
        values.put("company", summary.companyName());
        values.put("asOf", formats.longDate(summary.asOf()));
        values.put("pass", summary.pass());
        values.put("status", words.wordOr("status." + summary.status(), summary.status()));
        values.put(
                "good", summary.status().equals("completed") || summary.status().equals("complete"));
        values.put("documents", documents(summary.documents()));
        values.put("customers", summary.customers());
        values.put("ageing", ageing(summary, words));
        values.put("control", control(summary.controlTotal(), formats));
        values.put("notices", notices(summary, words));
        values.put("drafted", drafted(summary, words));
        values.put("silent", silent(summary, words));
        values.put("charges", charges(summary, words));
        values.put(
                "unverified",
                summary.rateDoubts().keySet().stream()
                        .filter(doubt -> doubt.startsWith("unverified "))
                        .map(doubt -> doubt.substring("unverified ".length()))
                        .toList());
        values.put(
                "tasks",
                summary.tasks().stream()
                        .limit(MOST_LINES)
                        .map(task -> task(task, phrases))
                        .toList());
        values.put("taskCount", summary.tasks().size());
        values.put(
                "rejects",
                summary.rejects().stream()
                        .limit(MOST_LINES)
                        .map(reject -> reject(reject, phrases))
                        .toList());
        values.put("rejectCount", summary.rejects().size());
        values.put("warnings", summary.warnings().stream().map(phrases::of).toList());
        values.put("remarks", summary.remarks().stream().map(phrases::of).toList());
        values.put("durations", durations(summary, words));
        return values;
    }

    private static Map<String, Object> documents(Summary.Documents documents) {
        return Map.of(
                "read", documents.read(),
                "accepted", documents.accepted(),
                "rejected", documents.rejected(),
                "duplicates", documents.duplicates(),
                "settled", documents.settled());
    }

    private static List<Map<String, Object>> ageing(Summary summary, Words words) {
        List<Map<String, Object>> result = new ArrayList<>();
        summary.ageing().forEach((currency, ageing) -> {
            List<Map<String, Object>> buckets = new ArrayList<>();
            BigDecimal largest = ageing.buckets().values().stream()
                    .map(amount -> amount.amount().abs())
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
            ageing.buckets()
                    .forEach((bucket, amount) -> buckets.add(Map.of(
                            "name", words.wordOr("bucket." + bucket, bucket),
                            "count", amount.count(),
                            "amount", words.formats().number(amount.amount()),
                            "share", share(amount.amount(), largest))));
            result.add(Map.of(
                    "currency",
                    currency,
                    "buckets",
                    buckets,
                    "count",
                    ageing.total().count(),
                    "total",
                    words.formats().number(ageing.total().amount())));
        });
        return result;
    }

    /** How long its bar is, in percent of the longest. */
    private static int share(BigDecimal amount, BigDecimal largest) {
        return largest.signum() == 0
                ? 0
                : amount.abs()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(largest, 0, java.math.RoundingMode.HALF_UP)
                        .intValue();
    }

    private static Map<String, Object> control(Summary.@Nullable ControlTotal control, Formats formats) {
        return control == null
                ? Map.of()
                : Map.of(
                        "expected", formats.number(control.expected()),
                        "found", formats.number(control.found()),
                        "leftOut", control.leftOut().signum() == 0 ? "" : formats.number(control.leftOut()),
                        "difference", formats.number(control.difference()),
                        "same", control.difference().signum() == 0);
    }

    private static List<Map<String, Object>> notices(Summary summary, Words words) {
        List<Map<String, Object>> result = new ArrayList<>();
        summary.notices()
                .forEach((level, tally) -> result.add(Map.of(
                        "level", words.wordOr("level." + level, level),
                        "code", level,
                        "planned", tally.planned(),
                        "sent", tally.sent(),
                        "failed", tally.failed(),
                        "doubtful", tally.doubtful(),
                        "withdrawn", tally.withdrawn(),
                        "awaiting", tally.awaitingApproval())));
        return result;
    }

    private static List<Map<String, Object>> drafted(Summary summary, Words words) {
        List<Map<String, Object>> result = new ArrayList<>();
        for (Summary.Drafted drafted : summary.drafted()) {
            result.add(Map.of(
                    "level", words.wordOr("level." + drafted.level(), drafted.level()),
                    "channel", drafted.channel(),
                    "count", drafted.count(),
                    "amounts", amounts(drafted.amounts(), words)));
        }
        return result;
    }

    private static List<String> amounts(Map<String, BigDecimal> byCurrency, Words words) {
        List<String> amounts = new ArrayList<>();
        byCurrency.forEach((currency, amount) -> amounts.add(words.formats().number(amount) + "\u00a0" + currency));
        return amounts;
    }

    private static List<Map<String, Object>> silent(Summary summary, Words words) {
        List<Map<String, Object>> result = new ArrayList<>();
        summary.notContacted().forEach((reason, silent) -> {
            result.add(Map.of(
                    "reason", words.wordOr("reason." + reason.replace(' ', '-'), reason),
                    "count", silent.count(),
                    "amounts", amounts(silent.amounts(), words)));
        });
        return result;
    }

    private static List<Map<String, Object>> charges(Summary summary, Words words) {
        List<Map<String, Object>> result = new ArrayList<>();
        summary.charges()
                .forEach((what, byCurrency) -> byCurrency.forEach((currency, charged) -> result.add(Map.of(
                        "what", words.wordOr("charges." + what, what),
                        "count", charged.documents(),
                        "currency", currency,
                        "interest", words.formats().number(charged.interest()),
                        "indemnity", words.formats().number(charged.indemnity())))));
        return result;
    }

    private static Map<String, Object> task(Summary.TaskLine task, Phrases phrases) {
        return Map.of(
                "kind", task.kind(),
                "customer", task.customer(),
                "name", task.name(),
                "document", task.document(),
                "amount", phrases.amount(task.amount()),
                "detail", phrases.of(task.detail()));
    }

    private static Map<String, Object> reject(Summary.Rejected reject, Phrases phrases) {
        return Map.of(
                "place", reject.place(),
                "column", reject.column(),
                "value", reject.value(),
                "reason", phrases.reason(reject.reason()));
    }

    private static List<Map<String, Object>> durations(Summary summary, Words words) {
        List<Map<String, Object>> result = new ArrayList<>();
        summary.durations().forEach((step, millis) -> {
            BigDecimal seconds = BigDecimal.valueOf(millis).movePointLeft(3);
            result.add(Map.of(
                    "step",
                    words.wordOr("step." + step, step),
                    "seconds",
                    words.formats().number(seconds.setScale(1, java.math.RoundingMode.HALF_UP))));
        });
        return result;
    }
}
