package io.relance.export.labels;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import io.relance.report.Extracted;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The words of one language, with the numbers and dates that go with them. The machine's own locale plays no part. */
public final class Labels {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Properties texts = new Properties();
    private final String language;
    private final DecimalFormatSymbols symbols;

    private Labels(String language) {
        this.language = language;
        String resource = "labels_" + language + ".properties";
        try (InputStream in = Labels.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean french = language.equals("fr");
        symbols.setDecimalSeparator(french ? ',' : '.');
        symbols.setGroupingSeparator(french ? '\u00a0' : ',');
        symbols.setMinusSign('-');
    }

    /** French for {@code fr}, English for everything else. */
    public static Labels of(String language) {
        return new Labels(language.equals("fr") ? "fr" : "en");
    }

    /** {@code fr} or {@code en}. */
    public String language() {
        return language;
    }

    /**
     * A text with its arguments filled in.
     *
     * @throws IllegalArgumentException if there is no such text: a fault of the program
     */
    public String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no label " + key + " in " + language);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /** A text, or {@code otherwise} where there is none: for words that people may have written themselves. */
    public String textOr(String key, String otherwise) {
        return texts.getProperty(key) == null ? otherwise : text(key);
    }

    /** All keys, to compare languages. */
    public List<String> keys() {
        return texts.stringPropertyNames().stream().sorted().toList();
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** To the minute where the moment is known, else the day. */
    public String extracted(Extracted extracted) {
        return extracted.at() == null ? date(extracted.day()) : MINUTE.format(extracted.at());
    }

    /** {@code 1,234.50}, with a no-break space and a comma in French. */
    public String amount(Money money) {
        return number(money.getAmount(), money.getCurrencyUnit().getDecimalPlaces());
    }

    public String number(BigDecimal number, int digits) {
        DecimalFormat format = new DecimalFormat(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    public String count(long count) {
        return number(BigDecimal.valueOf(count), 0);
    }

    /** A share in percent with one digit; empty when there is no whole. */
    public String share(Money part, Money whole) {
        if (whole.isZero()) {
            return "";
        }
        BigDecimal percent =
                part.getAmount().multiply(BigDecimal.valueOf(100)).divide(whole.getAmount(), 1, RoundingMode.HALF_UP);
        return text("percent", number(percent, 1));
    }

    /** The full names of the columns. */
    public List<String> buckets(Buckets buckets, AgeBasis basis) {
        String ranges = basis == AgeBasis.DUE_DATE ? "bucket." : "bucket.age.";
        List<String> names = new ArrayList<>();
        names.add(text("bucket.notDue"));
        int from = 1;
        for (int bound : buckets.upperBounds()) {
            names.add(text(ranges + "range", from, bound));
            from = bound + 1;
        }
        names.add(text(ranges + "over", from - 1));
        names.add(text("bucket.noDueDate"));
        names.add(text("bucket.unallocatedCredits"));
        return names;
    }

    /** The names of the columns as short as a heading needs them. */
    public List<String> shortBuckets(Buckets buckets) {
        List<String> names = new ArrayList<>(buckets.keys());
        names.set(buckets.notDue(), text("short.notDue"));
        names.set(buckets.oldest(), text("short.over", last(buckets)));
        names.set(buckets.noDueDate(), text("short.noDueDate"));
        names.set(buckets.unallocatedCredits(), text("short.unallocatedCredits"));
        for (int column = 1; column < buckets.oldest(); column++) {
            names.set(column, names.get(column).replace('-', '–'));
        }
        return names;
    }

    /** The bound after which a document is in the oldest bucket. */
    public static int last(Buckets buckets) {
        return buckets.upperBounds().get(buckets.upperBounds().size() - 1);
    }
}
