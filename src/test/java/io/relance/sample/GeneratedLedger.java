package io.relance.sample;

import io.relance.ledger.Customer;
import io.relance.ledger.CustomerId;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.Receivable;
import io.relance.ledger.References;
import io.relance.ledger.Restraints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The open documents of one night, and how they become those of the next: payments in full and in part, payments
 * without reference, new invoices, documents that vanish and some that come back, disputes and promises that begin
 * and end. Documents keep their order; new ones are added at the end.
 *
 * @param gone documents that left without payment and may come back
 * @param lastNumber the number given last
 */
public record GeneratedLedger(
        LedgerOptions options,
        LocalDate asOf,
        List<Customer> customers,
        List<Receivable> documents,
        List<Receivable> gone,
        long lastNumber) {

    static GeneratedLedger first(LedgerOptions options, List<Customer> customers) {
        Maker maker = new Maker(options, customers, options.asOf(), new Random(options.seed() * 31 + 7), 0);
        List<Receivable> documents = new ArrayList<>(options.documents());
        for (int i = 0; i < options.documents(); i++) {
            documents.add(maker.ofFirstNight(i));
        }
        return new GeneratedLedger(options, options.asOf(), customers, documents, List.of(), maker.number);
    }

    /** The next working day's ledger (Monday to Friday; public holidays are not left out). */
    public GeneratedLedger next() {
        LocalDate day = asOf.plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return next(day);
    }

    /** The ledger of any later day; the same from the same ledger and day. */
    public GeneratedLedger next(LocalDate day) {
        Random random = new Random(options.seed() * 1_000_003 + day.toEpochDay());
        Maker maker = new Maker(options, customers, day, random, lastNumber);
        List<Receivable> open = new ArrayList<>(documents.size());
        List<Receivable> left = new ArrayList<>();
        for (Receivable document : documents) {
            Receivable changed = maker.afterOneDay(document, left);
            if (changed != null) {
                open.add(changed);
            }
        }
        for (Receivable document : gone) {
            (random.nextInt(100) < 10 ? open : left).add(document);
        }
        while (open.size() < options.documents()) {
            open.add(maker.newToday());
        }
        return new GeneratedLedger(options, day, customers, open, left, maker.number);
    }

    /** Draws documents one after the other. */
    private static final class Maker {
        private final LedgerOptions options;
        private final List<Customer> customers;
        private final LocalDate day;
        private final Random random;
        private long number;
        private @Nullable Receivable latest;

        Maker(LedgerOptions options, List<Customer> customers, LocalDate day, Random random, long lastNumber) {
            this.options = options;
            this.customers = customers;
            this.day = day;
            this.random = random;
            this.number = lastNumber;
        }

        /** Every customer gets a first document, the others fall more often on the first customers. */
        Receivable ofFirstNight(int index) {
            int size = customers.size();
            int owner = index < size ? index : Math.min(random.nextInt(size), random.nextInt(size));
            if (index >= size && random.nextInt(100) < options.creditPercent()) {
                return credit(customers.get(owner).id());
            }
            boolean late = random.nextInt(100) < options.latePercent();
            LocalDate due = late ? day.minusDays(1 + random.nextInt(90)) : day.plusDays(random.nextInt(45));
            return invoice(customers.get(owner).id(), due, late);
        }

        Receivable newToday() {
            int owner = random.nextInt(customers.size());
            if (random.nextInt(100) < options.creditPercent()) {
                return credit(customers.get(owner).id());
            }
            return invoice(customers.get(owner).id(), day.plusDays(30), false);
        }

        private Receivable invoice(CustomerId customer, LocalDate due, boolean late) {
            String no = "F%08d".formatted(++number);
            Money amount = amount(2_000 + random.nextInt(1_500_000));
            ImportedLevel history = late && !options.lastLevel().isEmpty()
                    ? new ImportedLevel(options.lastLevel(), options.asOf().minusDays(options.lastLevelDays()))
                    : null;
            latest = Receivable.builder(DocumentKey.invoice(no), customer, amount)
                    .issued(due.minusDays(30))
                    .due(due)
                    .amountExclVat(amount.dividedBy(BigDecimal.valueOf(12, 1), RoundingMode.HALF_UP))
                    .references(new References("Livraison " + no, "BC-" + number, no, "", "411000"))
                    .restraints(random.nextInt(100) < options.restraintPercent() ? restraint() : Restraints.NONE)
                    .lastLevel(history)
                    .build();
            return latest;
        }

        /** Payments mostly lack a reference; one in three equals the invoice drawn last, and half of these name it. */
        private Receivable credit(CustomerId customer) {
            DocumentType type = random.nextInt(100) < 30 ? DocumentType.CREDIT_NOTE : DocumentType.PAYMENT;
            DocumentKey key = new DocumentKey(type, "", 1, "E%08d".formatted(++number));
            Receivable equal = random.nextInt(3) == 0 ? latest : null;
            Money amount = equal == null ? amount(1_000 + random.nextInt(300_000)) : equal.open();
            return Receivable.builder(key, equal == null ? customer : equal.customer(), amount.negated())
                    .issued(day)
                    .posted(day)
                    .appliesTo(
                            equal != null && random.nextBoolean() ? equal.key().number() : "")
                    .build();
        }

        private Money amount(long cents) {
            List<String> codes = options.currencies();
            int pick = codes.size() == 1 || random.nextInt(10) > 0 ? 0 : 1 + random.nextInt(codes.size() - 1);
            return Money.ofMinor(CurrencyUnit.of(codes.get(pick)), cents);
        }

        private Restraints restraint() {
            return switch (random.nextInt(6)) {
                case 0 -> Restraints.NONE.withDispute("prix", null);
                case 1 -> Restraints.NONE.withPromise(day.plusDays(random.nextInt(15)), null);
                case 2 -> Restraints.NONE.withPlanUntil(day.plusDays(random.nextInt(60)));
                case 3 -> Restraints.NONE.withHoldUntil(day.plusDays(random.nextInt(20)));
                case 4 -> Restraints.NONE.withAssignedTo("Factor Exemple");
                default -> Restraints.NONE.withEinvoiceStatus("rejected");
            };
        }

        /** The document one day later, or null when it left; what left without payment is added to {@code left}. */
        @Nullable
        Receivable afterOneDay(Receivable document, List<Receivable> left) {
            int draw = random.nextInt(1000);
            if (document.isCredit()) {
                return draw < 100 ? null : document;
            }
            if (document.settledOn() != null) {
                return null;
            }
            LocalDate due = document.dueDate();
            int paid = due != null && due.isBefore(day) ? 35 : 10;
            if (draw < paid) {
                return draw % 3 > 0 ? null : settled(document);
            }
            return unpaid(document, draw - paid, left);
        }

        private @Nullable Receivable unpaid(Receivable document, int draw, List<Receivable> left) {
            if (draw < 3) {
                left.add(document);
                return null;
            }
            if (draw < 8) {
                Money half = document.open().dividedBy(2, RoundingMode.DOWN);
                return half.isZero()
                        ? document
                        : document.toBuilder().open(half).build();
            }
            if (draw < 12) {
                return document.toBuilder().restraints(restraint()).build();
            }
            boolean restrained = !document.restraints().equals(Restraints.NONE);
            return restrained && draw < 80
                    ? document.toBuilder().restraints(Restraints.NONE).build()
                    : document;
        }

        private Receivable settled(Receivable document) {
            return document.toBuilder()
                    .open(Money.zero(document.open().getCurrencyUnit()))
                    .settled(day)
                    .build();
        }
    }
}
