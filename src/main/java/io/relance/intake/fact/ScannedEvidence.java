package io.relance.intake.fact;

import io.relance.intake.column.Columns;
import io.relance.intake.column.Field;
import io.relance.intake.table.Cell;
import io.relance.intake.table.RawRow;
import io.relance.intake.table.Table;
import io.relance.intake.value.AmountText;
import io.relance.intake.value.Convention;
import io.relance.intake.value.DateText;
import io.relance.intake.value.Readings;
import io.relance.intake.value.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the whole table once more when the first doubt arises, and keeps what its columns say. */
public final class ScannedEvidence implements Evidence {
    private final Supplier<Table> reopen;
    private final long headerRow;
    private final Columns columns;
    private final CustomerTerms terms;
    private final Map<Field, Convention> found = new EnumMap<>(Field.class);
    private final Map<Field, Convention> signsBySide = new EnumMap<>(Field.class);
    private final Map<Field, Convention> signsByType = new EnumMap<>(Field.class);
    private final List<Field> dates = new ArrayList<>();
    private final List<Field> amounts = new ArrayList<>();
    private final Memo<Readings<LocalDate>> dateTexts = new Memo<>(DateText::read);
    private final Memo<Readings<BigDecimal>> amountTexts =
            new Memo<>(text -> AmountText.read(text).readings());
    private final Memo<String> sides = new Memo<>(text -> Words.meaning("side", text));
    private final Memo<String> types = new Memo<>(text -> Words.meaning("document_type", text));
    private Convention byTerms = Convention.UNKNOWN;
    private boolean scanned;

    /** @param headerRow the rows up to this one are not looked at */
    public ScannedEvidence(Supplier<Table> reopen, long headerRow, Columns columns, CustomerTerms terms) {
        this.reopen = reopen;
        this.headerRow = headerRow;
        this.columns = columns;
        this.terms = terms;
        for (Field field : Field.values()) {
            if (columns.has(field) && field.kind() == Field.Kind.DATE) {
                dates.add(field);
            } else if (columns.has(field) && field.kind() == Field.Kind.AMOUNT) {
                amounts.add(field);
            }
        }
    }

    @Override
    public Convention convention(Field field) {
        scan();
        Convention own = found.getOrDefault(field, Convention.UNKNOWN);
        if (own != Convention.UNKNOWN) {
            return own;
        }
        boolean date = field.kind() == Field.Kind.DATE;
        if (date && byTerms != Convention.UNKNOWN) {
            return byTerms;
        }
        Convention others = Convention.UNKNOWN;
        for (Field other : date ? dates : amounts) {
            others = others.with(found.getOrDefault(other, Convention.UNKNOWN));
        }
        return others;
    }

    @Override
    public Convention creditSign(Field field, boolean bySide) {
        scan();
        return (bySide ? signsBySide : signsByType).getOrDefault(field, Convention.UNKNOWN);
    }

    private void scan() {
        if (scanned) {
            return;
        }
        scanned = true;
        try (Table table = reopen.get()) {
            for (RawRow row = table.next(); row != null; row = table.next()) {
                if (row.number() > headerRow) {
                    look(row);
                }
            }
        }
    }

    private void look(RawRow row) {
        for (Field field : dates) {
            Cell cell = cell(row, field);
            if (cell.kind() == Cell.Kind.TEXT) {
                found.merge(field, dateTexts.read(cell.text()).evidence(), Convention::with);
            }
        }
        lookAtTerms(row);
        boolean creditSide = isCreditSide(row);
        boolean creditType = isCreditType(row);
        for (Field field : amounts) {
            Cell cell = cell(row, field);
            Readings<BigDecimal> readings = readings(cell);
            found.merge(field, readings.evidence(), Convention::with);
            BigDecimal value = readings.first() == null ? readings.second() : readings.first();
            if (value != null && value.signum() != 0) {
                Convention sign = value.signum() > 0 ? Convention.FIRST : Convention.SECOND;
                signsBySide.merge(field, creditSide ? sign : Convention.UNKNOWN, Convention::with);
                signsByType.merge(field, creditType ? sign : Convention.UNKNOWN, Convention::with);
            }
        }
    }

    private Readings<BigDecimal> readings(Cell cell) {
        if (cell.kind() == Cell.Kind.TEXT) {
            return amountTexts.read(cell.text());
        }
        if (cell.kind() != Cell.Kind.NUMBER) {
            return Readings.none();
        }
        try {
            return Readings.certain(new BigDecimal(cell.text()));
        } catch (NumberFormatException e) {
            return Readings.none();
        }
    }

    /** Two doubtful dates of one row whose distance is that of the terms one way round only. */
    private void lookAtTerms(RawRow row) {
        Integer days = days(row);
        Cell issued = cell(row, Field.ISSUE_DATE);
        Cell due = cell(row, Field.DUE_DATE);
        if (days == null || issued.kind() != Cell.Kind.TEXT || due.kind() != Cell.Kind.TEXT) {
            return;
        }
        Readings<LocalDate> from = dateTexts.read(issued.text());
        Readings<LocalDate> to = dateTexts.read(due.text());
        if (from.isDoubtful() && to.isDoubtful()) {
            boolean first = fits(from.first(), to.first(), days);
            boolean second = fits(from.second(), to.second(), days);
            if (first != second) {
                byTerms = byTerms.with(first ? Convention.FIRST : Convention.SECOND);
            }
        }
    }

    private static boolean fits(@Nullable LocalDate from, @Nullable LocalDate to, int days) {
        return from != null && from.plusDays(days).equals(to);
    }

    private @Nullable Integer days(RawRow row) {
        String own = cell(row, Field.PAYMENT_TERMS_DAYS).text();
        if (!own.isEmpty() && own.length() <= 3 && own.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.valueOf(own);
        }
        return terms.of(cell(row, Field.CUSTOMER_ID).text());
    }

    private boolean isCreditSide(RawRow row) {
        return columns.has(Field.SIDE)
                && "credit".equals(sides.read(cell(row, Field.SIDE).text()));
    }

    private boolean isCreditType(RawRow row) {
        if (!columns.has(Field.DOCUMENT_TYPE)) {
            return false;
        }
        String type = types.read(cell(row, Field.DOCUMENT_TYPE).text());
        return "credit_note".equals(type) || "payment".equals(type);
    }

    private Cell cell(RawRow row, Field field) {
        return row.cell(columns.column(field));
    }
}
