package io.relance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.ledger.DocumentKey;
import io.relance.ledger.Receivable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerGeneratorTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    private final LedgerOptions options = LedgerOptions.of(42, 50, 400, MONDAY).withCurrencies(List.of("EUR", "USD"));

    @Test
    void theSameSeedGivesTheSameNights() {
        assertThat(LedgerGenerator.generate(options).next().next())
                .isEqualTo(LedgerGenerator.generate(options).next().next());
    }

    @Test
    void sixtyNightsKeepTheSizeAndNeverGiveANumberTwice() {
        GeneratedLedger ledger = LedgerGenerator.generate(options);
        for (int night = 0; night < 60; night++) {
            assertThat(ledger.documents()).hasSizeBetween(400, 410);
            Set<DocumentKey> keys = new HashSet<>();
            assertThat(ledger.documents()).allMatch(document -> keys.add(document.key()));
            ledger = ledger.next();
        }
        assertThat(ledger.asOf()).isEqualTo(MONDAY.plusWeeks(12));
    }

    @Test
    void aNightPaysInFullAndInPartAndVanishesAndInvoices() {
        GeneratedLedger first = LedgerGenerator.generate(LedgerOptions.of(1, 200, 5000, MONDAY));
        GeneratedLedger second = first.next();
        assertThat(second.documents()).anyMatch(document -> document.settledOn() != null);
        assertThat(second.documents())
                .anyMatch(document -> !document.isCredit()
                        && document.open().isPositive()
                        && document.open().isLessThan(document.amount()));
        assertThat(second.gone()).isNotEmpty();
        assertThat(second.documents()).extracting(Receivable::issueDate).contains(MONDAY.plusDays(1));
    }

    @Test
    void filesHoldOneRowForEachDocument(@TempDir Path folder) throws IOException {
        GeneratedLedger ledger = LedgerGenerator.generate(options);
        LedgerFiles.writeReceivables(ledger, folder.resolve("r.csv"));
        assertThat(Files.readAllLines(folder.resolve("r.csv"))).hasSize(403);
        LedgerFiles.writeReceivables(ledger, folder.resolve("r.xlsx"));
        try (Workbook book = WorkbookFactory.create(folder.resolve("r.xlsx").toFile(), null, true)) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(403);
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("document_no");
        }
    }
}
