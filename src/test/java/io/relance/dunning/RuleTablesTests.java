package io.relance.dunning;

import static io.relance.dunning.Books.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Decision;
import io.relance.dunning.decided.Reason;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.Charging;
import io.relance.dunning.given.Night;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import io.relance.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules at their edges: every case of the tables in {@code src/test/resources/dunning}. */
class RuleTablesTests {
    private static final List<String> TABLES = List.of(
            "rule-01-03-levels.txt",
            "rule-04-intervals.txt",
            "rule-05-one-message.txt",
            "rule-06-credits.txt",
            "rule-07-holds.txt",
            "rule-08-09-formal.txt",
            "rule-10-11-calendar-channels.txt",
            "rule-12-16-guards-thanks-reasons.txt");

    /** A case: why it is as it is, the night with its settings, facts, history, and what comes of it. */
    record Case(String table, String why, String night, String facts, String history, String outcome) {
        @Override
        public String toString() {
            return table.replace(".txt", "") + ": " + why;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decidesAsTheTableSays(Case each) {
        Decision decision = decide(each);
        assertThat(Told.of(decision)).isEqualTo(each.outcome());
    }

    /** No reason without a case that shows it. */
    @Test
    void everyReasonHasItsCase() {
        Set<Reason> missing = EnumSet.allOf(Reason.class);
        cases().forEach(each -> decide(each).silences().forEach(silence -> missing.remove(silence.reason())));
        assertThat(missing).isEmpty();
    }

    private static Decision decide(Case each) {
        Night night = night(each.night());
        Account account = new Script(night.scenarios().all().get(0), each.facts(), each.history()).account();
        Decision decision = Dunning.decide(account, night);
        assertThat(Balance.of(account, decision).differences()).as("sums close").isEmpty();
        return decision;
    }

    private static Night night(String text) {
        String[] words = text.strip().split("\\s+");
        Scenario scenario = Ladders.business();
        boolean live = true;
        boolean stale = false;
        boolean belgian = false;
        LocalDate ignore = null;
        for (String word : List.of(words).subList(1, words.length)) {
            switch (word) {
                case "draft-only" -> live = false;
                case "stale" -> stale = true;
                case "belgian" -> belgian = true;
                default -> {
                    if (word.startsWith("ignore=")) {
                        ignore = day(word.substring(7));
                    } else {
                        scenario = scenario(word);
                    }
                }
            }
        }
        Night plain = Books.night(day(words[0]), scenario, Ladders.named("none", Ladders.scenario("none")));
        return new Night(
                plain.company(),
                plain.asOf(),
                plain.scenarios(),
                plain.creditorDays(),
                Map.of("BE", new io.relance.calendar.WorkingDays(Set.of(LocalDate.of(2026, 7, 21)))),
                plain.quiet(),
                new Law(belgian),
                live,
                ignore,
                stale);
    }

    /** Nothing is charged; documents numbered from 900 on are too old; the belgian one wants a first reminder. */
    private record Law(boolean prescribes) implements Charging {
        @Override
        public Charges charges(
                Receivable receivable,
                Customer debtor,
                org.joda.money.Money claimed,
                Set<io.relance.scenario.ChargeKind> wanted,
                Written written,
                LocalDate asOf) {
            return Charging.NONE.charges(receivable, debtor, claimed, wanted, written, asOf);
        }

        @Override
        public boolean expired(Receivable receivable, Customer debtor, LocalDate asOf) {
            return receivable.id().value() >= 900 && receivable.id().value() < 1000;
        }

        @Override
        public boolean firstReminderPrescribed(Customer debtor) {
            return prescribes;
        }

        @Override
        public LocalDate chargesAllowedFrom(Customer debtor, LocalDate sentOn, Channel by) {
            return sentOn.plusDays(15);
        }
    }

    private static Scenario scenario(String name) {
        return switch (name) {
            case "mails" -> Ladders.mails();
            case "strict" -> Ladders.strict();
            case "latest" -> Ladders.latest(Ladders.business());
            case "renamed" ->
                Ladders.scenario(
                        "renamed",
                        Ladders.was(Level.of("first", Ladders.afterDue(5), Channel.EMAIL), "brief-1"),
                        Level.of("inserted", Ladders.afterDue(8), Channel.EMAIL),
                        Ladders.was(Level.of("second", Ladders.afterDue(15), Channel.EMAIL), "brief-2"),
                        Level.of("third", Ladders.afterDue(30), Channel.EMAIL));
            case "minimums" ->
                Ladders.scenario(
                        "minimums",
                        Level.of("first", Ladders.afterDue(5), Channel.EMAIL),
                        Ladders.minimum(Level.of("second", Ladders.afterDue(15), Channel.EMAIL), "100"),
                        Ladders.minimum(Level.of("third", Ladders.afterDue(30), Channel.EMAIL), "500"));
            case "working" ->
                Ladders.scenario(
                        "working",
                        Level.of("first", new io.relance.scenario.Trigger.AfterDue(5, true), Channel.EMAIL),
                        Level.of("second", new io.relance.scenario.Trigger.AfterLevel(3, true, "first"), Channel.EMAIL),
                        Level.of("third", new io.relance.scenario.Trigger.AfterDue(15, true), Channel.EMAIL));
            case "same-day" ->
                Ladders.scenario(
                        "same-day",
                        Level.of("first", Ladders.afterDue(1), Channel.EMAIL),
                        Level.of("second", Ladders.after(0, "first"), Channel.LETTER));
            case "clock" ->
                Ladders.scenario(
                        "clock",
                        Level.of("first", Ladders.afterDue(1), Channel.EMAIL),
                        Level.of(
                                "second", new io.relance.scenario.Trigger.WhenChargesAllowed("first"), Channel.LETTER));
            case "reminder-first" ->
                Ladders.scenario(
                        "reminder-first",
                        Level.of("reminder", Ladders.afterDue(5), Channel.EMAIL, Channel.LETTER),
                        Level.of("letter", Ladders.after(7, "reminder"), Channel.LETTER),
                        Ladders.formal(
                                Level.of("formal-notice", Ladders.after(10, "letter"), Channel.REGISTERED), 15, 150),
                        Ladders.formal(
                                Level.of("hand-over", Ladders.after(25, "formal-notice"), Channel.HAND_OVER),
                                null,
                                500));
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Stream<Case> cases() {
        return TABLES.stream().flatMap(table -> read(table).stream());
    }

    private static List<Case> read(String table) {
        List<Case> cases = new ArrayList<>();
        String[] columns = {"", "", "", "", ""};
        for (String line : text(table).split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] found = line.split("\\|", -1);
            if (found.length != 5) {
                throw new IllegalArgumentException(table + ": five columns expected: " + line);
            }
            for (int i = 0; i < 5; i++) {
                // a ditto mark repeats the cell above
                columns[i] = found[i].strip().equals("\"") ? columns[i] : found[i].strip();
            }
            cases.add(new Case(table, columns[0], columns[1], columns[2], columns[3], columns[4]));
        }
        return cases;
    }

    private static String text(String table) {
        try (InputStream in = RuleTablesTests.class.getResourceAsStream("/dunning/" + table)) {
            return new String(Objects.requireNonNull(in, table).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
