package io.relance.sample;

/** Customers with credits and small amounts: rule 6. */
final class SampleCredits {
    private static final String CALL_DUE = "5 days after due are over";
    private static final String COVERED = "rule 6: covered, so not contacted; listed 'to allocate'";

    private SampleCredits() {}

    static void addTo(SampleBook book) {
        payments(book);
        creditNotes(book);
        smallAmounts(book);
    }

    private static void payments(SampleBook book) {
        SampleCustomer roofer = book.customer("00114", "Charpente Factice SAS")
                .story("A payment without reference covers one invoice exactly and the next one partly.");
        roofer.invoice("2026-08-31", "980.00")
                .expect("covered by credit", "covered by credit")
                .because("rule 6: the oldest past-due one first");
        roofer.invoice("2026-09-10", "760.00")
                .expect(
                        "call-1 by call 240.00 + covered by credit 520.00",
                        "call pending 240.00 + covered by credit 520.00")
                .because("what is left of the payment covers 520; 240 go on");
        roofer.credit("Règlement", "", "BQ-1002-017", "2026-10-02", "1500.00");
        roofer.fill(2);

        SampleCustomer plumber = book.customer("00115", "Plomberie Inventée SARL")
                .story("Two cheques of one day and one amount are two payments.");
        plumber.invoice("2026-09-01", "400.00")
                .expect("covered by credit", "covered by credit")
                .because("rule 6: the first cheque equals it");
        plumber.invoice("2026-09-05", "1000.00")
                .expect(
                        "call-1 by call 600.00 + covered by credit 400.00",
                        "call pending 600.00 + covered by credit 400.00")
                .because("the second cheque covers 400 of it; Identity: payments are never taken for duplicates");
        plumber.credit("Règlement", "", "", "2026-10-01", "400.00").with("payment_method", "Chèque");
        plumber.credit("Règlement", "", "", "2026-10-01", "400.00").with("payment_method", "Chèque");
        plumber.fill(2);
    }

    private static void creditNotes(SampleBook book) {
        SampleCustomer cannery = book.customer("00116", "Conserverie Apocryphe SA")
                .story("A credit note that names its invoice, with its amount written as SAP writes it: 1.234,56-");
        SampleDocument credited = cannery.invoice("2026-09-15", "1234.56")
                .expect("covered by credit", "covered by credit")
                .because("rule 6: the document the credit note names");
        cannery.invoice("2026-09-20", "500.00")
                .expect("call-1 by call", "call pending")
                .because(CALL_DUE);
        cannery.credit("Avoir", "A2609-11603", "", "2026-09-29", "1234.56")
                .with("amount", "1.234,56-")
                .with("open_amount", "1.234,56-")
                .with("applies_to", credited.number());
        cannery.fill(3);

        SampleCustomer nursery =
                book.customer("00117", "Pépinière du Mirage SCEA").story("It paid more than it owes: a net credit.");
        nursery.invoice("2026-09-01", "1200.00")
                .expect("covered by credit", "covered by credit")
                .because(COVERED);
        nursery.invoice("2026-10-26", "700.00")
                .expect("net credit", "net credit")
                .because("rule 6: the credits reach all its open amounts, so nothing of it is contacted");
        nursery.credit("Règlement", "", "BQ-0930-004", "2026-09-30", "3000.00");
    }

    private static void smallAmounts(SampleBook book) {
        SampleCustomer cobbler = book.customer("00118", "Cordonnerie Pseudo EI")
                .story("Small rests after a payment are listed, not chased.");
        cobbler.invoice("2026-08-31", "600.00")
                .amount("open_amount", "9.50")
                .expect("small rest", "small rest")
                .because("rule 6: under 20");
        cobbler.invoice("2026-09-04", "5000.00")
                .amount("open_amount", "80.00")
                .expect("small rest", "small rest")
                .because("rule 6: under 2 % of the invoice");
        cobbler.fill(3);

        SampleCustomer chemist = book.customer("00119", "Chimie Conjecturale SA")
                .story(
                        "8 EUR late beside 20,000 EUR not due: the small sum is not worth a call, the large one is not late.");
        chemist.invoice("2026-09-15", "8.00")
                .expect("below minimum", "below minimum")
                .because("rule 6: the minimum is compared with what would be claimed");
        chemist.invoice("2026-09-05", "2026-11-04", "20000.00")
                .expect("not yet due", "not yet due")
                .because("30 days before due: too early for a courtesy");
        chemist.fill(3);

        SampleCustomer watchmaker =
                book.customer("00120", "Horlogerie Abstraite SARL").story("A formal notice begins at 150 EUR.");
        watchmaker
                .invoice("2026-07-31", "120.00")
                .with("last_level", "warning")
                .date("last_level_on", "2026-09-24")
                .expect("below minimum", "below minimum")
                .because("each formal level has its own minimum");
        watchmaker.fill(3);
    }
}
