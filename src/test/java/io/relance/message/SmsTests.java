package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ledger.Company;
import io.relance.message.text.Languages;
import io.relance.scenario.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A text message is one message of the network, and says how to receive no more. */
class SmsTests {
    private static final String LONG = "Société Méridionale de Négoce en Fournitures Industrielles et Sanitaires";

    @TestFactory
    Stream<DynamicTest> oneMessageInEveryLanguage() {
        return Languages.BUILT_IN.stream()
                .sorted()
                .flatMap(language -> Stream.of(1, 24)
                        .map(count -> DynamicTest.dynamicTest(
                                language + ", " + count + " invoices", () -> oneMessage(language, count))));
    }

    private static void oneMessage(String language, int count) {
        Document document = render(company(LONG), language, count);
        String text = new String(document.content(), StandardCharsets.UTF_8);
        assertThat(Sms.length(text)).as(text).isLessThanOrEqualTo(Sms.LONGEST);
        assertThat(text).startsWith("Société M").contains("STOP", "99");
        assertThat(Sms.inAlphabet(text)).as("in the alphabet of GSM 03.38").isEqualTo(text);
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void aShortNameIsNotCut() {
        String text = new String(render(company("Exemple SAS"), "fr", 1).content(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("Exemple SAS : facture");
    }

    private static Company company(String name) {
        Company like = SampleNotices.company("FR", "fr");
        return new Company(
                like.id(),
                name,
                like.country(),
                like.language(),
                like.currency(),
                like.iban(),
                like.bic(),
                like.email(),
                like.phone(),
                like.taxId(),
                like.registry(),
                like.legalForm(),
                like.capital(),
                like.address(),
                like.signatory(),
                like.logo());
    }

    private static Document render(Company company, String language, int count) {
        var customer = SampleNotices.customer("C-1042", "Menuiserie du Vallon SARL")
                .language(language)
                .build();
        var claims = Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(i -> SampleNotices.claim(
                        SampleNotices.invoice("F-2026-01" + (70 + i), 12, "99999.99", "99999.99"), "sms-1"))
                .toList();
        return new Messages(SampleNotices.head(company))
                .render(
                        SampleNotices.notice("sms-1", Channel.SMS)
                                .template("sms")
                                .customer(customer)
                                .claims(List.copyOf(claims))
                                .recipient("+33 6 99 00 11 22")
                                .build(),
                        SampleNotices.envelope());
    }
}
