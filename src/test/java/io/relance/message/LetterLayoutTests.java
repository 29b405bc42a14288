package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.dunning.decided.Claim;
import io.relance.ledger.Address;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.message.letter.AddressLines;
import io.relance.scenario.Channel;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class LetterLayoutTests {
    @ParameterizedTest(name = "{0}: {6}")
    @CsvSource(textBlock = """
                    FR, 110, 55, 85, 33, 5, window on the right
                    BE, 112, 45, 83, 33, 5, Belgian window on the right
                    DE,  20, 45, 85, 45, 2, DIN 5008 form B on the left
                    NL,  20, 45, 85, 45, 2, window on the left
                    """)
    void theAddressAndNothingElseStandsInTheWindow(
            String country, float x, float y, float width, float height, float clear, String why) throws Exception {
        Company company = SampleNotices.company(country, "fr");
        Address address = new Address(
                "Bâtiment des Cordeliers, deuxième étage, porte gauche",
                "145 avenue du Maréchal de Lattre de Tassigny",
                "94120",
                "Fontenay-sous-Bois",
                "ES");
        Customer customer = SampleNotices.customer(
                        "C-7", "Établissements Particulièrement Longs et Associés de la Région du Grand Ouest SARL")
                .address(address)
                .build();
        byte[] pdf = new Messages(SampleNotices.head(company))
                .render(
                        SampleNotices.notice("formal-notice", Channel.REGISTERED)
                                .customer(customer)
                                .build(),
                        SampleNotices.envelope())
                .content();
        List<String> expected =
                AddressLines.of(customer.name(), customer.contacts().name(), address, country);
        assertThat(expected).hasSizeLessThanOrEqualTo(7).allMatch(line -> line.length() <= AddressLines.LONGEST);
        List<String> inWindow = new ArrayList<>();
        for (PageReader.Line line : PageReader.firstPage(pdf)) {
            boolean isAddress = expected.contains(line.text().strip());
            boolean isReturn = line.text().contains(" · ");
            if (isAddress || isReturn) {
                assertThat(line.inside(x, y, width, height))
                        .as(why + ": " + line)
                        .isTrue();
                inWindow.add(line.text().strip());
            } else {
                assertThat(line.touches(x - clear, y - clear, width + 2 * clear, height + 2 * clear))
                        .as(why + ": " + line)
                        .isFalse();
            }
        }
        assertThat(inWindow).containsAll(expected);
    }

    @Test
    void aTooLongAddressKeepsNameStreetAndTown() {
        List<String> lines = AddressLines.of(
                "Syndicat intercommunal à vocation multiple des communes riveraines du fleuve et de ses affluents",
                "Madame Marie-Antoinette de la Tour d'Exemple-Fictif",
                new Address(
                        "Immeuble Le Grand Large, bâtiment C, escalier 4",
                        "12, rue de la Paix",
                        "1000",
                        "Bruxelles",
                        "BE"),
                "FR");
        assertThat(lines).hasSizeLessThanOrEqualTo(7);
        assertThat(lines.get(0)).startsWith("Syndicat");
        assertThat(lines).contains("12 RUE DE LA PAIX", "1000 BRUXELLES", "BELGIQUE");
    }

    @ParameterizedTest(name = "from {1} to {0}: {4}")
    @CsvSource(textBlock = """
            FR, FR, 5 RUE DU PORT, 75001 MUSTERSTADT, NF Z10-011
            BE, FR, 5 RUE DU PORT, 75001 MUSTERSTADT, as the Belgian post reads it
            DE, DE, 5 rue du Port, 75001 Musterstadt, DIN 5008 has no capitals
            DE, FR, 5 rue du Port, 75001 MUSTERSTADT, but for the town across a border
            NL, NL, 5 rue du Port, 75001 MUSTERSTADT, the town alone
            LU, LU, 5 rue du Port, 75001 MUSTERSTADT, the town alone
            """)
    void capitalsStandWhereThePostalServiceOfTheCountryWantsThem(
            String to, String from, String street, String town, String why) {
        Address address = new Address("5 rue du Port", "", "75001", "Musterstadt", to);
        assertThat(AddressLines.of("Muster", "", address, from)).as(why).startsWith("Muster", street, town);
    }

    @Test
    void theCodeOnThePageFillsInTheTransfer() throws Exception {
        byte[] pdf = new Messages(SampleNotices.head(SampleNotices.COMPANY))
                .render(SampleNotices.notice("letter", Channel.LETTER).build(), SampleNotices.envelope())
                .content();
        String code = PageReader.code(pdf, 1).orElseThrow();
        assertThat(code.lines())
                .containsExactly(
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        "EXMPFRPP",
                        "Exemple Fournitures SAS",
                        "FR7630006000011234567890189",
                        "EUR11495.60",
                        "",
                        "RF91C1042");
    }

    @Test
    void twoThousandFiveHundredInvoicesFillOneLetter() throws Exception {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            claims.add(SampleNotices.claim(
                    SampleNotices.invoice("F-" + (10_000 + i), 1 + i % 200, "99.10", "99.10"), "letter"));
        }
        byte[] pdf = new Messages(SampleNotices.head(SampleNotices.COMPANY))
                .render(
                        SampleNotices.notice("letter", Channel.LETTER)
                                .claims(claims)
                                .build(),
                        SampleNotices.envelope())
                .content();
        String words = MessagesTests.pdf(pdf).replace('\u00a0', ' ');
        assertThat(words).contains("Vos factures par mois d’échéance", "F-10000", "F-12499", "247 750,00 €");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isBetween(60, 120);
            assertThat(words).contains("Page 1 sur " + pages, "Page " + pages + " sur " + pages);
            // one page of letter; then the head of the table stands on every page of the statement
            assertThat(words.split("N° de facture", -1)).hasSize(pages - 1 + 1);
        }
        assertThat(Verapdf.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            EUR 0.01,        '0,01 €'
            EUR 99999999.99, '99 999 999,99 €'
            """)
    void theSmallestAndTheLargestAmount(String amount, String shown) throws Exception {
        String digits = amount.substring(4);
        byte[] pdf = new Messages(SampleNotices.head(SampleNotices.COMPANY))
                .render(
                        SampleNotices.notice("letter", Channel.LETTER)
                                .claims(List.of(
                                        SampleNotices.claim(SampleNotices.invoice("F-1", 9, digits, digits), "letter")))
                                .build(),
                        SampleNotices.envelope())
                .content();
        assertThat(MessagesTests.pdf(pdf).replace('\u00a0', ' ')).contains("Net à régler " + shown);
        assertThat(PageReader.code(pdf, 1).orElseThrow()).contains("EUR" + digits);
    }

    @Test
    void aSecondInstalmentIsNamedAsOneAndADocumentInTwoPartsIsOneDocument() throws Exception {
        var second = io.relance.ledger.Receivable.builder(
                        new io.relance.ledger.DocumentKey(io.relance.ledger.DocumentType.INVOICE, "F-7", 2, ""),
                        SampleNotices.CUSTOMER.id(),
                        SampleNotices.eur("100.00"))
                .due(SampleNotices.AS_OF.minusDays(9))
                .build();
        Claim rest = new Claim(
                SampleNotices.invoice("F-8", 9, "500.00", "500.00"),
                2,
                "letter",
                SampleNotices.eur("200.00"),
                SampleNotices.eur("0.00"),
                SampleNotices.eur("0.00"),
                List.of(),
                null);
        byte[] pdf = new Messages(SampleNotices.head(SampleNotices.COMPANY))
                .render(
                        SampleNotices.notice("letter", Channel.LETTER)
                                .claims(List.of(SampleNotices.claim(second, "letter"), rest))
                                .build(),
                        SampleNotices.envelope())
                .content();
        assertThat(MessagesTests.pdf(pdf))
                .contains("F-7/2", "échéance n° 2", "actures F-7/2 et F-8 impayées")
                .doesNotContain("~2");
    }
}
