package io.relance.store.row;

import io.relance.ledger.ImportedLevel;
import io.relance.ledger.PaymentMethod;
import io.relance.ledger.Receivable;
import io.relance.ledger.References;
import io.relance.ledger.Restraints;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The columns of a receivable that have no column of their own in the store, under the names of the contract. */
public final class ReceivableText {
    private ReceivableText() {}

    public static String write(Receivable receivable) {
        Texts texts = new Texts()
                .putAmount("amount_excl_vat", receivable.amountExclVat())
                .put("payment_method", receivable.paymentMethod())
                .put("applies_to", receivable.appliesTo())
                .put("settled_on", receivable.settledOn())
                .put("contract_rate", receivable.contractRate());
        references(texts, receivable.references());
        restraints(texts, receivable.restraints());
        ImportedLevel last = receivable.lastLevel();
        if (last != null) {
            texts.put("last_level", last.level()).put("last_level_on", last.on());
        }
        return texts.json();
    }

    private static void references(Texts texts, References references) {
        texts.put("subject", references.subject())
                .put("order_ref", references.orderRef())
                .put("payment_ref", references.paymentRef())
                .put("attachment", references.attachment())
                .put("gl_account", references.glAccount());
    }

    private static void restraints(Texts texts, Restraints restraints) {
        texts.put("disputed", restraints.disputed())
                .putAmount("disputed_amount", restraints.disputedAmount())
                .put("promised_on", restraints.promisedOn())
                .putAmount("promised_amount", restraints.promisedAmount())
                .put("plan_until", restraints.planUntil())
                .putAmount("payment_pending", restraints.paymentPending())
                .put("hold_until", restraints.holdUntil())
                .put("release_on", restraints.releaseOn())
                .put("assigned_to", restraints.assignedTo())
                .put("handed_to", restraints.handedTo())
                .put("einvoice_status", restraints.einvoiceStatus());
    }

    public static Receivable.Builder read(Receivable.Builder builder, Money amount, String json) {
        CurrencyUnit currency = amount.getCurrencyUnit();
        Texts texts = Texts.parse(json);
        return builder.amountExclVat(texts.amount("amount_excl_vat", currency))
                .paymentMethod(texts.constant("payment_method", PaymentMethod.class, PaymentMethod.TRANSFER))
                .appliesTo(texts.text("applies_to"))
                .settled(texts.date("settled_on"))
                .contractRate(texts.number("contract_rate"))
                .references(new References(
                        texts.text("subject"),
                        texts.text("order_ref"),
                        texts.text("payment_ref"),
                        texts.text("attachment"),
                        texts.text("gl_account")))
                .restraints(restraints(texts, currency))
                .lastLevel(
                        texts.has("last_level")
                                ? new ImportedLevel(texts.text("last_level"), texts.date("last_level_on"))
                                : null);
    }

    private static Restraints restraints(Texts texts, CurrencyUnit currency) {
        return new Restraints(
                texts.text("disputed"),
                texts.amount("disputed_amount", currency),
                texts.date("promised_on"),
                texts.amount("promised_amount", currency),
                texts.date("plan_until"),
                texts.amount("payment_pending", currency),
                texts.date("hold_until"),
                texts.date("release_on"),
                texts.text("assigned_to"),
                texts.text("handed_to"),
                texts.text("einvoice_status"));
    }
}
