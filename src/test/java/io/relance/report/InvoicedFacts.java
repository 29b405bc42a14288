package io.relance.report;

import io.relance.ageing.OpenDocument;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.CustomerType;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Insolvency;
import io.relance.ledger.Person;
import io.relance.ledger.Receivable;
import io.relance.ledger.References;
import io.relance.ledger.Restraints;
import io.relance.report.figure.MonthlySales;
import io.relance.report.lines.Outcome;
import io.relance.report.lines.PaidDocument;
import io.relance.report.lines.ReportedDocument;
import io.relance.report.lines.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A made-up company whose invoices and payments are known by date, so that any past date can be told. */
public final class InvoicedFacts implements ReportFacts {
    private static final List<String> NAMES = List.of(
            "Ateliers Fictifs",
            "Boulangerie Exemple",
            "Cartonnages Témoin",
            "Design Modèle",
            "Électricité Essai",
            "Fonderie Spécimen",
            "Garage Échantillon",
            "Hôtel Imaginaire",
            "Imprimerie Supposée",
            "Jardins Inventés");

    private final List<Sold> sold = new ArrayList<>();
    private final LocalDate begins;

    /** One document: sold, and paid on a day or not at all. */
    private record Sold(Customer customer, Receivable receivable, LocalDate paidOn) {
        boolean isOpenOn(LocalDate day) {
            return !receivable.issueDate().isAfter(day) && (paidOn == null || paidOn.isAfter(day));
        }
    }

    /** @param begins the first date of the history */
    public InvoicedFacts(long seed, int customers, int documents, LocalDate begins) {
        this.begins = begins;
        Random random = new Random(seed);
        List<Customer> all = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            all.add(customer(random, i));
        }
        for (int i = 0; i < documents; i++) {
            sold.add(sold(
                    random,
                    all.get((int) Math.min(customers - 1, Math.abs(random.nextGaussian()) * customers / 3)),
                    i));
        }
        sold.sort(Comparator.comparing((Sold each) -> each.customer().id())
                .thenComparing(each -> each.receivable().dueDate(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(each -> each.receivable().key()));
    }

    private static Customer customer(Random random, int number) {
        String name = NAMES.get(number % NAMES.size()) + " " + (number / NAMES.size() + 1);
        Customer.Builder builder = Customer.builder("C%04d".formatted(number + 1), name)
                .type(number % 11 == 5 ? CustomerType.PUBLIC : CustomerType.BUSINESS)
                .segment(number % 3 == 0 ? "industry" : "retail")
                .group(number % 4 == 0 ? "Groupe Exemple" : "")
                .responsible(new Person(number % 2 == 0 ? "Responsable Un" : "Responsable Deux", ""));
        if (number % 3 == 0) {
            builder.creditLimit(BigDecimal.valueOf(5_000L + 5_000L * random.nextInt(6)));
        }
        if (number == 7) {
            builder.insolvency(new Insolvency(LocalDate.of(2026, 9, 14), Insolvency.Kind.CONTINUING));
        }
        if (number == 9) {
            builder.hold(LocalDate.of(2026, 11, 30), "direction");
        }
        return builder.build();
    }

    private static Sold sold(Random random, Customer customer, int number) {
        boolean dollars = random.nextInt(9) == 0;
        CurrencyUnit currency = dollars ? CurrencyUnit.USD : CurrencyUnit.EUR;
        LocalDate issued = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(490));
        int kind = random.nextInt(20);
        boolean credit = kind == 0;
        Money amount = Money.ofMinor(currency, (credit ? -1 : 1) * (1_000 + random.nextInt(900_000)));
        Money net = Money.of(currency, amount.getAmount().divide(new BigDecimal("1.2"), 2, RoundingMode.HALF_UP));
        DocumentKey key = new DocumentKey(
                credit ? DocumentType.CREDIT_NOTE : kind == 1 ? DocumentType.RETENTION : DocumentType.INVOICE,
                (credit ? "A-" : "F-") + "%05d".formatted(number),
                1,
                "");
        LocalDate due = credit || kind == 2 ? null : issued.plusDays(kind == 3 ? 90 : 30 + 15L * random.nextInt(3));
        LocalDate paid = random.nextInt(7) == 0
                ? null
                : issued.plusDays(30 + random.nextInt(customer.segment().equals("retail") ? 110 : 60));
        Restraints restraints = Restraints.NONE;
        if (kind == 4) {
            restraints = restraints.withDispute("qualité", amount.dividedBy(2, RoundingMode.HALF_UP));
        }
        if (kind == 5) {
            restraints = restraints.withPromise(LocalDate.of(2026, 9, 20).plusDays(random.nextInt(30)), null);
        }
        Receivable receivable = Receivable.builder(key, customer.id(), amount)
                .id(number + 1L)
                .issued(issued)
                .due(due)
                .amountExclVat(net)
                .open(kind == 6 ? amount.dividedBy(3, RoundingMode.HALF_UP) : amount)
                .references(new References("", "", "", "", kind == 7 ? "416000" : "411000"))
                .restraints(restraints)
                .build();
        return new Sold(customer, receivable, paid);
    }

    @Override
    public void forEach(String company, LocalDate asOf, LocalDate asKnownOn, Consumer<OpenDocument> action) {
        sold.stream()
                .filter(each -> each.isOpenOn(asOf))
                .forEach(each -> action.accept(new OpenDocument(
                        each.customer(),
                        each.receivable(),
                        each.receivable().issueDate().isBefore(begins))));
    }

    @Override
    public void documents(String company, LocalDate asOf, LocalDate asKnownOn, Consumer<ReportedDocument> action) {
        forEach(
                company,
                asOf,
                asKnownOn,
                document -> action.accept(new ReportedDocument(document, standing(document, asOf))));
    }

    private static Standing standing(OpenDocument document, LocalDate asOf) {
        Receivable receivable = document.receivable();
        if (!receivable.isLate(asOf) || receivable.isCredit() || receivable.daysLate(asOf) < 8) {
            return Standing.NONE;
        }
        LocalDate last = receivable.dueDate().plusDays(8);
        String hold = receivable.restraints().disputed().isEmpty() ? "" : "disputed";
        return new Standing("reminder", "email", last, "letter", last.plusDays(7), hold, null);
    }

    @Override
    public SourceFacts source(String company, LocalDate asOf) {
        BigDecimal[] total = {BigDecimal.ZERO};
        long[] count = {0};
        forEach(company, asOf, null, document -> {
            boolean euro = document.receivable().open().getCurrencyUnit().equals(CurrencyUnit.EUR);
            total[0] = total[0].add(euro ? document.receivable().open().getAmount() : BigDecimal.ZERO);
            count[0]++;
        });
        return new SourceFacts(
                new Origin.Named("receivables.xlsx"),
                Extracted.at(Instant.parse("2026-10-01T04:12:00Z")),
                asOf,
                new RowCounts(count[0] + 3, count[0], 2, 1),
                LeftOut.of(List.of(
                        new LeftOut.Row(
                                "receivables.xlsx:Invoices!17",
                                "C0003",
                                "F-90001",
                                new BigDecimal("120.00"),
                                "EUR",
                                "due_date",
                                "is no date; expected one such as 31/03/2026 or 31.03.26"),
                        new LeftOut.Row(
                                "receivables.xlsx:Invoices!18",
                                "C0004",
                                "F-90002",
                                null,
                                null,
                                "amount",
                                "is no amount; expected one such as 1,234.56 or 1234.56"))),
                total[0].add(new BigDecimal("135.50")));
    }

    @Override
    public Optional<LocalDate> historyBegins(String company) {
        return Optional.of(begins);
    }

    @Override
    public void paid(String company, Span span, Consumer<PaidDocument> action) {
        sold.stream()
                .filter(each -> each.paidOn() != null && each.receivable().dueDate() != null)
                .filter(each ->
                        !each.paidOn().isBefore(span.from()) && !each.paidOn().isAfter(span.to()))
                .forEach(each -> action.accept(new PaidDocument(
                        each.customer().id(),
                        each.receivable().amount(),
                        each.receivable().dueDate(),
                        each.paidOn())));
    }

    @Override
    public void outcomes(String company, Span span, Consumer<Outcome> action) {
        for (Sold each : sold) {
            LocalDate due = each.receivable().dueDate();
            if (due == null || each.receivable().isCredit()) {
                continue;
            }
            boolean held = !each.receivable().restraints().disputed().isEmpty();
            LocalDate on = due.plusDays(held ? 1 : 8);
            if (each.isOpenOn(on) && !on.isAfter(span.to()) && !on.isBefore(span.from())) {
                LocalDate paid = each.paidOn() == null || each.paidOn().isAfter(span.to()) ? null : each.paidOn();
                action.accept(new Outcome(
                        held ? "" : "reminder",
                        held ? "" : "email",
                        on,
                        each.receivable().open(),
                        paid == null
                                ? each.receivable().open().multipliedBy(0)
                                : each.receivable().open(),
                        paid));
            }
        }
    }

    @Override
    public List<MonthlySales> sales(String company) {
        Map<String, Map<YearMonth, Money>> months = new TreeMap<>();
        for (Sold each : sold) {
            Money amount = each.receivable().amount();
            months.computeIfAbsent(amount.getCurrencyUnit().getCode(), code -> new TreeMap<>())
                    .merge(YearMonth.from(each.receivable().issueDate()), amount, Money::plus);
        }
        return months.values().stream()
                .flatMap(each -> each.entrySet().stream())
                .map(each -> new MonthlySales(each.getKey(), each.getValue(), null))
                .toList();
    }

    /** The ids of the customers, for tests. */
    public List<CustomerId> customers() {
        return sold.stream().map(each -> each.customer().id()).distinct().toList();
    }
}
