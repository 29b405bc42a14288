package io.relance.sample;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Customers who show each level of the default ladder, and what happens when documents leave and come back. */
final class SampleLadder {
    private SampleLadder() {}

    static void addTo(SampleBook book) {
        courtesies(book);
        calls(book);
        written(book);
        formal(book);
        departures(book);
    }

    private static void courtesies(SampleBook book) {
        SampleCustomer bakery = book.customer("00101", "Boulangerie Modèle SARL")
                .story("A friendly word 15 days before a large invoice is due.");
        bakery.invoice("2026-10-20", "4820.00")
                .expect("courtesy-1 by email", "not yet due")
                .because("rule 3: 15 days before due, 2,000 or more, terms of 30 days; once");
        bakery.fill(3);

        SampleCustomer printer = book.customer("00102", "Imprimerie Fictive SAS")
                .story("A courtesy three days before due; the next one of the same kind waits 30 days.");
        printer.invoice("2026-10-08", "1250.00")
                .expect("courtesy-2 by email", "not yet due")
                .because("rule 3: 3 days before due, 500 or more");
        printer.invoice("2026-10-09", "640.00")
                .expect("not yet due", "contacted recently")
                .because("rule 4: the same courtesy went to this customer the day before");
        printer.invoice("2026-09-28", "2026-10-18", "3100.00")
                .expect("not yet due", "not yet due")
                .because("terms of 20 days: the courtesies are for 30 days and more");
        printer.fill(3);
    }

    private static void calls(SampleBook book) {
        SampleCustomer garage = book.customer("00103", "Garage de l'Exemple SARL")
                .story("A call on the list; an invoice that reaches the call the next night joins it.");
        garage.invoice("2026-09-25", "1480.00")
                .expect("call-1 by call", "call pending")
                .because("rule 1: 5 days after due are over; rule 11: the next level waits for the call");
        garage.invoice("2026-09-30", "920.40")
                .expect("call-1 by call", "call pending")
                .because("exactly 5 days after due");
        garage.invoice("2026-10-01", "310.00")
                .expect("level not reached", "call-1 by call")
                .because("rule 11: reaches the call on 6 October and joins the one on the list");
        garage.invoice("2026-10-08", "850.00")
                .expect("before-due suppressed", "contacted recently")
                .because("rule 3: no courtesy on the night of a first call, nor within the customer's 3 days after it");
        garage.invoice("2026-10-05", "415.00")
                .expect("not yet due", "level not reached")
                .because("on the due date nothing is late");
        garage.fill(3);
    }

    private static void written(SampleBook book) {
        SampleCustomer joiner = book.customer("00104", "Menuiserie Témoin SARL")
                .story("A reminder by e-mail for what was called about, with the invoices attached.");
        joiner.invoice("2026-09-12", "2310.60")
                .with("attachment", "factures/F2608-10401.pdf")
                .with("order_ref", "BC-7731")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-25")
                .expect("reminder by email", "level not reached")
                .because("3 days after the call of 25 September");
        joiner.invoice("2026-09-18", "780.00")
                .with("attachment", "factures/F2608-10402.pdf")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-25")
                .expect("reminder by email", "level not reached")
                .because("climbs with the first");
        joiner.invoice("2026-09-28", "1120.00")
                .expect("contacted recently", "contacted recently")
                .because("rule 4: the next call comes 15 days after the last; meanwhile it is listed for information");
        joiner.fill(2);

        SampleCustomer stationer = book.customer("00105", "Papeterie Virtuelle SAS")
                .story("A letter by post, 7 days after the reminder to the day.");
        stationer
                .invoice("2026-08-31", "1675.20")
                .with("attachment", "factures/F2608-10501.pdf")
                .with("last_level", "reminder")
                .date("last_level_on", "2026-09-28")
                .expect("letter by letter", "level not reached")
                .because("7 days after the reminder of 28 September");
        stationer
                .invoice("2026-09-03", "240.00")
                .with("last_level", "reminder")
                .date("last_level_on", "2026-09-28")
                .expect("letter by letter", "level not reached")
                .because("climbs with the first");
        stationer.fill(3);

        SampleCustomer locksmith = book.customer("00106", "Serrurerie Imaginaire EURL")
                .story("A last reminder with late interest and the fixed sum; one line of the export stands twice.");
        locksmith
                .invoice("2026-08-10", "3980.00")
                .with("last_level", "letter")
                .date("last_level_on", "2026-09-25")
                .twice()
                .expect("warning by letter", "level not reached")
                .because("10 days after the letter; the identical line counts once");
        locksmith.fill(3);
    }

    private static void formal(SampleBook book) {
        SampleCustomer carrier = book.customer("00107", "Transports Hypothèse SAS")
                .story("A formal notice waits for consent; everything lesser keeps still meanwhile.");
        carrier.invoice("2026-07-31", "6450.00")
                .with("last_level", "warning")
                .date("last_level_on", "2026-09-24")
                .expect("awaiting approval", "awaiting approval")
                .because("rule 9: a draft of the formal notice, 10 days after the warning");
        carrier.invoice("2026-10-08", "650.00")
                .expect("formal mode", "formal mode")
                .because("rule 8: no courtesy while the draft waits");
        carrier.invoice("2026-10-21", "3600.00")
                .expect("not yet due", "formal mode")
                .because("rule 8: the courtesy that falls due on 6 October does not leave");
        carrier.invoice("2026-09-28", "1900.00")
                .expect("formal mode", "formal mode")
                .because("rule 8: nor is a call newly listed");
        carrier.fill(2);

        SampleCustomer glazier =
                book.customer("00108", "Verrerie Supposée SARL").story("The file for the agency waits for consent.");
        glazier.invoice("2026-06-30", "2340.00")
                .with("last_level", "formal-notice")
                .date("last_level_on", "2026-09-08")
                .expect("awaiting approval", "awaiting approval")
                .because("rule 9: a draft of the hand-over, 25 days after the formal notice, from 500");
        glazier.fill(3);
    }

    private static void departures(SampleBook book) {
        SampleCustomer florist = book.customer("00109", "Fleuriste Échantillon")
                .story("Reminded in night one, paid the same day: thanked in night two.");
        florist.invoice("2026-09-10", "540.00")
                .with("attachment", "factures/F2608-10901.pdf")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-28")
                .then("open_amount", BigDecimal.ZERO.setScale(2))
                .then("settled_on", LocalDate.of(2026, 10, 5))
                .expect("reminder by email", "thanks by email")
                .because("rule 15: paid after a reminder, and nothing late is left");
        florist.fill(3);

        SampleCustomer dairy = book.customer("00110", "Laiterie Postiche SARL")
                .story("Its invoice moves to another account overnight: no thanks, and the history goes with it.");
        SampleDocument moving = dairy.invoice("2026-09-08", "1890.00")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-28")
                .then("customer_id", "00111")
                .expect("reminder by email", "level not reached")
                .because("Identity: the customer is an attribute of the receivable");
        dairy.fill(3);
        book.customer("00111", "Laiterie Postiche Distribution SAS")
                .story("Takes over invoice " + moving.number() + " of 00110 in night two, at the level it had.")
                .fill(3);

        SampleCustomer hardware = book.customer("00112", "Quincaillerie Simulée SARL")
                .story("An invoice vanishes without a payment: one night is no evidence, so no thanks.");
        hardware.invoice("2026-09-15", "730.00")
                .with("last_level", "reminder")
                .date("last_level_on", "2026-09-28")
                .gone()
                .expect("letter by letter", "")
                .because("7 days after the reminder; rule 15: thanks need proof of payment, or a second night");
        hardware.fill(3);

        SampleCustomer restaurant = book.customer("00113", "Restaurant Le Figurant")
                .story("Paid by a cheque that bounced: settled in night one, open again in night two.");
        restaurant
                .invoice("2026-09-22", "415.80")
                .amount("open_amount", "0.00")
                .date("settled_on", "2026-10-02")
                .with("payment_method", "Chèque")
                .then("open_amount", new BigDecimal("415.80"))
                .then("settled_on", null)
                .then("subject", "Chèque revenu impayé le 05/10")
                .expect("", "call-1 by call")
                .because("Identity: the same number and issue date is the same receivable");
        restaurant.fill(3);
    }
}
