package io.relance.batch.ageing;

import io.relance.ledger.Company;
import io.relance.report.figure.MonthlySales;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Revenue by month ({@code source.sales}): a UTF-8 file of comma-separated values with the columns {@code month}
 * (2026-09), {@code revenue_incl_vat} and, as far as known, {@code revenue_excl_vat}, {@code currency} (default: the
 * company's), {@code company} (other companies' lines are left out), {@code customer}. Lines of one month are added.
 */
public final class SalesFile {
    private static final CSVFormat LINES = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final Path file;
    private final Company company;
    private final Map<String, Map<YearMonth, MonthlySales>> months = new TreeMap<>();

    private SalesFile(Path file, Company company) {
        this.file = file;
        this.company = company;
    }

    /**
     * Reads the file of a company.
     *
     * @throws ReportFailed when it cannot be read or a line cannot be used
     */
    public static List<MonthlySales> read(@Nullable Path file, Company company) {
        if (file == null) {
            return List.of();
        }
        SalesFile sales = new SalesFile(file, company);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = LINES.parse(reader)) {
            sales.require(parser, "month");
            sales.require(parser, "revenue_incl_vat");
            parser.forEach(sales::take);
        } catch (IOException e) {
            throw ReportFailed.unreadable(file + " cannot be read: " + e.getMessage() + ". Check source.sales.", e);
        }
        return sales.months.values().stream()
                .flatMap(each -> each.values().stream())
                .toList();
    }

    private void require(CSVParser parser, String column) {
        if (!parser.getHeaderNames().contains(column)) {
            throw ReportFailed.wrong(
                    file + ": the column " + column + " is missing; found " + parser.getHeaderNames()
                            + ". Expected month, revenue_incl_vat and optionally revenue_excl_vat, currency, company.",
                    null);
        }
    }

    private void take(CSVRecord line) {
        String owner = text(line, "company");
        if (!owner.isEmpty() && !owner.equals(company.id())) {
            return;
        }
        try {
            String code = text(line, "currency");
            CurrencyUnit currency = code.isEmpty() ? company.currency() : CurrencyUnit.of(code);
            YearMonth month = YearMonth.parse(text(line, "month"));
            Money with = Money.of(currency, new BigDecimal(text(line, "revenue_incl_vat")));
            String net = text(line, "revenue_excl_vat");
            Money without = net.isEmpty() ? null : Money.of(currency, new BigDecimal(net));
            months.computeIfAbsent(currency.getCode(), each -> new TreeMap<>())
                    .merge(month, new MonthlySales(month, with, without), SalesFile::sum);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw ReportFailed.wrong(
                    file + ":" + (line.getRecordNumber() + 1) + ": " + line.toList()
                            + " cannot be used. Expected a month such as 2026-09, amounts such as 12500.00 and an ISO"
                            + " currency; correct the line and run again.",
                    e);
        }
    }

    private static MonthlySales sum(MonthlySales one, MonthlySales other) {
        Money without = one.exclVat() == null || other.exclVat() == null
                ? null
                : one.exclVat().plus(other.exclVat());
        return new MonthlySales(one.month(), one.inclVat().plus(other.inclVat()), without);
    }

    private static String text(CSVRecord line, String column) {
        return line.isMapped(column) && line.isSet(column) ? line.get(column) : "";
    }
}
