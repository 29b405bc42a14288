package io.relance.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process out of the store. For an embedded database it is an operating-system lock on
 * {@code <store>.run}, gone with its process however that ends; the file says who holds it and how far it is. For
 * PostgreSQL it is an advisory lock on a connection of its own.
 */
public final class StoreLock implements AutoCloseable {
    private static final long ADVISORY_KEY = 0x52454c414e4345L; // 'RELANCE'

    private final @Nullable FileChannel channel;
    private final @Nullable Connection session;

    private StoreLock(@Nullable FileChannel channel, @Nullable Connection session) {
        this.channel = channel;
        this.session = session;
    }

    /**
     * Takes the lock.
     *
     * @throws HeldByAnother when another process has it
     */
    public static StoreLock take(StoreSettings settings) {
        try {
            return settings.isPostgres() ? takeAdvisory(settings) : takeFile(fileOf(settings));
        } catch (IOException | SQLException e) {
            throw new StoreProblem(
                    "The store " + settings.url() + " cannot be opened: " + e.getMessage()
                            + ". Check relance.store.url, the rights on its folder and whether the server runs.",
                    e);
        }
    }

    private static StoreLock takeFile(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (java.nio.channels.OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new HeldByAnother(describe(file));
        }
        return new StoreLock(channel, null);
    }

    private static StoreLock takeAdvisory(StoreSettings settings) throws SQLException {
        Connection connection =
                java.sql.DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + ADVISORY_KEY + ")")) {
            result.next();
            if (!result.getBoolean(1)) {
                connection.close();
                throw new HeldByAnother("another process holds the store " + settings.url());
            }
        }
        return new StoreLock(null, connection);
    }

    /** Says who holds the store and how far it is: one line, read by commands that find it held. */
    public void say(String progress) {
        FileChannel open = channel;
        if (open == null) {
            return;
        }
        try {
            String line = "process " + ProcessHandle.current().pid() + ": " + progress + "\n";
            open.truncate(0);
            open.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw new StoreProblem("The lock file of the store cannot be written: " + e.getMessage(), e);
        }
    }

    /** What the holder last said, or a sentence that says that nothing is known. */
    public static String holder(StoreSettings settings) {
        return settings.isPostgres() ? "another process holds the store " + settings.url() : describe(fileOf(settings));
    }

    private static String describe(Path file) {
        try {
            String said = Files.readString(file).strip();
            return said.isEmpty() ? "another process holds the store" : said;
        } catch (IOException e) {
            return "another process holds the store";
        }
    }

    private static Path fileOf(StoreSettings settings) {
        String location = settings.url().replaceFirst("^jdbc:hsqldb:(file:)?", "");
        int properties = location.indexOf(';');
        return Path.of((properties < 0 ? location : location.substring(0, properties)) + ".run");
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.truncate(0);
                channel.close();
            }
            if (session != null) {
                session.close();
            }
        } catch (IOException | SQLException e) {
            throw new StoreProblem("The lock of the store cannot be released: " + e.getMessage(), e);
        }
    }

    /** Another process holds the store; the message says who and how far it is. */
    public static final class HeldByAnother extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HeldByAnother(String message) {
            super(message);
        }
    }
}
