package io.relance.intake;

import io.relance.intake.column.Role;
import io.relance.intake.fact.CustomerTerms;
import io.relance.intake.table.TableFile;
import io.relance.intake.table.UnreadableTable;
import io.relance.intake.value.Zones;
import io.relance.ledger.Company;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one table after the other, customers first. */
final class SectionsReader implements SourceReader {
    private final List<TableFile> files;
    private final Deque<Section> left;
    private final List<TableRead> tables;
    private final Company company;
    private final boolean dueFromTerms;
    private final Instant readAt;
    private final @Nullable LocalDate asOf;
    private final CustomerTerms terms = new CustomerTerms();
    private final Tally tally = new Tally();
    private @Nullable SectionReader current;
    private @Nullable LocalDateTime extractedAt;
    private @Nullable LocalDate paymentsTo;
    private @Nullable BigDecimal controlTotal;
    private boolean ended;

    /**
     * Reads tables.
     *
     * @param readAt the time of extraction where the data themselves do not tell
     * @param asOf the date of the night that reads, or null
     */
    SectionsReader(
            List<TableFile> files,
            List<Section> sections,
            Company company,
            boolean dueFromTerms,
            Instant readAt,
            @Nullable LocalDate asOf) {
        this.files = files;
        this.left = new ArrayDeque<>(sections);
        this.tables = sections.stream().map(TableRead::of).toList();
        this.company = company;
        this.dueFromTerms = dueFromTerms;
        this.readAt = readAt;
        this.asOf = asOf;
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            return nextRow();
        } catch (UnreadableTable e) {
            throw new UnusableSource(String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable SourceRow nextRow() {
        while (true) {
            SectionReader reader = current;
            if (reader == null) {
                Section section = left.poll();
                if (section == null) {
                    ended = true;
                    refuseOthersOnly();
                    return null;
                }
                current = new SectionReader(section, company, terms, dueFromTerms, asOf, tally);
                continue;
            }
            SourceRow row = reader.next();
            if (row != null) {
                return row;
            }
            finish(reader);
        }
    }

    private void finish(SectionReader reader) {
        if (reader.role() == Role.RECEIVABLES) {
            LocalDateTime column = reader.stamps().extractedAt();
            extractedAt = column != null ? column : reader.titles().extractedAt();
            LocalDate payments = reader.stamps().paymentsTo();
            paymentsTo = payments != null ? payments : reader.titles().paymentsTo();
            controlTotal = reader.controlTotal();
        }
        reader.close();
        current = null;
    }

    /** An export of other companies alone would make this one's documents vanish. */
    private void refuseOthersOnly() {
        if (tally.otherCompany > 0 && tally.accepted + tally.rejected == 0) {
            throw new UnusableSource(
                    "No row belongs to the company '" + company.id() + "': all " + tally.otherCompany
                            + " name another one in the column company. Expected there is the id or the name of the company,"
                            + " or an empty cell. If the column means something else, leave it out: source: columns: {company: \"-\"}.");
        }
    }

    @Override
    public Extraction extraction() {
        if (!ended) {
            throw new IllegalStateException("not read to the end yet");
        }
        LocalDateTime local = extractedAt;
        Instant at = local == null
                ? readAt
                : local.atZone(Zones.of(company.country())).toInstant();
        return new Extraction(at, paymentsTo, controlTotal);
    }

    @Override
    public List<TableRead> tables() {
        return tables;
    }

    Tally tally() {
        return tally;
    }

    @Override
    public void close() {
        SectionReader reader = current;
        if (reader != null) {
            reader.close();
        }
        files.forEach(TableFile::close);
    }
}
