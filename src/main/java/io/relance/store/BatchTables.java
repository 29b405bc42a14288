package io.relance.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Creates Spring Batch's own tables from the script it ships, in the same schema as ours: one transaction covers both. */
final class BatchTables implements JavaMigration {
    private final boolean postgres;

    BatchTables(boolean postgres) {
        this.postgres = postgres;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0");
    }

    @Override
    public String getDescription() {
        return "Spring Batch tables";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        String script = "org/springframework/batch/core/schema-" + (postgres ? "postgresql" : "hsqldb") + ".sql";
        ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(script));
    }
}
