package io.relance.sample;

/** Customers who differ in how, where and in which language they can be reached. */
final class SampleReach {
    private SampleReach() {}

    static void addTo(SampleBook book) {
        channels(book);
        abroad(book);
    }

    private static void channels(SampleBook book) {
        SampleCustomer cleaner = book.customer("00142", "Pressing du Néant EURL")
                .without("phone")
                .story("No telephone number: it stays on the call list, 'number missing'.");
        cleaner.invoice("2026-09-22", "615.00")
                .expect("call-1 by call", "call pending")
                .because("rule 11: a call always goes on the list");
        cleaner.fill(3);

        SampleCustomer hairdresser = book.customer("00143", "Coiffure Imagine SARL")
                .without("email")
                .story("No e-mail address: the reminder goes by post.");
        hairdresser
                .invoice("2026-09-09", "470.00")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-28")
                .expect("reminder by letter", "level not reached")
                .because("rule 11: the level's second channel");

        SampleCustomer caterer = book.customer("00144", "Traiteur Songe SARL")
                .without("email")
                .story("No e-mail address for a courtesy: it lapses.");
        caterer.invoice("2026-10-20", "2600.00")
                .expect("no channel", "not yet due")
                .because("rule 11: a courtesy without a channel lapses");
        caterer.fill(3);

        SampleCustomer kiosk = book.customer("00145", "Kiosque Nulle-Part")
                .without("email")
                .without("address1")
                .without("postal_code")
                .without("city")
                .story("Neither address: listed as unreachable.");
        kiosk.invoice("2026-09-01", "390.00")
                .with("last_level", "reminder")
                .date("last_level_on", "2026-09-28")
                .expect("unreachable", "unreachable")
                .because("rule 11: a past-due level that cannot be delivered lapses after 5 working days");
    }

    private static void abroad(SampleBook book) {
        SampleCustomer baker = book.customer("00146", "Padaria Exemplo Lda")
                .abroad("PT", "en", "Rua do Exemplo 12", "1000-000", "Vila Fictícia", "+351 210 000 046")
                .story("5 October is a public holiday in Portugal: the reminder goes the next day.");
        baker.invoice("2026-09-07", "1720.00")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-25")
                .expect("non-working day", "reminder by email")
                .because("rule 10: the customer's holidays count");
        baker.fill(2);

        SampleCustomer trader = book.customer("00147", "Sample Trading Ltd")
                .abroad("GB", "en", "1 Example Street", "ZZ1 1ZZ", "Sampletown", "+44 20 7946 0147")
                .story("Several currencies: one message, a table and a total for each.");
        trader.invoice("2026-09-04", "3250.00")
                .with("currency", "GBP")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-28")
                .expect("reminder by email", "level not reached")
                .because("3 days after the call");
        trader.invoice("2026-09-10", "1100.00")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-28")
                .expect("reminder by email", "level not reached")
                .because("rule 5: in the same message");
        trader.invoice("2026-10-28", "2000.00")
                .with("currency", "USD")
                .expect("not yet due", "not yet due")
                .because("not due: it appears in no table");
        trader.fill(2);

        SampleCustomer dutch = book.customer("00148", "Voorbeeld Verpakkingen BV")
                .abroad("NL", "nl", "Voorbeeldstraat 1", "0000 AA", "Fictiedam", "+31 20 000 0148")
                .story("A letter left on Friday: nothing of a lower level for 15 days.");
        dutch.invoice("2026-08-25", "1260.00")
                .with("last_level", "letter")
                .date("last_level_on", "2026-10-02")
                .expect("level not reached", "level not reached")
                .because("the warning follows 10 days after the letter, 12 October");
        dutch.invoice("2026-09-10", "700.00")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-28")
                .expect("contacted recently", "contacted recently")
                .because("rule 4: a reminder is lower than the letter of 2 October, so it waits until 17 October");
        dutch.fill(3);

        SampleCustomer german = book.customer("00149", "Musterfirma Beispiel GmbH")
                .abroad("DE", "de", "Musterstraße 49", "00000", "Beispielstadt", "+49 30 23125 049")
                .story("A letter in German.");
        german.invoice("2026-08-20", "2890.00")
                .with("last_level", "reminder")
                .date("last_level_on", "2026-09-24")
                .expect("letter by letter", "level not reached")
                .because("rule 1: the letter was due on 1 October and is made good");
        german.fill(3);

        SampleCustomer flemish = book.customer("00150", "Fictief Drukwerk NV")
                .abroad("BE", "nl", "Voorbeeldlaan 50", "0000", "Fictiegem", "+32 2 000 00 50")
                .with("tax_id", "BE0000000097")
                .story("A Belgian business, in Dutch.");
        flemish.invoice("2026-09-13", "985.00")
                .with("attachment", "factures/F2608-15001.pdf")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-28")
                .expect("reminder by email", "level not reached")
                .because("3 days after the call");
        flemish.fill(3);
    }
}
