package io.relance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLockTests {
    private static final Clock AT_TWO = Clock.fixed(Instant.parse("2026-10-05T02:00:05Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private StoreSettings store;

    @BeforeEach
    void place() {
        store = new StoreSettings("jdbc:hsqldb:file:" + folder.resolve("new/relance"), "SA", "");
    }

    private StoreLock take(String command, Patience patience) {
        return StoreLock.take(store, Holder.here(command, AT_TWO), patience);
    }

    @Test
    void theHolderSaysWhoItIsAndHowFar() {
        try (StoreLock lock = take("run", Patience.NONE)) {
            lock.say("acme 2026-10-05, decide: 1000000 accounts");
            lock.say("acme 2026-10-05, close");
            long here = ProcessHandle.current().pid();
            assertThat(StoreLock.holder(store))
                    .isEqualTo(new Holder("run", here, AT_TWO.instant(), "acme 2026-10-05, close"));
        }
    }

    @Test
    void forANightAtWorkNobodyWaits() {
        try (StoreLock lock = take("run", Patience.NONE)) {
            lock.say("acme 2026-10-05, import");
            List<Holder> waited = new ArrayList<>();
            assertThatThrownBy(() -> take("explain", waited::add))
                    .isInstanceOfSatisfying(
                            StoreLock.HeldByAnother.class,
                            held -> assertThat(held.holder().doing()).isEqualTo("acme 2026-10-05, import"));
            assertThat(waited).isEmpty();
        }
    }

    @Test
    void aNightWaitsForAShortCommandAndThenHasTheStore() {
        StoreLock status = take("status", Patience.NONE);
        List<Holder> waited = new ArrayList<>();
        Patience untilItEnds = holder -> {
            waited.add(holder);
            status.close();
            return true;
        };
        try (StoreLock night = take("run", untilItEnds)) {
            assertThat(night).isNotNull();
            assertThat(StoreLock.holder(store).command()).isEqualTo("run");
        }
        assertThat(waited).extracting(Holder::command).containsExactly("status");
    }

    @Test
    void patienceEnds() {
        AtomicLong now = new AtomicLong();
        List<Holder> told = new ArrayList<>();
        Patience patience = Patience.of(Duration.ofSeconds(1), told::add, now::get, now::addAndGet);
        try (StoreLock lock = take("ageing", Patience.NONE)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> take("run", patience))
                    .isInstanceOfSatisfying(
                            StoreLock.HeldByAnother.class,
                            held -> assertThat(held.holder().command()).isEqualTo("ageing"));
        }
        assertThat(told).as("told once").hasSize(1);
        assertThat(Duration.ofNanos(now.get())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatAKilledProcessLeftHoldsNothing() throws Exception {
        take("run", Patience.NONE).close();
        Files.writeString(folder.resolve("new/relance.run"), "run\nprocess 1\nsince 2026-10-04T02:00:00Z\nacme\n");
        try (StoreLock lock = take("status", Patience.NONE)) {
            assertThat(lock).isNotNull();
            assertThat(StoreLock.holder(store).command()).isEqualTo("status");
        }
    }

    @Test
    void aTornFileIsAHolderNobodyKnows() throws Exception {
        try (StoreLock lock = take("run", Patience.NONE)) {
            assertThat(lock).isNotNull();
            Files.writeString(folder.resolve("new/relance.run"), "run\nproc");
            assertThat(StoreLock.holder(store)).isEqualTo(Holder.UNKNOWN);
        }
    }
}
