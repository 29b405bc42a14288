package io.relance.dunning.lawful;

import static io.relance.dunning.Books.day;
import static io.relance.dunning.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.config.RatesFile;
import io.relance.dunning.Books;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.law.RateApplied;
import io.relance.ledger.Address;
import io.relance.ledger.Company;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.CustomerType;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import io.relance.ledger.References;
import io.relance.message.Document;
import io.relance.message.Letterhead;
import io.relance.message.Messages;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message with what the law forbids is not rendered. */
class LawfulNoticeTests {
    private static final Letterhead.Envelope ENVELOPE =
            new Letterhead.Envelope("0123456789abcdef", "<1@acme.invalid>", List.of());

    @ParameterizedTest(
            name = "{0} {1}: interest {2}, fixed sum {3}, agreed {4}, reminded {5} by {6}, formally {7}: {9}")
    @CsvSource({
        "FR, BUSINESS, 5.00, 40.00, , , , , , between businesses",
        "FR, BUSINESS, 5.00, 40.01, , , , , more than the law allows, the fixed sum is 40 euro",
        "FR, PUBLIC, 5.00, 40.00, , , , , , a public buyer",
        "FR, CONSUMER, 5.00, 0.00, , 2026-09-07, LETTER, 2026-09-21, , interest after a formal notice",
        "FR, CONSUMER, 5.00, 0.00, , 2026-09-07, LETTER, , art. 1231-6, interest after a reminder only",
        "FR, CONSUMER, 5.00, 0.00, 8, 2026-09-07, LETTER, , art. 1231-6, a clause changes nothing of that",
        "FR, CONSUMER, 5.00, 0.00, , , , 2026-10-05, art. 1231-6, on the day of the formal notice none ran yet",
        "FR, CONSUMER, 0.00, 40.00, , 2026-09-07, LETTER, 2026-09-21, art. L. 111-8 CPCE, an indemnity",
        "LU, CONSUMER, 5.00, 0.00, , , , , third month, due 35 days ago",
        "LU, CONSUMER, 0.00, 40.00, , , , , 18 avril 2004, an indemnity",
        "DE, CONSUMER, 5.00, 0.00, , , , , , interest from the day after a calendar date",
        "DE, CONSUMER, 5.00, 0.01, , , , , § 288 V BGB, an indemnity",
        "NL, CONSUMER, 5.00, 0.00, , , , , , interest needs no letter",
        "NL, CONSUMER, 5.00, 150.00, , , , , art. 6:96 lid 6 BW, costs without the letter",
        "NL, CONSUMER, 5.00, 150.00, , 2026-09-18, LETTER, , , the 17th day after posting",
        "NL, CONSUMER, 5.00, 150.00, , 2026-09-19, LETTER, , before 2026-10-06, the 16th day after posting",
        "NL, CONSUMER, 5.00, 150.00, , 2026-09-20, EMAIL, , , the 15th day after an e-mail",
        "NL, CONSUMER, 5.00, 150.01, , 2026-09-07, EMAIL, , more than the law allows, the scale gives 150",
        "GB, CONSUMER, 0.01, 0.00, , , , , only a contract, interest without a contract",
        "GB, CONSUMER, 5.00, 0.00, 4, , , , , interest of a contract",
        "BE, CONSUMER, 5.00, 90.00, , , , , no free reminder, nothing was written before",
        "BE, CONSUMER, 5.00, 0.00, , 2026-08-31, EMAIL, , no free reminder, a reminder on the due date is none",
        "BE, CONSUMER, 5.00, 90.00, , 2026-09-20, EMAIL, , , the 15th day after an e-mail",
        "BE, CONSUMER, 5.00, 0.00, , 2026-09-21, EMAIL, , before 2026-10-06, the 14th day after an e-mail",
        "BE, CONSUMER, 0.00, 90.00, , 2026-09-21, EMAIL, , before 2026-10-06, the 14th day after an e-mail",
        "BE, CONSUMER, 5.00, 90.00, , 2026-09-17, LETTER, , , posted on Thursday: the clock starts on Monday 21",
        "BE, CONSUMER, 5.00, 90.00, , 2026-09-18, LETTER, , before 2026-10-06, posted on Friday: it starts on Tuesday 22",
        "BE, CONSUMER, 5.00, 90.01, , 2026-09-07, LETTER, , more than the law allows, above the ceiling"
    })
    void refusesToWriteWhatTheLawForbids(
            String country,
            CustomerType type,
            String interest,
            String sum,
            @Nullable BigDecimal agreed,
            @Nullable LocalDate firstOn,
            @Nullable Channel firstBy,
            @Nullable LocalDate formalOn,
            @Nullable String refused,
            String why) {
        Claim.Basis basis = new Claim.Basis(type, country, firstOn, firstBy, formalOn);
        Notice notice =
                notice(country, type, claim(interest, sum, agreed, "Travaux").on(basis));
        refusedFor(refused, why, notice);
        Claim others = others("F-1", interest, sum, agreed).on(basis);
        refusedFor(refused, why + ", settled by a payer", notice("FR", CustomerType.BUSINESS, others));
    }

    /**
     * Interest from the reminder of 31 August 2026 to 5 October. Rates of 2026-S2: ECB 2.40, so France 12.40 and 10.40,
     * Belgium 10.50 at most; Belgian legal interest 4.50; Basiszinssatz 1.52; Bank Rate 3.75.
     */
    @ParameterizedTest(name = "{0} {1}, agreed {2}, counted at {3}: {5}")
    @CsvSource({
        "FR, BUSINESS, , 12.40, , the statutory rate",
        "FR, BUSINESS, , 12.41, 'more than the 12.4 %', above it",
        "FR, BUSINESS, 18, 18, , a contract may agree on more",
        "FR, BUSINESS, 18, 18.5, 'more than the 18 %', more than the contract's",
        "FR, BUSINESS, 10, 12.40, 'more than the 10 %', the contract's rate is the lower one",
        "FR, BUSINESS, 5, 12.40, 'more than the 5 %', a clause below the floor is applied as it was agreed",
        "FR, BUSINESS, 5, 5, , less is never forbidden",
        "FR, PUBLIC, , 10.40, , eight points",
        "FR, PUBLIC, , 12.40, 'more than the 10.4 %', ten points are for businesses",
        "FR, CONSUMER, , 2.62, 'for which no rate is published', legal interest of 2026-S2 is not known",
        "FR, CONSUMER, 3, 3, , a clause",
        "FR, CONSUMER, 3, 12.40, 'more than the 3 %', the business rate from a consumer",
        "BE, PUBLIC, , 10.50, , rounded up to the half point",
        "BE, PUBLIC, , 11, 'more than the 10.5 %', above it",
        "BE, PUBLIC, 20, 20, , a judge may reduce it",
        "BE, CONSUMER, , 4.50, , legal interest without a clause",
        "BE, CONSUMER, , 10.50, 'more than the 4.5 %', the ceiling is no rate without a clause",
        "BE, CONSUMER, 10.50, 10.50, , a clause at the ceiling",
        "BE, CONSUMER, 10.51, 10.51, 'more than the 4.5 %', above the ceiling the clause is void",
        "BE, CONSUMER, 10.51, 10.50, 'more than the 4.5 %', and gives nothing at all",
        "BE, CONSUMER, 10.51, 4.50, , but legal interest",
        "BE, CONSUMER, 8, 10.50, 'more than the 8 %', the clause binds",
        "DE, PUBLIC, , 10.52, , nine points",
        "DE, CONSUMER, , 6.52, , five points",
        "DE, CONSUMER, , 10.52, 'more than the 6.52 %', the business rate",
        "LU, PUBLIC, , 10.40, , eight points",
        "NL, PUBLIC, , 10.41, 'more than the 10.4 %', above it",
        "GB, PUBLIC, , 11.75, , Bank Rate and eight points",
        "GB, PUBLIC, , 11.76, 'more than the 11.75 %', above it",
        "GB, CONSUMER, 9, 9, , of a contract",
        "GB, CONSUMER, 9, 9.5, 'more than the 9 %', above it"
    })
    void refusesInterestAboveWhatMayBeClaimed(
            String country,
            CustomerType type,
            @Nullable BigDecimal agreed,
            BigDecimal counted,
            @Nullable String refused,
            String why) {
        Claim.Basis basis = new Claim.Basis(type, country, day("2026-09-01"), Channel.EMAIL, day("2026-09-01"));
        Claim claim = claim("5.00", "0.00", agreed, "Travaux")
                .on(basis)
                .at(List.of(new RateApplied(day("2026-09-16"), day("2026-10-05"), counted)));
        List<Unlawful> problems = problems(notice(country, type, claim));
        if (refused == null) {
            assertThat(problems).as(why).isEmpty();
        } else {
            assertThat(problems).as(why).singleElement().asString().contains("F-1 claims interest at", refused);
        }
    }

    /** A rate is held against the half-year it is counted in; a locked one against that of its first day. */
    @Test
    void comparesEachHalfYearWithItsOwnRate() {
        Claim.Basis basis = new Claim.Basis(CustomerType.BUSINESS, "FR", null, null, null);
        BigDecimal second = new BigDecimal("12.40");
        Claim split = claim("5.00", "0.00", null, "")
                .on(basis)
                .at(List.of(new RateApplied(day("2026-05-01"), day("2026-10-05"), second)));
        assertThat(problems(notice("FR", CustomerType.BUSINESS, split)))
                .singleElement()
                .asString()
                .contains("2026-S1", "12.15 %");
        BigDecimal first = new BigDecimal("12.75");
        Claim locked = claim("5.00", "0.00", null, "")
                .on(new Claim.Basis(CustomerType.PUBLIC, "GB", null, null, null))
                .at(List.of(
                        new RateApplied(day("2025-06-01"), day("2025-08-01"), first),
                        new RateApplied(day("2025-08-02"), day("2026-10-05"), first)));
        assertThat(problems(notice("GB", CustomerType.PUBLIC, locked)))
                .as("12.75 of 2025-S1, though later half-years have less")
                .isEmpty();
    }

    /** Belgian ceiling: 11.50 % in 2025-S1, 10.50 % from 2025-S2 on. */
    @Test
    void aClauseMayFallInALaterHalfYearOfOnePeriod() {
        BigDecimal eleven = new BigDecimal("11.00");
        Claim.Basis basis =
                new Claim.Basis(CustomerType.CONSUMER, "BE", day("2025-02-03"), Channel.EMAIL, day("2025-02-03"));
        Claim claim = claim("5.00", "0.00", eleven, "Travaux")
                .on(basis)
                .at(List.of(new RateApplied(day("2025-03-01"), day("2025-08-31"), eleven)));
        assertThat(problems(notice("BE", CustomerType.CONSUMER, claim)))
                .extracting(Unlawful::sentence)
                .anyMatch(sentence -> sentence.contains("in 2025-S2, more than the 4.5 %"))
                .noneMatch(sentence -> sentence.contains("2025-S1"));
    }

    private static void refusedFor(@Nullable String refused, String why, Notice notice) {
        if (refused == null) {
            assertThatCode(() -> messages("RCS 123").render(notice, ENVELOPE))
                    .as(why)
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> messages("RCS 123").render(notice, ENVELOPE))
                    .as(why)
                    .isInstanceOf(UnlawfulNotice.class)
                    .hasMessageContaining("F-1 claims")
                    .hasMessageContaining(refused);
        }
    }

    @Test
    void refusesChargesOfWhichNobodyKnowsTheDebtor() {
        Claim unknown = claim("5.00", "0.00", null, "Travaux");
        Notice notice = notice("FR", CustomerType.BUSINESS, unknown);
        assertThatCode(() -> messages("").render(notice, ENVELOPE)).doesNotThrowAnyException();
        Claim others = others("F-1", "5.00", "0.00", null);
        assertThatThrownBy(() -> messages("").render(notice("FR", CustomerType.BUSINESS, others), ENVELOPE))
                .isInstanceOf(UnlawfulNotice.class)
                .hasMessageContaining("nothing says whose debt it is");
    }

    @Test
    void refusesChargesOnWhatIsNotLate() {
        Claim early = new Claim(
                Books.invoice("F-1", day("2026-10-05"), "1000.00").build(),
                1,
                "reminder",
                eur("1000.00"),
                eur("0.00"),
                eur("40.00"),
                List.of(),
                null);
        refusedFor("before it is late", "due on the very day", notice("FR", CustomerType.BUSINESS, early));
    }

    /** What a payer settles for a Belgian consumer: no statutory sentence of another law, and nobody else reads it. */
    @Test
    void speaksOfALawOnlyWhereAllClaimsStandUnderIt() {
        Claim own = claim("0.00", "0.00", null, "Travaux");
        Claim consumers =
                others("F-2", "0.00", "0.00", null).on(new Claim.Basis(CustomerType.CONSUMER, "BE", null, null, null));
        Company company = company("RCS 123");
        assertThat(LawfulNotice.law(notice("FR", CustomerType.BUSINESS, own), company))
                .hasValueSatisfying(law -> assertThat(law.country()).isEqualTo("FR"));
        assertThat(LawfulNotice.law(notice("FR", CustomerType.BUSINESS, own, consumers), company))
                .isEmpty();
        Notice settled = notice("FR", CustomerType.BUSINESS, consumers);
        assertThat(LawfulNotice.law(settled, company))
                .hasValueSatisfying(law -> assertThat(law.customer()).isEqualTo(CustomerType.CONSUMER));
        assertThat(LawfulNotice.isForNobodyElse(settled, company)).isTrue();
        assertThat(LawfulNotice.missing(settled, company)).anyMatch(problem -> problem.contains("what was sold"));
    }

    @Test
    void sendsNoTextMessageToABelgianConsumerBeforeTheReminder() {
        Claim first =
                claim("0.00", "0.00", null, "T").on(new Claim.Basis(CustomerType.CONSUMER, "BE", null, null, null));
        Claim later = first.on(new Claim.Basis(CustomerType.CONSUMER, "BE", day("2026-09-07"), Channel.LETTER, null));
        assertThat(problems(sms(first))).singleElement().asString().contains("text message", "art. XIX.2 CDE");
        assertThat(problems(sms(later))).isEmpty();
    }

    /** The letter that art. 6:96 lid 6 BW asks for: 14 days and the amount, where a later level charges. */
    @ParameterizedTest(name = "to be paid by {0}, reminded on {1}: {2}")
    @CsvSource({
        "2026-10-19, , true, the law's own date: a later level charges",
        "2026-10-13, , false, another date: no level ever charges",
        "2026-10-19, 2026-09-07, false, not the first one",
        ", , false, no date"
    })
    void aDutchConsumersReminderStatesTheCosts(
            @Nullable LocalDate payBy, @Nullable LocalDate firstOn, boolean stated, String why) {
        Claim claim = claim("0.00", "0.00", null, "T")
                .on(new Claim.Basis(CustomerType.CONSUMER, "NL", firstOn, Channel.EMAIL, null));
        String mail = new String(
                messages("RCS 123")
                        .render(notice(Channel.EMAIL, "NL", CustomerType.CONSUMER, payBy, claim), ENVELOPE)
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(mail.contains("6:96")).as(why).isEqualTo(stated);
    }

    private static List<Unlawful> problems(Notice notice) {
        return LawfulNotice.problems(notice, company("RCS 123"), day("2026-10-05"), RatesFile.builtIn());
    }

    @Test
    void saysWhatAFirstReminderLacks() {
        Notice bare = notice("BE", CustomerType.CONSUMER, claim("0.00", "0.00", null, ""));
        assertThat(messages("").render(bare, ENVELOPE).problems())
                .anyMatch(problem -> problem.contains("enterprise number"))
                .anyMatch(problem -> problem.contains("what was sold"));
        Notice whole = notice("BE", CustomerType.CONSUMER, claim("0.00", "0.00", null, "Travaux"));
        assertThat(messages("RCS 123").render(whole, ENVELOPE).problems()).isEmpty();
        Notice french = notice("FR", CustomerType.CONSUMER, claim("0.00", "0.00", null, ""));
        assertThat(messages("").render(french, ENVELOPE).problems()).isEmpty();
    }

    @Test
    void sendsNoCopyOfAFirstReminder() {
        Document belgian = messages("RCS 123")
                .render(notice("BE", CustomerType.CONSUMER, claim("0.00", "0.00", null, "T")), ENVELOPE);
        assertThat(new String(belgian.content(), StandardCharsets.UTF_8)).doesNotContain("other@example.com");
        Document french = messages("RCS 123")
                .render(notice("FR", CustomerType.CONSUMER, claim("0.00", "0.00", null, "T")), ENVELOPE);
        assertThat(new String(french.content(), StandardCharsets.UTF_8)).contains("other@example.com");
    }

    private static Messages messages(String registry) {
        return new Messages(new Letterhead(
                company(registry), day("2026-10-05"), null, LocalTime.of(8, 30), null, Path.of("src/test/resources")));
    }

    private static Company company(String registry) {
        return new Company(
                "acme",
                "ACME SAS",
                "FR",
                "fr",
                CurrencyUnit.EUR,
                "",
                "",
                "acme@example.com",
                "",
                "",
                registry,
                "",
                "",
                Address.NONE,
                "",
                "");
    }

    private static Claim claim(String interest, String sum, @Nullable BigDecimal agreed, String subject) {
        Receivable invoice = Books.invoice("F-1", day("2026-08-31"), "1000.00")
                .references(new References(subject, "", "", "", ""))
                .contractRate(agreed)
                .build();
        return new Claim(invoice, 1, "reminder", invoice.open(), eur(interest), eur(sum), List.of(), null);
    }

    /** Somebody else's debt. */
    private static Claim others(String number, String interest, String sum, @Nullable BigDecimal agreed) {
        Receivable invoice = Receivable.builder(DocumentKey.invoice(number), new CustomerId("C2"), eur("1000.00"))
                .due(day("2026-08-31"))
                .contractRate(agreed)
                .build();
        return new Claim(invoice, 1, "reminder", invoice.open(), eur(interest), eur(sum), List.of(), null);
    }

    private static Notice notice(String country, CustomerType type, Claim... claims) {
        return notice(Channel.EMAIL, country, type, claims);
    }

    private static Notice sms(Claim claim) {
        return notice(Channel.SMS, "BE", CustomerType.CONSUMER, claim);
    }

    private static Notice notice(Channel channel, String country, CustomerType type, Claim... claims) {
        return notice(channel, country, type, null, claims);
    }

    private static Notice notice(
            Channel channel, String country, CustomerType type, @Nullable LocalDate payBy, Claim... claims) {
        Customer customer = Books.customer("C1")
                .type(type)
                .country(country)
                .language("fr")
                .contacts(new Contacts("", "c1@example.com", "other@example.com", "", "", ""))
                .build();
        return new Notice(
                Notice.Kind.NOTICE,
                customer,
                "consumer",
                "reminder",
                LevelClass.REMINDER,
                channel,
                "c1@example.com",
                "reminder",
                Set.of(),
                false,
                List.of(claims),
                List.of(),
                List.of(),
                payBy,
                false,
                null,
                false);
    }
}
