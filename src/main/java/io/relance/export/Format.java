package io.relance.export;

import java.util.Locale;

/** The forms in which a report is written. */
public enum Format {
    /** For a terminal. */
    TEXT,
    XLSX,
    HTML,
    PDF,
    CSV,
    JSON;

    /** The word of the command line and the ending of the file: {@code xlsx}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the table alone; the others are the full report. */
    public boolean isPlain() {
        return this == TEXT || this == CSV || this == JSON;
    }

    /** Whether it is bytes that make no sense on a terminal. */
    public boolean isBinary() {
        return this == XLSX || this == PDF;
    }
}
