package io.relance.dunning;

import io.relance.calendar.QuietPeriod;
import io.relance.calendar.WorkingDays;
import io.relance.dunning.given.Account;
import io.relance.dunning.given.Charging;
import io.relance.dunning.given.History;
import io.relance.dunning.given.Night;
import io.relance.ledger.Address;
import io.relance.ledger.Company;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import io.relance.scenario.QuietRule;
import io.relance.scenario.Scenario;
import io.relance.scenario.Scenarios;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Companies, customers, documents and nights for tests, in the shortest form. */
public final class Books {
    static final CustomerId C1 = new CustomerId("C1");
    static final Company COMPANY = new Company(
            "acme", "ACME SAS", "FR", "fr", CurrencyUnit.EUR, "", "", "", "", "", "", "", "", Address.NONE, "", "");

    /** The holidays of France and the quiet periods of the default configuration. */
    static final WorkingDays FRANCE = new WorkingDays(Set.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 8),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 7, 14),
            LocalDate.of(2026, 8, 15),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 11),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2027, 1, 1)));

    static final List<QuietRule> QUIET = List.of(
            new QuietRule(new QuietPeriod(MonthDay.of(12, 24), MonthDay.of(1, 1)), Set.of(), Set.of()),
            new QuietRule(
                    new QuietPeriod(MonthDay.of(8, 1), MonthDay.of(8, 20)),
                    Set.of(Channel.LETTER, Channel.REGISTERED),
                    Set.of(LevelClass.FORMAL)));

    private Books() {}

    public static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** A customer reached by every channel. */
    public static Customer.Builder customer(String id) {
        return Customer.builder(id, "Customer " + id)
                .country("FR")
                .contacts(new Contacts(
                        "", id.toLowerCase() + "@example.com", "", "", "+33 1 00 00 00 00", "+33600000000"))
                .address(new Address("1 rue du Test", "", "75001", "Paris", "FR"));
    }

    static Customer c1() {
        return customer("C1").build();
    }

    /** An invoice issued 30 days before it is due. */
    public static Receivable.Builder invoice(String number, LocalDate due, String amount) {
        return Receivable.builder(DocumentKey.invoice(number), C1, eur(amount))
                .id(Math.abs((long) number.hashCode()) + 1)
                .issued(due.minusDays(30))
                .due(due);
    }

    static Receivable.Builder payment(String entry, LocalDate on, String amount) {
        return Receivable.builder(
                        new DocumentKey(DocumentType.PAYMENT, "", 1, entry),
                        C1,
                        eur(amount).negated())
                .id(1_000_000_000_000L + Math.abs((long) entry.hashCode()))
                .issued(on);
    }

    static Account account(History history, Receivable... receivables) {
        return new Account(c1(), List.of(c1()), List.of(receivables), history);
    }

    static Account account(Customer customer, History history, Receivable... receivables) {
        return new Account(customer, List.of(customer), List.of(receivables), history);
    }

    static Night night(LocalDate asOf, Scenario... scenarios) {
        return new Night(
                COMPANY,
                asOf,
                new Scenarios(List.of(scenarios)),
                FRANCE,
                Map.of("FR", FRANCE),
                QUIET,
                Charging.NONE,
                true,
                null,
                false);
    }
}
