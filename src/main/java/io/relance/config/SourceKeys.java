package io.relance.config;

import io.relance.config.Part.Scalar;
import io.relance.intake.SourceSettings;
import io.relance.intake.SourceSettings.Jdbc;
import io.relance.intake.SourceSettings.MissingDueDate;
import io.relance.intake.SourceSettings.Shrinkage;
import io.relance.intake.column.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code relance.source}. */
final class SourceKeys {
    private static final String SHARE = "a share such as 5%";
    private static final Map<String, SourceSettings.Type> TYPES =
            Map.of("files", SourceSettings.Type.FILES, "jdbc", SourceSettings.Type.JDBC);
    private static final Map<String, MissingDueDate> MISSING =
            Map.of("accept", MissingDueDate.ACCEPT, "terms", MissingDueDate.TERMS);
    private static final List<String> FOR_JDBC = List.of("url", "user", "password", "password-file");

    private final Keys keys;
    private final Files files;

    SourceKeys(Keys keys, Files files) {
        this.keys = keys;
        this.files = files;
    }

    SourceSettings read() {
        SourceSettings.Type type = keys.value("type", "files or jdbc", Values.word(TYPES), SourceSettings.Type.FILES);
        boolean database = type == SourceSettings.Type.JDBC;
        String receivables = keys.required(
                "receivables",
                database ? "a SELECT of the open documents" : "the workbook or text file of open documents");
        String customers = keys.text("customers");
        return new SourceSettings(
                type,
                database || receivables.isEmpty() ? null : files.resolve(receivables),
                database || customers.isEmpty() ? null : files.resolve(customers),
                columns(),
                keys.value("missing-due-date", "accept or terms", Values.word(MISSING), MissingDueDate.ACCEPT),
                database ? jdbc(receivables, customers) : noJdbc(),
                keys.value("max-rejects", SHARE, Values::share),
                shrinkage(),
                days("max-age-of-data"),
                days("max-age-of-payments"),
                keys.value("control-total", "an amount such as 125000.00", Values::signedAmount),
                null);
    }

    private int days(String key) {
        return keys.value(key, "a number of working days from 0 to 365", Values.number(0, 365), 1);
    }

    private Jdbc jdbc(String receivables, String customers) {
        String url = keys.required("url", "a JDBC address such as jdbc:postgresql://server/books");
        if (!url.isEmpty() && !url.startsWith("jdbc:")) {
            keys.report("url", "is \"" + url + "\"; expected a JDBC address, which starts with jdbc:");
        }
        StoreKeys.refuseSecrets(keys, url);
        String password = keys.secret("password", files::firstLine);
        return new Jdbc(
                url,
                keys.text("user"),
                password,
                select("receivables", receivables),
                customers.isEmpty() ? null : select("customers", customers));
    }

    private @Nullable Jdbc noJdbc() {
        FOR_JDBC.forEach(key -> keys.refuse(key, "is for type: jdbc only"));
        return null;
    }

    private String select(String key, String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (!start.isEmpty() && !start.startsWith("select") && !start.startsWith("with")) {
            keys.report(key, "does not start with SELECT; a source of type jdbc is read by a statement");
        }
        return text;
    }

    private Shrinkage shrinkage() {
        BigDecimal third = new BigDecimal(30);
        if (keys.find("max-shrinkage") instanceof Scalar) {
            BigDecimal all = keys.value("max-shrinkage", SHARE, Values::share, third);
            return new Shrinkage(all, all, all);
        }
        Keys table = keys.table("max-shrinkage");
        return new Shrinkage(
                table.value("customers", SHARE, Values::share, new BigDecimal(15)),
                table.value("documents", SHARE, Values::share, third),
                table.value("amount", SHARE, Values::share, third));
    }

    private Map<String, String> columns() {
        Keys table = keys.table("columns");
        Map<String, String> headers = new TreeMap<>();
        for (Field field : Field.values()) {
            String column = field.contractName();
            String header = table.text(column);
            if (!header.isEmpty()) {
                headers.put(column, header);
            }
        }
        return Map.copyOf(headers);
    }
}
