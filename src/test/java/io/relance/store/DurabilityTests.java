package io.relance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an embedded store says when its disk is full: the engine alone says nothing and forgets what it committed. */
class DurabilityTests {
    @TempDir
    Path folder;

    private Path disk;

    private StoreSettings settings(String size) throws Exception {
        disk = Files.createDirectories(folder.resolve("data"));
        assumeThat(done("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()))
                .as("a small disk can be mounted here")
                .isTrue();
        return new StoreSettings("jdbc:hsqldb:file:" + disk.resolve("relance"), "SA", "");
    }

    @AfterEach
    void unmount() throws Exception {
        done("umount", "-l", disk.toString());
    }

    @Test
    void aCommitThatDidNotReachTheDiskFailsAndNothingFollowsIt() throws Exception {
        StoreSettings settings = settings("80m");
        long heard = EngineWarnings.ofLostWrites();
        try (Store store = Store.open(settings)) {
            store.transaction().executeWithoutResult(status -> insert(store, "before", 200));
            assertThatThrownBy(() -> store.transaction().executeWithoutResult(status -> {
                        fill(disk.resolve("another program's file"));
                        store.jdbc().update("delete from month_end_report");
                    }))
                    .isInstanceOf(StoreProblem.class)
                    .hasMessageContaining(
                            "The disk of the store is full or cannot be written: " + disk + " has 0 kB free");
            Files.delete(disk.resolve("another program's file"));
            assertThatThrownBy(() -> store.transaction().executeWithoutResult(status -> insert(store, "new", 1)))
                    .as("room alone does not bring back what was not written")
                    .hasMessageContaining("may not have reached it");
            assertThat(EngineWarnings.ofLostWrites())
                    .as("heard from the engine too")
                    .isGreaterThan(heard);
        }
        // as another process would find it
        StoreSettings again = new StoreSettings("jdbc:hsqldb:file:" + copy().resolve("relance"), "SA", "");
        try (Store store = Store.open(again)) {
            assertThat(rows(store))
                    .as("what had reached the disk, and no half of the rest")
                    .isEqualTo(200);
            store.transaction().executeWithoutResult(status -> insert(store, "after", 10));
        }
        try (Store store = Store.open(again)) {
            assertThat(rows(store)).isEqualTo(210);
        }
    }

    private Path copy() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(disk, file -> Files.isRegularFile(file))) {
            for (Path file : files) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Test
    void nothingBeginsWithoutRoomForIt() throws Exception {
        StoreSettings settings = settings("40m");
        try (Store store = Store.open(settings)) {
            assertThatThrownBy(() -> store.transaction().executeWithoutResult(status -> insert(store, "new", 1)))
                    .hasMessageContaining("nearly full: " + disk + " has ")
                    .hasMessageContaining("expected at least 65536 kB");
        }
        assertThat(done("mount", "-o", "remount,size=90m", disk.toString())).isTrue();
        try (Store store = Store.open(settings)) {
            store.transaction().executeWithoutResult(status -> insert(store, "new", 1));
        }
    }

    private static @Nullable Long rows(Store store) {
        return store.jdbc().queryForObject("select count(*) from month_end_report", Long.class);
    }

    private static void insert(Store store, String name, int rows) {
        List<Object[]> reports = IntStream.range(0, rows)
                .mapToObj(i -> new Object[] {name + i, "x".repeat(100)})
                .toList();
        store.batch(
                "insert into month_end_report (company, month_end, status, made_on, attention, mail_state, mail_reason)"
                        + " values (?, date '2026-09-30', 'FINAL', date '2026-10-05', false, 'NONE', ?)",
                reports);
    }

    private static void fill(Path file) {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // that is what it is for
        }
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
