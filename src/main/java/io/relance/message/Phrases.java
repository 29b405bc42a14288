package io.relance.message;

import io.relance.message.Sayings.Saying;
import io.relance.message.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the program notes for people, in the reader's language: sentences it knows are said with the labels
 * {@code note.*}, in others only amounts and dates are set as the reader writes them.
 */
final class Phrases {
    private static final Pattern AMOUNT = Pattern.compile("\\b([A-Z]{3}) (-?\\d+(?:\\.\\d+)?)(?![\\d.])");
    private static final Pattern DATE = Pattern.compile("(?<![\\d-])(\\d{4}-\\d{2}-\\d{2})(?![\\d-])");

    /** Labels whose value of that number is a level, by its name. */
    private static final Map<String, Integer> LEVELS =
            Map.of("note.no.channel", 0, "note.not.sent", 1, "note.problem", 1);

    /** Labels whose last value is a sentence itself. */
    private static final Set<String> NESTED = Set.of("note.not.sent", "note.problem");

    private final Words words;

    Phrases(Words words) {
        this.words = words;
    }

    /** The sentence for the reader. */
    String of(String note) {
        String known = known(note);
        return known == null ? figures(note) : known;
    }

    /** Why a row was rejected; dates and amounts in it are examples of what may be written, and stay as they are. */
    String reason(String note) {
        String known = known(note);
        return known == null ? note : known;
    }

    private @Nullable String known(String note) {
        for (Saying saying : Sayings.ALL) {
            Matcher matcher = saying.pattern().matcher(note);
            String label = words.wordOr(saying.key(), "");
            if (!label.isEmpty() && matcher.matches()) {
                Object[] values = new Object[matcher.groupCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(saying.key(), i, i == values.length - 1, matcher.group(i + 1));
                }
                return words.word(saying.key(), values);
            }
        }
        return null;
    }

    private String value(String key, int number, boolean last, String found) {
        if (Integer.valueOf(number).equals(LEVELS.get(key))) {
            return words.wordOr("level." + found, found);
        }
        if (key.equals("note.covered")) {
            return Arrays.stream(found.split(", ", -1)).map(this::of).collect(Collectors.joining(", "));
        }
        return last && NESTED.contains(key) ? of(found) : figures(number(found));
    }

    /** An amount such as {@code EUR 2700.00} as the reader writes it. */
    String amount(String text) {
        return figures(text);
    }

    private String number(String text) {
        return text.matches("-?\\d+\\.\\d{2}") ? words.formats().number(new BigDecimal(text)) : text;
    }

    private String figures(String text) {
        String amounts = AMOUNT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(money(found.group(1), found.group(2))));
        return DATE.matcher(amounts).replaceAll(found -> words.formats().shortDate(LocalDate.parse(found.group(1))));
    }

    private String money(String code, String number) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(currency -> currency.getCode().equals(code))
                .findFirst()
                .map(currency -> words.formats().amount(Money.of(currency, new BigDecimal(number))))
                .orElse(code + " " + number);
    }
}
