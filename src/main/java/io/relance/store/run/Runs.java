package io.relance.store.run;

import io.relance.store.Store;
import io.relance.store.StoreProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The passes. */
public final class Runs {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public Runs(Store store) {
        jdbc = store.jdbc();
        client = store.client();
    }

    /** The company's passes, newest first. */
    public List<Run> latest(String company, int count) {
        return client.sql("select * from run where company = ? order by as_of desc, pass desc fetch first ? rows only")
                .params(company, count)
                .query((row, n) -> RunRow.read(row))
                .list();
    }

    public Optional<Run> last(String company) {
        return latest(company, 1).stream().findFirst();
    }

    public Run get(long id) {
        return client.sql("select * from run where id = ?")
                .param(id)
                .query((row, n) -> RunRow.read(row))
                .single();
    }

    /** The as-of date of the last pass before this one whose snapshot was taken in, or null. */
    public @Nullable LocalDate previousSnapshot(Run run) {
        return jdbc.queryForObject(
                "select max(as_of) from run where company = ? and settled = true and id <> ? and as_of < ?",
                LocalDate.class,
                run.company(),
                run.id(),
                run.asOf());
    }

    /** The last pass before this one whose snapshot was taken in, of the same date or an earlier one. */
    public Optional<Run> before(Run run) {
        return client
                .sql("select * from run where company = ? and settled = true and id < ?"
                        + " order by id desc fetch first 1 rows only")
                .params(run.company(), run.id())
                .query((row, n) -> RunRow.read(row))
                .list()
                .stream()
                .findFirst();
    }

    public Run start(
            String company, LocalDate asOf, int pass, Instant at, String settingsDigest, String templatesDigest) {
        jdbc.update("""
                insert into run (company, as_of, pass, state, attempt, started_at, imported, identified,
                  guarded, settled, decided, looked, delivered, settings_digest, templates_digest, rows_read, rows_accepted,
                  rows_rejected, rows_duplicate, documents_settled, documents_carried)
                values (?, ?, ?, 'RUNNING', 1, ?, false, false, false, false, false, 0, false, ?, ?, 0, 0, 0, 0, 0, 0)
                """, company, asOf, pass, at.atOffset(ZoneOffset.UTC), settingsDigest, templatesDigest);
        return client.sql("select * from run where company = ? and as_of = ? and pass = ?")
                .params(company, asOf, pass)
                .query((row, n) -> RunRow.read(row))
                .single();
    }

    public void resume(long id, String settingsDigest, String templatesDigest) {
        jdbc.update(
                "update run set state = 'RUNNING', attempt = attempt + 1, message = null,"
                        + " exit_code = null, settings_digest = ?, templates_digest = ? where id = ?",
                settingsDigest,
                templatesDigest,
                id);
    }

    /** Forgets what was imported and decided, so that the steps do it anew. */
    public void startOver(long id) {
        jdbc.update(
                "update run set imported = false, identified = false, guarded = false, settle_mark = null,"
                        + " documents_carried = 0, settled = false, decide_mark = null, decided = false where id = ?",
                id);
    }

    /** Notes how a pass ended; what another process has gone on with meanwhile stays as that one says. */
    public void finish(
            Run run, Run.State state, Instant at, @Nullable String message, int exitCode, @Nullable String durations) {
        jdbc.update(
                """
                update run set state = ?, finished_at = ?, message = ?, exit_code = ?, durations = ?
                where id = ? and attempt = ?
                """,
                state.name(),
                at.atOffset(ZoneOffset.UTC),
                message == null ? null : message.substring(0, Math.min(4000, message.length())),
                exitCode,
                durations,
                run.id(),
                run.attempt());
    }

    public void imported(
            long id,
            String fingerprint,
            LocalDate extractedOn,
            @Nullable LocalDate paymentsTo,
            @Nullable BigDecimal controlTotal,
            long rowsRead,
            long rowsRejected) {
        jdbc.update(
                "update run set imported = true, source_fingerprint = ?, extracted_on = ?,"
                        + " payments_to = ?, control_total = ?, rows_read = ?, rows_rejected = ?, rows_duplicate = 0"
                        + " where id = ?",
                fingerprint,
                extractedOn,
                paymentsTo,
                controlTotal,
                rowsRead,
                rowsRejected,
                id);
    }

    public void identified(long id, long accepted, long acceptedOpen, long contradictions, long duplicates) {
        jdbc.update(
                "update run set identified = true, rows_accepted = ?, documents_accepted = ?,"
                        + " rows_rejected = rows_rejected + ?, rows_duplicate = ? where id = ?",
                accepted,
                acceptedOpen,
                contradictions,
                duplicates,
                id);
    }

    public void guarded(long id) {
        jdbc.update("update run set guarded = true where id = ?", id);
    }

    /** How far the snapshot is taken over, with the documents of the range that were settled and carried over. */
    public void settleMark(long id, String mark, long settledDocuments, long carriedDocuments) {
        jdbc.update(
                "update run set settle_mark = ?, documents_settled = documents_settled + ?,"
                        + " documents_carried = documents_carried + ? where id = ?",
                mark,
                settledDocuments,
                carriedDocuments,
                id);
    }

    public void settled(long id) {
        jdbc.update("update run set settled = true where id = ?", id);
    }

    public void decideMark(long id, String mark) {
        jdbc.update("update run set decide_mark = ? where id = ?", mark, id);
    }

    public void decided(long id) {
        jdbc.update("update run set decided = true where id = ?", id);
    }

    /**
     * Makes sure, inside the caller's transaction, that the pass is still this process's: another one that resumed it
     * meanwhile (this one was suspended, its lock was lost with its connection) has counted one attempt more.
     *
     * @throws StoreProblem when it is not; the caller's work must not be committed
     */
    public void hold(Run run) {
        if (jdbc.update(
                        "update run set attempt = ? where id = ? and attempt = ?",
                        run.attempt(),
                        run.id(),
                        run.attempt())
                != 1) {
            throw new StoreProblem(
                    "Another process has gone on with the pass " + run.name() + "; this one stops. Nothing is lost.",
                    null);
        }
    }

    public void looked(long id, int looked) {
        jdbc.update("update run set looked = ? where id = ?", looked, id);
    }

    public void delivered(long id) {
        jdbc.update("update run set delivered = true where id = ?", id);
    }

    /** Keeps a warning with the pass, so that its summary still says it after a crash; the same one only once. */
    public void warn(long id, String warning) {
        List<String> all = new ArrayList<>(get(id).warningLines());
        String line = warning.replace('\n', ' ');
        if (!all.contains(line)) {
            all.add(line);
            jdbc.update("update run set warnings = ? where id = ?", String.join("\n", all), id);
        }
    }

    public void consents(long id, String digest) {
        jdbc.update("update run set consents_digest = ? where id = ?", digest, id);
    }

    public @Nullable String consents(long id) {
        return jdbc.queryForObject("select consents_digest from run where id = ?", String.class, id);
    }

    public void journalHead(long id, long seq, String hash) {
        jdbc.update("update run set journal_seq = ?, journal_hash = ? where id = ?", seq, hash, id);
    }
}
