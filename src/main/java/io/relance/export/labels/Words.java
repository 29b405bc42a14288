package io.relance.export.labels;

import io.relance.ageing.AgeBasis;
import io.relance.ageing.Buckets;
import io.relance.ledger.CustomerId;
import io.relance.report.AccountControl;
import io.relance.report.AgeingStatement;
import io.relance.report.Origin;
import io.relance.report.ReportHeader;
import io.relance.report.ReportQuestion;
import io.relance.report.Undated;
import io.relance.report.figure.Figure;
import io.relance.report.lines.Alert;
import io.relance.report.lines.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Phrases made from values of a report, the same in every form of it. */
public final class Words {
    private final Labels labels;
    private final Map<String, String> buckets = new TreeMap<>();

    private Words(Labels labels, Buckets columns, AgeBasis basis) {
        this.labels = labels;
        List<String> keys = columns.keys();
        List<String> names = labels.buckets(columns, basis);
        for (int i = 0; i < keys.size(); i++) {
            buckets.put(keys.get(i), names.get(i));
        }
    }

    public static Words of(Labels labels, ReportQuestion question) {
        return new Words(labels, question.buckets(), question.basis());
    }

    /** {@code 254 of 60 customers}, and how many are reconstituted. */
    public String openDocuments(AgeingStatement statement) {
        Set<CustomerId> customers = new HashSet<>();
        statement.table().currencies().forEach(each -> each.rows().forEach(row -> customers.add(row.customer())));
        String sum = labels.text(
                "open-documents.sum", labels.count(statement.table().count()), labels.count(customers.size()));
        long reconstituted = statement.header().reconstituted();
        return reconstituted == 0 ? sum : sum + "; " + labels.text("reconstituted", labels.count(reconstituted));
    }

    /** What counts as open though it may have been paid, with the days between which it was. */
    public static String undated(Labels labels, Undated undated) {
        return fallen(labels, undated) + " " + labels.text("undated-payments.why");
    }

    /** Likewise, without why. */
    public static String fallen(Labels labels, Undated undated) {
        String amounts = undated.sums().stream()
                .map(sum -> currencyAmount(labels, sum.amount()))
                .collect(Collectors.joining(", "));
        return labels.text(
                undated.documents() == 1 ? "undated-payment" : "undated-payments",
                labels.count(undated.documents()),
                amounts,
                labels.date(undated.from()),
                labels.date(undated.until()));
    }

    private static String currencyAmount(Labels labels, Money amount) {
        return amount.getCurrencyUnit().getCode() + " " + labels.amount(amount);
    }

    /** The full name of a bucket. */
    public String bucket(String key) {
        return buckets.getOrDefault(key, key);
    }

    /** {@code ACME SAS · Figures as of 05/10/2026}. */
    public String title(ReportHeader header, String key) {
        return header.companyName() + " · " + labels.text(key) + " " + labels.text("as-of", labels.date(header.asOf()));
    }

    /** A range of days. */
    public String days(String key) {
        return key.equals("undated") ? labels.text("undated") : key.replace('-', '–');
    }

    /** A row of the forecast: a week by its Monday, or a word. */
    public String forecast(String key) {
        return Character.isDigit(key.charAt(0))
                ? labels.text("forecast.week", labels.date(LocalDate.parse(key)))
                : labels.text("forecast." + key);
    }

    /** The value with its unit, or what is missing for it. */
    public String figure(Figure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            return figure.missing() == null
                    ? labels.text("insufficient")
                    : labels.text("missing." + figure.missing().key());
        }
        String number = labels.number(value, 1);
        return labels.text(figure.kind().unit() == Figure.Unit.PERCENT ? "percent" : "days", number);
    }

    /** How an account compares with its control total. */
    public String control(AccountControl account) {
        return labels.text("reconciliation.control") + " " + labels.number(account.control(), 2) + " "
                + labels.text("reconciliation.difference") + " " + labels.number(account.difference(), 2) + " "
                + labels.text(account.closes() ? "reconciliation.closes" : "reconciliation.open");
    }

    /** Where the data comes from: a file's name, or the history. */
    public String source(ReportHeader header) {
        if (header.origin() instanceof Origin.Named source) {
            return source.name();
        }
        Origin.History history = (Origin.History) header.origin();
        LocalDate snapshot = history.snapshot();
        if (snapshot == null) {
            return labels.text("source.history");
        }
        String whole = labels.text("source.snapshot", labels.date(snapshot));
        LocalDate night = history.unfinished();
        return night == null ? whole : whole + "; " + labels.text("source.unfinished", labels.date(night));
    }

    /** {@code reminder, e-mail}; empty where nothing was done. */
    public String lastAction(Standing standing) {
        String channel = channel(standing.channel());
        String level = level(standing.level());
        return channel.isEmpty() ? level : level + ", " + channel;
    }

    /** A level in words; one that a company named itself stays as it is. */
    public String level(String name) {
        return labels.textOr("level." + name, name);
    }

    /** A channel by its code. */
    public String channel(String code) {
        return labels.textOr("channel." + code, code);
    }

    /** Why a document or a customer is not chased, and until when. */
    public String hold(Standing standing) {
        String reason = labels.textOr("hold." + standing.hold().replace(' ', '-'), standing.hold());
        return standing.holdUntil() == null
                ? reason
                : labels.text("hold.until", reason, labels.date(standing.holdUntil()));
    }

    /** What an alert says beside its amount. */
    public String detail(Alert alert) {
        if (alert.detail().isEmpty()) {
            return "";
        }
        return switch (alert.kind()) {
            case OVER_CREDIT_LIMIT ->
                labels.text("alert.detail.over-credit-limit", labels.number(new BigDecimal(alert.detail()), 0));
            case TERMS_TOO_LONG -> labels.text("alert.detail.terms-too-long", alert.detail());
            case INSOLVENCY -> labels.text("alert.detail." + alert.detail());
            case LIMITATION_NEAR -> labels.text("alert.detail.limitation-near." + alert.detail());
            case BROKEN_PROMISE -> alert.detail();
        };
    }
}
