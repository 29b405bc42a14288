package io.relance.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lock of a PostgreSQL store. The connection that has it bears the name {@code relance run/1234: how far}, which the
 * server shows to everybody who may connect.
 */
final class AdvisoryLock extends StoreLock {
    private static final long KEY = 0x52454c414e4345L; // 'RELANCE'
    private static final int NAME = 63;
    private static final Pattern NAMED = Pattern.compile("relance (.*?)/(\\d+): (.*)", Pattern.DOTALL);

    private final Connection session;

    private AdvisoryLock(Connection session, Holder me) {
        super(me);
        this.session = session;
    }

    private static Connection connect(StoreSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    static Optional<StoreLock> attempt(StoreSettings settings, Holder me) throws SQLException {
        Connection connection = connect(settings);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + KEY + ")")) {
            result.next();
            if (result.getBoolean(1)) {
                AdvisoryLock lock = new AdvisoryLock(connection, me);
                lock.show(me);
                return Optional.of(lock);
            }
        }
        connection.close();
        return Optional.empty();
    }

    static Optional<Holder> whoHolds(StoreSettings settings) throws SQLException {
        try (Connection connection = connect(settings);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select a.application_name, a.backend_start from pg_locks l join pg_stat_activity a"
                                + " on a.pid = l.pid where l.locktype = 'advisory' and l.granted and l.database ="
                                + " (select oid from pg_database where datname = current_database())"
                                + " and l.classid::bigint = " + (KEY >>> 32) + " and l.objid::bigint = "
                                + (KEY & 0xFFFFFFFFL))) {
            return result.next() ? Optional.of(read(result.getString(1), result.getTimestamp(2))) : Optional.empty();
        }
    }

    private static Holder read(String name, Timestamp since) {
        Matcher named = NAMED.matcher(name == null ? "" : name);
        return named.matches()
                ? new Holder(named.group(1), Long.parseLong(named.group(2)), since.toInstant(), named.group(3))
                : Holder.UNKNOWN;
    }

    @Override
    void show(Holder holder) {
        String name = "relance " + holder.command() + "/" + holder.pid() + ": " + holder.doing();
        try (PreparedStatement statement =
                session.prepareStatement("select set_config('application_name', ?, false)")) {
            statement.setString(1, name.substring(0, Math.min(NAME, name.length())));
            statement.execute();
        } catch (SQLException e) {
            throw new StoreProblem("The lock of the store is lost: " + e.getMessage() + ". Run again to go on.", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (SQLException e) {
            throw new StoreProblem("The lock of the store cannot be released: " + e.getMessage(), e);
        }
    }
}
