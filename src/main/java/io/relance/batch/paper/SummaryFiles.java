package io.relance.batch.paper;

import io.relance.config.Settings.CompanySettings;
import io.relance.message.SummaryPage;
import io.relance.message.text.Languages;
import io.relance.report.Summary;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The summary as files: for programs and for people. */
public final class SummaryFiles {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SummaryFiles() {}

    static byte[] html(Summary summary, CompanySettings settings) {
        return SummaryPage.html(summary, Languages.of(settings.company()), settings.templates())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** {@code summary.json}: amounts are texts with the decimals of their currency. */
    static String json(Summary summary) {
        return MAPPER.writeValueAsString(fields(summary)) + "\n";
    }

    public static Map<String, Object> fields(Summary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("company", summary.company());
        json.put("asOf", summary.asOf().toString());
        json.put("pass", summary.pass());
        json.put("status", summary.status());
        json.put("documents", summary.documents());
        json.put("customers", summary.customers());
        Map<String, Object> ageing = new LinkedHashMap<>();
        summary.ageing().forEach((currency, columns) -> ageing.put(currency, ageing(columns)));
        json.put("ageing", ageing);
        Summary.ControlTotal control = summary.controlTotal();
        json.put("controlTotal", control == null ? null : controlTotal(control));
        json.put("notices", summary.notices());
        if (!summary.drafted().isEmpty()) {
            json.put(
                    "drafted",
                    summary.drafted().stream().map(SummaryFiles::drafted).toList());
        }
        Map<String, Object> silent = new LinkedHashMap<>();
        summary.notContacted().forEach((reason, tally) -> silent.put(reason, silent(tally)));
        json.put("notContacted", silent);
        Map<String, Object> charges = new LinkedHashMap<>();
        summary.charges().forEach((what, byCurrency) -> charges.put(what, charges(byCurrency)));
        charges.put("rateDoubts", summary.rateDoubts());
        json.put("charges", charges);
        json.put("tasks", summary.tasks());
        json.put("rejects", summary.rejects());
        json.put("warnings", summary.warnings());
        json.put("remarks", summary.remarks());
        json.put("durations", summary.durations());
        return json;
    }

    private static Map<String, Object> ageing(Summary.Ageing ageing) {
        Map<String, Object> columns = new LinkedHashMap<>();
        ageing.buckets().forEach((bucket, amount) -> columns.put(bucket, amount(amount)));
        columns.put("total", amount(ageing.total()));
        return columns;
    }

    private static Map<String, Object> charges(Map<String, Summary.Charged> byCurrency) {
        Map<String, Object> fields = new LinkedHashMap<>();
        byCurrency.forEach((currency, charged) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("documents", charged.documents());
            one.put("interest", charged.interest().toPlainString());
            one.put("indemnity", charged.indemnity().toPlainString());
            fields.put(currency, one);
        });
        return fields;
    }

    private static Map<String, Object> amount(Summary.Amount amount) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", amount.count());
        fields.put("amount", amount.amount().toPlainString());
        return fields;
    }

    private static Map<String, Object> controlTotal(Summary.ControlTotal control) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("expected", control.expected().toPlainString());
        fields.put("found", control.found().toPlainString());
        fields.put("leftOut", control.leftOut().toPlainString());
        fields.put("difference", control.difference().toPlainString());
        return fields;
    }

    private static Map<String, Object> drafted(Summary.Drafted drafted) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("level", drafted.level());
        fields.put("channel", drafted.channel());
        fields.putAll(silent(new Summary.Silent(drafted.count(), drafted.amounts())));
        return fields;
    }

    /** With one currency {@code amount} is its sum; with several, {@code amounts} holds each, and nothing is added up. */
    private static Map<String, Object> silent(Summary.Silent silent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("count", silent.count());
        List<BigDecimal> amounts = List.copyOf(silent.amounts().values());
        if (amounts.size() == 1) {
            fields.put("amount", amounts.get(0).toPlainString());
        }
        Map<String, String> byCurrency = new LinkedHashMap<>();
        silent.amounts().forEach((currency, amount) -> byCurrency.put(currency, amount.toPlainString()));
        fields.put("amounts", byCurrency);
        return fields;
    }
}
