package io.relance.message;

import io.relance.config.RatesFile;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Notice.Kind;
import io.relance.law.Rates;
import io.relance.ledger.Address;
import io.relance.ledger.Company;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Person;
import io.relance.ledger.Receivable;
import io.relance.ledger.References;
import io.relance.scenario.Channel;
import io.relance.scenario.Level.CopyTo;
import io.relance.scenario.LevelClass;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Notices of a fictitious company, for tests of what customers read. */
final class SampleNotices {
    static final LocalDate AS_OF = LocalDate.of(2026, 10, 5);

    static final Company COMPANY = company("FR", "fr");

    static final Customer CUSTOMER =
            customer("C-1042", "Menuiserie du Vallon SARL").build();

    private SampleNotices() {}

    static Company company(String country, String language) {
        String iban = switch (country) {
            case "BE" -> "BE68539007547034";
            case "DE" -> "DE89370400440532013000";
            case "NL" -> "NL91ABNA0417164300";
            default -> "FR7630006000011234567890189";
        };
        return new Company(
                "exemple",
                "Exemple Fournitures SAS",
                country,
                language,
                CurrencyUnit.EUR,
                iban,
                country.equals("FR") ? "EXMPFRPP" : "",
                "comptabilite@exemple-fournitures.example",
                "+33 1 99 00 12 34",
                "FR32123456789",
                "RCS Lyon 123 456 789",
                "SAS",
                "250 000 €",
                new Address("12 rue des Artisans", "", "69003", "Lyon", country),
                "Claire Exemple, responsable du crédit clients",
                "");
    }

    static Customer.Builder customer(String id, String name) {
        return Customer.builder(id, name)
                .country("FR")
                .language("fr")
                .contacts(new Contacts(
                        "Service fournisseurs",
                        "factures@vallon.example",
                        "",
                        "",
                        "+33 4 99 00 11 22",
                        "+33 6 99 00 11 22"))
                .address(new Address("48 chemin du Moulin", "Zone artisanale Est", "38000", "Grenoble", "FR"))
                .responsible(new Person("Léa Modèle", "lea.modele@exemple-fournitures.example"))
                .sales(new Person("Paul Spécimen", "paul.specimen@exemple-fournitures.example"));
    }

    static Letterhead head(Company company) {
        return new Letterhead(company, AS_OF, LocalDate.of(2026, 10, 2), LocalTime.of(8, 30), null, Path.of("."));
    }

    static Letterhead.Envelope envelope() {
        return new Letterhead.Envelope(
                "5f3c9a71d2e84b06",
                "<5f3c9a71d2e84b06@exemple-fournitures.example>",
                List.of("<first@exemple.example>"));
    }

    /** A ladder that was climbed from a courtesy on. */
    static Dossier dossier() {
        return new Dossier(
                List.of(
                        action("2026-07-28", "courtesy-2", true, Channel.EMAIL),
                        action("2026-08-10", "call-1", false, Channel.CALL),
                        action("2026-08-13", "reminder", false, Channel.EMAIL),
                        action("2026-08-24", "letter", false, Channel.LETTER),
                        action("2026-09-04", "warning", false, Channel.LETTER)),
                List.of());
    }

    private static Dossier.Action action(String on, String level, boolean courtesy, Channel channel) {
        return new Dossier.Action(
                LocalDate.parse(on), level, courtesy, channel, List.of("F-2026-0188", "F-2026-0201"), eur("2845.60"));
    }

    static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    static Receivable invoice(String number, int daysLate, String amount, String open) {
        LocalDate due = AS_OF.minusDays(daysLate);
        return Receivable.builder(DocumentKey.invoice(number), CUSTOMER.id(), eur(amount))
                .open(eur(open))
                .issued(due.minusDays(30))
                .due(due)
                .references(new References("Fournitures d'atelier", "BC-77" + number.length(), "", "", ""))
                .build();
    }

    static Receivable credit(String number, String open) {
        return Receivable.builder(new DocumentKey(DocumentType.CREDIT_NOTE, number, 1, ""), CUSTOMER.id(), eur(open))
                .issued(AS_OF.minusDays(10))
                .build();
    }

    static Claim claim(Receivable receivable, String level) {
        return new Claim(receivable, 1, level, receivable.open(), eur("0.00"), eur("0.00"), List.of(), null);
    }

    static Claim charged(Receivable receivable, String level, String interest, String working) {
        return new Claim(receivable, 1, level, receivable.open(), eur(interest), eur("40.00"), List.of(working), null);
    }

    /** Three invoices, one partly paid, a credit note, one for information. */
    static List<Claim> claims(String level) {
        List<Claim> claims = new ArrayList<>();
        Receivable covered = invoice("F-2026-0107", 45, "2400.00", "2400.00");
        claims.add(new Claim(covered, 1, level, eur("2250.00"), eur("0.00"), eur("0.00"), List.of(), null));
        claims.add(claim(invoice("F-2026-0131", 31, "12400.00", "8400.00"), level));
        claims.add(claim(invoice("F-2026-0188", 12, "845.60", "845.60"), level));
        return claims;
    }

    /** The same documents without credit, with interest and the fixed sum. */
    static List<Claim> charged(String level) {
        List<Claim> claims = new ArrayList<>();
        claims.add(charged(
                invoice("F-2026-0107", 45, "2400.00", "2400.00"),
                level,
                "36.69",
                "2 400,00 € × 12,40 % × 45 / 365 = 36,69 €"));
        claims.add(charged(
                invoice("F-2026-0131", 31, "12400.00", "8400.00"),
                level,
                "88.46",
                "8 400,00 € × 12,40 % × 31 / 365 = 88,46 €"));
        return claims;
    }

    /** The rates shipped with the program. */
    static Rates rates() {
        return RatesFile.builtIn();
    }

    static Builder notice(String level, Channel channel) {
        return new Builder(level, channel);
    }

    /** Only what differs from test to test. */
    static final class Builder {
        private final String level;
        private final Channel channel;
        private Kind kind = Kind.NOTICE;
        private Customer customer = CUSTOMER;
        private LevelClass levelClass = LevelClass.REMINDER;
        private String template;
        private String recipient = "factures@vallon.example";
        private boolean attach;
        private List<Claim> claims;
        private List<Receivable> information = List.of(invoice("F-2026-0201", 3, "310.00", "310.00"));
        private List<Receivable> credits = List.of(credit("A-2026-0012", "-150.00"));
        private @Nullable LocalDate payBy = AS_OF.plusDays(8);
        private boolean call;
        private Notice.@Nullable NextLevel next;
        private boolean broken;

        Builder(String level, Channel channel) {
            this.level = level;
            this.channel = channel;
            this.template = level;
            this.claims = SampleNotices.claims(level);
        }

        Builder kind(Kind value) {
            kind = value;
            return this;
        }

        Builder customer(Customer value) {
            customer = value;
            return this;
        }

        Builder levelClass(LevelClass value) {
            levelClass = value;
            return this;
        }

        Builder template(String value) {
            template = value;
            return this;
        }

        Builder recipient(String value) {
            recipient = value;
            return this;
        }

        Builder attach() {
            attach = true;
            return this;
        }

        Builder claims(List<Claim> value) {
            claims = value;
            information = List.of();
            credits = List.of();
            return this;
        }

        Builder information(List<Receivable> value) {
            information = value;
            return this;
        }

        Builder payBy(@Nullable LocalDate value) {
            payBy = value;
            return this;
        }

        Builder afterCall() {
            call = true;
            return this;
        }

        Builder next(String name, Channel by, boolean handOver) {
            next = new Notice.NextLevel(name, by, handOver, AS_OF.plusDays(10));
            return this;
        }

        Builder brokenPromise() {
            broken = true;
            return this;
        }

        Notice build() {
            return new Notice(
                    kind,
                    customer,
                    "business",
                    level,
                    levelClass,
                    channel,
                    recipient,
                    template,
                    Set.of(CopyTo.RESPONSIBLE),
                    attach,
                    claims,
                    information,
                    credits,
                    payBy,
                    call,
                    next,
                    broken);
        }
    }
}
