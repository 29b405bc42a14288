package io.relance.night;

import static io.relance.night.Office.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.store.Store;
import io.relance.store.StoreSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** Who reads while a night takes its export over, or after it stopped there, sees one snapshot and is told which. */
class ReadingWhileANightWorksTests {
    /** More than one range of the step {@code settle}. */
    private static final int DOCUMENTS = 2_500;

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

    private Office server(String database) throws Exception {
        execute("postgres", "create database " + database);
        return new Office(Files.createDirectories(folder.resolve("server")))
                .store(postgres.getJdbcUrl("postgres", database));
    }

    private static void execute(String database, String... statements) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static String[] invoices(String open) {
        return IntStream.range(0, DOCUMENTS)
                .mapToObj(n -> invoice("C1", "F%05d".formatted(n), "2026-09-01", "2026-10-30", open))
                .toArray(String[]::new);
    }

    @Test
    void aNightStoppedInSettleIsReportedWithTheFiguresOfTheNightBeforeIt() throws Exception {
        Office office = server("settle");
        office.export("2026-10-05", invoices("100.00"));
        assertThat(office.run("2026-10-05")).isZero();
        String before = office.command("ageing", "--as-of", "2026-10-06").out();
        assertThat(before).contains("250,000.00");
        execute("settle", """
                create function stopped() returns trigger language plpgsql as
                $$ begin raise exception 'stopped by the test'; end $$
                """, """
                create trigger second_range before update of settle_mark on run for each row
                when (old.settle_mark is not null and old.settle_mark <> '') execute function stopped()
                """);
        office.export("2026-10-06", invoices("60.00"));
        assertThat(office.run("2026-10-06")).isEqualTo(1);

        Office.Answer ageing = office.command("ageing", "--as-of", "2026-10-06");
        assertThat(ageing.out().replace("; not finished: the night of 2026-10-06", ""))
                .isEqualTo(before)
                .isNotEqualTo(ageing.out());
        assertThat(ageing.err())
                .contains("the night of 2026-10-06 has not taken its export over", "figures of 2026-10-05");
        Office.Answer page = office.command("ageing", "--as-of", "2026-10-06", "--format", "html", "--language", "en");
        assertThat(page.out()).contains("the night of", "is not finished and does not count");
        assertThat(office.command("explain", "F00001").out()).contains("100.00").doesNotContain("60.00");
        assertThat(office.command("explain", "F00001").err()).contains("what the night of 2026-10-05 knew");
        assertThat(office.command("status").out()).contains("the pass of 2026-10-06 is not finished");

        execute("settle", "drop trigger second_range on run");
        assertThat(office.run("2026-10-06")).isZero();
        assertThat(office.command("ageing", "--as-of", "2026-10-06"))
                .satisfies(answer -> assertThat(answer.out()).contains("150,000.00"))
                .satisfies(answer -> assertThat(answer.err()).isEmpty());
        assertThat(office.command("explain", "F00001").out()).contains("60.00");
    }

    @Test
    void aNightStoppedInSettleAndEndedByTheNextDateLeavesNoMixtureOnAServer() throws Exception {
        Office office = server("ended");
        endedInSettle(
                office, () -> execute("ended", """
                        create function stopped() returns trigger language plpgsql as
                        $$ begin raise exception 'stopped by the test'; end $$
                        """, """
                        create trigger second_range before update of settle_mark on run for each row
                        when (old.settle_mark is not null and old.settle_mark <> '') execute function stopped()
                        """), () -> execute("ended", "drop trigger second_range on run"));
    }

    @Test
    void aNightStoppedInSettleAndEndedByTheNextDateLeavesNoMixtureInAFile() throws Exception {
        Office office = new Office(Files.createDirectories(folder.resolve("file")));
        endedInSettle(office, () -> inFile(office, """
                        create trigger second_range before update of settle_mark on run
                        referencing old row as before for each row
                        when (before.settle_mark <> '') signal sqlstate '45000'
                        """), () -> inFile(office, "drop trigger second_range"));
    }

    private interface Change {
        void make() throws SQLException;
    }

    private static void inFile(Office office, String statement) throws SQLException {
        String url = "jdbc:hsqldb:file:" + office.folder().resolve("data/relance") + ";shutdown=true";
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    /** 100 each, then 60 each and one more invoice that are taken over by half, then the same 60 on the next day. */
    private static void endedInSettle(Office office, Change stop, Change goOn) throws Exception {
        office.export("2026-10-05", invoices("100.00"));
        assertThat(office.run("2026-10-05")).isZero();
        stop.make();
        String[] later = invoices("60.00");
        later[0] = invoice("C1", "A00001", "2026-10-04", "2026-11-30", "7.00");
        office.export("2026-10-06", later);
        assertThat(office.run("2026-10-06")).isEqualTo(1);
        goOn.make();
        office.export("2026-10-07", later);
        assertThat(office.run("2026-10-07")).isNotEqualTo(1);
        assertThat(office.command("status").out()).contains("ended");

        assertThat(office.command("ageing", "--as-of", "2026-10-07").out()).contains("149,947.00");
        assertThat(office.command("ageing", "--as-of", "2026-10-06").out())
                .as("what was open on the 6th is what the 5th said, and the invoice that has its own date")
                .contains("250,007.00");
        assertThat(office.command("ageing", "--as-of", "2026-10-07", "--as-known-on", "2026-10-06")
                        .out())
                .as("learned on the 7th only")
                .contains("250,000.00");
    }

    @Test
    void aFirstNightStoppedInSettleIsNoHistory() throws Exception {
        Office office = server("first");
        office.command("status");
        execute("first", """
                create function stopped() returns trigger language plpgsql as
                $$ begin raise exception 'stopped by the test'; end $$
                """, """
                create trigger second_range before update of settle_mark on run for each row
                when (old.settle_mark is not null and old.settle_mark <> '') execute function stopped()
                """);
        office.export("2026-10-05", invoices("100.00"));
        assertThat(office.run("2026-10-05")).isEqualTo(1);
        assertThat(office.command("ageing", "--as-of", "2026-10-05"))
                .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(1))
                .satisfies(answer -> assertThat(answer.err()).contains("that of 2026-10-05 was stopped"));
        assertThat(office.command("explain", "F00001").err()).contains("nothing of it can be explained");
    }

    @Test
    void whatIsReadStaysAsItWasAtTheFirstLook() throws Exception {
        server("view").command("status");
        StoreSettings settings = new StoreSettings(postgres.getJdbcUrl("postgres", "view"), "postgres", "");
        String add = "insert into scenario_text (digest, content) values ('%s', 'x')";
        execute("view", add.formatted("before"));
        try (Store store = Store.look(settings).orElseThrow()) {
            String count = "select count(*) from scenario_text";
            assertThat(store.jdbc().queryForObject(count, Long.class)).isEqualTo(1);
            execute("view", add.formatted("meanwhile"));
            assertThat(store.jdbc().queryForObject(count, Long.class)).isEqualTo(1);
            Long inside = store.transaction().execute(status -> store.jdbc().queryForObject(count, Long.class));
            assertThat(inside).as("in a transaction of its own as well").isEqualTo(1);
            assertThatThrownBy(() -> store.jdbc().update(add.formatted("by a reader")))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void tablesAreOnlyMadeUnderTheLock() throws Exception {
        Office office = server("migration");
        try (Connection other = postgres.getDatabase("postgres", "migration").getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x52454c414e4345L + ")");
            statement.execute("set application_name = 'relance run/4711: acme 2026-10-06, decide: 500 accounts'");
            assertThat(office.command("pending"))
                    .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(4))
                    .satisfies(answer -> assertThat(answer.err()).contains("A run is under way", "process 4711"));
            assertThat(statement
                            .executeQuery("select 1 from pg_tables where tablename = 'run'")
                            .next())
                    .isFalse();
        }
        assertThat(office.command("pending").exitCode()).isZero();
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws Exception {
        Office office = server("newer");
        office.command("status");
        execute("newer", """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                  installed_by, execution_time, success) values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)
                """);
        for (String command : new String[] {"status", "run"}) {
            assertThat(office.command(command))
                    .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(1))
                    .satisfies(answer -> assertThat(answer.err())
                            .contains("upgraded by a newer version of Relance", "999", "restore the backup"));
        }
    }

    @Test
    void aStoreThatAnotherBuildMadeIsLeftAlone() throws Exception {
        Office office = server("other");
        office.command("status");
        execute("other", "update flyway_schema_history set checksum = 1 where version = '2'");
        for (String command : new String[] {"status", "run"}) {
            assertThat(office.command(command))
                    .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(1))
                    .satisfies(answer -> assertThat(answer.err())
                            .contains(
                                    "jdbc:postgresql:",
                                    "made by another build of Relance",
                                    "version 2",
                                    "Use the build")
                            .doesNotContain("repair", "checksum"));
        }
    }
}
