package io.relance.intake;

import io.relance.intake.column.Columns;
import io.relance.intake.column.Field;
import io.relance.intake.column.HeaderText;
import io.relance.intake.column.Role;
import io.relance.intake.fact.BadCell;
import io.relance.intake.fact.CellValues;
import io.relance.intake.fact.CustomerMapping;
import io.relance.intake.fact.CustomerTerms;
import io.relance.intake.fact.ReceivableMapping;
import io.relance.intake.fact.ScannedEvidence;
import io.relance.intake.layout.RowKind;
import io.relance.intake.layout.RowRecognition;
import io.relance.intake.layout.TitleFacts;
import io.relance.intake.table.RawRow;
import io.relance.intake.table.Table;
import io.relance.ledger.Company;
import io.relance.ledger.Customer;
import io.relance.ledger.Receivable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Reads one table below its header row, and counts what became of each row. */
final class SectionReader implements AutoCloseable {
    private final Section section;
    private final String file;
    private final String sheet;
    private final Company company;
    private final CustomerTerms terms;
    private final @Nullable LocalDate asOf;
    private final Tally tally;
    private final Columns columns;
    private final Table table;
    private final CellValues values;
    private final RowRecognition recognition;
    private final ReceivableMapping receivables;
    private final CustomerMapping customers;
    private final TitleFacts titles = new TitleFacts();
    private final Stamps stamps;
    private final boolean describesCustomers;
    private boolean otherCompanies;

    SectionReader(
            Section section,
            Company company,
            CustomerTerms terms,
            boolean dueFromTerms,
            @Nullable LocalDate asOf,
            Tally tally) {
        this.section = section;
        this.file = section.file().name();
        this.sheet = section.sheetName();
        this.company = company;
        this.terms = terms;
        this.asOf = asOf;
        this.tally = tally;
        this.columns = section.header().columns();
        this.table = section.open();
        ScannedEvidence evidence =
                new ScannedEvidence(section::open, section.header().row().number(), columns, terms);
        this.values = new CellValues(columns, table.counts1904(), evidence);
        this.recognition = new RowRecognition(columns, values);
        this.receivables = new ReceivableMapping(values, company.currency(), terms, dueFromTerms);
        this.customers = new CustomerMapping(values, section.role(), company.currency());
        this.stamps = new Stamps(columns, table.counts1904());
        this.describesCustomers = describesCustomers(columns);
        section.above().forEach(row -> titles.look(row, table.counts1904()));
    }

    private static boolean describesCustomers(Columns columns) {
        for (Field field : Field.values()) {
            if (field.describesCustomer() && columns.has(field)) {
                return true;
            }
        }
        return false;
    }

    TitleFacts titles() {
        return titles;
    }

    Stamps stamps() {
        return stamps;
    }

    Role role() {
        return section.role();
    }

    /** The grand total of the table; null where it covers rows of other companies too. */
    @Nullable
    BigDecimal controlTotal() {
        return otherCompanies ? null : recognition.controlTotal();
    }

    @Nullable
    SourceRow next() {
        for (RawRow row = table.next(); row != null; row = table.next()) {
            if (row.number() > section.header().row().number()) {
                SourceRow read = read(row);
                if (read != null) {
                    return read;
                }
            }
        }
        return null;
    }

    @Override
    public void close() {
        table.close();
    }

    private @Nullable SourceRow read(RawRow row) {
        tally.read++;
        values.at(row);
        RowKind kind = recognition.kind(row);
        if (kind != RowKind.DATA) {
            tally.notData++;
            if (kind == RowKind.NOTE) {
                titles.look(row, table.counts1904());
            }
            return null;
        }
        if (isOfOtherCompany(row)) {
            tally.otherCompany++;
            otherCompanies = true;
            return null;
        }
        return data(row);
    }

    private SourceRow data(RawRow row) {
        Place place = new Place(file, sheet, row.number());
        try {
            stamps.look(row, values);
            SourceRow accepted = section.role() == Role.CUSTOMERS ? customer(place) : receivable(place, row);
            tally.accepted++;
            return accepted;
        } catch (BadCell e) {
            recognition.addData(row, null);
            tally.rejected++;
            return Rejections.of(
                    place,
                    e,
                    section.role(),
                    values,
                    section.role() == Role.RECEIVABLES ? receivables.openIfReadable() : null);
        }
    }

    private SourceRow customer(Place place) throws BadCell {
        Customer customer = customers.map();
        terms.put(customer.id().value(), customer.paymentTermsDays());
        return new SourceRow.CustomerRow(place, customer);
    }

    private SourceRow receivable(Place place, RawRow row) throws BadCell {
        Receivable receivable = receivables.map(latest());
        Customer customer = describesCustomers ? customers.map() : null;
        recognition.addData(row, receivable.open().getAmount());
        return new SourceRow.ReceivableRow(place, receivable, customer);
    }

    /** The last day on which anything can have happened: that of the night, or of an extraction known to be later. */
    private @Nullable LocalDate latest() {
        LocalDateTime extracted = stamps.extractedAt() != null ? stamps.extractedAt() : titles.extractedAt();
        return asOf != null && extracted != null && extracted.toLocalDate().isAfter(asOf)
                ? extracted.toLocalDate()
                : asOf;
    }

    private boolean isOfOtherCompany(RawRow row) {
        if (!columns.has(Field.COMPANY)) {
            return false;
        }
        String text = HeaderText.plain(row.cell(columns.column(Field.COMPANY)).text());
        return !text.isEmpty()
                && !text.equals(HeaderText.plain(company.id()))
                && !text.equals(HeaderText.plain(company.name()));
    }
}
