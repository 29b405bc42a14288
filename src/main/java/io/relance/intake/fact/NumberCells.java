package io.relance.intake.fact;

import io.relance.intake.column.Field;
import io.relance.intake.table.Cell;
import io.relance.intake.value.AmountText;
import io.relance.intake.value.Convention;
import io.relance.intake.value.Readings;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The amounts and rates of a row, from cells of numbers or of text. */
final class NumberCells {
    private final CellValues values;
    private final Memo<AmountText> texts = new Memo<>(AmountText::read);

    NumberCells(CellValues values) {
        this.values = values;
    }

    /** An amount with the currency written beside it, or null if the cell is blank. */
    @Nullable
    Amount amount(Field field, int decimals) throws BadCell {
        Cell cell = values.cell(field);
        if (cell.isBlank()) {
            return null;
        }
        return switch (cell.kind()) {
            case NUMBER -> new Amount(number(field, cell), "", true);
            case TEXT -> textAmount(field, cell.text(), decimals);
            default -> throw values.unusable(field, cell, "an amount");
        };
    }

    /**
     * An amount as read.
     *
     * @param currency the ISO code beside it, or empty
     * @param binary whether it was a number of a workbook, which may carry a tail of binary digits
     */
    record Amount(BigDecimal value, String currency, boolean binary) {
        Amount negate() {
            return new Amount(value.negate(), currency, binary);
        }
    }

    private @Nullable Amount textAmount(Field field, String text, int decimals) throws BadCell {
        if ("NULL".equalsIgnoreCase(text)) {
            return null;
        }
        AmountText amount = texts.read(text);
        Readings<BigDecimal> readings = amount.readings();
        BigDecimal value = readings.isDoubtful() ? decided(field, readings, decimals) : readings.certainValue();
        if (value == null) {
            throw values.bad(field, "is no amount; expected one such as 1234.56, 1 234,56 or 1.234,56-");
        }
        return new Amount(value, amount.currency(), false);
    }

    /** Without any evidence in the table, a separator before three digits is a group's, unless the currency has three. */
    private @Nullable BigDecimal decided(Field field, Readings<BigDecimal> readings, int decimals) throws BadCell {
        Convention convention = values.evidence().convention(field);
        if (convention == Convention.FIRST || convention == Convention.SECOND) {
            return readings.under(convention);
        }
        if (convention == Convention.UNKNOWN && decimals < 3) {
            BigDecimal first = readings.first();
            return first != null && first.scale() <= 0 ? first : readings.second();
        }
        throw values.bad(
                field,
                "could be " + readings.first() + " or " + readings.second()
                        + ": the other amounts of this table do not tell whether comma or point is the decimal sign;"
                        + " expected one throughout, or two decimals");
    }

    BigDecimal number(Field field, Cell cell) throws BadCell {
        try {
            BigDecimal value = new BigDecimal(cell.text());
            if (Math.abs((long) value.scale()) + value.precision() <= 60) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw values.bad(field, "is no number; expected a number");
        }
        throw values.bad(field, "is no number that can be used; expected at most 30 digits");
    }

    /** What a row of totals says of the open amounts, as far as it can be read. */
    @Nullable
    BigDecimal total() {
        try {
            if (values.has(Field.OPEN_AMOUNT)) {
                return value(Field.OPEN_AMOUNT);
            }
            if (values.has(Field.AMOUNT)) {
                return value(Field.AMOUNT);
            }
            BigDecimal debit = value(Field.DEBIT);
            BigDecimal credit = value(Field.CREDIT);
            return debit == null || credit == null ? null : debit.subtract(credit);
        } catch (BadCell e) {
            // a total that cannot be read controls nothing; the rows above it stand for themselves
            return null;
        }
    }

    private @Nullable BigDecimal value(Field field) throws BadCell {
        Amount amount = amount(field, 2);
        return amount == null ? null : Tails.cut(amount.value(), 2);
    }

    /** A rate in percent: 10, {@code 10 %}, or 0.1 in a cell shown as a percentage. */
    @Nullable
    BigDecimal rate(Field field) throws BadCell {
        Cell cell = values.cell(field);
        if (cell.isBlank()) {
            return null;
        }
        BigDecimal rate;
        if (cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.PERCENT) {
            BigDecimal number = number(field, cell);
            rate = cell.kind() == Cell.Kind.PERCENT ? number.movePointRight(2) : number;
        } else if (cell.kind() == Cell.Kind.TEXT) {
            Readings<BigDecimal> readings =
                    AmountText.read(cell.text().replace("%", "")).readings();
            rate = readings.isDoubtful() ? null : readings.certainValue();
        } else {
            throw values.unusable(field, cell, "a rate in percent");
        }
        if (rate == null || rate.signum() < 0 || rate.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw values.bad(field, "is no rate; expected percent a year, such as 10 or 8,25 %");
        }
        return Tails.cut(rate, 6).stripTrailingZeros();
    }
}
