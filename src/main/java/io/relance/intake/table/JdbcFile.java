package io.relance.intake.table;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One SELECT statement as a table; its column labels are the header row. Every opening runs it again. */
public final class JdbcFile implements TableFile {
    private static final Pattern SECRET = Pattern.compile("(?i)(password|pwd|secret|token)=[^;&?]*");
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/@]*@|:[^:/@]+/[^:/@]+@");

    private final String name;
    private final Connection connection;
    private final String select;

    private JdbcFile(String name, Connection connection, String select) {
        this.name = name;
        this.connection = connection;
        this.select = select;
    }

    /** The access to a database. */
    public record Access(String url, String user, String password) {
        @Override
        public String toString() {
            return shown(url);
        }
    }

    /**
     * Connects.
     *
     * @param name what messages call it: {@code jdbc:receivables}
     */
    public static JdbcFile open(String name, Access access, String select) {
        try {
            Properties properties = new Properties();
            if (!access.user().isEmpty()) {
                properties.setProperty("user", access.user());
                properties.setProperty("password", access.password());
            }
            Connection connection = DriverManager.getConnection(access.url(), properties);
            // drivers stream a result only inside a transaction
            connection.setAutoCommit(false);
            return new JdbcFile(name, connection, select);
        } catch (SQLException e) {
            throw notConnected(name, access, e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public Table open(int sheet) {
        try {
            return new JdbcTable(name, connection, select);
        } catch (SQLException e) {
            throw failed(name, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw failed(name, e);
        }
    }

    static UnreadableTable failed(String name, SQLException e) {
        return new UnreadableTable(
                name + ": the database answers '" + message(e) + "'" + state(e)
                        + ". Check the SELECT statement in the configuration (source.jdbc) and try it in the database's own tool.",
                e);
    }

    private static UnreadableTable notConnected(String name, Access access, SQLException e) {
        if ("08001".equals(e.getSQLState()) && String.valueOf(e.getMessage()).startsWith("No suitable driver")) {
            String known = DriverManager.drivers()
                    .map(d -> d.getClass().getName())
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new UnreadableTable(
                    name + ": no JDBC driver understands the address " + shown(access.url()) + ". Known drivers: "
                            + known
                            + ". Check its beginning (jdbc:postgresql:...), or put the driver's jar on the class path.",
                    e);
        }
        return new UnreadableTable(
                name + ": no connection to " + shown(access.url()) + ", the database answers '" + message(e) + "'"
                        + state(e) + ". Check address, user and password (source.jdbc), and whether the database runs.",
                e);
    }

    private static String message(SQLException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return SECRET.matcher(first).replaceAll("$1=***");
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : " (SQL state " + e.getSQLState() + ")";
    }

    /** The address without what is secret in it. */
    private static String shown(String url) {
        return CREDENTIALS.matcher(SECRET.matcher(url).replaceAll("$1=***")).replaceAll("//***@");
    }
}
