package io.relance.store.history;

import io.relance.store.Store;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which reports of month ends were made, and what became of their e-mails. Each change is committed at once. */
public final class MonthEndReports {
    private final Store store;
    private final JdbcTemplate jdbc;

    public MonthEndReports(Store store) {
        this.store = store;
        jdbc = store.jdbc();
    }

    /** What became of the e-mail. */
    public enum Mail {
        /** Nobody is to get it. */
        NONE,
        /** To be sent. */
        WAITING,
        /** Being handed to a mail server; found by a later process, it may have arrived. */
        SENDING,
        SENT,
        DOUBTFUL,
        FAILED
    }

    /**
     * A report that was made.
     *
     * @param attention whether it differs from a control total
     * @param reason why its e-mail did not leave, or null
     */
    public record Made(
            LocalDate monthEnd,
            String status,
            LocalDate madeOn,
            boolean attention,
            Mail mail,
            @Nullable String reason) {}

    public Optional<Made> find(String company, LocalDate monthEnd, String status) {
        return jdbc
                .query(
                        "select month_end, status, made_on, attention, mail_state, mail_reason"
                                + " from month_end_report"
                                + " where company = ? and month_end = ? and status = ?",
                        (row, n) -> new Made(
                                row.getObject(1, LocalDate.class),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getBoolean(4),
                                Mail.valueOf(row.getString(5)),
                                row.getString(6)),
                        company,
                        monthEnd,
                        status)
                .stream()
                .findFirst();
    }

    /** The last month end that a report was made of. */
    public Optional<LocalDate> last(String company) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(month_end) from month_end_report where company = ?", LocalDate.class, company));
    }

    /** Notes that all files of a report stand in their place. */
    public void made(String company, Made report) {
        store.transaction()
                .executeWithoutResult(status -> jdbc.update(
                        "insert into month_end_report (company, month_end, status, made_on, attention, mail_state)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        company,
                        report.monthEnd(),
                        report.status(),
                        report.madeOn(),
                        report.attention(),
                        report.mail().name()));
    }

    public void mail(String company, Made report, Mail state, @Nullable String reason) {
        store.transaction()
                .executeWithoutResult(status -> jdbc.update(
                        "update month_end_report set mail_state = ?, mail_reason = ? where company = ?"
                                + " and month_end = ? and status = ?",
                        state.name(),
                        reason == null || reason.length() <= 1000 ? reason : reason.substring(0, 1000),
                        company,
                        report.monthEnd(),
                        report.status()));
    }
}
