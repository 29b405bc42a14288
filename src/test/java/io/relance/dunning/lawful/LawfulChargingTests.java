package io.relance.dunning.lawful;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.config.RatesFile;
import io.relance.dunning.decided.Task;
import io.relance.dunning.given.Charging;
import io.relance.law.AfterPayment;
import io.relance.law.Allocation;
import io.relance.law.ChargePolicy;
import io.relance.law.Charged;
import io.relance.law.Debt;
import io.relance.law.Jurisdictions;
import io.relance.law.Language;
import io.relance.law.Movement;
import io.relance.law.Rates;
import io.relance.ledger.Address;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.CustomerType;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Insolvency;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a letter may claim beside the principal. */
class LawfulChargingTests {
    private static final Set<ChargeKind> BOTH = EnumSet.allOf(ChargeKind.class);
    private static final Rates RATES = RatesFile.builtIn();
    private static final LocalDate DUE = LocalDate.of(2025, 10, 31);
    private static final LocalDate TONIGHT = LocalDate.of(2025, 12, 31);

    @ParameterizedTest(name = "{0} writes to a {2} in {1}: {5}")
    @CsvSource({
        "FR, FR, BUSINESS, 20.31, 40.00, French law",
        "FR, BE, BUSINESS, 20.31, 40.00, between businesses the law of the seller",
        "BE, FR, BUSINESS, 17.55, 40.00, between businesses the law of the seller",
        "FR, '', BUSINESS, 20.31, 40.00, no country: the creditor's",
        "FR, BE, PUBLIC, 17.55, 40.00, a public body's own law",
        "FR, FR, PUBLIC, 16.96, 40.00, the procurement code",
        "FR, DE, CONSUMER, 10.48, 0.00, a consumer's own law",
        "FR, FR, CONSUMER, 0.00, 0.00, no formal notice",
        "FR, BE, CONSUMER, 0.00, 0.00, no first reminder",
        "FR, IT, BUSINESS, 20.31, 40.00, an Italian firm of a French seller",
        "IT, FR, BUSINESS, 0.00, 0.00, nothing is known of Italian law"
    })
    void chargesByTheLawThatGoverns(
            String creditor, String country, CustomerType type, String interest, String indemnity, String why) {
        Charging.Charges charges = charging(creditor, ChargePolicy.ALL)
                .charges(invoice("1000.00", 1), customer(country, type), euro("1000"), BOTH, NOTHING, TONIGHT);
        assertThat(charges.interest()).as(why).isEqualTo(euro(interest));
        assertThat(charges.indemnity()).as(why).isEqualTo(euro(indemnity));
        boolean nothing = charges.interest().plus(charges.indemnity()).isZero();
        assertThat(charges.working().isEmpty()).isEqualTo(nothing);
        assertThat(charges.note() != null).isEqualTo(nothing || type == CustomerType.CONSUMER);
    }

    private static final Charging.Written NOTHING = Charging.Written.NOTHING;

    @Test
    void chargesOnlyWhatTheLevelAsksFor() {
        Charging charging = charging("FR", ChargePolicy.ALL);
        Customer customer = customer("FR", CustomerType.BUSINESS);
        Charging.Charges interest = charging.charges(
                invoice("1000.00", 1), customer, euro("1000"), Set.of(ChargeKind.INTEREST), NOTHING, TONIGHT);
        assertThat(interest.indemnity().isZero()).isTrue();
        assertThat(interest.working()).hasSize(1);
        Charging.Charges none =
                charging.charges(invoice("1000.00", 1), customer, euro("1000"), Set.of(), NOTHING, TONIGHT);
        assertThat(none.note()).isNull();
        assertThat(none.working()).isEmpty();
    }

    @Test
    void worksInTheCustomersLanguage() {
        Customer flemish = Customer.builder("C1", "Fictief NV")
                .type(CustomerType.BUSINESS)
                .country("BE")
                .language("nl")
                .build();
        assertThat(charging("BE", ChargePolicy.ALL)
                        .charges(invoice("1000.00", 1), flemish, euro("1000"), BOTH, NOTHING, TONIGHT)
                        .working())
                .first()
                .asString()
                .startsWith("van 01-11-2025 tot 31-12-2025: €\u00a01.000,00");
    }

    @Test
    void appliesTheContractsRate() {
        Receivable agreed = invoice("1000.00", 1).toBuilder()
                .contractRate(new BigDecimal("8"))
                .build();
        assertThat(charging("FR", ChargePolicy.ALL)
                        .charges(agreed, customer("FR", CustomerType.BUSINESS), euro("1000"), BOTH, NOTHING, TONIGHT)
                        .interest())
                .isEqualTo(euro("13.37"));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            BE | CONSUMER | 8     | applied: below the rate between businesses
            BE | CONSUMER | 20    | void (art. XIX.4 CDE): as if none were agreed on
            FR | BUSINESS | 3     | applied, and said to lie below the floor (art. L. 441-10 II C. com.)
            FR | BUSINESS | 20    | applied: nothing is against it
            """)
    void aRateTheLawDoesNotAllowIsSaidAndAboveAConsumersCeilingIsNotApplied(
            String country, CustomerType type, BigDecimal rate, String why) {
        Charging.Written reminded = new Charging.Written(LocalDate.of(2025, 11, 5), Channel.EMAIL, null);
        Charging charging = charging(country, ChargePolicy.ALL);
        Receivable none = invoice("1000.00", 1);
        Receivable agreed = none.toBuilder().contractRate(rate).build();
        Set<ChargeKind> interest = Set.of(ChargeKind.INTEREST);
        Charging.Charges legal =
                charging.charges(none, customer(country, type), euro("1000"), interest, reminded, TONIGHT);
        Charging.Charges charged =
                charging.charges(agreed, customer(country, type), euro("1000"), interest, reminded, TONIGHT);

        assertThat(legal.interest().isPositive()).isTrue();
        if (why.startsWith("void")) {
            assertThat(charged.interest()).isEqualTo(legal.interest());
            assertThat(charged.working()).isEqualTo(legal.working());
        } else {
            assertThat(charged.working()).isNotEqualTo(legal.working());
        }
        assertThat(charged.note() != null && charged.note().contains("The agreed rate of"))
                .as(charged.note())
                .isEqualTo(why.contains("("));
    }

    @Test
    void printsNoInterestWhenARateIsMissing() {
        LocalDate next = LocalDate.of(2027, 1, 5);
        Receivable late =
                invoice("1000.00", 1).toBuilder().due(LocalDate.of(2026, 12, 1)).build();
        Charging.Charges charges = charging("FR", ChargePolicy.ALL)
                .charges(late, customer("FR", CustomerType.BUSINESS), euro("1000"), BOTH, NOTHING, next);
        assertThat(charges.interest().isZero()).isTrue();
        assertThat(charges.indemnity()).isEqualTo(euro("40"));
        assertThat(charges.note()).startsWith("rate missing");
        assertThat(charges.working()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "en, '01/11/2025 to 31/12/2025: €1,000.00 × 12.15% × 61 days / 365'",
        "fr, 'du 01/11/2025 au 31/12/2025 : 1 000,00 € × 12,15 % × 61 j / 365'",
        "nl, 'van 01-11-2025 tot 31-12-2025: € 1.000,00 × 12,15 % × 61 d / 365'",
        "de, 'vom 01.11.2025 bis 31.12.2025: 1.000,00 € × 12,15 % × 61 T / 365'"
    })
    void worksOutInTheLanguageOfTheLetter(String language, String line) {
        Customer customer = Customer.builder("C1", "Client fictif")
                .country("FR")
                .language(language)
                .build();
        assertThat(charging("FR", ChargePolicy.ALL)
                        .charges(
                                invoice("1000.00", 1), customer, euro("1000"), BOTH, NOTHING, LocalDate.of(2026, 1, 31))
                        .working()
                        .get(0)
                        .replace('\u00a0', ' '))
                .startsWith(line);
    }

    @Test
    void printsNothingOnSmallInvoicesAndNoMoreThanAShare() {
        Customer customer = customer("FR", CustomerType.BUSINESS);
        ChargePolicy from = new ChargePolicy(List.of(euro("30.01")), null, false);
        Charging.Charges small =
                charging("FR", from).charges(invoice("30.00", 1), customer, euro("30"), BOTH, NOTHING, TONIGHT);
        assertThat(small.interest().plus(small.indemnity()).isZero()).isTrue();
        assertThat(small.note()).contains("rights reserved").contains("30.01");
        assertThat(small.working()).singleElement().asString().contains("tous droits réservés");

        ChargePolicy dollars = new ChargePolicy(List.of(Money.parse("USD 30.01")), null, false);
        assertThat(charging("FR", dollars)
                        .charges(invoice("30.00", 1), customer, euro("30"), BOTH, NOTHING, TONIGHT)
                        .indemnity())
                .as("an amount in dollars says nothing of invoices in euro")
                .isEqualTo(euro("40"));

        ChargePolicy share = new ChargePolicy(List.of(), new BigDecimal("50"), false);
        Charging.Charges capped =
                charging("FR", share).charges(invoice("30.00", 1), customer, euro("30"), BOTH, NOTHING, TONIGHT);
        assertThat(capped.interest()).isEqualTo(euro("0.61"));
        assertThat(capped.indemnity()).isEqualTo(euro("14.39"));
        assertThat(capped.working()).last().asString().contains("tous droits réservés");
        Charging.Charges below =
                charging("FR", share).charges(invoice("1000.00", 1), customer, euro("1000"), BOTH, NOTHING, TONIGHT);
        assertThat(below.indemnity()).isEqualTo(euro("40"));
    }

    /** 600 of 1 000 were paid on the way: what is claimed is 400, interest runs on each for its own days. */
    @Test
    void countsInterestOnWhatWasPaidInParts() {
        LocalDate paidOn = TONIGHT.minusDays(30);
        Receivable invoice = invoice("1000.00", 1).toBuilder().open(euro("400")).build();
        Charging.Written written =
                new Charging.Written(null, null, null, List.of(new Charging.Paid(paidOn, euro("600"))));
        Charging.Charges charges = charging("FR", ChargePolicy.ALL)
                .charges(invoice, customer("FR", CustomerType.BUSINESS), euro("400"), BOTH, written, TONIGHT);
        Charged alone = Jurisdictions.of("FR", CustomerType.BUSINESS)
                .orElseThrow()
                .charge(
                        Debt.of(euro("1000"), invoice.dueDate())
                                .reducedBy(List.of(Movement.payment(paidOn, euro("600"))), Allocation.PRINCIPAL_FIRST),
                        TONIGHT,
                        RatesFile.builtIn());
        assertThat(charges.interest()).isEqualTo(alone.interest()).isLessThan(euro("20.31"));
        assertThat(charges.working()).isEqualTo(alone.working(Language.FR));
    }

    /** 600 of 1 000 were paid: of them 40 and the interest so far are paid first, so 400 and the rest bear interest. */
    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({
        "FR, BUSINESS, true, art. 1343-1 C. civ.",
        "BE, BUSINESS, true, art. 5.210 C. civ.",
        "LU, PUBLIC, true, art. 1254 C. civ.",
        "DE, BUSINESS, true, § 367 BGB",
        "NL, PUBLIC, true, art. 6:44 BW",
        "DE, CONSUMER, false, consumers pay the principal first",
        "FR, CONSUMER, false, likewise",
        "BE, CONSUMER, false, likewise"
    })
    void countsPartPaymentsTowardsCostsAndInterestFirstWhereTheCreditorSaysSo(
            String country, CustomerType type, boolean more, String why) {
        LocalDate paidOn = TONIGHT.minusDays(30);
        Receivable invoice = invoice("1000.00", 1).toBuilder().open(euro("400")).build();
        Charging.Written written = new Charging.Written(
                TONIGHT.minusDays(50),
                Channel.EMAIL,
                TONIGHT.minusDays(50),
                List.of(new Charging.Paid(paidOn, euro("600"))));
        ChargePolicy interestFirst =
                new ChargePolicy(List.of(), null, false, AfterPayment.WAIVE, Allocation.COSTS_AND_INTEREST_FIRST);
        Charging.Charges first = charging(country, interestFirst)
                .charges(invoice, customer(country, type), euro("400"), BOTH, written, TONIGHT);
        Charging.Charges last = charging(country, ChargePolicy.ALL)
                .charges(invoice, customer(country, type), euro("400"), BOTH, written, TONIGHT);
        assertThat(first.interest().isGreaterThan(last.interest())).as(why).isEqualTo(more);
        assertThat(first.indemnity()).isEqualTo(last.indemnity());
        assertThat(last.working()).noneMatch(line -> line.contains("1343-1"));
        if (more) {
            assertThat(first.working()).anyMatch(line -> line.contains(why));
        } else {
            assertThat(first.working()).isEqualTo(last.working());
        }
    }

    @Test
    void asksALuxembourgConsumerOnlyForInterestThatInvoicesAnnounce() {
        Customer consumer = customer("LU", CustomerType.CONSUMER);
        Receivable invoice =
                invoice("1000.00", 1).toBuilder().due(LocalDate.of(2024, 3, 1)).build();
        LocalDate later = LocalDate.of(2024, 9, 2);
        Charging.Charges silent =
                charging("LU", ChargePolicy.ALL).charges(invoice, consumer, euro("1000"), BOTH, NOTHING, later);
        assertThat(silent.interest().isZero()).isTrue();
        assertThat(silent.note()).contains("invoice that announces it");
        Charging.Charges announced = charging("LU", new ChargePolicy(List.of(), null, true))
                .charges(invoice, consumer, euro("1000"), BOTH, NOTHING, later);
        assertThat(announced.interest()).as("4.50 % from 2 June on, 93 days").isEqualTo(euro("11.47"));
    }

    @Test
    void saysWhichRatesNobodyChecked() {
        Charging.Charges charges = charging("FR", ChargePolicy.ALL)
                .charges(
                        invoice("1000.00", 1),
                        customer("FR", CustomerType.BUSINESS),
                        euro("1000"),
                        BOTH,
                        NOTHING,
                        LocalDate.of(2027, 1, 5));
        assertThat(charges.doubts())
                .containsExactly(
                        "unverified ECB main refinancing rate 2026-S2", "missing ECB main refinancing rate 2027-S1");
        assertThat(charges.interest().isZero()).isTrue();
    }

    @Test
    void countsTheSumOncePerInvoice() {
        Charging.Charges second = charging("FR", ChargePolicy.ALL)
                .charges(
                        invoice("1000.00", 2),
                        customer("FR", CustomerType.BUSINESS),
                        euro("1000"),
                        BOTH,
                        NOTHING,
                        TONIGHT);
        assertThat(second.indemnity().isZero()).isTrue();
        assertThat(second.interest()).isEqualTo(euro("20.31"));
    }

    @ParameterizedTest(name = "{0}: interest {1}")
    @CsvSource({"2025-10-15, 20.31", "2025-11-01, 20.31", "2025-11-30, 9.99", "2026-01-01, 20.31"})
    void stopsAtAnInsolvencyOpenedAfterTheInvoice(LocalDate judgment, String interest) {
        LocalDate issued = LocalDate.of(2025, 11, 15);
        Receivable invoice = invoice("1000.00", 1).toBuilder().issued(issued).build();
        Customer insolvent = Customer.builder("C1", "Firme en difficulté")
                .type(CustomerType.BUSINESS)
                .country("FR")
                .insolvency(new Insolvency(judgment, Insolvency.Kind.CONTINUING))
                .build();
        assertThat(charging("FR", ChargePolicy.ALL)
                        .charges(invoice, insolvent, euro("1000"), BOTH, NOTHING, TONIGHT)
                        .interest())
                .isEqualTo(euro(interest));
    }

    @Test
    void countsFromTheFormalNoticeOrTheFirstReminder() {
        Charging.Written written =
                new Charging.Written(LocalDate.of(2025, 11, 5), Channel.EMAIL, LocalDate.of(2025, 12, 1));
        Charging french = charging("FR", ChargePolicy.ALL);
        assertThat(french.charges(
                                invoice("1000.00", 1),
                                customer("FR", CustomerType.CONSUMER),
                                euro("1000"),
                                BOTH,
                                written,
                                TONIGHT)
                        .interest())
                .as("30 days at 2.76")
                .isEqualTo(euro("2.27"));
        Charging clause = charging("BE", new ChargePolicy(List.of(), null, true));
        Charging.Charges belgian = clause.charges(
                invoice("1000.00", 1), customer("BE", CustomerType.CONSUMER), euro("1000"), BOTH, written, TONIGHT);
        assertThat(belgian.interest()).as("from 20 November, 42 days at 4.50").isEqualTo(euro("5.18"));
        assertThat(belgian.indemnity()).isEqualTo(euro("90"));
        assertThat(charging("BE", ChargePolicy.ALL)
                        .charges(
                                invoice("1000.00", 1),
                                customer("BE", CustomerType.CONSUMER),
                                euro("1000"),
                                BOTH,
                                written,
                                TONIGHT)
                        .indemnity()
                        .isZero())
                .as("no clause")
                .isTrue();
    }

    @Test
    void knowsTheClocksAndTheLimitation() {
        Charging charging = charging("FR", ChargePolicy.ALL);
        LocalDate sent = LocalDate.of(2023, 9, 18);
        Customer belgian = customer("BE", CustomerType.CONSUMER);
        assertThat(charging.firstReminderPrescribed(belgian)).isTrue();
        assertThat(charging.firstReminderPrescribed(customer("FR", CustomerType.CONSUMER)))
                .isFalse();
        assertThat(charging.firstReminderPrescribed(customer("BE", CustomerType.BUSINESS)))
                .isFalse();
        assertThat(charging.chargesAllowedFrom(belgian, sent, Channel.LETTER)).isEqualTo("2023-10-05");
        assertThat(charging.chargesAllowedFrom(belgian, sent, Channel.EMAIL)).isEqualTo("2023-10-03");
        assertThat(charging.chargesAllowedFrom(customer("FR", CustomerType.CONSUMER), sent, Channel.EMAIL))
                .isEqualTo("2023-10-03");
        Receivable old = invoice("1000.00", 1);
        assertThat(charging.expired(old, customer("FR", CustomerType.CONSUMER), DUE.plusYears(2)))
                .isFalse();
        assertThat(charging.expired(
                        old,
                        customer("FR", CustomerType.CONSUMER),
                        DUE.plusYears(2).plusDays(1)))
                .isTrue();
        assertThat(charging.expired(old, customer("FR", CustomerType.BUSINESS), DUE.plusYears(5)))
                .isFalse();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2030-04-29, ''", "2030-04-30, six months", "2030-08-01, three months", "2030-10-31, a month"})
    void warnsBeforeADebtCanNoLongerBeSuedFor(LocalDate asOf, String words) {
        var duties = charging("FR", ChargePolicy.ALL)
                .duties(invoice("1000.00", 1), customer("FR", CustomerType.BUSINESS), asOf);
        if (words.isEmpty()) {
            assertThat(duties).isEmpty();
        } else {
            assertThat(duties).singleElement().satisfies(task -> {
                assertThat(task.kind()).isEqualTo(Task.Kind.LIMITATION);
                assertThat(task.detail()).contains("2030-10-31").contains(words).contains("L. 110-4");
            });
        }
    }

    @Test
    void reportsTermsThatAreTooLongUntilTheDueDate() {
        Receivable longTerms =
                invoice("1000.00", 1).toBuilder().issued(DUE.minusDays(92)).build();
        Charging charging = charging("FR", ChargePolicy.ALL);
        Customer customer = customer("FR", CustomerType.BUSINESS);
        assertThat(charging.duties(longTerms, customer, DUE))
                .extracting(Task::kind)
                .containsExactly(Task.Kind.LONG_TERMS);
        assertThat(charging.duties(longTerms, customer, DUE.plusDays(1))).isEmpty();
        assertThat(charging.duties(longTerms, customer("FR", CustomerType.CONSUMER), DUE))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} owes a creditor in {1}, published on {2}, as of {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            FR | FR | 2025-11-12 | 2026-01-12 | by 2026-01-12, counted from the publication of 2025-11-12 (art. L. 622-24, R. 622-24 C. com.) | the last day
            FR | FR | 2025-11-12 | 2026-01-13 | unless that is done: the last day, 2026-01-12, has passed; relief may be asked for until 2026-05-12 (art. L. 622-26 C. com.) | the day after
            FR | FR | 2025-11-12 | 2026-05-12 | unless that is done: the last day, 2026-01-12, has passed | six months
            FR | FR | 2025-11-12 | 2026-05-13 | | relief too is over
            FR | BE | 2025-11-12 | 2026-03-13 | unless that is done: the last day, 2026-03-12, has passed; relief may be asked for until 2026-05-12 | from abroad likewise
            FR | BE | 2025-11-12 | 2026-01-13 | by 2026-03-12, counted from the publication of 2025-11-12 | four months from abroad
            FR | FR |            | 2026-01-03 | by 2026-01-03, counted from the judgment of 2025-11-03; the law counts from its publication in the BODACC, which is not known here (insolvency_published_on) | never too late
            FR | FR |            | 2026-01-04 | unless that is done: the last day, 2026-01-03, counted from the judgment of 2025-11-03 (not its publication), has passed; relief may be asked for until 2026-05-03 (art. L. 622-26 C. com.) | the publication may be later
            FR | FR |            | 2026-05-04 | | it is over
            BE | FR | 2025-11-12 | 2026-05-03 | in RegSol within the period that the judgment of 2025-11-03 sets (BE) | the judgment sets the period: half a year, without a date
            DE | FR |            | 2026-05-03 | within the period that the judgment of 2025-11-03 sets (DE) | likewise
            DE | FR |            | 2026-05-04 | | half a year is over
            """)
    void tellsUntilWhenAClaimIsDeclared(
            String country,
            String creditor,
            @Nullable LocalDate published,
            LocalDate asOf,
            @Nullable String what,
            String why) {
        Receivable old = issued("1000.00", LocalDate.of(2025, 9, 30));
        List<Receivable> open =
                List.of(old, issued("234.56", LocalDate.of(2025, 11, 2)), issued("99.00", LocalDate.of(2025, 11, 3)));
        Customer insolvent = Customer.builder("C1", "Firme en difficulté")
                .country(country)
                .insolvency(new Insolvency(LocalDate.of(2025, 11, 3), Insolvency.Kind.CONTINUING, published))
                .build();
        List<Task> tasks = charging(creditor, ChargePolicy.ALL).declarations(insolvent, open, asOf);
        if (what == null) {
            assertThat(tasks).as(why).isEmpty();
        } else {
            assertThat(tasks).as(why).singleElement().satisfies(task -> {
                assertThat(task.kind()).isEqualTo(Task.Kind.DECLARE_CLAIM);
                assertThat(task.amount()).isEqualTo(euro("1234.56"));
                assertThat(task.detail()).startsWith("declare EUR 1234.56 (2 documents) " + what);
            });
        }
        assertThat(charging(creditor, ChargePolicy.ALL).duties(old, insolvent, asOf))
                .noneMatch(task -> task.kind() == Task.Kind.DECLARE_CLAIM);
    }

    private static Receivable issued(String amount, LocalDate on) {
        return invoice(amount, 1).toBuilder().issued(on).build();
    }

    private static LawfulCharging charging(String country, ChargePolicy policy) {
        Company company = new Company(
                "c",
                "Créancier",
                country,
                "fr",
                CurrencyUnit.EUR,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Address.NONE,
                "",
                "");
        return new LawfulCharging(company, RATES, policy);
    }

    private static Customer customer(String country, CustomerType type) {
        return Customer.builder("C1", "Client fictif")
                .type(type)
                .country(country)
                .build();
    }

    private static Receivable invoice(String amount, int instalment) {
        DocumentKey key = new DocumentKey(DocumentType.INVOICE, "F-1", instalment, "");
        return Receivable.builder(key, new CustomerId("C1"), euro(amount))
                .due(DUE)
                .build();
    }

    private static Money euro(@Nullable String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(String.valueOf(amount)));
    }
}
