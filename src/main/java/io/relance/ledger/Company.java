package io.relance.ledger;

import org.joda.money.CurrencyUnit;

/**
 * The creditor: who writes, whose bank account is to be paid. Empty strings where the configuration says nothing.
 *
 * @param id the key of the company in the configuration, the store and the outbox
 * @param country ISO 3166 alpha-2 code in capitals: its law, its holidays, its letter layout
 * @param language ISO 639 code of its own language, in lower case
 * @param currency its books' currency
 * @param logo path of an image, absolute, or empty
 */
public record Company(
        String id,
        String name,
        String country,
        String language,
        CurrencyUnit currency,
        String iban,
        String bic,
        String email,
        String phone,
        String taxId,
        String registry,
        String legalForm,
        String capital,
        Address address,
        String signatory,
        String logo) {}
