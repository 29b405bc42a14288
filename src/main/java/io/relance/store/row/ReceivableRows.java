package io.relance.store.row;

import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Receivable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Receivables out of rows of the store. */
public final class ReceivableRows {
    /** The columns of {@code receivable r}. */
    public static final String COLUMNS = "r.id as receivable_id, r.doc_number, r.doc_type, r.instalment, r.entry_id,"
            + " r.customer_id, r.currency, r.amount, r.open_amount, r.issue_date, r.due_date, r.posted_on, r.details";

    /** A receivable's state while the export has it with something to pay. */
    public static final String OPEN = "open";

    /** Its state when the export says that it was settled. */
    public static final String SETTLED = "settled";

    /** Its state when it is no longer in the export. */
    public static final String GONE = "gone";

    private ReceivableRows() {}

    public static Receivable read(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency").strip());
        Money amount = money(currency, row.getBigDecimal("amount"));
        DocumentKey key = new DocumentKey(
                DocumentType.valueOf(row.getString("doc_type")),
                row.getString("doc_number"),
                row.getInt("instalment"),
                row.getString("entry_id"));
        Receivable.Builder builder = Receivable.builder(key, new CustomerId(row.getString("customer_id")), amount)
                .id(row.getLong("receivable_id"))
                .open(money(currency, row.getBigDecimal("open_amount")))
                .issued(row.getObject("issue_date", LocalDate.class))
                .due(row.getObject("due_date", LocalDate.class))
                .posted(row.getObject("posted_on", LocalDate.class));
        return ReceivableText.read(builder, amount, row.getString("details")).build();
    }

    /** An amount with the decimals of its currency; what the store holds never has more. */
    public static Money money(CurrencyUnit currency, BigDecimal value) {
        return Money.of(currency, value.setScale(currency.getDecimalPlaces(), java.math.RoundingMode.UNNECESSARY));
    }

    public static Money money(ResultSet row, String amount, String currency) throws SQLException {
        return money(CurrencyUnit.of(row.getString(currency).strip()), row.getBigDecimal(amount));
    }
}
