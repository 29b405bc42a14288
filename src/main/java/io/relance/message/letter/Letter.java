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
 * @param draft whether it is only a draft
 * @param courtesy whether it is written before the due date
 * @param payBy the date it prints to pay by, or null
 * @param payments how to pay, one for each currency
 * @param logo the company's picture, or null
 */
@SuppressWarnings("ArrayRecordComponent") // the picture is handed on, never compared
public record Letter(
        Company company,
        Customer customer,
        LocalDate asOf,
        String reference,
        boolean registered,
        boolean draft,
        boolean courtesy,
        @Nullable LocalDate payBy,
        MessageText text,
        Figures figures,
        List<Payment> payments,
        Words words,
        PdfDetails details,
        byte @Nullable [] logo) {}
