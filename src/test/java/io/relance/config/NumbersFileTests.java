package io.relance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of numbers that the postal service gave. */
class NumbersFileTests {
    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("numbers.txt"), content, StandardCharsets.UTF_8);
    }

    @Test
    void numbersAreReadInTheirOrder() throws IOException {
        Path file = file("\uFEFF# October\r\n1A 204 123 4567 8\r\n\r\nRK 47 312 456 8 FR\r\n  R-0003  \r\n");
        assertThat(NumbersFile.read(file)).containsExactly("1A 204 123 4567 8", "RK 47 312 456 8 FR", "R-0003");
        assertThat(NumbersFile.read(null)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            R-00 1            | numbers.txt:2 "R-00 1" stands already in line 1   | blanks and dashes do not make another number
            RK473124567FR     | numbers.txt:2 the check digit of "RK473124567FR"  | a digit was mistyped
            =1+1              | numbers.txt:2 "=1+1" is no number                 | no formula
            R1; R2            | numbers.txt:2 "R1; R2" is no number               | one number on a line
            12                | numbers.txt:2 "12" is no number                   | a count is no number
            """)
    void aWrongLineIsNamedWithItsPlace(String line, String problem, String why) throws IOException {
        Path file = file("R-001\n" + line + "\n");
        assertThatThrownBy(() -> NumbersFile.read(file))
                .as(why)
                .isInstanceOfSatisfying(
                        ConfigurationProblems.class,
                        wrong -> assertThat(wrong.problems())
                                .singleElement()
                                .asString()
                                .contains(problem.replace("numbers.txt:2 ", "numbers.txt:2: ")));
    }

    @Test
    void aFileOfAnotherKindIsNotReadOutLineByLine() throws IOException {
        Path file = file("no number;at all\n".repeat(600));
        assertThatThrownBy(() -> NumbersFile.read(file))
                .isInstanceOfSatisfying(
                        ConfigurationProblems.class,
                        wrong -> assertThat(wrong.problems())
                                .hasSize(6)
                                .last()
                                .asString()
                                .contains("595 more lines are wrong"));
    }
}
