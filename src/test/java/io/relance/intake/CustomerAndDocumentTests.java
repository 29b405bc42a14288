package io.relance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import io.relance.ledger.DocumentType;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.Insolvency;
import io.relance.ledger.PaymentMethod;
import io.relance.ledger.Receivable;
import io.relance.ledger.Restraints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every column of the contract, and the words its values may have. */
class CustomerAndDocumentTests {
    @TempDir
    Path folder;

    private Intake customers(String text) throws Exception {
        Path receivables = Files.writeString(
                folder.resolve("r.csv"), "customer_id;document_no;due_date;amount\nC1;F1;2026-10-01;5\n");
        return Intake.of(receivables, Files.writeString(folder.resolve("c.csv"), text));
    }

    /** Reads one document with one column more. */
    private Intake with(String column, String value) {
        return Intake.ofCsv(
                folder,
                "customer_id;document_no;due_date;amount;" + column + "\nC1;F1;2026-10-01;100;\"" + value + "\"\n");
    }

    @Test
    void readsEveryColumnOfACustomer() throws Exception {
        Customer customer = customers("""
                        customer_id;name;customer_type;segment;scenario;language;country;payer_id;group_id;contact_name;email;cc;email_formal;phone;mobile;address1;address2;postal_code;city;tax_id;registration_no;credit_limit;payment_terms_days;responsible_name;responsible_email;sales_email;hold_until;hold_reason;insolvent_on;insolvency_type;insolvency_published_on
                        C1;One;public;A;strict;NL;BEL;P1;G1;Ann;a@x.org;b@x.org;f@x.org;+32 2;0470;Street 1;Box 2;01000;Brussel;BE0123;0123;"1.500,00";30;Rita;r@x.org;s@x.org;31/12/2026;waiting;01/02/2026;faillite;09/02/2026
                        """).customers().get(0);
        assertThat(customer.type()).isEqualTo(CustomerType.PUBLIC);
        assertThat(customer.segment() + customer.scenario() + customer.group()).isEqualTo("AstrictG1");
        assertThat(customer.language() + customer.country()).isEqualTo("nlBE");
        assertThat(customer.payerOrSelf().value()).isEqualTo("P1");
        assertThat(customer.contacts().toString())
                .isEqualTo(
                        "Contacts[name=Ann, email=a@x.org, cc=b@x.org, emailFormal=f@x.org, phone=+32 2, mobile=0470]");
        assertThat(customer.address().toString())
                .isEqualTo("Address[line1=Street 1, line2=Box 2, postalCode=01000, city=Brussel, country=BE]");
        assertThat(customer.taxId() + customer.registrationNo()).isEqualTo("BE01230123");
        assertThat(customer.creditLimit()).isEqualByComparingTo("1500");
        assertThat(customer.paymentTermsDays()).isEqualTo(30);
        assertThat(customer.responsible().toString()).isEqualTo("Person[name=Rita, email=r@x.org]");
        assertThat(customer.sales().email()).isEqualTo("s@x.org");
        assertThat(customer.holdUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(customer.holdReason()).isEqualTo("waiting");
        assertThat(customer.insolvency())
                .isEqualTo(new Insolvency(
                        LocalDate.of(2026, 2, 1), Insolvency.Kind.LIQUIDATION, LocalDate.of(2026, 2, 9)));
    }

    @Test
    void readsEveryColumnOfADocument() {
        Receivable document = Intake.ofCsv(folder, """
                        customer_id;document_no;document_type;instalment;entry_id;issue_date;due_date;posted_on;currency;amount;open_amount;amount_excl_vat;subject;order_ref;payment_ref;payment_method;disputed;disputed_amount;promised_on;promised_amount;plan_until;payment_pending;applies_to;hold_until;settled_on;release_on;assigned_to;handed_to;einvoice_status;last_level;last_level_on;contract_rate;attachment;gl_account
                        C1;00071;retention;2/3;E9;01/09/2026;01/10/2026;02/09/2026;CHF;1000;900;800,10;Works;PO1;+++1/2+++;lcr;quality;50;05/10/2026;10;06/10/2026;20;F0;07/10/2026;08/10/2026;09/10/2026;Factor X;Agency Y;Refusée;warning;01/08/2026;10,5 %;a/b.pdf;411000
                        """).only();
        assertThat(document.key().type()).isEqualTo(DocumentType.RETENTION);
        assertThat(document.key().number() + "/" + document.key().instalment()).isEqualTo("00071/2");
        assertThat(document.issueDate() + " " + document.dueDate() + " " + document.postedOn() + " "
                        + document.settledOn())
                .isEqualTo("2026-09-01 2026-10-01 2026-09-02 2026-10-08");
        assertThat(document.amount() + " " + document.open() + " " + document.amountExclVat())
                .isEqualTo("CHF 1000.00 CHF 900.00 CHF 800.10");
        assertThat(document.references().toString())
                .isEqualTo(
                        "References[subject=Works, orderRef=PO1, paymentRef=+++1/2+++, attachment=a/b.pdf, glAccount=411000]");
        assertThat(document.paymentMethod()).isEqualTo(PaymentMethod.BILL);
        Restraints restraints = document.restraints();
        assertThat(restraints.toString())
                .isEqualTo(
                        "Restraints[disputed=quality, disputedAmount=CHF 50.00, promisedOn=2026-10-05, promisedAmount=CHF"
                                + " 10.00, planUntil=2026-10-06, paymentPending=CHF 20.00, holdUntil=2026-10-07, releaseOn=2026-10-09,"
                                + " assignedTo=Factor X, handedTo=Agency Y, einvoiceStatus=rejected]");
        assertThat(document.appliesTo()).isEqualTo("F0");
        assertThat(document.lastLevel()).isEqualTo(new ImportedLevel("warning", LocalDate.of(2026, 8, 1)));
        assertThat(document.contractRate()).isEqualByComparingTo("10.5");
    }

    @Test
    void creditsKeepTheirEntryAndMayLackANumber() {
        Intake intake = Intake.ofCsv(
                folder,
                "customer_id;document_no;entry_id;amount;document_type\nC1;;E1;-5;\nC1;;E2;-5;acompte\nC1;A1;E3;-5;\nC1;F1;E4;5;\n");
        assertThat(intake.receivables())
                .extracting(r -> r.key().type() + " " + r.key().entry())
                .containsExactly("PAYMENT E1", "PAYMENT E2", "CREDIT_NOTE E3", "INVOICE ");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Facture, INVOICE",
        "FACT, INVOICE",
        "Rechnung, INVOICE",
        "Factuur, INVOICE",
        "Invoice, INVOICE",
        "RV, INVOICE",
        "Avoir, CREDIT_NOTE",
        "Note de crédit, CREDIT_NOTE",
        "Gutschrift, CREDIT_NOTE",
        "Creditnota, CREDIT_NOTE",
        "Credit Memo, CREDIT_NOTE",
        "Règlement, PAYMENT",
        "Zahlung, PAYMENT",
        "Betaling, PAYMENT",
        "acompte, PAYMENT",
        "Retenue de garantie, RETENTION",
        "Effet, BILL",
        "Wechsel, BILL",
        "OD, INVOICE"
    })
    void knowsTypesOfDocuments(String word, DocumentType type) {
        assertThat(with("document_type", word).only().key().type()).isEqualTo(type);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Virement, TRANSFER",
        "Überweisung, TRANSFER",
        "Overschrijving, TRANSFER",
        "Chèque, CHEQUE",
        "CB, CARD",
        "Prélèvement SEPA, DIRECT_DEBIT",
        "Lastschrift, DIRECT_DEBIT",
        "Domiciliëring, DIRECT_DEBIT",
        "LCR, BILL"
    })
    void knowsWaysOfPaying(String word, PaymentMethod method) {
        assertThat(with("Mode de règlement", word).only().paymentMethod()).isEqualTo(method);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "disputed, oui, oui",
                "disputed, non, ''",
                "disputed, -, ''",
                "disputed, prix, prix",
                "disputed, nein, ''"
            })
    void aFlagMaySayNo(String column, String value, String expected) {
        assertThat(with(column, value).only().restraints().disputed()).isEqualTo(expected);
    }

    @Test
    void aDisputedAmountAloneIsADispute() {
        assertThat(with("disputed_amount", "30").only().restraints().disputed()).isEqualTo("disputed");
    }

    @Test
    void aPaymentPendingMayBeAnAmountOrYes() {
        assertThat(with("payment_pending", "oui").only().restraints().paymentPending())
                .hasToString("EUR 100.00");
        assertThat(with("payment_pending", "non").only().restraints().paymentPending())
                .isNull();
        assertThat(with("payment_pending", "1").only().restraints().paymentPending())
                .hasToString("EUR 1.00");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "document_type  | mystery | is no type of document; expected invoice, credit_note, payment, retention or bill",
                "payment_method | mystery | is no way of paying; expected transfer, cheque, card, direct_debit or bill",
                "currency       | XYZ     | is no currency; expected an ISO code such as EUR",
                "instalment     | second  | is no instalment; expected its number, such as 2 or 2/3",
                "contract_rate  | high    | is no rate; expected percent a year, such as 10 or 8,25 %",
                "contract_rate  | 120     | is no rate; expected percent a year, such as 10 or 8,25 %",
                "open_amount    | 1.2.3   | is no amount; expected one such as 1234.56, 1 234,56 or 1.234,56-",
                "open_amount    | 12 USD  | is in USD, but the row is in EUR",
                "promised_on    | soon    | is no date; expected one such as 2026-03-31, 31/03/2026 or 31.03.26",
                "customer_type  | alien   | is no type of customer; expected business, consumer or public",
                "language       | klingon | is no language; expected an ISO code such as fr, or its name",
                "country        | Utopia  | is no country; expected an ISO code such as FR, or its name",
                "payment_terms_days | 30 fin de mois | is no number of days; expected one such as 30",
                "insolvency_type | liquidation | has no date beside it; expected the date of the judgment in insolvent_on",
                "insolvency_published_on | 2026-02-01 | has no date beside it; expected the date of the judgment in insolvent_on",
                "order_ref      | 1,23E+15 | is a number that a spreadsheet has shortened; expected all its digits, as text",
            })
    void rejectsWhatItDoesNotUnderstand(String column, String value, String reason) {
        String currency = "currency".equals(column) || "open_amount".equals(column) ? "" : ";currency";
        Intake intake = Intake.ofCsv(
                folder,
                "customer_id;document_no;due_date;amount;" + column + currency + "\nC1;F1;2026-10-01;100;\"" + value
                        + "\";EUR\n");
        if ("12 USD".equals(value)) {
            intake = Intake.ofCsv(
                    folder,
                    "customer_id;document_no;due_date;amount;open_amount;currency\nC1;F1;2026-10-01;100;12 USD;EUR\n");
        }
        assertThat(intake.rejected()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(reason);
            assertThat(row.column()).isEqualTo(column);
            assertThat(row.value()).isEqualTo(value);
            assertThat(row.customerId() + row.documentNo()).isEqualTo("C1F1");
        });
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "France, FR",
        "fr, FR",
        "FRA, FR",
        "BELGIQUE, BE",
        "België, BE",
        "Belgien, BE",
        "Allemagne, DE",
        "Deutschland, DE",
        "Duitsland, DE",
        "Pays-Bas, NL",
        "Nederland, NL",
        "Royaume-Uni, GB",
        "UK, GB",
        "United Kingdom, GB",
        "Luxembourg, LU",
        "Suisse, CH",
        "États-Unis, US",
        "Vereinigtes Königreich, GB"
    })
    void knowsCountries(String word, String code) throws Exception {
        assertThat(customers("customer_id;name;pays\nC1;One;" + word + "\n")
                        .customers()
                        .get(0)
                        .country())
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "FR, fr",
        "Français, fr",
        "fr-BE, fr",
        "nl_BE, nl",
        "Néerlandais, nl",
        "Deutsch, de",
        "ENG, en",
        "sv, sv"
    })
    void knowsLanguages(String word, String code) throws Exception {
        assertThat(customers("customer_id;name;langue\nC1;One;" + word + "\n")
                        .customers()
                        .get(0)
                        .language())
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Particulier, CONSUMER",
        "B2C, CONSUMER",
        "Privatkunde, CONSUMER",
        "consument, CONSUMER",
        "Entreprise, BUSINESS",
        "Administration publique, PUBLIC",
        "Behörde, PUBLIC",
        "overheid, PUBLIC",
        "'', BUSINESS"
    })
    void knowsTypesOfCustomers(String word, CustomerType type) throws Exception {
        assertThat(customers("customer_id;name;Type de client\nC1;One;" + word + "\n")
                        .customers()
                        .get(0)
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "sauvegarde, CONTINUING",
        "Redressement judiciaire, CONTINUING",
        "Eigenverwaltung, CONTINUING",
        "WCO, CONTINUING",
        "Liquidation judiciaire, LIQUIDATION",
        "faillissement, LIQUIDATION",
        "Insolvenzverfahren, LIQUIDATION",
        "something else, UNKNOWN",
        "'', UNKNOWN"
    })
    void knowsKindsOfInsolvency(String word, Insolvency.Kind kind) throws Exception {
        Customer customer = customers("customer_id;name;insolvent_on;insolvency_type\nC1;One;2026-02-01;" + word + "\n")
                .customers()
                .get(0);
        assertThat(customer.insolvency()).isEqualTo(new Insolvency(LocalDate.of(2026, 2, 1), kind));
    }

    @Test
    void knowsWhenAJudgmentWasPublished() throws Exception {
        Intake intake = customers("N° client;Nom;Date du jugement;Date de publication BODACC\n"
                + "C1;One;01/02/2026;01/02/2026\nC2;Two;01/02/2026;31/01/2026\n");
        assertThat(intake.customers())
                .singleElement()
                .satisfies(customer -> assertThat(customer.insolvency())
                        .isEqualTo(new Insolvency(
                                LocalDate.of(2026, 2, 1), Insolvency.Kind.UNKNOWN, LocalDate.of(2026, 2, 1))));
        assertThat(intake.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.reason())
                        .isEqualTo("lies before the judgment of 2026-02-01 that was published"));
    }

    @Test
    void rejectsACustomerWithoutName() throws Exception {
        Intake intake = customers("customer_id;name\nC1;One\nC2;\n;Three\n");
        assertThat(intake.rejected())
                .extracting(r -> r.place() + " " + r.column() + " " + r.customerId() + " " + r.type())
                .containsExactly("c.csv:3 name C2 null", "c.csv:4 customer_id  null");
    }

    @Test
    void onADocumentsRowTheHoldIsTheDocuments() {
        Intake intake = Intake.ofCsv(
                folder,
                "customer_id;name;document_no;amount;hold_until;hold_reason\nC1;One;F1;5;2026-12-31;later\nC2;Two;F2;5;;stop\n");
        assertThat(intake.receivables().get(0).restraints().holdUntil()).hasToString("2026-12-31");
        assertThat(intake.rows())
                .extracting(r -> ((SourceRow.ReceivableRow) r).customer().holdReason())
                .containsExactly("", "stop");
    }

    @Test
    void anotherCurrencyOfTheCompanyIsTheDefault() {
        Path path = Intake.csv(
                folder,
                "customer_id;document_no;amount\nC1;F1;12.50\nC1;F2;13.50 €\n",
                java.nio.charset.StandardCharsets.UTF_8);
        Intake intake = Intake.of(Intake.settings(path, null, Map.of()), Intake.company("acme", "GB", "GBP"));
        assertThat(intake.receivables()).extracting(r -> r.open().toString()).containsExactly("GBP 12.50", "EUR 13.50");
    }

    @Test
    void identifiersStayAsTheyAreWritten() {
        Intake intake = Intake.ofCsv(
                folder, "customer_id;document_no;amount\n00012;=\"007\";5\n 12 ;1.0;5\nA-1/2;31/12/2026;5\n");
        assertThat(intake.receivables())
                .extracting(r -> r.customer() + " " + r.key().number())
                .containsExactly("00012 007", "12 1.0", "A-1/2 31/12/2026");
    }

    @Test
    void aLineBreakInAnIdentifierIsABlank() {
        Intake intake = Intake.ofCsv(
                folder, "customer_id;document_no;amount\n\"C1\r\nBcc: x\";\"F1\u001b[31m\";5\nC1 Bcc: x;F2;5\n");
        assertThat(intake.receivables())
                .extracting(r -> r.customer() + " " + r.key().number())
                .containsExactly("C1 Bcc: x F1 [31m", "C1 Bcc: x F2");
    }
}
