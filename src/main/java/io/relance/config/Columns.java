package io.relance.config;

import java.util.List;

/** The names of columns that {@code source.columns} may map. */
final class Columns {
    static final List<String> NAMES = List.of(
            ("customer_id document_no document_type instalment entry_id issue_date due_date posted_on currency amount"
                            + " open_amount amount_excl_vat subject order_ref payment_ref payment_method disputed"
                            + " disputed_amount promised_on promised_amount plan_until payment_pending applies_to"
                            + " hold_until settled_on release_on assigned_to handed_to einvoice_status last_level"
                            + " last_level_on contract_rate attachment gl_account company name customer_type segment"
                            + " scenario language country payer_id group_id contact_name email cc email_formal phone"
                            + " mobile address1 address2 postal_code city tax_id registration_no credit_limit"
                            + " payment_terms_days responsible_name responsible_email sales_email hold_reason"
                            + " insolvent_on insolvency_type extracted_at payments_to debit credit debit_credit")
                    .split(" "));

    private Columns() {}
}
