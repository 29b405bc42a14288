package io.relance.dunning.lawful;

import static io.relance.dunning.Books.day;
import static io.relance.dunning.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.dunning.Books;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.ledger.Address;
import io.relance.ledger.Company;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
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

    @ParameterizedTest(name = "{0} {1}: interest {2}, fixed sum {3}, agreed rate {4}: {6}")
    @CsvSource({
        "FR, BUSINESS, 5.00, 40.00, , true, between businesses",
        "FR, CONSUMER, 5.00, 0.00, , true, interest after a formal notice",
        "FR, CONSUMER, 0.00, 40.00, , false, an indemnity",
        "DE, CONSUMER, 5.00, 0.01, , false, an indemnity",
        "GB, CONSUMER, 0.01, 0.00, , false, interest without a contract",
        "GB, CONSUMER, 5.00, 0.00, 4, true, interest of a contract",
        "BE, CONSUMER, 5.00, 90.00, , true, after the clock"
    })
    void refusesToWriteWhatTheLawForbids(
            String country,
            CustomerType type,
            String interest,
            String sum,
            @Nullable BigDecimal agreed,
            boolean lawful,
            String why) {
        Notice notice = notice(country, type, interest, sum, agreed, "Travaux");
        if (lawful) {
            assertThatCode(() -> messages("RCS 123").render(notice, ENVELOPE))
                    .as(why)
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> messages("RCS 123").render(notice, ENVELOPE))
                    .as(why)
                    .isInstanceOf(UnlawfulNotice.class)
                    .hasMessageContaining("F-1 claims");
        }
    }

    @Test
    void saysWhatAFirstReminderLacks() {
        Notice bare = notice("BE", CustomerType.CONSUMER, "0.00", "0.00", null, "");
        assertThat(messages("").render(bare, ENVELOPE).problems())
                .anyMatch(problem -> problem.contains("enterprise number"))
                .anyMatch(problem -> problem.contains("what was sold"));
        Notice whole = notice("BE", CustomerType.CONSUMER, "0.00", "0.00", null, "Travaux");
        assertThat(messages("RCS 123").render(whole, ENVELOPE).problems()).isEmpty();
        Notice french = notice("FR", CustomerType.CONSUMER, "0.00", "0.00", null, "");
        assertThat(messages("").render(french, ENVELOPE).problems()).isEmpty();
    }

    @Test
    void sendsNoCopyOfAFirstReminder() {
        Document belgian =
                messages("RCS 123").render(notice("BE", CustomerType.CONSUMER, "0.00", "0.00", null, "T"), ENVELOPE);
        assertThat(new String(belgian.content(), StandardCharsets.UTF_8)).doesNotContain("other@example.com");
        Document french =
                messages("RCS 123").render(notice("FR", CustomerType.CONSUMER, "0.00", "0.00", null, "T"), ENVELOPE);
        assertThat(new String(french.content(), StandardCharsets.UTF_8)).contains("other@example.com");
    }

    private static Messages messages(String registry) {
        Company company = new Company(
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
        return new Messages(new Letterhead(
                company, day("2026-10-05"), null, LocalTime.of(8, 30), null, Path.of("src/test/resources")));
    }

    private static Notice notice(
            String country,
            CustomerType type,
            String interest,
            String sum,
            @Nullable BigDecimal agreed,
            String subject) {
        Customer customer = Books.customer("C1")
                .type(type)
                .country(country)
                .language("fr")
                .contacts(new Contacts("", "c1@example.com", "other@example.com", "", "", ""))
                .build();
        Receivable invoice = Books.invoice("F-1", day("2026-08-31"), "1000.00")
                .references(new References(subject, "", "", "", ""))
                .contractRate(agreed)
                .build();
        Claim claim = new Claim(invoice, 1, "reminder", invoice.open(), eur(interest), eur(sum), List.of(), null);
        return new Notice(
                Notice.Kind.NOTICE,
                customer,
                "consumer",
                "reminder",
                LevelClass.REMINDER,
                Channel.EMAIL,
                "c1@example.com",
                "reminder",
                Set.of(),
                false,
                List.of(claim),
                List.of(),
                List.of(),
                null,
                false,
                null,
                false);
    }
}
