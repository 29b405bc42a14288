package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Claim;
import io.relance.ledger.Person;
import io.relance.scenario.Channel;
import io.relance.scenario.LevelClass;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a letter turns the page. */
class LetterPagesTests {
    private final Messages messages = new Messages(SampleNotices.head(SampleNotices.COMPANY), SampleNotices.rates());

    @ParameterizedTest(name = "{0} invoices")
    @ValueSource(ints = {1, 4, 6, 8, 13, 18, 21})
    void theSignatureStandsWithTheClosingFormulaAndTheTotalWithALineOfItsTable(int invoices) throws Exception {
        for (String page : pages("letter", Channel.LETTER, claims(invoices, "letter"))) {
            assertThat(page.contains("Claire Exemple, responsable")).isEqualTo(page.contains("Nous vous prions"));
            if (page.contains("Net à régler")) {
                assertThat(page).containsAnyOf("F-20", "septembre");
            }
        }
    }

    /** Whatever the length of the table, the last page has a sentence of the letter or the payment box above the formula. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"reminder", "letter", "formal-notice"})
    void theClosingFormulaNeverStandsAlone(String level) throws Exception {
        Channel channel = level.equals("formal-notice") ? Channel.REGISTERED : Channel.LETTER;
        for (int invoices = 1; invoices <= 20; invoices++) {
            List<String> pages = pages(level, channel, claims(invoices, level));
            String last = pages.get(pages.size() - 1);
            String body = last.substring(0, last.indexOf("Nous vous prions"));
            assertThat(body)
                    .as(invoices + " invoices, page " + pages.size())
                    .containsAnyOf("Si votre règlement", "sont pris en compte", "Pour régler", "merci de ne pas");
        }
    }

    @ParameterizedTest(name = "{0} invoices: {1} page(s), {2}")
    @CsvSource(textBlock = """
            1, 1, a plain letter is one page
            3, 1, set closer rather than with the signature on a page of its own
            9, 2, more than a page holds
            """)
    void aLetterTakesNoPageItDoesNotNeed(int invoices, int expected, String why) throws Exception {
        assertThat(pages("letter", Channel.LETTER, claims(invoices, "letter")))
                .as(why)
                .hasSize(expected);
    }

    @Test
    void aRegisteredLetterLeavesRoomToSignByHand() throws Exception {
        String page = String.join("", pages("formal-notice", Channel.REGISTERED, claims(1, "formal-notice")));
        assertThat(page).contains("Recommandé n°", "Claire Exemple, responsable du crédit clients");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(textBlock = """
            lea@exemple.example, 'lea@exemple.example', short
            l.modele.de.la.tour@service-comptable.fournitures-exemple.example, 'l.modele.de.la.tour@service-comptable.|fournitures-exemple.example', in two lines
            """)
    void theAddressOfThePersonResponsibleIsNeverCut(String address, String shown, String why) throws Exception {
        var customer = SampleNotices.customer("C-1042", "Menuiserie du Vallon SARL")
                .responsible(new Person("Léa Modèle", address))
                .build();
        byte[] pdf = messages.render(
                        SampleNotices.notice("letter", Channel.LETTER)
                                .customer(customer)
                                .build(),
                        SampleNotices.envelope())
                .content();
        assertThat(MessagesTests.pdf(pdf)).as(why).contains(shown.split("\\|", -1));
    }

    private static List<Claim> claims(int invoices, String level) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < invoices; i++) {
            claims.add(SampleNotices.claim(SampleNotices.invoice("F-20" + (10 + i), 9 + i, "120.00", "120.00"), level));
        }
        return claims;
    }

    private List<String> pages(String level, Channel channel, List<Claim> claims) throws Exception {
        byte[] pdf = messages.render(
                        SampleNotices.notice(level, channel)
                                .levelClass(channel == Channel.REGISTERED ? LevelClass.FORMAL : LevelClass.REMINDER)
                                .claims(claims)
                                .build(),
                        SampleNotices.envelope())
                .content();
        List<String> pages = new ArrayList<>(List.of(MessagesTests.pdf(pdf).split("\n--------\n", -1)));
        pages.removeIf(String::isBlank);
        return pages;
    }
}
