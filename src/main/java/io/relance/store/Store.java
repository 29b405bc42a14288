package io.relance.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The opened database: an HSQLDB file by default, PostgreSQL by its URL. All differences between the two are in this
 * class. HSQLDB keeps its tables on disk, commits to the disk at once (with its default a killed process loses
 * committed rows) and leaves locking to {@link StoreLock}.
 */
public final class Store implements AutoCloseable {
    private static final String HSQLDB_PROPERTIES = ";hsqldb.tx=mvcc;hsqldb.default_table_type=cached"
            + ";hsqldb.write_delay=false;hsqldb.extlog=2;hsqldb.lock_file=false;sql.syntax_pgs=true;hsqldb.cache_rows=150000;hsqldb.cache_size=80000";

    private final HikariDataSource dataSource;
    private final String url;
    private final boolean postgres;
    private final JdbcTemplate jdbc;
    private final @Nullable Durability durability;
    private final JdbcTransactionManager transactions;
    private @Nullable TransactionStatus view;

    private Store(HikariDataSource dataSource, StoreSettings settings) {
        this.dataSource = dataSource;
        this.url = settings.url();
        this.postgres = settings.isPostgres();
        this.jdbc = new JdbcTemplate(dataSource);
        Path folder = settings.folder();
        this.durability = folder == null ? null : new Durability(folder);
        this.transactions = new StoreTransactions(dataSource, durability);
    }

    /**
     * Opens the database, creating or upgrading its tables. The caller holds its lock.
     *
     * @throws StoreProblem when it cannot be opened, or its tables are not those this version made or can
     *     upgrade
     */
    public static Store open(StoreSettings settings) {
        return connected(settings, Store::migrate);
    }

    /**
     * Opens a PostgreSQL database to look at it, without a lock: all that is read until it is closed, by this thread, is
     * as it was at the first look, whatever a night commits meanwhile, and nothing can be written. Empty when its tables
     * are those of an earlier version: they are upgraded by {@link #open}, under the lock.
     */
    public static Optional<Store> look(StoreSettings settings) {
        Store store = connected(settings, opened -> {});
        if (store.isBehind()) {
            store.close();
            return Optional.empty();
        }
        DefaultTransactionDefinition whole = new DefaultTransactionDefinition();
        whole.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        whole.setReadOnly(true);
        store.view = store.transactions.getTransaction(whole);
        return Optional.of(store);
    }

    private static Store connected(StoreSettings settings, Consumer<Store> prepare) {
        HikariConfig pool = new HikariConfig();
        boolean postgres = settings.isPostgres();
        pool.setJdbcUrl(postgres ? settings.url() : settings.url() + HSQLDB_PROPERTIES);
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(1);
        pool.setPoolName("store");
        if (postgres) {
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        try {
            Store store = new Store(new HikariDataSource(pool), settings);
            prepare.accept(store);
            return store;
        } catch (HikariPool.PoolInitializationException | FlywayException e) {
            throw damaged(settings, e);
        }
    }

    private static StoreProblem damaged(StoreSettings settings, RuntimeException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String remedy = settings.isPostgres()
                ? "Check that the server runs, and relance.store.url, user and password."
                : "Check the rights and the free space in its folder. If its files are damaged, restore all of them from"
                        + " the last backup; nothing was sent.";
        return new StoreProblem(
                "The store " + settings.url() + " cannot be opened: " + root.getMessage() + ". " + remedy, failure);
    }

    private void migrate() {
        isBehind();
        flyway().migrate();
    }

    /** Whether tables are to be made or upgraded. */
    private boolean isBehind() {
        MigrationInfoService all = flyway().info();
        foreign().or(() -> KnownTables.problem(url, all.applied())).ifPresent(problem -> {
            dataSource.close();
            throw problem;
        });
        return all.pending().length > 0;
    }

    /** A server's schema may be anybody's; the files of an embedded store are made by nobody else. */
    private Optional<StoreProblem> foreign() {
        return postgres
                ? jdbc.execute((ConnectionCallback<Optional<StoreProblem>>)
                        connection -> ForeignTables.problem(url, connection))
                : Optional.empty();
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .javaMigrations(new BatchTables(postgres))
                .placeholders(Map.of("c", postgres ? " collate \"C\"" : ""))
                .load();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public JdbcClient client() {
        return JdbcClient.create(jdbc);
    }

    public JdbcTransactionManager transactionManager() {
        return transactions;
    }

    /** Runs a statement once for each row of values; nothing for none, which drivers refuse. */
    public void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    /** {@code ?, ?, ?}: the place holders of a list of so many values. */
    public static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    /** Runs several statements as one. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    public boolean isPostgres() {
        return postgres;
    }

    /**
     * Closes the pool; an embedded database is shut down, so that its files are complete. Where they could not be written
     * it is left as it is, connections open, as a kill would leave it: the next process takes up what had reached the
     * disk, while closing them would write the rest of a broken transaction behind its first half.
     */
    @Override
    public void close() {
        if (durability != null && durability.isDoubtful()) {
            return;
        }
        if (view != null) {
            transactions.rollback(view);
        }
        if (!postgres) {
            jdbc.execute("SHUTDOWN");
        }
        dataSource.close();
    }
}
