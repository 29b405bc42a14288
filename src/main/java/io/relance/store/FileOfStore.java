package io.relance.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file {@code <store>.run} beside an embedded store: its lock, and who has it. */
record FileOfStore(Path file) {
    /** Far behind the text, which everybody may read. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    static FileOfStore of(StoreSettings settings) {
        return of(settings, ".run");
    }

    /** Another of its files. */
    static FileOfStore of(StoreSettings settings, String ending) {
        String location = settings.url().replaceFirst("^jdbc:hsqldb:(file:)?", "");
        int properties = location.indexOf(';');
        return new FileOfStore(Path.of((properties < 0 ? location : location.substring(0, properties)) + ending));
    }

    Optional<StoreLock> attempt(Holder me) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        Held held = new Held(channel, me);
        held.show(me);
        return Optional.of(held);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    Holder holder() {
        try {
            return Holder.parse(Files.readString(file));
        } catch (IOException unreadable) {
            // gone or not ours to read: that somebody holds the store is known all the same
            return Holder.UNKNOWN;
        }
    }

    private static final class Held extends StoreLock {
        private final FileChannel channel;

        Held(FileChannel channel, Holder me) {
            super(me);
            this.channel = channel;
        }

        /** Written over, then cut: a reader never finds it empty. */
        @Override
        void show(Holder holder) {
            byte[] text = holder.text().getBytes(StandardCharsets.UTF_8);
            try {
                channel.write(ByteBuffer.wrap(text), 0);
                channel.truncate(text.length);
            } catch (IOException e) {
                throw new StoreProblem("The lock file of the store cannot be written: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            try (channel) {
                channel.truncate(0);
            } catch (IOException e) {
                throw new StoreProblem("The lock of the store cannot be released: " + e.getMessage(), e);
            }
        }
    }
}
