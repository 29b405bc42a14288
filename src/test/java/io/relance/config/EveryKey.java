package io.relance.config;

/** A configuration that gives every key there is, each with a value other than its default. */
final class EveryKey {
    static final String SCENARIOS = """
              scenarios:
                mine:
                  for: {customer-type: consumer, segment: "shop: 1", country: BE, scenario: "a"}
                  minimum-amount: 12.50
                  min-days-between-contacts: 4
                  min-days-between-formal: 11
                  repeat-after: {courtesy: 31, call: 16, reminder: 17, formal: 32}
                  call-expiry: 6
                  promise-grace: 1
                  after-hold: 3
                  catch-up: latest
                  levels:
                    - {level: early, at: 9 working days before due, by: [email, sms], template: soft, if: {open-at-least: 501, terms-at-least: 31}}
                    - {level: first, at: 6 days after due, by: [email, letter], cc: [responsible, sales], attach: invoices, was: [one, two], pay-by: 7}
                    - {level: formal, at: 20 days after first, by: registered, pay-by: 16, charges: [interest, indemnity], approval: true, minimum-amount: 151}
                  thanks: {by: sms, template: merci}
            """;

    static final String REST = """
              source:
                type: files
                receivables: open.csv
                customers: customers.csv
                missing-due-date: terms
                columns: {amount: Montant, name: Raison sociale}
                max-rejects: 6%
                max-shrinkage: {customers: 16%, documents: 31%, amount: 32%}
                max-age-of-data: 2
                max-age-of-payments: 3
                control-total: -12.34
                control-totals: [411000 12.50]
                sales: rates.csv
              go-live: {confirmed: true, ignore-due-before: 2025-01-01}
              store: {url: "jdbc:postgresql://db.example/relance", user: relance, password-file: store.txt}
              outbox: sent
              templates: mine
              rates: rates.csv
              charges: {from-invoice: 50.00, up-to: 40%, consumer-clause: true, after-payment: claim, allocation: costs-and-interest-first}
              calendar: {quiet-periods: [{period: 1 to 2 May, for: [sms, courtesy]}], send-from: "09:15"}
              ageing: {buckets: [10, 20], provisions: [1, 2, 3, 40%], close-day: 6, reporting-currency: USD, exchange-rates: [GBP 1.2], reference-terms: 30 days, month-end: {formats: [html], to: [cfo@example.com]}}
              delivery:
                email: {mode: smtp, host: mail.example, port: 2525, tls: true, starttls: false, username: u, password-file: mail.txt, certificate: mail.pem, per-minute: 60, retry-after: [20, 90], redirect-to: test@example.com}
                registered: {numbers: numbers.txt}
            """;

    static final String COMPANY = """
              company:
                id: acme
                name: ACME SAS
                country: BE
                language: nl
                currency: USD
                iban: BE68 5390 0754 7034
                bic: BBRUBEBB
                email: credit@example.com
                phone: 02 000 00 00
                tax-id: BE0000000000
                registry: RPM Bruxelles
                legal-form: SA
                capital: 1 000 EUR
                signatory: Exemple
                logo: logo.png
                address: {line1: rue 1, line2: boîte 2, postal-code: "1000", city: Bruxelles, country: LU}
            """;

    static final String ALL = "relance:\n" + COMPANY + REST + SCENARIOS;

    private EveryKey() {}
}
