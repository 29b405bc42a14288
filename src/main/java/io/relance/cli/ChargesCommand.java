package io.relance.cli;

import io.relance.config.RatesFile;
import io.relance.config.Settings;
import io.relance.config.Values;
import io.relance.intake.value.AmountText;
import io.relance.law.Allocation;
import io.relance.law.Charged;
import io.relance.law.Debt;
import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.law.Movement;
import io.relance.law.Rates;
import io.relance.law.Sending;
import io.relance.ledger.CustomerType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The late interest and the fixed sum of one debt, with the working. */
@Command(
        name = "charges",
        description = "Computes the late-payment interest and indemnity of one debt, with its working.")
final class ChargesCommand extends BaseCommand {
    private static final String DATE = "a date such as 2026-09-30";
    private static final String AMOUNT = "an amount above zero such as 1234.56";
    private static final int MOST_DIGITS = 15;

    @Option(names = "--country", required = true, paramLabel = "CC", description = "FR, BE, LU, DE, NL or UK (GB).")
    private String country = "";

    @Option(
            names = "--customer-type",
            required = true,
            paramLabel = "TYPE",
            description = "business, consumer or public.")
    private String customerType = "";

    @Option(
            names = "--amount",
            required = true,
            paramLabel = "A",
            description = "Unpaid amount, VAT included: 1234.56.")
    private String amount = "";

    @Option(names = "--due", required = true, paramLabel = "DATE", description = "Day it was to be paid by.")
    private String due = "";

    @Option(names = "--paid", paramLabel = "DATE", description = "Day it was paid; default: today.")
    private @Nullable String paid;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "Rate of the contract in percent a year, applied as given; for a Belgian consumer it also "
                    + "stands for an indemnity clause.")
    private @Nullable String rate;

    @Option(
            names = "--notice",
            paramLabel = "DATE",
            description = "Day the formal notice (France) or the free first reminder (Belgium, Netherlands) was sent.")
    private @Nullable String notice;

    @Option(
            names = "--notice-by",
            paramLabel = "post|email",
            defaultValue = "post",
            description = "How that reminder was sent; default: ${DEFAULT-VALUE}.")
    private String noticeBy = "post";

    @Option(names = "--payment", paramLabel = "DATE=A", description = "Part payment; may be given several times.")
    private List<String> payments = new ArrayList<>();

    @Option(names = "--credit-note", paramLabel = "DATE=A", description = "Credit note; likewise.")
    private List<String> creditNotes = new ArrayList<>();

    @Option(
            names = "--allocation",
            paramLabel = "ORDER",
            description = "What part payments pay first: principal-first, or costs-and-interest-first; default: the "
                    + "configuration's charges.allocation, which is not for consumers, else principal-first.")
    private @Nullable String allocation;

    @Option(names = "--insolvent-on", paramLabel = "DATE", description = "Opening judgment, which stops interest.")
    private @Nullable String insolventOn;

    @Option(names = "--currency", paramLabel = "CUR", description = "Currency; default: EUR, for the UK GBP.")
    private @Nullable String currency;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            description = "fr, nl, de or en; default: the law is cited in its own language, notes are in English.")
    private @Nullable String language;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "CSV file with further reference rates; default: the configuration's.")
    private @Nullable Path rates;

    @Override
    protected ExitCode execute() {
        Jurisdiction law = law();
        Charged charged = law.charge(
                debt(law), paid == null ? LocalDate.now(ZoneId.systemDefault()) : date("--paid", paid), rates());
        ChargesAnswer answer = ChargesAnswer.of(charged, language());
        answer(answer, answer::print);
        return ExitCode.DONE;
    }

    private Jurisdiction law() {
        CustomerType type = Stream.of(CustomerType.values())
                .filter(value -> value.name().equalsIgnoreCase(customerType.strip()))
                .findFirst()
                .orElseThrow(() -> wrong("--customer-type", customerType, "business, consumer or public"));
        String known = Jurisdictions.known().stream()
                .map(Jurisdiction::country)
                .distinct()
                .collect(Collectors.joining(", "));
        return Jurisdictions.of(country, type)
                .orElseThrow(() -> wrong("--country", country, "one of " + known + " (UK for GB)"));
    }

    private Debt debt(Jurisdiction law) {
        CurrencyUnit unit = unit(law);
        Money principal = money("--amount", amount, unit);
        Debt debt = Debt.of(principal, date("--due", due))
                .agreed(rate == null ? null : rate(rate))
                .clause(rate != null)
                .noticed(notice == null ? null : date("--notice", notice), sending())
                .insolvent(insolventOn == null ? null : date("--insolvent-on", insolventOn));
        List<Movement> movements = new ArrayList<>();
        payments.forEach(text -> movements.add(movement(Movement.Kind.PAYMENT, "--payment", text, unit)));
        creditNotes.forEach(text -> movements.add(movement(Movement.Kind.CREDIT_NOTE, "--credit-note", text, unit)));
        return debt.reducedBy(movements, allocation(law.customer()));
    }

    private Rates rates() {
        if (rates != null) {
            return RatesFile.with(rates);
        }
        return configured().map(company -> RatesFile.with(company.rates())).orElseGet(RatesFile::builtIn);
    }

    private Movement movement(Movement.Kind kind, String option, String text, CurrencyUnit unit) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw wrong(option, text, "a day and an amount such as 2026-10-15=500.00");
        }
        return new Movement(
                kind, date(option, text.substring(0, equals)), money(option, text.substring(equals + 1), unit));
    }

    private Allocation allocation(CustomerType customer) {
        if (allocation == null) {
            return configured()
                    .map(company -> company.charges().allocationFor(customer))
                    .orElse(Allocation.PRINCIPAL_FIRST);
        }
        Allocation wanted = Values.allocation(allocation.strip().toLowerCase(Locale.ROOT));
        if (wanted == null) {
            throw wrong("--allocation", allocation, "principal-first or costs-and-interest-first");
        }
        return wanted;
    }

    /** The configuration's first company, where there is a configuration. */
    private Optional<Settings.CompanySettings> configured() {
        return configurationFile() == null
                ? Optional.empty()
                : settings().companies().stream().findFirst();
    }

    private Sending sending() {
        return switch (noticeBy.toLowerCase(Locale.ROOT)) {
            case "post" -> Sending.POST;
            case "email" -> Sending.ELECTRONIC;
            default -> throw wrong("--notice-by", noticeBy, "post or email");
        };
    }

    private CurrencyUnit unit(Jurisdiction law) {
        String code = currency == null ? law.country().equals("GB") ? "GBP" : "EUR" : currency;
        try {
            return CurrencyUnit.of(code.toUpperCase(Locale.ROOT));
        } catch (IllegalCurrencyException unknown) {
            throw wrong("--currency", code, "an ISO 4217 code such as EUR");
        }
    }

    private @Nullable String language() {
        if (language == null || List.of("fr", "nl", "de", "en").contains(language.toLowerCase(Locale.ROOT))) {
            return language;
        }
        throw wrong("--language", language, "fr, nl, de or en");
    }

    private Money money(String option, String text, CurrencyUnit unit) {
        BigDecimal value = amount(option, text, unit);
        if (value.signum() <= 0 || value.precision() > MOST_DIGITS) {
            throw wrong(option, text, AMOUNT);
        }
        if (value.stripTrailingZeros().scale() > unit.getDecimalPlaces()) {
            throw wrong(option, text, "at most " + unit.getDecimalPlaces() + " decimals, as " + unit + " has");
        }
        return Money.of(unit, value.stripTrailingZeros());
    }

    /** An amount as exports have them; what may mean two amounts is not guessed at. */
    private BigDecimal amount(String option, String text, CurrencyUnit unit) {
        AmountText read = AmountText.read(text);
        BigDecimal value = read.readings().certainValue();
        if (read.readings().isDoubtful()) {
            throw wrongUsage("Invalid value for option '" + option + "': \"" + text + "\" can be read two ways, as "
                    + read.readings().first() + " or as " + read.readings().second()
                    + "; write thousands without a mark and decimals with a point, as in 1234.56.");
        }
        if (value == null) {
            throw wrong(option, text, AMOUNT);
        }
        if (!read.currency().isEmpty() && !read.currency().equals(unit.getCode())) {
            throw wrong(option, text, "an amount in " + unit + ", or --currency " + read.currency());
        }
        return value;
    }

    private BigDecimal rate(String text) {
        String plain = text.replace("%", "").strip().replace(',', '.');
        if (!plain.matches("\\d{1,2}(\\.\\d{1,6})?")) {
            throw wrong("--rate", text, "a rate in percent a year, 0 to 99, such as 12.15");
        }
        return new BigDecimal(plain);
    }

    private LocalDate date(String option, String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException notADate) {
            throw wrong(option, text, DATE);
        }
        throw wrong(option, text, DATE);
    }

    private RuntimeException wrong(String option, String found, String expected) {
        return wrongUsage("Invalid value for option '" + option + "': \"" + found + "\"; expected " + expected + ".");
    }
}
