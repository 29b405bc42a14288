package io.relance.message;

import io.relance.message.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the program notes for people, in the reader's language: sentences it knows are said with the labels
 * {@code note.*}, in others only amounts and dates are set as the reader writes them.
 */
final class Phrases {
    private static final Pattern AMOUNT = Pattern.compile("\\b([A-Z]{3}) (-?\\d+(?:\\.\\d+)?)(?![\\d.])");
    private static final Pattern DATE = Pattern.compile("(?<![\\d-])(\\d{4}-\\d{2}-\\d{2})(?![\\d-])");

    private static final String DECLARE = "declare (\\w+ \\S+) \\((\\d+) documents?\\) ";
    private static final String LIMITATION = "can be sued for until (\\S+), in less than ";

    private record Known(String key, Pattern pattern) {}

    private static final List<Known> KNOWN = List.of(
            known("note.rest", "rest of (.+)"),
            known("note.covered.payment", "covered by payment (\\d{4}-\\d{2}-\\d{2})\\|.*"),
            known("note.covered.entry", "covered by payment ([^|#]+)#\\d+"),
            known("note.covered", "covered by (.+)"),
            known("note.no.channel", "no channel for (.+) since (\\S+)"),
            known("note.handed.over", "another receivable was handed over"),
            known("note.paid.after", "paid after it was handed over"),
            known("note.insolvency", "insolvency"),
            known("note.rejected.since", "rejected since (\\S+)"),
            known("note.unknown.level", "last level '(.*)' is not in scenario (.+)"),
            known("note.declare.published", DECLARE + "by (\\S+), counted from the publication of (\\S+) \\((.+)\\)"),
            known("note.declare", DECLARE + "by (\\S+), counted from the judgment of (\\S+); the law .* \\((.+)\\)"),
            known("note.declare.regsol", DECLARE + "in RegSol within the period that the judgment of (\\S+) sets .*"),
            known("note.declare.judgment", DECLARE + "within the period that the judgment of (\\S+) sets \\((\\w+)\\)"),
            known("note.limitation.6", LIMITATION + "six months \\((.+)\\)"),
            known("note.limitation.3", LIMITATION + "three months \\((.+)\\)"),
            known("note.limitation.1", LIMITATION + "a month \\((.+)\\)"),
            known(
                    "note.terms",
                    "is due on (\\S+), (\\d+) days? after the latest date the law allows, (\\S+) \\((.+)\\)"),
            known("note.claim.charges", "invoice interest (\\w+ \\S+) and fixed sum (\\w+ \\S+): .*"),
            known("note.duplicates", "(\\d+) rows? (?:repeats?|repeat) another and (?:do|does) not count: (.+)"),
            known(
                    "note.control",
                    "The open amounts read add up to (\\S+), the control total is (\\S+): they differ by"
                            + " (\\S+)\\. Rejected rows are not counted; see rejects\\.csv\\."));

    private final Words words;

    Phrases(Words words) {
        this.words = words;
    }

    private static Known known(String key, String pattern) {
        return new Known(key, Pattern.compile(pattern));
    }

    /** The sentence for the reader. */
    String of(String note) {
        for (Known known : KNOWN) {
            Matcher matcher = known.pattern().matcher(note);
            String label = words.wordOr(known.key(), "");
            if (!label.isEmpty() && matcher.matches()) {
                Object[] values = new Object[matcher.groupCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = figures(number(matcher.group(i + 1)));
                }
                return words.word(known.key(), values);
            }
        }
        return figures(note);
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
