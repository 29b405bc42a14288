package io.relance.batch.ageing;

import org.jspecify.annotations.Nullable;

/** A report that cannot be made, for a reason the user can do something about; the message says what. */
public final class ReportFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean wrongUsage;

    private ReportFailed(boolean wrongUsage, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.wrongUsage = wrongUsage;
    }

    /** A file that is there cannot be read. */
    static ReportFailed unreadable(String message, Throwable cause) {
        return new ReportFailed(false, message, cause);
    }

    /** A file says something that cannot be used. */
    static ReportFailed wrong(String message, @Nullable Throwable cause) {
        return new ReportFailed(true, message, cause);
    }

    /** Whether the configuration or a file of the user is at fault, not the machine. */
    public boolean isWrongUsage() {
        return wrongUsage;
    }
}
