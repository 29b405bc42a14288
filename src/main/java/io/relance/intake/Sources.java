package io.relance.intake;

import io.relance.intake.column.ColumnNames;
import io.relance.intake.column.Role;
import io.relance.intake.table.JdbcFile;
import io.relance.intake.table.TableFile;
import io.relance.intake.table.TableFiles;
import io.relance.intake.table.UnreadableTable;
import io.relance.ledger.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where reading starts: opens the source of a company, whatever kind it is. */
public final class Sources {
    private Sources() {}

    /**
     * Opens a source. Customers come first, then the documents, each in the order of the source.
     *
     * @param readAt the time of reading: of a database it is the time of extraction
     * @throws UnusableSource when the source as a whole cannot be read
     */
    public static SourceReader open(SourceSettings settings, Company company, Instant readAt) {
        List<TableFile> files = new ArrayList<>();
        try {
            ColumnNames names = new ColumnNames(settings.columns());
            SectionFinder finder = new SectionFinder(names);
            return settings.type() == SourceSettings.Type.JDBC
                    ? database(settings, company, finder, files, readAt)
                    : files(settings, company, finder, files);
        } catch (UnreadableTable | IllegalArgumentException e) {
            files.forEach(TableFile::close);
            throw new UnusableSource(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            files.forEach(TableFile::close);
            throw e;
        }
    }

    private static SourceReader database(
            SourceSettings settings, Company company, SectionFinder finder, List<TableFile> files, Instant readAt) {
        SourceSettings.Jdbc jdbc = settings.jdbc();
        if (jdbc == null) {
            throw new UnusableSource("No database is configured. Expected are source.jdbc.url and the SELECT statement"
                    + " source.jdbc.receivables.");
        }
        List<Section> sections = new ArrayList<>();
        String customers = jdbc.customers();
        if (customers != null) {
            TableFile query = query(Role.CUSTOMERS, jdbc, customers, files);
            sections.add(finder.require(query, Role.CUSTOMERS, null));
        }
        TableFile query = query(Role.RECEIVABLES, jdbc, jdbc.receivables(), files);
        sections.add(finder.require(query, Role.RECEIVABLES, null));
        return reader(settings, company, files, sections, readAt);
    }

    private static TableFile query(Role role, SourceSettings.Jdbc jdbc, String select, List<TableFile> files) {
        JdbcFile.Access access = new JdbcFile.Access(jdbc.url(), jdbc.user(), jdbc.password());
        TableFile query = JdbcFile.open("jdbc:" + role.word(), access, select);
        files.add(query);
        return query;
    }

    private static SourceReader reader(
            SourceSettings settings, Company company, List<TableFile> files, List<Section> sections, Instant readAt) {
        boolean dueFromTerms = settings.missingDueDate() == SourceSettings.MissingDueDate.TERMS;
        return new SectionsReader(List.copyOf(files), sections, company, dueFromTerms, readAt, settings.asOf());
    }

    private static SourceReader files(
            SourceSettings settings, Company company, SectionFinder finder, List<TableFile> files) {
        Path path = settings.receivables();
        if (path == null) {
            throw new UnusableSource("No file of receivables is configured. Expected is source: receivables: with the"
                    + " name of a workbook (.xlsx, .xls) or text file (.csv).");
        }
        SheetPath receivables = SheetPath.of(path);
        Section documents =
                finder.require(open(receivables.file(), finder, files), Role.RECEIVABLES, receivables.sheet());
        List<Section> sections = new ArrayList<>();
        Section customers = customers(settings.customers(), documents, finder, files);
        if (customers != null) {
            sections.add(customers);
        }
        sections.add(documents);
        return reader(settings, company, files, sections, modified(receivables.file()));
    }

    private static @Nullable Section customers(
            @Nullable Path path, Section documents, SectionFinder finder, List<TableFile> files) {
        if (path == null) {
            return finder.besides(documents);
        }
        SheetPath customers = SheetPath.of(path);
        return finder.require(open(customers.file(), finder, files), Role.CUSTOMERS, customers.sheet());
    }

    private static TableFile open(Path path, SectionFinder finder, List<TableFile> files) {
        TableFile file = TableFiles.open(path, finder.headers()::score);
        files.add(file);
        return file;
    }

    /**
     * A cheap digest of everything that {@link #open} would read: equal ones mean that nothing changed. Of files their
     * bytes (not their times: a file that was only touched holds the same data), of a database its answers.
     *
     * @throws UnusableSource when the source cannot be read
     */
    public static String fingerprint(SourceSettings settings) {
        try {
            return settings.type() == SourceSettings.Type.JDBC ? ofDatabase(settings) : ofFiles(settings);
        } catch (UnreadableTable e) {
            throw new UnusableSource(String.valueOf(e.getMessage()), e);
        }
    }

    private static String ofFiles(SourceSettings settings) {
        ContentDigest digest = new ContentDigest();
        for (Path path : new @Nullable Path[] {settings.receivables(), settings.customers()}) {
            if (path != null) {
                Path file = SheetPath.of(path).file();
                digest.add(path.getFileName() + " ");
                digest.addFile(file);
            }
        }
        return digest.hex();
    }

    private static String ofDatabase(SourceSettings settings) {
        ContentDigest digest = new ContentDigest();
        SourceSettings.Jdbc jdbc = settings.jdbc();
        List<TableFile> queries = new ArrayList<>();
        try {
            if (jdbc != null) {
                String customers = jdbc.customers();
                if (customers != null) {
                    query(Role.CUSTOMERS, jdbc, customers, queries);
                }
                query(Role.RECEIVABLES, jdbc, jdbc.receivables(), queries);
            }
            for (TableFile query : queries) {
                digest.addTable(query);
            }
            return digest.hex();
        } finally {
            queries.forEach(TableFile::close);
        }
    }

    private static Instant modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            throw new UnusableSource(path.getFileName() + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /**
     * A file and, behind a {@code #}, one of its sheets.
     *
     * @param sheet null where none is named
     */
    private record SheetPath(Path file, @Nullable String sheet) {
        static SheetPath of(Path path) {
            String name = String.valueOf(path.getFileName());
            int hash = name.lastIndexOf('#');
            if (hash <= 0 || Files.exists(path)) {
                return new SheetPath(path, null);
            }
            return new SheetPath(path.resolveSibling(name.substring(0, hash)), name.substring(hash + 1));
        }
    }
}
