package io.relance.sample;

import io.relance.config.Configuration;

/** Writes {@code sample-data/relance.yaml}: the fictitious company, and the built-in scenarios with one more. */
final class SampleConfiguration {
    private static final String HEAD = """
            # The demonstration: a fictitious wholesaler of packaging and office supplies. Its bank account has valid
            # check digits and belongs to no bank. See README.md beside this file for its customers.
            relance:
              company:
                id: exemple
                name: Fournitures Exemple SAS
                country: FR
                currency: EUR
                iban: FR76 9999 9999 9900 0000 0000 153
                bic: EXMPFRPP
                email: recouvrement@fournitures.example.com
                phone: 01 99 00 10 10
                tax-id: FR12000000000
                registry: RCS Villefictive 000 000 000
                legal-form: SAS
                capital: 50 000 €
                address: {line1: 10 rue de l'Exemple, postal-code: "99000", city: Villefictive}
                signatory: Camille Modèle, responsable du recouvrement

              source:
                type: files
                receivables: receivables-{as-of}.xlsx   # {as-of} is the date of the run
                customers: customers.xlsx

              go-live:
                confirmed: true
                ignore-due-before: 2023-01-01

              store: {url: "jdbc:hsqldb:file:data/relance"}
              outbox: out

            """;
    private static final String SCENARIOS = """
            # The built-in scenarios, and 'proximity' before them: the first whose `for` matches serves a customer.
            scenarios:

              # Corner shops: a short message on the phone first, then as for other businesses.
              proximity:
                for: {customer-type: business, segment: proximité}
                minimum-amount: 15.00
                levels:
                  - {level: sms-1, at: 3 days after due, by: [sms, email], template: sms}
                  - {level: reminder, at: 7 days after sms-1, by: [email, letter], cc: responsible, attach: invoices}
                  - {level: letter, at: 10 days after reminder, by: letter, attach: invoices}
                  - {level: formal-notice, at: 15 days after letter, by: registered, pay-by: 15, approval: true,
                     charges: [interest, indemnity], minimum-amount: 150}
                thanks: {by: email, template: thanks}
            """;

    private SampleConfiguration() {}

    static String text() {
        String builtIn = Configuration.builtInScenarios();
        String ladders = builtIn.substring(builtIn.indexOf("scenarios:\n") + "scenarios:\n".length());
        return HEAD + (SCENARIOS + ladders).indent(2).replaceAll("(?m)[ ]+$", "");
    }
}
