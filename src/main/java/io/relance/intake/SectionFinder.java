package io.relance.intake;

import io.relance.intake.column.ColumnNames;
import io.relance.intake.column.Columns;
import io.relance.intake.column.Field;
import io.relance.intake.column.HeaderFinder;
import io.relance.intake.column.Role;
import io.relance.intake.table.RawRow;
import io.relance.intake.table.Table;
import io.relance.intake.table.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds in a file the table of receivables or customers: the sheet whose header row has what is required. */
final class SectionFinder {
    private static final List<Field> DECISIVE = List.of(
            Field.CUSTOMER_ID,
            Field.DOCUMENT_NO,
            Field.DUE_DATE,
            Field.AMOUNT,
            Field.OPEN_AMOUNT,
            Field.DEBIT,
            Field.CREDIT);

    private final ColumnNames names;
    private final HeaderFinder headers;

    SectionFinder(ColumnNames names) {
        this.names = names;
        this.headers = new HeaderFinder(names);
    }

    HeaderFinder headers() {
        return headers;
    }

    private record Candidate(Section section, boolean complete, int count) {}

    /** The table of a role. */
    Section require(TableFile file, Role role, @Nullable String sheet) {
        List<Candidate> candidates = candidates(file, role, sheet);
        List<Candidate> complete =
                candidates.stream().filter(Candidate::complete).toList();
        if (complete.isEmpty()) {
            throw new UnusableSource(nothing(file, role, sheet, candidates));
        }
        Candidate best = best(complete);
        if (role == Role.RECEIVABLES) {
            refuseRival(file, best, complete);
        }
        refuseTwins(best.section());
        return best.section();
    }

    /** Two columns of one name: which of them counts is not to be guessed. */
    private static void refuseTwins(Section section) {
        Columns columns = section.header().columns();
        for (Field field : DECISIVE) {
            int twin = columns.twin(field);
            if (twin >= 0) {
                throw new UnusableSource(place(section) + ": two columns are called '" + columns.header(field)
                        + "', columns " + (columns.column(field) + 1) + " and " + (twin + 1)
                        + ". Give the one that is " + field.contractName() + " a name of its own in the export.");
            }
        }
    }

    /** The table of customers in the same workbook as the receivables, or null: there need not be one. */
    @Nullable
    Section besides(Section receivables) {
        if (receivables.file().sheets().size() == 1) {
            return null;
        }
        List<Candidate> found = new ArrayList<>();
        for (Candidate candidate : candidates(receivables.file(), Role.CUSTOMERS, null)) {
            boolean other = candidate.section().sheet() != receivables.sheet();
            if (other && candidate.complete() && !hasDocuments(candidate.section())) {
                found.add(candidate);
            }
        }
        return found.isEmpty() ? null : best(found).section();
    }

    private static Candidate best(List<Candidate> candidates) {
        Candidate best = candidates.get(0);
        for (Candidate candidate : candidates) {
            best = candidate.count() > best.count() ? candidate : best;
        }
        return best;
    }

    /** A sheet of documents, or of sums by customer, is no sheet of customers. */
    private boolean hasDocuments(Section customers) {
        HeaderFinder.Header header = headers.find(start(customers.file(), customers.sheet()), Role.RECEIVABLES);
        return header != null
                && (header.columns().has(Field.DOCUMENT_NO)
                        || header.columns().has(Field.AMOUNT)
                        || header.columns().has(Field.DEBIT)
                        || header.columns().has(Field.DUE_DATE));
    }

    /** Two sheets full of documents: reading one would let the other's documents vanish. */
    private static void refuseRival(TableFile file, Candidate best, List<Candidate> complete) {
        for (Candidate other : complete) {
            if (other.section().sheet() != best.section().sheet() && isDocuments(best) && isDocuments(other)) {
                throw new UnusableSource(file.name() + ": two sheets look like receivables, '"
                        + best.section().sheetName() + "' and '"
                        + other.section().sheetName()
                        + "'. Write the one to be read behind the file's name, receivables: \"" + file.name() + "#"
                        + best.section().sheetName() + "\", or leave the other out of the file.");
            }
        }
    }

    private static boolean isDocuments(Candidate candidate) {
        Columns columns = candidate.section().header().columns();
        return columns.has(Field.DOCUMENT_NO) && (columns.has(Field.DUE_DATE) || columns.has(Field.ISSUE_DATE));
    }

    private List<Candidate> candidates(TableFile file, Role role, @Nullable String sheet) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < file.sheets().size(); i++) {
            if (sheet == null || sheet.equalsIgnoreCase(file.sheets().get(i))) {
                List<RawRow> start = start(file, i);
                HeaderFinder.Header header = headers.find(start, role);
                if (header != null) {
                    List<RawRow> above = start.subList(0, start.indexOf(header.row()));
                    Section section = new Section(file, i, role, header, List.copyOf(above));
                    candidates.add(new Candidate(
                            section,
                            missing(header.columns(), role).isEmpty(),
                            header.columns().count()));
                }
            }
        }
        return candidates;
    }

    private static List<RawRow> start(TableFile file, int sheet) {
        List<RawRow> rows = new ArrayList<>();
        try (Table table = file.open(sheet)) {
            for (RawRow row = table.next(); row != null && rows.size() < HeaderFinder.DEPTH; row = table.next()) {
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private List<String> missing(Columns columns, Role role) {
        List<String> missing = new ArrayList<>();
        if (!columns.has(Field.CUSTOMER_ID)) {
            missing.add("customer_id");
        }
        if (role == Role.RECEIVABLES && !columns.has(Field.DOCUMENT_NO)) {
            missing.add("document_no");
        }
        if (role == Role.RECEIVABLES && !hasAmounts(columns)) {
            missing.add("amount");
        }
        if (role == Role.CUSTOMERS && !columns.has(Field.NAME)) {
            missing.add("name");
        }
        return missing;
    }

    /** Many exports show only what is still open; then that is the amount too, unless one is named that is not there. */
    private boolean hasAmounts(Columns columns) {
        boolean named = names.headers().containsKey(Field.AMOUNT);
        return columns.has(Field.AMOUNT)
                || (columns.has(Field.OPEN_AMOUNT) && !named)
                || (columns.has(Field.DEBIT) && columns.has(Field.CREDIT));
    }

    private String nothing(TableFile file, Role role, @Nullable String sheet, List<Candidate> candidates) {
        if (sheet != null && file.sheets().stream().noneMatch(sheet::equalsIgnoreCase)) {
            return file.name() + ": has no visible sheet '" + sheet + "'; its sheets are "
                    + file.sheets().stream().map(s -> "'" + s + "'").collect(Collectors.joining(", "))
                    + ". Correct the name behind the # in the configuration.";
        }
        if (candidates.isEmpty()) {
            return withoutHeader(file, role);
        }
        Section nearest = best(candidates).section();
        Columns columns = nearest.header().columns();
        List<String> missing = missing(columns, role);
        StringBuilder text = new StringBuilder(place(nearest) + ": the "
                + (missing.size() == 1 ? "column " : "columns ") + listed(missing)
                + (missing.size() == 1 ? " is" : " are") + " missing. Columns found: " + columns.described()
                + ". Say in the configuration which column it is, for example source: columns: {" + missing.get(0)
                + ": \"its header\"}, or add it to the export.");
        for (Map.Entry<Field, String> named : names.headers().entrySet()) {
            if (missing.contains(named.getKey().contractName())) {
                text.append(" (source.columns says ").append(named.getKey().contractName());
                text.append(": \"").append(named.getValue()).append("\", but no header reads so.)");
            }
        }
        return text.toString();
    }

    /** {@code a, b and c}. */
    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Column labels of a query stand in no row. */
    private static String place(Section section) {
        long row = section.header().row().number();
        return row == 0 ? section.place() : section.place() + ", row " + row;
    }

    private static String withoutHeader(TableFile file, Role role) {
        boolean empty = true;
        for (int i = 0; i < file.sheets().size(); i++) {
            empty &= start(file, i).isEmpty();
        }
        if (empty) {
            String what =
                    file.sheets().size() == 1 && !file.sheets().get(0).isEmpty() ? Section.place(file, 0) : file.name();
            return what + ": is empty. Export the " + role.word()
                    + " again; expected is a header row and one row for each.";
        }
        String expected =
                role == Role.CUSTOMERS ? "customer_id and name" : "customer_id, document_no, due_date and amount";
        return file.name() + ": no header row was found in the first " + HeaderFinder.DEPTH + " rows"
                + (file.sheets().size() > 1 ? " of any sheet" : "") + ". Expected is a row with columns such as "
                + expected
                + " (or N\u00B0 client, N\u00B0 facture, \u00C9ch\u00E9ance, Montant; Kundennummer, F\u00E4lligkeit ...)."
                + " Other headers can be named in the configuration: source: columns: {customer_id: \"its header\"}.";
    }
}
