package io.relance.sample;

import java.math.BigDecimal;

/** Customers of whom something is left out on purpose: rule 7, and what no ladder serves any more. */
final class SampleHolds {
    private static final String CALL_DUE = "5 days after due are over";

    private SampleHolds() {}

    static void addTo(SampleBook book) {
        disputes(book);
        promises(book);
        stops(book);
        collected(book);
        given(book);
        insolvent(book);
        ended(book);
    }

    private static void disputes(SampleBook book) {
        SampleCustomer jeweller = book.customer("00121", "Bijouterie Putative SARL")
                .story("One invoice disputed, one whose dispute ends overnight, one that is chased as usual.");
        jeweller.invoice("2026-08-28", "2400.00")
                .with("disputed", "quantité")
                .expect("disputed", "disputed")
                .because("rule 7: without an amount all of it is in dispute");
        jeweller.invoice("2026-09-02", "890.00")
                .with("disputed", "prix")
                .then("disputed", null)
                .expect("disputed", "after hold")
                .because("rule 7: the next level goes on the 5th working day after the dispute, 12 October");
        jeweller.invoice("2026-09-24", "1500.00")
                .expect("call-1 by call", "call pending")
                .because(CALL_DUE);
        jeweller.fill(2);

        SampleCustomer steel =
                book.customer("00122", "Acier Hypothétique SA").story("300 of 100,000 EUR are disputed: 99,700 go on.");
        steel.invoice("2026-09-08", "100000.00")
                .with("disputed", "qualité")
                .amount("disputed_amount", "300.00")
                .with("last_level", "call-1")
                .date("last_level_on", "2026-09-28")
                .expect("reminder by email 99700.00 + disputed 300.00", "level not reached 99700.00 + disputed 300.00")
                .because("rule 7: the undisputed part goes on");
        steel.fill(3);
    }

    private static void promises(SampleBook book) {
        SampleCustomer optician = book.customer("00123", "Optique Illusoire SARL")
                .story("A promise for Friday: its grace of two working days is not over.");
        optician.invoice("2026-09-17", "1340.00")
                .date("promised_on", "2026-10-02")
                .expect("promised", "promised")
                .because("rule 7: quiet until 2 October plus 2 working days, 6 October");
        optician.fill(3);

        SampleCustomer painter = book.customer("00124", "Peinture Prétexte SARL")
                .story("A broken promise is called about; the next day the money arrives without a reference.");
        painter.invoice("2026-09-11", "2180.00")
                .date("promised_on", "2026-09-29")
                .expect("call-1 by call", "covered by credit")
                .because("rule 7: the grace ended on 1 October; rule 6: the payment equals the invoice");
        painter.credit("Règlement", "", "BQ-1005-021", "2026-10-05", "2180.00")
                .isNew()
                .expect("", "unallocated credit");
        painter.fill(3);

        SampleCustomer grocer = book.customer("00125", "Épicerie Utopique SARL")
                .with("segment", "proximité")
                .with("mobile", "06 39 98 00 25")
                .story(
                        "A corner shop: a payment plan that is kept, and a first reminder by SMS (scenario 'proximity').");
        grocer.invoice("2026-07-15", "3600.00")
                .date("plan_until", "2026-12-31")
                .expect("payment plan", "payment plan")
                .because("rule 7: left out while the plan lasts");
        grocer.invoice("2026-09-29", "142.80")
                .expect("sms-1 by sms", "level not reached")
                .because("3 days after due are over");
        grocer.fill(3);

        SampleCustomer cabinet =
                book.customer("00126", "Ébénisterie Onirique SARL").story("A payment announced and not yet posted.");
        cabinet.invoice("2026-09-16", "1180.00")
                .amount("payment_pending", "1180.00")
                .expect("payment pending", "payment pending")
                .because("rule 7: quiet for 10 working days at most");
        cabinet.fill(3);
    }

    private static void stops(SampleBook book) {
        SampleCustomer vineyard = book.customer("00127", "Vignoble de la Fable GAEC")
                .story("A person's stop that ends on the first night.");
        vineyard.invoice("2026-09-08", "960.00")
                .date("hold_until", "2026-10-05")
                .expect("on hold", "after hold")
                .because("rule 7: the last day holds still; the next level goes on the 5th working day after it");
        vineyard.fill(3);

        SampleCustomer pharmacy = book.customer("00128", "Pharmacie Mythique SELARL")
                .with("hold_reason", "Geste commercial en cours, voir direction")
                .story("The whole customer is on hold without an end.");
        pharmacy.invoice("2026-08-31", "2050.00")
                .expect("on hold", "on hold")
                .because("rule 7: a hold without a date lasts until it disappears");
        pharmacy.fill(2, "on hold", "the whole customer is on hold");
    }

    private static void collected(SampleBook book) {
        SampleCustomer laundry = book.customer("00129", "Blanchisserie Chimérique SARL")
                .story("Direct debits: one on its way, one rejected by the bank.");
        laundry.invoice("2026-10-01", "450.00")
                .with("payment_method", "Prélèvement")
                .expect("direct debit", "direct debit")
                .because("rule 7: quiet until 5 working days after due, 8 October");
        laundry.invoice("2026-09-01", "450.00")
                .with("payment_method", "Prélèvement")
                .with("subject", "Prélèvement rejeté le 04/09 (provision insuffisante)")
                .expect("call-1 by call", "call pending")
                .because("still open after the 5 working days: the debit came back");
        laundry.invoice("2026-11-02", "450.00")
                .with("payment_method", "Prélèvement")
                .expect("direct debit", "direct debit")
                .because("rule 16: of several reasons the direct debit comes before 'not yet due'");

        SampleCustomer tannery =
                book.customer("00130", "Tannerie Allégorique SA").story("A bill of exchange at the bank.");
        tannery.document("LCR-2609-13001", "Effet", "2026-08-31")
                .date("due_date", "2026-09-30")
                .amount("amount", "8200.00")
                .amount("open_amount", "8200.00")
                .with("payment_method", "LCR")
                .expect("direct debit", "direct debit")
                .because("rule 7: like a direct debit, quiet until 7 October");
        tannery.fill(3);

        SampleCustomer mason = book.customer("00131", "Maçonnerie Paradigme SAS")
                .story("Retentions: one not yet released, one released on 25 September.");
        mason.document("RG-2603-13101", "Retenue de garantie", "2026-03-31")
                .date("due_date", "2026-03-31")
                .date("release_on", "2027-03-31")
                .amount("amount", "2150.00")
                .amount("open_amount", "2150.00")
                .expect("retention", "retention")
                .because("rule 7: not before its release date");
        mason.document("RG-2509-13102", "Retenue de garantie", "2025-09-25")
                .date("due_date", "2026-09-25")
                .date("release_on", "2026-09-25")
                .amount("amount", "600.00")
                .amount("open_amount", "600.00")
                .expect("call-1 by call", "call pending")
                .because("released and late: an ordinary debt");
        mason.fill(3);
    }

    private static void given(SampleBook book) {
        SampleCustomer textile =
                book.customer("00132", "Textile Semblant SAS").story("A factored invoice beside one that is not.");
        textile.invoice("2026-09-01", "5400.00")
                .with("assigned_to", "Affacturage Exemple SA")
                .expect("assigned", "assigned")
                .because("rule 7: the factor collects it");
        textile.invoice("2026-09-21", "310.00")
                .expect("call-1 by call", "call pending")
                .because(CALL_DUE);
        textile.fill(3);

        SampleCustomer electrician = book.customer("00133", "Électricité Prétendue SARL")
                .story("Handed to an agency; a part payment in night two becomes a task 'inform the agency'.");
        electrician
                .invoice("2026-05-15", "1960.00")
                .with("handed_to", "Recouvrement Exemple SAS")
                .then("open_amount", new BigDecimal("960.00"))
                .expect("handed over", "handed over")
                .because("rule 8: nothing until it is settled or recalled");
        electrician
                .invoice("2026-09-10", "480.00")
                .expect("with a person", "with a person")
                .because("rule 8: its other late receivables go to a person");
        electrician.fill(2);

        SampleCustomer software = book.customer("00134", "Informatique Irréelle SAS")
                .story("The platform rejected the electronic invoice.");
        software.invoice("2026-09-14", "1440.00")
                .with("einvoice_status", "rejetée")
                .expect("e-invoice rejected", "e-invoice rejected")
                .because("rule 7: it has to be invoiced again first");
        software.fill(3);
    }

    private static void insolvent(SampleBook book) {
        SampleCustomer sawmill = book.customer("00135", "Scierie Fantôme SAS")
                .date("insolvent_on", "2026-07-15")
                .with("insolvency_type", "redressement")
                .story("Insolvent, and the business goes on: old debts are blocked, new ones are chased.");
        sawmill.invoice("2026-06-10", "2026-07-10", "3300.00")
                .expect("insolvent", "insolvent")
                .because("rule 7: issued before the judgment of 15 July");
        sawmill.invoice("2026-08-01", "2026-08-31", "1150.00")
                .expect("call-1 by call", "call pending")
                .because("rule 7: issued after it");

        SampleCustomer furniture = book.customer("00136", "Meubles Mirage SA")
                .date("insolvent_on", "2026-09-10")
                .with("insolvency_type", "liquidation")
                .story("In liquidation: everything goes to a person.");
        furniture
                .invoice("2026-07-20", "2026-08-19", "2700.00")
                .expect("insolvent", "insolvent")
                .because("rule 7: issued before the judgment");
        furniture
                .invoice("2026-09-14", "2026-09-24", "640.00")
                .expect("with a person", "with a person")
                .because("rule 7: liquidation, later ones to a person");
    }

    private static void ended(SampleBook book) {
        SampleCustomer cellar =
                book.customer("00137", "Cave de l'Allusion SARL").story("An opening line without a due date.");
        cellar.document("AN-2026-0137", "Facture", "2026-01-01")
                .with("subject", "À-nouveau, détail non repris")
                .amount("amount", "530.00")
                .amount("open_amount", "530.00")
                .expect("no due date", "no due date")
                .because("it is aged in a column of its own and never chased");
        cellar.fill(3);

        instalments(book);

        SampleCustomer club = book.customer("00139", "Amicale Exemple (association)")
                .with("scenario", "none")
                .story("Never contacted.");
        club.invoice("2026-08-31", "180.00")
                .expect("scenario none", "scenario none")
                .because("its scenario has no levels");
        club.fill(1, "scenario none", "its scenario has no levels");

        SampleCustomer ceramics =
                book.customer("00140", "Céramique Spéculative SARL").story("The ladder is finished.");
        ceramics.invoice("2026-03-31", "880.00")
                .with("last_level", "hand-over")
                .date("last_level_on", "2026-07-01")
                .expect("scenario finished", "scenario finished")
                .because("no level follows the last one");
        ceramics.fill(3);

        SampleCustomer archives =
                book.customer("00141", "Archives Anciennes SARL").story("A debt from before the go-live limit.");
        archives.invoice("2022-10-01", "2022-10-31", "290.00")
                .expect("before go-live", "before go-live")
                .because("due before 1 January 2023 (go-live.ignore-due-before)");
        archives.fill(3);
    }

    private static void instalments(SampleBook book) {
        SampleCustomer agency = book.customer("00138", "Agence Trompe-l'Œil SAS")
                .story("Three instalments of one number, each on its own ladder.");
        String number = "F2608-13801";
        String[] due = {"2026-09-25", "2026-10-25", "2026-11-25"};
        for (int i = 0; i < due.length; i++) {
            boolean late = i == 0;
            agency.document(number, "Facture", "2026-08-26")
                    .with("subject", "Refonte du catalogue, paiement en trois fois")
                    .date("due_date", due[i])
                    .amount("amount", "1000.00")
                    .amount("open_amount", "1000.00")
                    .labelled(i == 0 ? number : number + "/" + (i + 1))
                    .expect(late ? "call-1 by call" : "not yet due", late ? "call pending" : "not yet due")
                    .because("Identity: rows of one number with different due dates are its instalments");
        }
    }
}
