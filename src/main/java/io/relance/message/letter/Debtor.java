package io.relance.message.letter;

import io.relance.ledger.Address;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.message.pdf.Ink;
import io.relance.message.text.MessageText.Run;
import io.relance.message.text.Particulars;
import io.relance.message.text.Plain;
import io.relance.message.text.Words;
import java.util.List;

/** Who owes: for the file handed to a third party. */
final class Debtor {
    private final Letter letter;
    private final Words words;
    private final Ink accent;

    Debtor(Letter letter, Ink accent) {
        this.letter = letter;
        this.words = letter.words();
        this.accent = accent;
    }

    void draw(Flow flow) {
        Customer customer = letter.customer();
        Address address = customer.address();
        flow.heading(words.word("dossier.debtor"), accent);
        fact(flow, "dossier.company", customer.name());
        fact(flow, "dossier.registration", Particulars.joined(" – ", customer.registrationNo(), customer.taxId()));
        String town = Particulars.joined(" ", address.postalCode(), address.city(), address.country());
        fact(flow, "dossier.address", Particulars.joined(", ", address.line1(), address.line2(), town));
        Contacts contacts = customer.contacts();
        fact(
                flow,
                "dossier.contact",
                Particulars.joined(", ", contacts.name(), Plain.phone(contacts.phone()), contacts.email()));
        fact(flow, "dossier.code", customer.id().value());
        flow.skip(4);
    }

    private void fact(Flow flow, String label, String value) {
        if (!value.isBlank()) {
            List<Run> runs =
                    List.of(new Run(words.word(label) + words.word("colon"), false), new Run(Plain.name(value), true));
            flow.paragraph(flow.file().root().child("P"), runs, Type.BODY, 0, 0);
        }
    }
}
