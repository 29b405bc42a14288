package io.relance.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Hears what the embedded engine tells its logger alone, and keeps it from the console: the command says it in its words. */
final class EngineWarnings extends TurboFilter {
    /** The engine could not bring its log to the disk. */
    private static final String LOST = "ScriptWriter synch error";
    /** It could not write a single row of it; comes once for each. */
    private static final String NOT_WRITTEN = "data commit failed";
    /** It could not write what was left when it ended. */
    private static final String NOT_CLOSED = "error closing log";

    private static final List<String> BEGINNINGS = List.of(LOST, NOT_WRITTEN, NOT_CLOSED);

    private static final AtomicLong LOST_WRITES = new AtomicLong();
    private static final EngineWarnings HERE = new EngineWarnings();

    private EngineWarnings() {}

    /**
     * How many there were in this process. Listens from the first time it is asked, and again each time: whoever
     * configures the logging of the process takes all filters away.
     */
    static synchronized long ofLostWrites() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging
                && !logging.getTurboFilterList().contains(HERE)) {
            logging.addTurboFilter(HERE);
        }
        return LOST_WRITES.get();
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        if (format == null || BEGINNINGS.stream().noneMatch(format::startsWith)) {
            return FilterReply.NEUTRAL;
        }
        LOST_WRITES.incrementAndGet();
        return FilterReply.DENY;
    }
}
