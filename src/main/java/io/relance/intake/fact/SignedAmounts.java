package io.relance.intake.fact;

import io.relance.intake.column.Field;
import io.relance.intake.table.Cell;
import io.relance.intake.value.Convention;
import io.relance.intake.value.Currencies;
import io.relance.ledger.DocumentType;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of a document with the sign of the ledger, debits positive: from one signed column, from {@code debit} and
 * {@code credit}, from a column beside which {@code D} or {@code C} stands, or unsigned where the type says that it is
 * a credit. An export that shows only what is still open gives no other amount than that.
 */
final class SignedAmounts {
    private final CellValues values;
    private final CurrencyUnit standard;
    private final Memo<Optional<CurrencyUnit>> currencies =
            new Memo<>(text -> Optional.ofNullable(Currencies.of(text)));

    SignedAmounts(CellValues values, CurrencyUnit standard) {
        this.values = values;
        this.standard = standard;
    }

    /** The currency of the row: its column, else what stands beside the amount, else the company's. */
    CurrencyUnit currency() throws BadCell {
        String text = values.text(Field.CURRENCY);
        if (!text.isEmpty()) {
            Optional<CurrencyUnit> currency = currencies.read(text);
            if (currency.isEmpty()) {
                throw values.bad(Field.CURRENCY, "is no currency; expected an ISO code such as EUR");
            }
            return currency.get();
        }
        for (Field field : new Field[] {Field.AMOUNT, Field.OPEN_AMOUNT, Field.DEBIT, Field.CREDIT}) {
            boolean written = values.cell(field).kind() == Cell.Kind.TEXT;
            NumberCells.Amount amount = written ? values.amount(field, standard.getDecimalPlaces()) : null;
            if (amount != null && !amount.currency().isEmpty()) {
                return CurrencyUnit.of(amount.currency());
            }
        }
        return standard;
    }

    /** The one column that has the amount: what is open where there is no other; null where debit and credit have it. */
    static @Nullable Field alone(CellValues values) {
        if (values.has(Field.AMOUNT)) {
            return Field.AMOUNT;
        }
        return values.has(Field.DEBIT) && values.has(Field.CREDIT) ? null : Field.OPEN_AMOUNT;
    }

    /** The document's amount. */
    Money amount(CurrencyUnit currency, @Nullable DocumentType type) throws BadCell {
        Field alone = alone(values);
        if (alone != null) {
            return required(alone, currency, type);
        }
        Money debit = money(Field.DEBIT, currency);
        Money credit = money(Field.CREDIT, currency);
        if (debit == null && credit == null) {
            throw values.bad(Field.DEBIT, "and credit are both empty; expected one of them");
        }
        if (debit != null && credit != null && !debit.isZero() && !credit.isZero()) {
            throw values.bad(
                    Field.DEBIT,
                    "and credit are both filled (credit: " + credit.getAmount() + "); expected one of them");
        }
        Money zero = Money.zero(currency);
        return (debit == null ? zero : debit).minus(credit == null ? zero : credit);
    }

    private Money required(Field field, CurrencyUnit currency, @Nullable DocumentType type) throws BadCell {
        Money amount = signed(field, currency, type);
        if (amount == null) {
            throw values.bad(field, "is empty; expected an amount");
        }
        return amount;
    }

    /** The open amount, or null if the row has none. */
    @Nullable
    Money open(CurrencyUnit currency, @Nullable DocumentType type) throws BadCell {
        return values.has(Field.OPEN_AMOUNT) ? signed(Field.OPEN_AMOUNT, currency, type) : null;
    }

    /** An amount as it stands, or null if the cell is blank. */
    @Nullable
    Money money(Field field, CurrencyUnit currency) throws BadCell {
        NumberCells.Amount amount = values.amount(field, currency.getDecimalPlaces());
        return amount == null ? null : money(field, amount, currency);
    }

    private @Nullable Money signed(Field field, CurrencyUnit currency, @Nullable DocumentType type) throws BadCell {
        Money money = money(field, currency);
        if (money == null || money.isZero()) {
            return money;
        }
        String side = side();
        if (!side.isEmpty()) {
            return "credit".equals(side) ? creditBySide(field, money) : money;
        }
        boolean credit = type == DocumentType.CREDIT_NOTE || type == DocumentType.PAYMENT;
        return credit && money.isPositive() ? creditByType(field, money) : money;
    }

    private String side() throws BadCell {
        String text = values.text(Field.SIDE);
        String side = text.isEmpty() ? "" : values.meaning("side", text);
        if (side.isEmpty() && !text.isEmpty()) {
            throw values.bad(Field.SIDE, "is neither debit nor credit; expected D or C");
        }
        return side;
    }

    private Money creditBySide(Field field, Money money) throws BadCell {
        if (money.isPositive()) {
            return money.negated();
        }
        if (values.evidence().creditSign(field, true) == Convention.CONTRADICTORY) {
            throw values.bad(
                    field,
                    "is negative and marked as credit, while other credits of this column are positive;"
                            + " expected credits with one sign throughout");
        }
        return money;
    }

    private Money creditByType(Field field, Money money) throws BadCell {
        if (values.evidence().creditSign(field, false) == Convention.CONTRADICTORY) {
            throw values.bad(
                    field,
                    "is positive for a credit note or payment, while others of this column are negative;"
                            + " expected credits with one sign throughout");
        }
        return money.negated();
    }

    private Money money(Field field, NumberCells.Amount amount, CurrencyUnit currency) throws BadCell {
        if (!amount.currency().isEmpty() && !isSame(amount.currency(), currency)) {
            throw values.bad(field, "is in " + amount.currency() + ", but the row is in " + currency.getCode());
        }
        int decimals = currency.getDecimalPlaces();
        BigDecimal value = amount.binary() ? Tails.cut(amount.value(), decimals) : amount.value();
        if (value.scale() > decimals) {
            value = value.stripTrailingZeros();
        }
        if (value.scale() > decimals) {
            throw values.bad(
                    field,
                    "has " + value.scale() + " decimals; expected at most " + decimals + ", as " + currency.getCode()
                            + " has");
        }
        return Money.of(currency, value);
    }

    /** A dollar sign may stand for any dollar. */
    private static boolean isSame(String code, CurrencyUnit currency) {
        return code.equals(currency.getCode())
                || ("USD".equals(code) && currency.getSymbol().endsWith("$"));
    }
}
