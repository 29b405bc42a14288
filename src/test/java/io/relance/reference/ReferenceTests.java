package io.relance.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.apache.commons.validator.routines.IBANValidator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RF18 5390 0754 7034",
                "RF18 5390 0754 70Y",
                "RF45 1234 5123 45",
                "RF68 AB2G 5",
                "RF96TU06FX",
                "RF14X2HU4TC28XTYLHASYWT91",
                "rf68 ab2g5"
            })
    void acceptsCreditorReferences(String text) {
        assertThat(CreditorReference.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RF17 5390 0754 7034",
                "RF19GAX8WS5JYOOUJ87",
                "RF18",
                "XX18539007547034",
                "",
                "F-2026-0117",
                "RF181234567890123456789012"
            })
    void refusesWrongCreditorReferences(String text) {
        assertThat(CreditorReference.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"539007547034, RF18539007547034", "AB2G5, RF68AB2G5", "1234512345, RF45 1234 5123 45"})
    void makesCheckDigits(String number, String expected) {
        assertThat(CreditorReference.of(number))
                .contains(CreditorReference.parse(expected).orElseThrow());
    }

    @Test
    void printsCreditorReferencesInGroupsOfFour() {
        assertThat(new CreditorReference("RF18539007547034").printed()).isEqualTo("RF18 5390 0754 7034");
        assertThat(new CreditorReference("RF68AB2G5").printed()).isEqualTo("RF68 AB2G 5");
    }

    @Test
    void makesReferencesThatItAccepts() {
        Random random = new Random(11649);
        for (int i = 0; i < 2000; i++) {
            String number = Long.toString(random.nextLong(1, Long.MAX_VALUE), 36);
            String made = CreditorReference.of(number).orElseThrow().value();
            assertThat(CreditorReference.parse(made)).isPresent();
            char last = made.charAt(made.length() - 1);
            String mistyped = made.substring(0, made.length() - 1)
                    + (Character.isDigit(last) ? last == '7' ? '8' : '7' : last == 'Q' ? 'R' : 'Q');
            assertThat(CreditorReference.parse(mistyped)).isEmpty();
        }
        assertThat(CreditorReference.of("---")).isEmpty();
        assertThat(CreditorReference.of("1234567890123456789012")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+++010/8068/17183+++, +++010/8068/17183+++",
        "+++090/9337/55493+++, +++090/9337/55493+++",
        "+++123/4567/89002+++, +++123/4567/89002+++",
        "+++202/6000/12320+++, +++202/6000/12320+++",
        "+++000/0000/00097+++, +++000/0000/00097+++",
        "+++312401398067+++, +++312/4013/98067+++",
        "***010/8068/17183***, +++010/8068/17183+++",
        "010806817183, +++010/8068/17183+++"
    })
    void acceptsStructuredCommunications(String text, String printed) {
        assertThat(StructuredCommunication.parse(text).orElseThrow().printed()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"010/8068/17180", "+++000/0000/00000+++", "12345", "", "+++010/8068/1718+++"})
    void refusesWrongStructuredCommunications(String text) {
        assertThat(StructuredCommunication.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"108068171, +++010/8068/17183+++", "0, +++000/0000/00097+++", "97, +++000/0000/09797+++"})
    void makesStructuredCommunications(long number, String printed) {
        assertThat(StructuredCommunication.of(number).printed()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE33100205000001194700",
                "BE72000000001616",
                "DE71110220330123456789",
                "FR76 3000 6000 0112 3456 7890 189",
                "gb29 nwbk 6016 1331 9268 19",
                "LU28 0019 4006 4475 0000",
                "NL91ABNA0417164300"
            })
    void acceptsIbans(String text) {
        assertThat(Iban.problemOf(text)).isEmpty();
        assertThat(Iban.parse(text)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "FR7630006000011234567890188, check digits",
        "FR763000600001123456789018, characters",
        "BE7200000000161, characters",
        "hello, is not an IBAN",
        "'', is not an IBAN"
    })
    void saysWhatIsWrongWithAnIban(String text, String said) {
        assertThat(Iban.problemOf(text)).contains(said);
        assertThat(Iban.isValid(text)).isFalse();
    }

    @Test
    void knowsTheLengthsThatTheRegistryKnows() {
        for (var known : Iban.LENGTHS.entrySet()) {
            var registered = IBANValidator.getInstance().getValidator(known.getKey());
            assertThat(registered).as(known.getKey()).isNotNull();
            assertThat(known.getValue()).as(known.getKey()).isEqualTo(registered.getIbanLength());
        }
        assertThat(Iban.LENGTHS).hasSizeGreaterThan(70);
    }

    @Test
    void printsIbansInGroupsOfFour() {
        assertThat(new Iban("FR7630006000011234567890189").printed()).isEqualTo("FR76 3000 6000 0112 3456 7890 189");
        assertThat(new Iban("BE72000000001616").country()).isEqualTo("BE");
    }

    @Test
    void writesPaymentCodesAsBanksPublishThem() {
        PaymentCode wikimedia = PaymentCode.to("Wikimedia Foerdergesellschaft", new Iban("DE33100205000001194700"))
                .amount(Money.parse("EUR 20.00"))
                .remittance(new Remittance.Text("Spende fuer Wikipedia"));
        assertThat(wikimedia.text())
                .isEqualTo("BCD\n002\n1\nSCT\n\nWikimedia Foerdergesellschaft\nDE33100205000001194700\nEUR20.00\n\n\n"
                        + "Spende fuer Wikipedia")
                .hasSize(100);

        PaymentCode redCross = new PaymentCode(
                PaymentCode.Version.V001,
                "BPOTBEB1",
                "Red Cross of Belgium",
                new Iban("BE72000000001616"),
                Money.parse("EUR 1.00"),
                "CHAR",
                new Remittance.Text("Urgency fund"),
                "Sample EPC QR code");
        assertThat(redCross.text())
                .isEqualTo("BCD\n001\n1\nSCT\nBPOTBEB1\nRed Cross of Belgium\nBE72000000001616\nEUR1.00\nCHAR\n\n"
                        + "Urgency fund\nSample EPC QR code")
                .hasSize(106);
    }

    @Test
    void putsAStructuredReferenceInItsOwnLine() {
        String text = PaymentCode.to("ACME", new Iban("DE71110220330123456789"))
                .amount(Money.parse("EUR 12.30"))
                .remittance(Remittance.of("RF18 5390 0754 7034"))
                .text();
        assertThat(text).endsWith("EUR12.30\n\nRF18539007547034");
    }

    @Test
    void putsABelgianCommunicationInTheFreeText() {
        assertThat(Remittance.of("010806817183")).isEqualTo(new Remittance.Text("+++010/8068/17183+++"));
        assertThat(Remittance.of("F-1")).isEqualTo(new Remittance.Text("F-1"));
    }

    @Test
    void endsAtTheLastLineUsed() {
        assertThat(PaymentCode.to("ACME", new Iban("BE72000000001616")).text())
                .isEqualTo("BCD\n002\n1\nSCT\n\nACME\nBE72000000001616");
    }

    @Test
    void countsBytesAndNotCharacters() {
        PaymentCode code = PaymentCode.to("É".repeat(70), new Iban("BE72000000001616"));
        assertThat(code.remittance(new Remittance.Text("x".repeat(140))).text()).hasSize(246);
        assertThatThrownBy(() ->
                        code.remittance(new Remittance.Text("é".repeat(140))).text())
                .hasMessageContaining("331 bytes");
    }

    @Test
    void refusesWhatABankWouldRefuse() {
        PaymentCode code = PaymentCode.to("ACME", new Iban("BE72000000001616"));
        assertThat(PaymentCode.canCarry(Money.parse("EUR 999999999.99"))).isTrue();
        assertThat(PaymentCode.canCarry(Money.parse("EUR 1000000000.00"))).isFalse();
        assertThatThrownBy(() -> code.amount(Money.parse("USD 1.00"))).hasMessageContaining("USD");
        assertThatThrownBy(() -> code.amount(Money.parse("EUR 0.00"))).hasMessageContaining("0.01");
        assertThatThrownBy(() -> code.bic("ABC")).hasMessageContaining("BIC");
        assertThat(PaymentCode.to("Line\nbreak " + "x".repeat(80), code.iban()).name())
                .hasSize(70)
                .startsWith("Line break x");
    }
}
