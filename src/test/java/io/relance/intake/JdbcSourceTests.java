package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcSourceTests {
    private static final String URL = "jdbc:hsqldb:mem:intake";

    private Connection connection;

    @BeforeEach
    void createTables() throws SQLException {
        connection = DriverManager.getConnection(URL, "SA", "");
        execute(
                "create table doc (kunde char(8), nr varchar(20), faellig date, betrag decimal(12,2), rest double, notiz clob,"
                        + " gebucht timestamp)");
        execute("create table cust (nr varchar(8), name varchar(40), land varchar(20))");
        execute("insert into doc values ('00012', 'F1', date '2026-10-01', 100.50, 12.300000000000001, 'text',"
                + " timestamp '2026-09-01 10:00:00'), ('00012', 'F2', null, null, 1, null, null)");
        execute("insert into cust values ('00012', 'One', 'Belgique')");
    }

    @AfterEach
    void dropTables() throws SQLException {
        execute("shutdown");
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static SourceSettings settings(String url, String receivables, @Nullable String customers) {
        return new SourceSettings(
                SourceSettings.Type.JDBC,
                null,
                null,
                Map.of(),
                SourceSettings.MissingDueDate.ACCEPT,
                new SourceSettings.Jdbc(url, "SA", "", receivables, customers),
                BigDecimal.valueOf(5),
                new SourceSettings.Shrinkage(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN),
                1,
                1,
                null,
                null);
    }

    private static SourceSettings settings() {
        return settings(
                URL,
                "select kunde as customer_id, nr as document_no, faellig as due_date, betrag as amount, rest as open_amount,"
                        + " notiz as subject, gebucht as posted_on from doc order by nr",
                "select nr as customer_id, name, land as country from cust");
    }

    @Test
    void readsTwoStatements() {
        Intake intake = Intake.of(settings());
        assertThat(intake.customers())
                .extracting(c -> c.name() + " " + c.country())
                .containsExactly("One BE");
        assertThat(intake.only().customer().value()).isEqualTo("00012");
        assertThat(intake.only().open()).hasToString("EUR 12.30");
        assertThat(intake.only().dueDate()).hasToString("2026-10-01");
        assertThat(intake.only().postedOn()).hasToString("2026-09-01");
        assertThat(intake.only().references().subject()).isEqualTo("text");
        assertThat(intake.rejected())
                .extracting(r -> r.place() + " " + r.column() + " " + r.reason())
                .containsExactly("jdbc:receivables:2 AMOUNT is empty; expected an amount");
        assertThat(intake.extraction().extractedAt()).isEqualTo(Intake.READ_AT);
    }

    @Test
    void theFingerprintFollowsTheData() throws SQLException {
        String before = Sources.fingerprint(settings());
        assertThat(Sources.fingerprint(settings())).isEqualTo(before);
        execute("update doc set rest = 5 where nr = 'F1'");
        assertThat(Sources.fingerprint(settings())).isNotEqualTo(before);
    }

    @Test
    void saysWhatTheDatabaseAnswers() {
        assertThatThrownBy(() -> Intake.of(settings(URL, "select * from nowhere", null)))
                .isInstanceOf(UnusableSource.class)
                .hasMessage(
                        "jdbc:receivables: the database answers 'user lacks privilege or object not found: NOWHERE' (SQL state 42501). Check the SELECT statement in the configuration"
                                + " (source.jdbc) and try it in the database's own tool.");
    }

    @Test
    void saysThatNoDriverFitsAndKeepsThePasswordToItself() {
        assertThatThrownBy(
                        () -> Intake.of(settings("jdbc:oracle:thin:me/secret@host?password=secret", "select 1", null)))
                .isInstanceOf(UnusableSource.class)
                .hasMessageStartingWith("jdbc:receivables: no JDBC driver understands the address jdbc:oracle")
                .hasMessageContaining("org.hsqldb.jdbc.JDBCDriver")
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThatThrownBy(
                        () -> Intake.of(settings("jdbc:postgresql://localhost:1/x?password=secret", "select 1", null)))
                .isInstanceOf(UnusableSource.class)
                .hasMessageStartingWith(
                        "jdbc:receivables: no connection to jdbc:postgresql://localhost:1/x?password=***,")
                .hasMessageEndingWith("Check address, user and password (source.jdbc), and whether the database runs.");
    }

    @Test
    void aMissingLabelIsAMissingColumn() {
        assertThatThrownBy(() -> Intake.of(settings(URL, "select nr as document_no, betrag as amount from doc", null)))
                .isInstanceOf(UnusableSource.class)
                .hasMessageStartingWith(
                        "jdbc:receivables: the column customer_id is missing. Columns found: 'DOCUMENT_NO' ="
                                + " document_no, 'AMOUNT' = amount.");
    }

    @Test
    void aQueryWithoutRowsIsRead() {
        assertThat(Intake.of(settings(
                                URL,
                                "select nr as customer_id, betrag as amount, nr as document_no from doc where 1=0",
                                null))
                        .rows())
                .isEmpty();
    }
}
