package io.relance.law;

import io.relance.ledger.Company;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The free reminder that must come before charges: of Belgian consumers (art. XIX.2 CDE) and the 14-day letter to Dutch
 * ones (art. 6:96 lid 6 BW). It claims the balance only and says what will follow, and when.
 *
 * @param law which of the two
 * @param balance what is owed now, charges not among it
 * @param indemnity what may be claimed besides once the 14 days are over; zero without a clause (Belgium)
 * @param rate the interest that may be claimed then, percent a year; null where it is not known
 * @param lastFreeDay the last day on which paying the balance alone is enough
 * @param by how the reminder is sent: it decides when the 14 days begin
 */
public record PrescribedReminder(
        Jurisdiction law,
        Money balance,
        Money indemnity,
        @Nullable BigDecimal rate,
        LocalDate lastFreeDay,
        Sending by) {
    private static final Pattern ENTERPRISE_NUMBER = Pattern.compile("[01]\\d{3}\\.?\\d{3}\\.?\\d{3}");

    private static final Texts BELGIUM = new Texts(
            "Premier rappel gratuit. Sans paiement du solde de {0} dans les 14 jours calendrier {3}, soit au plus tard le"
                    + " {1}, {2} (art. XIX.2 et XIX.4 CDE).",
            "Gratis eerste herinnering. Zonder betaling van het saldo van {0} binnen 14 kalenderdagen {3}, dus uiterlijk"
                    + " op {1}, {2} (art. XIX.2 en XIX.4 WER).",
            "Kostenlose erste Mahnung. Ohne Zahlung des Saldos von {0} binnen 14 Kalendertagen {3}, also spätestens am"
                    + " {1}, {2} (Art. XIX.2 und XIX.4 WGB).",
            "Free first reminder. If the balance of {0} is not paid within 14 calendar days {3}, that is by {1} at the"
                    + " latest, {2} (art. XIX.2 and XIX.4 CDE).");
    private static final Texts FROM_POST = new Texts(
            "à compter du troisième jour ouvrable suivant l'envoi",
            "vanaf de derde werkdag na de verzending",
            "ab dem dritten Werktag nach dem Versand",
            "from the third working day after sending");
    private static final Texts FROM_NEXT_DAY = new Texts(
            "à compter du lendemain de l'envoi",
            "vanaf de kalenderdag na de verzending",
            "ab dem Kalendertag nach dem Versand",
            "from the calendar day after sending");
    private static final Texts INDEMNITY_AND_INTEREST = new Texts(
            "une indemnité de {0} et un intérêt de {1} l'an pourront être réclamés",
            "kunnen een schadevergoeding van {0} en een interest van {1} per jaar worden gevorderd",
            "können eine Entschädigung von {0} und Zinsen von {1} im Jahr verlangt werden",
            "an indemnity of {0} and interest of {1} a year may be claimed");
    private static final Texts INTEREST = new Texts(
            "un intérêt de {1} l'an pourra être réclamé",
            "kan een interest van {1} per jaar worden gevorderd",
            "können Zinsen von {1} im Jahr verlangt werden",
            "interest of {1} a year may be claimed");
    private static final Texts INDEMNITY_AND_LEGAL_INTEREST = new Texts(
            "une indemnité de {0} et les intérêts légaux pourront être réclamés",
            "kunnen een schadevergoeding van {0} en de wettelijke interest worden gevorderd",
            "können eine Entschädigung von {0} und die gesetzlichen Zinsen verlangt werden",
            "an indemnity of {0} and legal interest may be claimed");
    private static final Texts LEGAL_INTEREST = new Texts(
            "les intérêts légaux pourront être réclamés",
            "kan de wettelijke interest worden gevorderd",
            "können die gesetzlichen Zinsen verlangt werden",
            "legal interest may be claimed");
    private static final Texts NETHERLANDS = new Texts(
            "Si vous payez {0} au plus tard le {1} (14 jours à compter du lendemain de la réception), aucuns frais ne"
                    + " seront dus ; ensuite les frais de recouvrement seront de {2} (art. 6:96 al. 6 BW).",
            "Betaalt u {0} uiterlijk op {1} (14 dagen vanaf de dag na ontvangst), dan bent u geen kosten verschuldigd;"
                    + " daarna bedragen de incassokosten {2} (art. 6:96 lid 6 BW).",
            "Zahlen Sie {0} spätestens am {1} (14 Tage ab dem Tag nach Erhalt), entstehen keine Kosten; danach betragen"
                    + " die Inkassokosten {2} (Art. 6:96 Abs. 6 BW).",
            "If you pay {0} by {1} (14 days from the day after receipt), no costs are owed; after that the collection"
                    + " costs are {2} (art. 6:96 lid 6 BW).");

    /**
     * The reminder a law prescribes.
     *
     * @param law the debtor's law
     * @param balances what is claimed of each invoice, at least one, in one currency
     * @param agreedRate the rate of the contract, or null
     * @param clause whether the contract has an indemnity clause
     * @param sentOn the day it is sent
     * @return empty where none is prescribed
     */
    public static Optional<PrescribedReminder> of(
            Jurisdiction law,
            List<Money> balances,
            @Nullable BigDecimal agreedRate,
            boolean clause,
            LocalDate sentOn,
            Sending by,
            Rates rates) {
        ReminderClock clock = law.clock();
        FixedSum sum = law.fixedSum();
        if (clock == null || sum == null || balances.isEmpty()) {
            return Optional.empty();
        }
        Money balance = Money.total(balances);
        Money indemnity = Money.zero(balance.getCurrencyUnit());
        for (Money each : balances) {
            Money owed = sum.of(each);
            boolean counts =
                    (clause || !law.clauseNeeded()) && owed.getCurrencyUnit().equals(balance.getCurrencyUnit());
            indemnity = counts ? indemnity.plus(owed) : indemnity;
        }
        LocalDate from = clock.chargesFrom(sentOn, by);
        // above the ceiling the clause is void, and the legal rate is all that can follow
        boolean isVoid = agreedRate != null
                && law.ceilingOrStatutory(from, rates)
                        .map(most -> agreedRate.compareTo(most) > 0)
                        .orElse(false);
        BigDecimal rate = agreedRate == null || isVoid ? statutoryRate(law, from, rates) : agreedRate;
        return Optional.of(new PrescribedReminder(law, balance, indemnity, rate, clock.lastFreeDay(sentOn, by), by));
    }

    private static @Nullable BigDecimal statutoryRate(Jurisdiction law, LocalDate day, Rates rates) {
        RateRule rule = law.rule();
        return rule == null ? null : rule.percentOn(day, rates).orElse(null);
    }

    /** What the reminder must say besides the table of what is owed: the 14 days, their last day and what follows. */
    public String sentence(Language language) {
        if (law.clock() == ReminderClock.NETHERLANDS) {
            return NETHERLANDS.in(language, balance, language.dateInWords(lastFreeDay), indemnity);
        }
        Texts start = by == Sending.ELECTRONIC ? FROM_NEXT_DAY : FROM_POST;
        return BELGIUM.in(language, balance, language.dateInWords(lastFreeDay), follows(language), start.in(language));
    }

    private String follows(Language language) {
        BigDecimal percent = rate;
        if (percent == null) {
            return (indemnity.isZero() ? LEGAL_INTEREST : INDEMNITY_AND_LEGAL_INTEREST).in(language, indemnity);
        }
        return (indemnity.isZero() ? INTEREST : INDEMNITY_AND_INTEREST).in(language, indemnity, percent);
    }

    /**
     * What a Belgian first reminder lacks of what art. XIX.2 § 3 CDE demands of it, as sentences; empty when nothing.
     * The balance, the indemnity, the due date and the 14 days stand in it by themselves.
     *
     * @param creditor who writes; its enterprise number is looked for in its registration and its VAT number
     * @param descriptions what each invoice is for
     */
    public static List<String> missing(Jurisdiction law, Company creditor, List<String> descriptions) {
        List<String> missing = new ArrayList<>();
        if (!law.firstReminder()) {
            return missing;
        }
        String numbers = creditor.registry() + " " + creditor.taxId();
        boolean belgian = creditor.country().equals("BE");
        if (belgian ? !ENTERPRISE_NUMBER.matcher(numbers).find() : numbers.isBlank()) {
            missing.add("the creditor's enterprise number (company.registry or company.tax-id), which a first reminder"
                    + " must state: art. XIX.2 § 3 CDE");
        }
        if (descriptions.stream().anyMatch(String::isBlank)) {
            missing.add("what was sold (column subject), which a first reminder must describe: art. XIX.2 § 3 CDE");
        }
        return missing;
    }
}
