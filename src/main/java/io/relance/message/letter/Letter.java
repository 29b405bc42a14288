package io.relance.message.letter;

import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.message.pdf.PdfDetails;
import io.relance.message.text.Figures;
import io.relance.message.text.MessageText;
import io.relance.message.text.Payment;
import io.relance.message.text.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter shows.
 *
 * @param company who writes
 * @param customer who is written to
 * @param asOf the date it bears
 * @param reference our reference of this letter
 * @param registered whether it goes as registered mail
 * @param registeredNumber its number, or empty: the field stays open for a hand
 * @param draft whether it is only a draft
 * @param courtesy whether it is written before the due date
 * @param payBy the date it prints to pay by, or null
 * @param payments how to pay, one for each currency
 * @param logo the company's picture, or null
 * @param history what was done before, for a hand-over; null for a letter to the customer
 */
@SuppressWarnings("ArrayRecordComponent") // the picture is handed on, never compared
public record Letter(
        Company company,
        Customer customer,
        LocalDate asOf,
        String reference,
        boolean registered,
        String registeredNumber,
        boolean draft,
        boolean courtesy,
        @Nullable LocalDate payBy,
        MessageText text,
        Figures figures,
        List<Payment> payments,
        Words words,
        PdfDetails details,
        byte @Nullable [] logo,
        @Nullable List<Past> history) {

    /** Something that was done, in words: date, level, channel, documents, amount. */
    public record Past(String on, String level, String channel, String documents, String amount) {}
}
