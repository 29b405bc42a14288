package io.relance.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the schema of a database server, where the store is to be, is in use by something else. */
final class ForeignTables {
    /** The first table that is made in a new store. */
    private static final String OWN = "batch_job_instance";

    private static final String HISTORY = "flyway_schema_history";
    private static final int NAMED = 3;

    private ForeignTables() {}

    /**
     * What stands there already, in a sentence that says what to do; none when the schema is empty or Relance's own.
     *
     * @param url which store
     * @param connection to it; left open
     */
    static Optional<StoreProblem> problem(String url, Connection connection) throws SQLException {
        String schema = connection.getSchema();
        if (schema == null) {
            return Optional.of(new StoreProblem(
                    "The store " + url + " names no schema that exists. Nothing was changed. Make the schema that"
                            + " currentSchema names in relance.store.url, or leave it out to use \"public\".",
                    null));
        }
        List<String> tables = tables(connection, schema);
        if (tables.isEmpty() || tables.contains(OWN)) {
            return Optional.empty();
        }
        String found = String.join(", ", tables.subList(0, Math.min(NAMED, tables.size())));
        String more = tables.size() > NAMED ? " and " + (tables.size() - NAMED) + " more" : "";
        return Optional.of(new StoreProblem(
                "The store " + url + " cannot be made there: its schema \"" + schema
                        + "\" holds tables of another program (" + found + more + ") and none of Relance. Nothing was"
                        + " changed. Make a database or a schema for Relance alone and name it in relance.store.url,"
                        + " the schema as ?currentSchema=NAME.",
                null));
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        String pattern = schema.replace("_", connection.getMetaData().getSearchStringEscape() + "_");
        try (ResultSet rows = connection.getMetaData().getTables(connection.getCatalog(), pattern, "%", new String[] {
            "TABLE", "PARTITIONED TABLE", "VIEW", "MATERIALIZED VIEW"
        })) {
            while (rows.next()) {
                if (!rows.getString("TABLE_NAME").equals(HISTORY)) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        names.sort(null);
        return names;
    }
}
