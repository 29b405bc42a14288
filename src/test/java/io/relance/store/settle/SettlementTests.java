package io.relance.store.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Receivable;
import io.relance.store.Store;
import io.relance.store.StoreSettings;
import io.relance.store.history.LedgerHistory;
import io.relance.store.journal.JournalBook;
import io.relance.store.run.Run;
import io.relance.store.run.Runs;
import io.relance.store.stage.Identification;
import io.relance.store.stage.Shrinkage;
import io.relance.store.stage.Staging;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the rows of successive exports, on both databases. */
class SettlementTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static final Map<String, Store> STORES = new LinkedHashMap<>();

    @BeforeAll
    static void open() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        STORES.put("HSQLDB", Store.open(new StoreSettings("jdbc:hsqldb:file:" + folder.resolve("store"), "SA", "")));
        STORES.put(
                "PostgreSQL",
                Store.open(new StoreSettings(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "")));
    }

    @AfterAll
    static void close() throws IOException {
        STORES.values().forEach(Store::close);
        postgres.close();
    }

    /**
     * One export: the night it is read on, in days after the first, and its rows.
     *
     * @param payments the last day whose payments are posted, likewise, or null if it does not say
     */
    private record Export(int day, @Nullable Integer payments, List<Receivable> rows) {}

    /** What is known afterwards, in the order of documents, and what a report says was open on a date. */
    private record Case(String why, List<Export> exports, List<String> known, Map<String, List<String>> openOn) {
        @Override
        public String toString() {
            return why;
        }
    }

    private static Export night(int day, Receivable... rows) {
        return new Export(day, null, List.of(rows));
    }

    /** An export that says up to which day payments are posted. */
    private static Export posted(int day, int payments, Receivable... rows) {
        return new Export(day, payments, List.of(rows));
    }

    private static Receivable invoice(String customer, String number, String due, String open) {
        return row(DocumentType.INVOICE, customer, number, due, "100.00", open, null);
    }

    private static Receivable row(
            DocumentType type,
            String customer,
            String number,
            @Nullable String due,
            String amount,
            String open,
            @Nullable String settled) {
        return Receivable.builder(
                        new DocumentKey(type, number, 0, ""), new CustomerId(customer), Money.parse("EUR " + amount))
                .issued(LocalDate.of(2026, 8, 1))
                .due(due == null ? null : LocalDate.parse(due))
                .open(Money.parse("EUR " + open))
                .settled(settled == null ? null : LocalDate.parse(settled))
                .build();
    }

    static Stream<Case> cases() {
        return Stream.of(exports(), reductions(), allocations()).flatMap(each -> each);
    }

    /** From which day on both sides count, when a credit note took back what is no longer open. */
    private static Stream<Case> allocations() {
        Receivable f1 = invoice("C1", "F1", "2026-08-31", "100.00");
        Receivable part = credit("A1", "2026-10-06", "-40.00", "-40.00", "");
        Receivable whole = credit("A1", "2026-10-06", "-100.00", "-100.00", "F1");
        String f1Gone = "F1/1 C1 gone 100.00 version 2 ";
        return Stream.of(
                new Case(
                        "a credit note of the day of the export took it back, no payment of days before",
                        List.of(
                                posted(0, -1, f1),
                                posted(
                                        3,
                                        0,
                                        invoice("C1", "F1", "2026-08-31", "0.00"),
                                        credit("A1", "2026-10-08", "-100.00", "0.00", "F1"))),
                        List.of("A1/1 C1 settled 0.00 version 1 paid", "F1/1 C1 settled 0.00 version 2 paid"),
                        Map.of("2026-10-05", List.of("F1 100.00"), "2026-10-07", List.of("F1 100.00"))),
                new Case(
                        "a credit note that was open and the document it names go on one day, not before it",
                        List.of(posted(0, -2, f1), posted(1, -1, f1, whole), posted(2, 0)),
                        List.of("A1/1 C1 gone -100.00 version 2 no", f1Gone + "no"),
                        Map.of("2026-10-05", List.of("F1 100.00"), "2026-10-06", List.of())),
                new Case(
                        "so does one that names none and equals it",
                        List.of(
                                posted(0, -2, f1),
                                posted(1, -1, f1, credit("A1", "2026-10-06", "-100.00", "-100.00", "")),
                                posted(2, 0)),
                        List.of("A1/1 C1 gone -100.00 version 2 no", f1Gone + "no"),
                        Map.of("2026-10-05", List.of("F1 100.00"), "2026-10-06", List.of())),
                new Case(
                        "the rest was paid by the last day whose payments are posted",
                        List.of(posted(0, -2, f1), posted(1, -1, f1, part), posted(2, 0)),
                        List.of("A1/1 C1 gone -40.00 version 2 no", "F1/1 C1 gone 100.00 version 3 no"),
                        Map.of(
                                "2026-10-04", List.of("F1 100.00"),
                                "2026-10-05", List.of("F1 40.00"),
                                "2026-10-06", List.of())),
                new Case(
                        "an older credit waits for the document it is used for",
                        List.of(
                                posted(0, -2, credit("A1", "2026-09-01", "-40.00", "-40.00", "")),
                                posted(
                                        1,
                                        -1,
                                        dated(f1, "2026-10-06"),
                                        credit("A1", "2026-09-01", "-40.00", "-40.00", "")),
                                posted(2, 0, dated(invoice("C1", "F1", "2026-08-31", "60.00"), "2026-10-06"))),
                        List.of("A1/1 C1 gone -40.00 version 2 no", "F1/1 C1 open 60.00 version 2"),
                        Map.of("2026-10-05", List.of("A1 -40.00"), "2026-10-06", List.of("F1 60.00"))),
                new Case(
                        "a credit note that was used up long ago and still stands there explains nothing",
                        List.of(
                                posted(0, -1, f1, credit("A1", "2026-10-05", "-40.00", "0.00", "F1")),
                                posted(
                                        2,
                                        1,
                                        invoice("C1", "F1", "2026-08-31", "60.00"),
                                        credit("A1", "2026-10-05", "-40.00", "0.00", "F1"))),
                        List.of("A1/1 C1 settled 0.00 version 1 paid", "F1/1 C1 open 60.00 version 2"),
                        Map.of("2026-10-05", List.of("F1 100.00"), "2026-10-06", List.of("F1 60.00"))));
    }

    private static Receivable credit(String number, String issued, String amount, String open, String appliesTo) {
        return row(DocumentType.CREDIT_NOTE, "C1", number, null, amount, open, null).toBuilder()
                .issued(LocalDate.parse(issued))
                .appliesTo(appliesTo)
                .build();
    }

    private static Receivable dated(Receivable row, String issued) {
        return row.toBuilder().issued(LocalDate.parse(issued)).build();
    }

    /** From which day on less is open, when the export says up to which day payments are posted. */
    private static Stream<Case> reductions() {
        Receivable f1 = invoice("C1", "F1", "2026-08-31", "100.00");
        Receivable less = invoice("C1", "F1", "2026-08-31", "40.00");
        Receivable f2 = invoice("C2", "F2", "2026-08-31", "100.00");
        String known = "F1/1 C1 open 40.00 version 2";
        return Stream.of(
                new Case(
                        "a part payment was posted by the last day whose payments are posted",
                        List.of(posted(0, -3, f1), posted(1, 0, less)),
                        List.of(known),
                        Map.of("2026-10-04", List.of("F1 100.00"), "2026-10-05", List.of("F1 40.00"))),
                new Case(
                        "so was the payment of what left the export",
                        List.of(posted(0, -3, f1, f2), posted(1, 0, f1)),
                        List.of("F1/1 C1 open 100.00 version 1", "F2/1 C2 gone 100.00 version 2 pending"),
                        Map.of("2026-10-04", List.of("F1 100.00", "F2 100.00"), "2026-10-05", List.of("F1 100.00"))),
                new Case(
                        "payments that reach the export days late count from the days they were posted",
                        List.of(posted(0, -4, f1), posted(1, -2, less)),
                        List.of(known),
                        Map.of("2026-10-02", List.of("F1 100.00"), "2026-10-03", List.of("F1 40.00"))),
                new Case(
                        "nothing was paid before an export that does not say what is posted and shows it open",
                        List.of(night(0, f1), posted(1, -2, less)),
                        List.of(known),
                        Map.of("2026-10-04", List.of("F1 100.00"), "2026-10-05", List.of("F1 40.00"))),
                new Case(
                        "no further payments are posted: another entry, of the day of the export",
                        List.of(posted(0, -1, f1), posted(2, -1, less)),
                        List.of(known),
                        Map.of("2026-10-06", List.of("F1 100.00"), "2026-10-07", List.of("F1 40.00"))),
                new Case(
                        "payments of days to come are posted by the day of the export",
                        List.of(posted(0, 9, f1), posted(1, 9, less)),
                        List.of(known),
                        Map.of("2026-10-05", List.of("F1 100.00"), "2026-10-06", List.of("F1 40.00"))),
                new Case(
                        "more than before is open from the day of the export",
                        List.of(posted(0, -1, less), posted(1, 0, f1)),
                        List.of("F1/1 C1 open 100.00 version 2"),
                        Map.of("2026-10-05", List.of("F1 40.00"), "2026-10-06", List.of("F1 100.00"))));
    }

    private static Stream<Case> exports() {
        Receivable f1 = invoice("C1", "F1", "2026-08-31", "100.00");
        Receivable noNumber = row(DocumentType.PAYMENT, "C1", "", null, "-30.00", "-30.00", null);
        return Stream.of(
                new Case(
                        "what is new is open from its own date",
                        List.of(night(0, f1)),
                        List.of("F1/1 C1 open 100.00 version 1"),
                        Map.of("2026-07-31", List.of(), "2026-08-01", List.of("F1 100.00"))),
                new Case(
                        "what is unchanged gets no second version",
                        List.of(night(0, f1), night(1, f1)),
                        List.of("F1/1 C1 open 100.00 version 1"),
                        Map.of()),
                new Case(
                        "a part payment counts from the export that shows it",
                        List.of(night(0, f1), night(1, invoice("C1", "F1", "2026-08-31", "40.00"))),
                        List.of("F1/1 C1 open 40.00 version 2"),
                        Map.of("2026-10-05", List.of("F1 100.00"), "2026-10-06", List.of("F1 40.00"))),
                new Case(
                        "what the export calls settled counts from the day of payment",
                        List.of(
                                night(0, f1),
                                night(
                                        3,
                                        row(
                                                DocumentType.INVOICE,
                                                "C1",
                                                "F1",
                                                "2026-08-31",
                                                "100.00",
                                                "0.00",
                                                "2026-10-07"))),
                        List.of("F1/1 C1 settled 0.00 version 2 paid"),
                        Map.of("2026-10-06", List.of("F1 100.00"), "2026-10-07", List.of())),
                new Case(
                        "what is settled when it is first seen was open between its issue and its payment",
                        List.of(night(
                                0,
                                row(DocumentType.INVOICE, "C1", "F1", "2026-08-31", "100.00", "0.00", "2026-09-15"))),
                        List.of("F1/1 C1 settled 0.00 version 2 paid"),
                        Map.of(
                                "2026-07-31", List.of(),
                                "2026-08-01", List.of("F1 100.00"),
                                "2026-09-14", List.of("F1 100.00"),
                                "2026-09-15", List.of())),
                new Case(
                        "without a day of payment nobody knows how long it was open",
                        List.of(night(0, row(DocumentType.INVOICE, "C1", "F1", "2026-08-31", "100.00", "0.00", null))),
                        List.of("F1/1 C1 settled 0.00 version 1 paid"),
                        Map.of("2026-09-14", List.of())),
                new Case(
                        "what left the export is gone, and nothing says yet that it was paid",
                        List.of(night(0, f1, invoice("C2", "F2", "2026-08-31", "100.00")), night(1, f1)),
                        List.of("F1/1 C1 open 100.00 version 1", "F2/1 C2 gone 100.00 version 2 pending"),
                        Map.of(
                                "2026-10-05", List.of("F1 100.00", "F2 100.00"),
                                "2026-10-06", List.of("F1 100.00"))),
                new Case(
                        "a payment of the same amount beside it proves that it was paid",
                        List.of(
                                night(0, f1),
                                night(1, row(DocumentType.PAYMENT, "C1", "", null, "-100.00", "-100.00", null))),
                        List.of("F1/1 C1 gone 100.00 version 2 paid", "payment/1 C1 open -100.00 version 1"),
                        Map.of()),
                new Case(
                        "a credit note that left with it is no payment",
                        List.of(
                                night(
                                        0,
                                        f1,
                                        row(DocumentType.CREDIT_NOTE, "C1", "A1", null, "-100.00", "-100.00", null)),
                                night(1, invoice("C2", "F2", "2026-08-31", "100.00"))),
                        List.of(
                                "A1/1 C1 gone -100.00 version 2 no",
                                "F1/1 C1 gone 100.00 version 2 no",
                                "F2/1 C2 open 100.00 version 1"),
                        Map.of()),
                new Case(
                        "what comes back with its own issue date is the same document",
                        List.of(
                                night(0, f1),
                                night(1, invoice("C2", "F2", "2026-08-31", "100.00")),
                                night(2, f1, invoice("C2", "F2", "2026-08-31", "100.00"))),
                        List.of("F1/1 C1 open 100.00 version 3", "F2/1 C2 open 100.00 version 1"),
                        Map.of("2026-10-06", List.of("F2 100.00"), "2026-10-07", List.of("F1 100.00", "F2 100.00"))),
                new Case(
                        "a document moves to another customer with its history",
                        List.of(night(0, f1), night(1, invoice("C9", "F1", "2026-08-31", "100.00"))),
                        List.of("F1/1 C9 open 100.00 version 2"),
                        Map.of("2026-10-06", List.of("F1 100.00"))),
                new Case(
                        "instalments are told apart by their due dates",
                        List.of(
                                night(
                                        0,
                                        invoice("C1", "F1", "2026-09-30", "60.00"),
                                        invoice("C1", "F1", "2026-08-31", "40.00")),
                                night(1, invoice("C1", "F1", "2026-09-30", "60.00"))),
                        List.of("F1/1 C1 gone 40.00 version 2 pending", "F1/2 C1 open 60.00 version 1"),
                        Map.of()),
                new Case(
                        "equal payments without number are several payments, and stay them",
                        List.of(night(0, f1, noNumber, noNumber), night(1, f1, noNumber, noNumber)),
                        List.of(
                                "F1/1 C1 open 100.00 version 1",
                                "payment/1 C1 open -30.00 version 1",
                                "payment/1 C1 open -30.00 version 1"),
                        Map.of()),
                new Case(
                        "a credit note may share its number with another customer's",
                        List.of(night(
                                0,
                                row(DocumentType.CREDIT_NOTE, "C1", "A1", null, "-10.00", "-10.00", null),
                                row(DocumentType.CREDIT_NOTE, "C2", "A1", null, "-20.00", "-20.00", null))),
                        List.of("A1/1 C1 open -10.00 version 1", "A1/1 C2 open -20.00 version 1"),
                        Map.of()));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> everywhere() {
        return Stream.of("HSQLDB", "PostgreSQL")
                .flatMap(store -> cases().map(each -> org.junit.jupiter.params.provider.Arguments.of(store, each)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everywhere")
    void exportsBecomeKnown(String database, Case example) {
        Nights nights = new Nights(database, "c" + Math.abs(example.why().hashCode()));
        example.exports().forEach(nights::take);

        assertThat(nights.known()).isEqualTo(example.known());
        example.openOn()
                .forEach((date, open) ->
                        assertThat(nights.openOn(date)).as("open on %s", date).isEqualTo(open));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HSQLDB", "PostgreSQL"})
    void aCustomerKnownByItsCodeAloneHasAHistory(String database) {
        Nights nights = new Nights(database, "bare");
        nights.take(night(0, invoice("C1", "F1", "2026-08-31", "100.00")));
        nights.take(night(1, invoice("C1", "F1", "2026-08-31", "50.00")));

        List<String> versions = nights.store
                .jdbc()
                .queryForList("select id from customer_version where company = 'bare' order by run_id", String.class);
        assertThat(versions).containsExactly("C1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HSQLDB", "PostgreSQL"})
    void whatVanishedWithoutPaymentShrinksTheLedger(String database) {
        Nights nights = new Nights(database, "shrunk");
        nights.take(night(
                0,
                invoice("C1", "F1", "2026-08-31", "100.00"),
                invoice("C2", "F2", "2026-08-31", "100.00"),
                invoice("C3", "F3", "2026-08-31", "100.00"),
                invoice("C4", "F4", "2026-12-31", "100.00")));
        Run run = nights.stage(night(
                1,
                invoice("C1", "F1", "2026-08-31", "100.00"),
                row(DocumentType.PAYMENT, "C2", "", null, "-100.00", "-100.00", null)));

        // F2 was paid; F3 was late and nothing says that it was paid; F4 was not even due
        assertThat(new Shrinkage(nights.store).shares(run))
                .extracting(share -> share.what() + " "
                        + share.vanished().stripTrailingZeros().toPlainString() + " of "
                        + share.before().stripTrailingZeros().toPlainString())
                .containsExactly("customers 2 of 4", "documents 2 of 4", "amount in EUR 200 of 400");
    }

    /** The nights of one company in one of the stores. */
    private static final class Nights {
        private final Store store;
        private final String company;
        private final Runs runs;

        Nights(String database, String company) {
            store = STORES.get(database);
            this.company = company;
            runs = new Runs(store);
        }

        /** Reads an export, and judges its rows. */
        Run stage(Export export) {
            LocalDate asOf = FIRST.plusDays(export.day());
            Run run = runs.start(company, asOf, 1, Instant.EPOCH, "settings", "templates");
            Staging staging = new Staging(store);
            staging.clear(run.id());
            List<Staging.Row> rows = new ArrayList<>();
            export.rows().forEach(row -> rows.add(new Staging.Row(rows.size() + 1L, "f.csv\u0001\u00012", row)));
            staging.documents(rows);
            LocalDate payments = export.payments() == null ? null : FIRST.plusDays(export.payments());
            runs.imported(run.id(), "source", asOf, payments, null, rows.size(), 0);
            store.transaction().executeWithoutResult(status -> new Identification(store).identify(run.id()));
            return runs.get(run.id());
        }

        void take(Export export) {
            Run run = stage(export);
            new CustomerSettlement(store, () -> runs.hold(run)).settle(run);
            Settlement settlement = new Settlement(store, new JournalBook(store, Clock.systemUTC()));
            while (Boolean.TRUE.equals(store.transaction().execute(status -> settlement.next(runs.get(run.id()))))) {
                // the next range
            }
            new RejectedData(store, () -> runs.hold(run)).settle(run);
            runs.settled(run.id());
        }

        List<String> known() {
            return store.jdbc()
                    .query(
                            "select * from receivable where company = ?"
                                    + " order by group_key, generation, instalment, entry_id",
                            (row, n) -> {
                                String number = row.getString("doc_number");
                                String evidence = row.getString("evidence");
                                return (number.isEmpty()
                                                ? DocumentType.valueOf(row.getString("doc_type"))
                                                        .code()
                                                : number)
                                        + "/" + row.getInt("instalment") + " " + row.getString("customer_id") + " "
                                        + row.getString("state") + " "
                                        + row.getBigDecimal("open_amount").setScale(2) + " version "
                                        + row.getInt("version") + (evidence.isEmpty() ? "" : " " + evidence);
                            },
                            company);
        }

        List<String> openOn(String date) {
            List<String> open = new ArrayList<>();
            new LedgerHistory(store)
                    .forEach(
                            company,
                            LocalDate.parse(date),
                            null,
                            document -> open.add(document.receivable().key().number() + " "
                                    + document.receivable().open().getAmount()));
            return open;
        }
    }
}
