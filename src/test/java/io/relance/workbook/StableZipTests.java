package io.relance.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableZipTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 5);

    @Test
    void sameContentGivesTheSameBytes() throws IOException {
        byte[] first = workbook("Société Exemple");
        assertThat(workbook("Société Exemple")).isEqualTo(first);
        assertThat(workbook("Société Autre")).isNotEqualTo(first);
    }

    @Test
    void aNameThatBeginsLikeAFormulaIsAText() throws IOException {
        byte[] bytes = workbook("=cmd|'/c calc'!A0");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Cell cell = book.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=cmd|'/c calc'!A0");
        }
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(quoteCharacter = '"', textBlock = """
                    =1+1,          '=1+1
                    " =1+1",       "' =1+1"
                    +33 1 23,      '+33 1 23
                    -5,            '-5
                    @SUM(A1),      '@SUM(A1)
                    Dupont,        Dupont
                    a=b,           a=b
                    """)
    void csvFieldsNeverBeginLikeAFormula(String text, String expected) {
        assertThat(SafeText.csv(text)).isEqualTo(expected);
    }

    @Test
    void lineBreaksAndControlsBecomeBlanks() {
        assertThat(SafeText.csv("a\r\nb\u0000c")).isEqualTo("a  b c");
    }

    private static byte[] workbook(String text) throws IOException {
        SXSSFWorkbook book = new SXSSFWorkbook();
        SafeText.set(book.createSheet("Test").createRow(0).createCell(0), text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StableZip.write(book, "Test", AS_OF, out);
        return out.toByteArray();
    }
}
