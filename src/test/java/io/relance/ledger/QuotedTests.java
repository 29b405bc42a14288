package io.relance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotedTests {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("soon", "\"soon\"", "as it is"),
                Arguments.of("", "\"\"", "nothing is shown as nothing"),
                Arguments.of("12,00 €", "\"12,00 €\"", "every letter and sign"),
                Arguments.of("a\nb\r\nc\td", "\"a\\nb\\r\\nc\\td\"", "one line stays one line"),
                Arguments.of("a\u001b[31mb\u0000", "\"a\\u001b[31mb\\u0000\"", "no orders to a terminal"),
                Arguments.of("12\u202e34\u200b", "\"12\\u202e34\\u200b\"", "nothing that turns or hides text"),
                Arguments.of("x".repeat(80), "\"" + "x".repeat(80) + "\"", "the longest that is shown whole"),
                Arguments.of("x".repeat(81), "\"" + "x".repeat(80) + "…\" (81 characters)", "cut, with its length"),
                Arguments.of(
                        "\ud83d\ude00".repeat(81),
                        "\"" + "\ud83d\ude00".repeat(80) + "…\" (81 characters)",
                        "characters are counted and never cut in two"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("values")
    void showsAValueOnOneLine(String value, String shown, String why) {
        assertThat(Quoted.of(value)).as(why).isEqualTo(shown);
    }

    @Test
    void aMessageStaysOnItsLine() {
        assertThat(Quoted.line("customer C1\u001b[31m\nBcc: x")).isEqualTo("customer C1\\u001b[31m\\nBcc: x");
    }
}
