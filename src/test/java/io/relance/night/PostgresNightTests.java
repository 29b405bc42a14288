package io.relance.night;

import static io.relance.night.Office.invoice;
import static io.relance.night.Office.reminded;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same nights on PostgreSQL and on HSQLDB write the same. */
class PostgresNightTests {
    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private Office embedded() throws IOException {
        return new Office(Files.createDirectories(folder.resolve("embedded")));
    }

    private Office server(String database) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        return new Office(Files.createDirectories(folder.resolve("server")))
                .store(postgres.getJdbcUrl("postgres", database));
    }

    @Test
    void bothStoresWriteTheSameNights() throws Exception {
        Office embedded = embedded();
        Office server = server("nights");
        for (Office office : new Office[] {embedded, server}) {
            office.export(
                    "2026-10-05",
                    invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"),
                    invoice("C1", "F1", "2026-08-01", "2026-09-30", "500.00"),
                    invoice("C1", "é1", "2026-08-01", "2026-08-31", "12.00"),
                    invoice("C6", "Z9", "2026-08-01", "2026-08-31", "900.00"),
                    invoice("C6", "Z9", "2026-08-01", "2026-08-31", "900.00"),
                    reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                    reminded("C4", "F5", "2026-07-01", "3000.00", "warning", "2026-09-20"),
                    "C5;payment;;2026-09-30;;-300;-300;EUR;;;;;;",
                    "C5;payment;;2026-09-30;;-300;-300;EUR;;;;;;",
                    invoice("C5", "F6", "2026-08-01", "2026-08-31", "600.00"),
                    invoice("C3", "F4", "2026-09-01", "soon", "80.00"));
            office.run("2026-10-05");
            office.command("approve", "--all");
            office.export(
                    "2026-10-06",
                    invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"),
                    invoice("C1", "F1", "2026-08-01", "2026-09-30", "500.00"),
                    invoice("C6", "Z9", "2026-08-01", "2026-08-31", "900.00"),
                    reminded("C2", "F3", "2026-08-31", "250.00", "call-1", "2026-09-10"),
                    reminded("C4", "F5", "2026-07-01", "3000.00", "warning", "2026-09-20"),
                    "C5;payment;;2026-09-30;;-300;-300;EUR;;;;;;",
                    invoice("C5", "F6", "2026-08-01", "2026-08-31", "600.00"));
            office.run("2026-10-06");
        }
        assertThat(server.journal("2026-10-06")).contains("delivered C4 formal-notice registered [F5]");
        Office.assertSameNights(
                embedded.folder().resolve("out"), server.folder().resolve("out"));
        assertThat(server.command("journal", "verify").exitCode()).isZero();
        assertThat(server.command("run", "--as-of", "2026-10-07", "--dry-run").exitCode())
                .as("a scratch copy out of PostgreSQL")
                .isIn(0, 3);
    }

    @Test
    void aSecondRunIsRefusedWhileANightIsAtWorkAndLookingIsNot() throws Exception {
        Office server = server("held");
        server.export("2026-10-05", invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        server.run("2026-10-05");
        try (Connection other = postgres.getDatabase("postgres", "held").getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x52454c414e4345L + ")");
            statement.execute("set application_name = 'relance run/4711: acme 2026-10-06, decide: 500 accounts'");

            assertThat(server.command("run", "--as-of", "2026-10-05"))
                    .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(4))
                    .satisfies(answer -> assertThat(answer.err())
                            .contains("A run is under way", "decide: 500 accounts", "process 4711"));
            assertThat(server.command("status").out())
                    .contains("running: acme 2026-10-06, decide: 500 accounts", "2026-10-05 pass 1: complete");
            statement.execute("update run set state = 'RUNNING'");
            assertThat(server.command("status").out())
                    .as("nobody is told to run what is at work")
                    .doesNotContain("is not finished");
            statement.execute("update run set state = 'COMPLETE'");
            assertThat(server.command("explain", "C1").exitCode()).isZero();
            assertThat(server.command("pending").exitCode()).isZero();
            assertThat(server.command("journal").exitCode()).isZero();
            assertThat(server.command("approve", "--all").exitCode()).isEqualTo(4);
        }
        assertThat(server.run("2026-10-05")).isZero();
    }

    @Test
    void tablesOfAnotherProgramAreNamedAndLeftAlone() throws Exception {
        Office server = server("foreign_tables");
        server.export("2026-10-05", invoice("C1", "F1", "2026-08-01", "2026-08-31", "1000.00"));
        String sql = "select count(*) from information_schema.tables where table_schema in ('public', 'own')";
        try (Connection other =
                        postgres.getDatabase("postgres", "foreign_tables").getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("create table ledger_entry (id int); create table booking (id int);"
                    + " create table flyway_schema_history_of_theirs (id int); create view open_items as select 1;"
                    + " create schema own");
            for (String[] words : new String[][] {{"run", "--as-of", "2026-10-05"}, {"status"}}) {
                assertThat(server.command(words))
                        .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(1))
                        .satisfies(answer -> assertThat(answer.err())
                                .contains(
                                        "schema \"public\" holds tables of another program (booking,",
                                        "ledger_entry and 1 more)",
                                        "currentSchema")
                                .doesNotContainIgnoringCase("baseline"));
            }
            try (ResultSet tables = statement.executeQuery(sql)) {
                tables.next();
                assertThat(tables.getInt(1)).as("nothing was made").isEqualTo(4);
            }
        }
        server.store(postgres.getJdbcUrl("postgres", "foreign_tables") + "&currentSchema=own");
        assertThat(server.run("2026-10-05"))
                .as("a schema of its own beside them")
                .isZero();
        server.store(postgres.getJdbcUrl("postgres", "foreign_tables") + "&currentSchema=missing");
        assertThat(server.command("status").err()).contains("names no schema that exists");
    }
}
