package io.relance.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the data of a report comes from. */
public sealed interface Origin {
    /** In English words, as plain reports and programs read them. */
    String words();

    /**
     * A file or a database.
     *
     * @param name its name
     */
    record Named(String name) implements Origin {
        @Override
        public String words() {
            return name;
        }
    }

    /**
     * The history that Relance keeps.
     *
     * @param snapshot the date of the last snapshot that counts, or null if there is none up to the date
     * @param unfinished the date of a later night whose snapshot is not taken over whole and does not count, or null
     */
    record History(@Nullable LocalDate snapshot, @Nullable LocalDate unfinished) implements Origin {
        /** Without any snapshot. */
        public static final History EMPTY = new History(null, null);

        @Override
        public String words() {
            return "history kept by Relance" + (snapshot == null ? "" : " " + snapshot)
                    + (unfinished == null ? "" : "; not finished: the night of " + unfinished);
        }
    }
}
