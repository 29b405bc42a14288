package io.relance.message.text;

import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import io.relance.message.text.Figures.Section;
import io.relance.reference.CreditorReference;
import io.relance.reference.Iban;
import io.relance.reference.PaymentCode;
import io.relance.reference.Remittance;
import io.relance.reference.StructuredCommunication;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How the amount of one currency is to be paid.
 *
 * @param amount net and charges
 * @param beneficiary the creditor's name
 * @param iban in groups of four, or empty where the company has none
 * @param bic or empty
 * @param reference what to quote, as it is printed
 * @param code the text of the payment QR code, or null where there is none (not euro, no right IBAN, nothing to pay)
 */
public record Payment(
        Money amount,
        String beneficiary,
        String iban,
        String bic,
        String reference,
        @Nullable String code) {

    /** Of a section, for the documents it claims. */
    public static Payment of(Company company, Customer payer, Section section, List<Receivable> documents) {
        Remittance remittance = remittance(company, payer, documents);
        Money amount = section.total();
        String name = Plain.line(company.name());
        Optional<Iban> iban = Iban.parse(company.iban());
        String code = iban.isPresent() && PaymentCode.canCarry(amount) && !name.isBlank()
                ? PaymentCode.to(name, iban.get())
                        .bic(company.bic())
                        .amount(amount)
                        .remittance(remittance)
                        .text()
                : null;
        String shownIban = iban.map(Iban::printed).orElse(Formats.grouped(Plain.line(company.iban())));
        return new Payment(amount, name, shownIban, Plain.line(company.bic()), printed(remittance), code);
    }

    private static String printed(Remittance remittance) {
        return remittance instanceof Remittance.Reference reference
                ? reference.reference().printed()
                : ((Remittance.Text) remittance).text();
    }

    /**
     * The document's own reference; without one that of its number. For several documents that of the customer's code,
     * by which the payment finds its account.
     */
    static Remittance remittance(Company company, Customer payer, List<Receivable> documents) {
        if (documents.size() != 1) {
            return made(company, payer.id().value());
        }
        Receivable document = documents.get(0);
        String own = Plain.line(document.references().paymentRef());
        return own.isBlank() ? made(company, document.key().label()) : Remittance.of(own);
    }

    private static Remittance made(Company company, String number) {
        String digits = number.replaceAll("\\D", "");
        if (company.country().equals("BE") && digits.equals(number.strip()) && digits.length() <= 10) {
            return Remittance.of(
                    StructuredCommunication.of(Long.parseLong(digits)).printed());
        }
        return CreditorReference.of(number)
                .<Remittance>map(Remittance.Reference::new)
                .orElseGet(() -> new Remittance.Text(Plain.line(number)));
    }
}
