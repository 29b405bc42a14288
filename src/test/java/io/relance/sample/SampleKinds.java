package io.relance.sample;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Customers of other types and scenarios, a group, a customer with three hundred lines, and rows that are wrong. */
final class SampleKinds {
    private SampleKinds() {}

    static void addTo(SampleBook book) {
        consumers(book);
        scenarios(book);
        group(book);
        manyLines(book);
        wrongRows(book);
    }

    private static void consumers(SampleBook book) {
        SampleCustomer french = book.customer("00151", "Mme Sacha Exemple")
                .with("customer_type", "particulier")
                .with("contact_name", "Mme Sacha Exemple")
                .with("email", "sacha@example.com")
                .story(
                        "A French consumer: a written reminder first, never a fee; one debt is past its limitation period.");
        french.invoice("2026-09-20", "249.00")
                .expect("reminder by email", "level not reached")
                .because("the first past-due level of 'consumer', 5 days after due");
        french.invoice("2024-06-30", "89.00")
                .expect("limitation expired", "limitation expired")
                .because("two years after due against consumers (Code de la consommation, L. 218-2)");

        SampleCustomer belgian = book.customer("00152", "M. Noa Modèle")
                .with("customer_type", "particulier")
                .with("contact_name", "M. Noa Modèle")
                .with("email", "noa@example.com")
                .abroad("BE", "fr", "Rue de l'Exemple 52", "0000", "Fictiveville", "+32 2 000 00 52")
                .story("A Belgian consumer: a written, free first reminder before anything else.");
        belgian.invoice("2026-09-21", "312.50")
                .expect("first-reminder by email", "level not reached")
                .because("rule 5: a first reminder prescribed by law is a notice of its own");
        belgian.invoice("2026-10-02", "58.00")
                .expect("level not reached", "level not reached")
                .because("its own first reminder is due on 7 October");
    }

    private static void scenarios(SampleBook book) {
        SampleCustomer town = book.customer("00153", "Mairie de Villefictive")
                .with("customer_type", "collectivité")
                .with("contact_name", "Service facturier")
                .with("email_formal", "facturation@villefictive.example.com")
                .story("A public body: order and engagement numbers, interest in the letter, never an agency.");
        town.invoice("2026-08-31", "4600.00")
                .with("order_ref", "ENG-2026-00417")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-24")
                .expect("letter by letter", "level not reached")
                .because("scenario 'public-body': 10 days after the call");
        town.invoice("2026-09-27", "1380.00")
                .with("order_ref", "ENG-2026-00502")
                .expect("reminder by letter", "level not reached")
                .because("rule 4: due a reminder the same night, it climbs in the letter, to its own level");
        town.fill(3);

        SampleCustomer giant = book.customer("00154", "Groupe Colosse Fictif SA")
                .with("scenario", "key-account")
                .with("segment", "grands comptes")
                .story("A key account: tasks for a person, no messages.");
        giant.invoice("2026-08-10", "38000.00")
                .with("last_level", "call-2")
                .date("last_level_on", "2026-09-18")
                .expect("visit by visit", "call pending")
                .because("scenario 'key-account': 15 days after the second call");
        giant.fill(4);

        SampleCustomer discounter = book.customer("00155", "Discount Chimère SARL")
                .with("scenario", "strict")
                .story("A bad payer: its formal notice leaves without approval, as a registered letter.");
        discounter
                .invoice("2026-07-20", "3175.40")
                .with("last_level", "warning")
                .date("last_level_on", "2026-09-15")
                .expect("formal-notice by registered", "level not reached")
                .because("10 days after the warning; 'strict' asks nobody");
        discounter
                .invoice("2026-09-11", "860.00")
                .with("last_level", "reminder")
                .date("last_level_on", "2026-09-25")
                .expect("lesser class waits", "formal mode")
                .because("rule 5: its warning is due, but only the most severe class leaves; rule 8 from then on");
        discounter.fill(2);
    }

    private static void group(SampleBook book) {
        SampleCustomer holding = book.customer("00156", "Holding Imaginaria SAS")
                .with("group_id", "IMAGINARIA")
                .story("Pays for its subsidiaries 00157 and 00158: one message to it for all.");
        holding.fill(3);
        String[][] subsidiaries = {
            {"00157", "Imaginaria Nord SARL", "2026-09-09", "1450.00", "2026-09-28"},
            {"00158", "Imaginaria Sud SARL", "2026-09-11", "2070.00", "2026-09-29"}
        };
        for (String[] each : subsidiaries) {
            SampleCustomer subsidiary = book.customer(each[0], each[1])
                    .with("payer_id", "00156")
                    .with("group_id", "IMAGINARIA")
                    .story("Its notices go to 00156.");
            subsidiary
                    .invoice(each[2], each[3])
                    .with("attachment", "factures/F2608-" + each[0].substring(2) + "01.pdf")
                    .with("last_level", "call-1")
                    .date("last_level_on", each[4])
                    .expect("reminder by email", "level not reached")
                    .because("rule 5: one message to the payer");
            subsidiary.fill(3);
        }
    }

    private static void manyLines(SampleBook book) {
        SampleCustomer shops = book.customer("00159", "Supérettes Partout SAS")
                .with("email", "fournisseurs@superettes.example.com")
                .story("Invoiced several times a day: 300 lines, 180 of them late, in one message.");
        for (int i = 0; i < 300; i++) {
            boolean late = i < 180;
            LocalDate due = late
                    ? LocalDate.of(2026, 6, 22).plusDays(i / 2)
                    : LocalDate.of(2026, 10, 7).plusDays((i - 180) / 5);
            BigDecimal amount = BigDecimal.valueOf(1_200 + (i * 7_919L) % 8_300, 2);
            SampleDocument line = shops.invoice(due.toString(), amount.toPlainString())
                    .with("subject", "Livraison magasin " + (1 + i % 37));
            if (late) {
                line.with("last_level", "call-1")
                        .date("last_level_on", "2026-09-28")
                        .expect("reminder by email", "level not reached")
                        .because("3 days after the call, all in one message");
            } else {
                line.expect("not yet due", "not yet due").because("under 500: no courtesy");
            }
        }
    }

    private static void wrongRows(SampleBook book) {
        SampleCustomer careless = book.customer("00160", "Comptoir des Erreurs SARL")
                .story("Rows that cannot be read in night one and are mended in night two: silent, then called.");
        careless.invoice("2026-09-10", "1010.00")
                .expect("data rejected", "call-1 by call")
                .because("rule 12: a customer with a rejected row is not contacted");
        careless.invoice("2026-09-14", "333.00")
                .with("due_date", "31/02/2026")
                .then("due_date", LocalDate.of(2026, 9, 14))
                .expect("", "call-1 by call")
                .because("rejected: there is no 31 February");
        careless.invoice("2026-09-15", "455.00")
                .with("open_amount", "455,OO")
                .then("open_amount", new BigDecimal("455.00"))
                .expect("", "call-1 by call")
                .because("rejected: letters instead of zeros");
        SampleDocument computed = careless.invoice("2026-09-16", "612.00");
        computed.formula("open_amount", "510*1.2")
                .then("open_amount", new BigDecimal("612.00"))
                .expect("", "call-1 by call")
                .because("rejected: a formula without a value is an error, never 0");
        contradiction(careless);
        book.stray(new SampleDocument("", "F2609-99901")
                .with("document_type", "Facture")
                .date("issue_date", "2026-09-01")
                .date("due_date", "2026-10-01")
                .with("currency", "EUR")
                .amount("amount", "75.00")
                .amount("open_amount", "75.00")
                .with("subject", "Client divers")
                .because("rejected in both nights: no customer code"));
    }

    /** Two rows of one number and date that disagree about the amount; in night two only the right one is left. */
    private static void contradiction(SampleCustomer careless) {
        SampleDocument right = careless.invoice("2026-09-17", "190.00")
                .expect("", "call-1 by call")
                .because("rejected: two rows of one number contradict each other");
        careless.document(right.number(), "Facture", "2026-08-18")
                .date("due_date", "2026-09-17")
                .amount("amount", "910.00")
                .amount("open_amount", "910.00")
                .gone()
                .because("the other of the two rows");
    }
}
