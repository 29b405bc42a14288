package io.relance.export;

import io.relance.ageing.AgeingRow;
import io.relance.ageing.AgeingTable;
import io.relance.ageing.CurrencyAgeing;
import io.relance.ageing.Tally;
import io.relance.report.AccountControl;
import io.relance.report.AgeingStatement;
import io.relance.report.Reconciliation;
import io.relance.report.ReportHeader;
import io.relance.report.RowCounts;
import io.relance.report.Undated;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The ageing table as JSON; every amount is a string with the currency's digits. */
final class JsonAgeing {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private JsonAgeing(JsonGenerator json) {
        this.json = json;
    }

    /** One company is one object; several are an array of such objects. */
    static void write(List<AgeingStatement> statements, OutputStream out) {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator generator = MAPPER.writer().with(lines).createGenerator(out)) {
            JsonAgeing writer = new JsonAgeing(generator);
            if (statements.size() == 1) {
                writer.statement(statements.get(0));
            } else {
                generator.writeStartArray();
                statements.forEach(writer::statement);
                generator.writeEndArray();
            }
            generator.writeRaw('\n');
        }
    }

    private void statement(AgeingStatement statement) {
        AgeingTable table = statement.table();
        json.writeStartObject();
        header(statement.header());
        json.writeStringProperty("by", table.basis().code());
        json.writeArrayPropertyStart("buckets");
        table.buckets().keys().forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("currencies");
        for (CurrencyAgeing currency : table.currencies()) {
            currency(currency, table.buckets().keys());
        }
        json.writeEndObject();
        reconciliation(statement.reconciliation());
        accounts(statement.accounts());
        json.writeEndObject();
    }

    private void header(ReportHeader header) {
        json.writeStringProperty("company", header.company());
        json.writeStringProperty("asOf", header.asOf().toString());
        if (header.asKnownOn() != null) {
            json.writeStringProperty("asKnownOn", header.asKnownOn().toString());
        }
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("name", header.origin().words());
        if (header.extracted() != null) {
            json.writeStringProperty("extractedAt", header.extracted().iso());
        }
        RowCounts rows = header.rows();
        if (rows != null) {
            json.writeNumberProperty("read", rows.read());
            json.writeNumberProperty("accepted", rows.accepted());
            json.writeNumberProperty("rejected", rows.rejected());
            json.writeNumberProperty("duplicates", rows.duplicates());
        }
        json.writeEndObject();
        if (header.reconstituted() > 0) {
            json.writeNumberProperty("reconstituted", header.reconstituted());
        }
        if (header.undated() != null) {
            undated(header.undated());
        }
    }

    private void undated(Undated undated) {
        json.writeObjectPropertyStart("undated");
        json.writeStringProperty("from", undated.from().toString());
        json.writeStringProperty("until", undated.until().toString());
        json.writeNumberProperty("documents", undated.documents());
        json.writeObjectPropertyStart("amounts");
        undated.sums()
                .forEach(sum ->
                        json.writeStringProperty(sum.amount().getCurrencyUnit().getCode(), Plain.amount(sum.amount())));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void currency(CurrencyAgeing currency, List<String> keys) {
        json.writeObjectPropertyStart(currency.currency().getCode());
        json.writeArrayPropertyStart("rows");
        for (AgeingRow row : currency.rows()) {
            json.writeStartObject();
            json.writeStringProperty("customer", row.customer().value());
            json.writeStringProperty("name", row.name());
            amounts(row.tally(), keys);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("totals");
        amounts(currency.totals(), keys);
        json.writeEndObject();
        counts(currency.totals(), keys);
        json.writeEndObject();
    }

    private void amounts(Tally tally, List<String> keys) {
        for (int column = 0; column < keys.size(); column++) {
            json.writeStringProperty(
                    keys.get(column), Plain.amount(tally.amounts().get(column)));
        }
        json.writeStringProperty("total", Plain.amount(tally.total()));
    }

    private void counts(Tally tally, List<String> keys) {
        json.writeObjectPropertyStart("counts");
        for (int column = 0; column < keys.size(); column++) {
            json.writeNumberProperty(keys.get(column), tally.counts().get(column));
        }
        json.writeNumberProperty("total", tally.count());
        json.writeEndObject();
    }

    private void accounts(List<AccountControl> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("accounts");
        for (AccountControl account : accounts) {
            json.writeStartObject();
            json.writeStringProperty("account", account.account());
            json.writeStringProperty("total", account.found().getAmount().toPlainString());
            json.writeStringProperty("controlTotal", account.control().toPlainString());
            json.writeStringProperty("difference", account.difference().toPlainString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void reconciliation(@Nullable Reconciliation reconciliation) {
        if (reconciliation == null) {
            return;
        }
        json.writeObjectPropertyStart("reconciliation");
        json.writeStringProperty("total", reconciliation.total().toPlainString());
        if (reconciliation.later().signum() != 0) {
            json.writeStringProperty("learnedSince", reconciliation.later().toPlainString());
        }
        json.writeStringProperty("rejected", reconciliation.rejected().toPlainString());
        json.writeNumberProperty("rejectedRows", reconciliation.rejectedRows());
        json.writeStringProperty("controlTotal", reconciliation.controlTotal().toPlainString());
        json.writeStringProperty("difference", reconciliation.difference().toPlainString());
        json.writeEndObject();
    }
}
