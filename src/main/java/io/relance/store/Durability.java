package io.relance.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether what an embedded store commits reaches its disk. HSQLDB does not say: where its log cannot be written it warns
 * a logger and reports the commit as done, so that a night would send what it then forgets and sends again. Therefore no
 * transaction begins without room for a large one; and none counts as committed when that warning came, or when so
 * little room is left after it that it may not have been written.
 */
final class Durability {
    /** More than the largest transaction writes, with the pages that are kept for its undoing. */
    private static final long TO_BEGIN = 64L << 20;

    private static final long TO_BE_SURE = 8L << 20;
    private static final long KILOBYTE = 1024;

    private final Path folder;
    private final long before;
    private volatile boolean doubtful;

    Durability(Path folder) {
        this.folder = folder;
        before = EngineWarnings.ofLostWrites();
    }

    /** @throws StoreProblem when there is no room for a transaction, or an earlier one may not have been written */
    void beforeBegin() {
        refuseDoubtful();
        long free = free();
        if (free < TO_BEGIN) {
            throw new StoreProblem(
                    "The disk of the store is nearly full: " + room(free) + "; expected at least " + TO_BEGIN / KILOBYTE
                            + " kB. Nothing more was written or sent. Make room on it.",
                    null);
        }
    }

    /** @throws StoreProblem when what was committed may not have reached the disk */
    void afterCommit() {
        if (EngineWarnings.ofLostWrites() > before || free() < TO_BE_SURE) {
            doubtful = true;
        }
        refuseDoubtful();
    }

    /** Whether something committed may not have reached the disk: then the files are left as they are. */
    boolean isDoubtful() {
        return doubtful;
    }

    private void refuseDoubtful() {
        if (doubtful) {
            throw new StoreProblem(
                    "The disk of the store is full or cannot be written: " + room(free())
                            + ", and what was done last may not have reached it. Nothing more was sent. Make room on it.",
                    null);
        }
    }

    private String room(long free) {
        return folder + " has " + free / KILOBYTE + " kB free";
    }

    /** As much as one could wish where the system does not tell. */
    private long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
