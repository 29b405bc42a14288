package io.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a letter may say of the charges the law attaches to a late payment, in one sentence with its citation. */
public final class StatutorySentence {
    private static final Texts BOTH = new Texts(
            "Tout retard de paiement entraîne de plein droit des intérêts de retard au taux annuel de {0} et une indemnité"
                    + " forfaitaire pour frais de recouvrement de {1} par facture ({2}).",
            "Bij te late betaling is van rechtswege een interest van {0} per jaar verschuldigd en een vergoeding voor"
                    + " invorderingskosten van {1} per factuur ({2}).",
            "Bei Zahlungsverzug werden kraft Gesetzes Zinsen von {0} im Jahr und eine Pauschale von {1} je Rechnung"
                    + " geschuldet ({2}).",
            "A late payment bears interest of {0} a year by law, and a fixed sum of {1} per invoice for recovery costs"
                    + " ({2}).");
    private static final Texts BY_AMOUNT = new Texts(
            "Tout retard de paiement entraîne de plein droit des intérêts au taux annuel de {0} et, pour chaque facture,"
                    + " une indemnité pour frais de recouvrement fixée selon son montant ({2}).",
            "Bij te late betaling is van rechtswege een interest van {0} per jaar verschuldigd en, voor elke factuur, een"
                    + " vergoeding voor invorderingskosten naar gelang van het bedrag ({2}).",
            "Bei Zahlungsverzug werden kraft Gesetzes Zinsen von {0} im Jahr und je Rechnung eine nach ihrem Betrag"
                    + " bemessene Pauschale geschuldet ({2}).",
            "A late payment bears interest of {0} a year by law, and for each invoice a fixed sum for recovery costs that"
                    + " depends on its amount ({2}).");
    private static final Texts FROM_DUE = new Texts(
            "Les sommes payées en retard portent intérêt au taux annuel de {0} ({2}).",
            "Te laat betaalde bedragen brengen een interest op van {0} per jaar ({2}).",
            "Verspätet gezahlte Beträge sind mit {0} im Jahr zu verzinsen ({2}).",
            "Amounts paid late bear interest of {0} a year ({2}).");
    private static final Texts FROM_NOTICE = new Texts(
            "À compter de la mise en demeure, les sommes dues portent intérêt au taux légal de {0} l'an ({2}).",
            "Vanaf de ingebrekestelling brengen de verschuldigde bedragen de wettelijke interest van {0} per jaar op"
                    + " ({2}).",
            "Ab der Inverzugsetzung sind die geschuldeten Beträge mit dem gesetzlichen Zins von {0} im Jahr zu verzinsen"
                    + " ({2}).",
            "From the formal notice on, the amounts owed bear legal interest of {0} a year ({2}).");

    private static final Texts FROM_NOTICE_UNKNOWN = new Texts(
            "À compter de la mise en demeure, les sommes dues portent intérêt au taux légal ({2}).",
            "Vanaf de ingebrekestelling brengen de verschuldigde bedragen de wettelijke interest op ({2}).",
            "Ab der Inverzugsetzung sind die geschuldeten Beträge mit dem gesetzlichen Zins zu verzinsen ({2}).",
            "From the formal notice on, the amounts owed bear legal interest ({2}).");
    private static final Texts DAILY = new Texts(
            "Les intérêts continuent de courir à raison de {0} par jour jusqu'au paiement.",
            "Tot de betaling loopt de interest op met {0} per dag.",
            "Bis zur Zahlung laufen weitere Zinsen von {0} am Tag auf.",
            "Interest continues to run at {0} a day until payment.");

    private static final Texts BY_LAW = new Texts(
            "Les sommes ajoutées au principal sont réclamées en application des textes suivants : {0}.",
            "De bedragen bovenop de hoofdsom worden gevorderd op grond van: {0}.",
            "Die Beträge zusätzlich zur Hauptforderung werden verlangt nach: {0}.",
            "The amounts added to the principal are claimed under {0}.");

    private StatutorySentence() {}

    /**
     * The law that charges of a letter rest on, where {@link #of} has no sentence of its own: consumers in Belgium and
     * Luxembourg, and elsewhere while a rate is missing.
     *
     * @return empty where no law gives them, only a contract
     */
    public static Optional<String> basis(Jurisdiction law, Language language) {
        String citation = law.citation().in(language);
        return citation.isBlank() ? Optional.empty() : Optional.of(BY_LAW.in(language, citation));
    }

    /** What every further day costs, in one sentence. */
    public static String daily(Money amount, Language language) {
        return DAILY.in(language, amount);
    }

    /**
     * The sentence for a debt that falls due on a day; for a consumer whose law prescribes a first reminder, that is
     * {@link PrescribedReminder#sentence} instead.
     *
     * @param principal decides the fixed sum where it depends on it; null for debts whose fixed sums differ
     * @param agreedRate the rate of the contract, or null
     * @param asOf the rate of this day is named, where the delay does not keep that of its first day
     * @return empty where the rate of that day is missing, unless legal interest by its name is enough (French
     *     consumers), or where the law attaches nothing to a late payment by itself
     */
    public static Optional<String> of(
            Jurisdiction law,
            @Nullable Money principal,
            LocalDate due,
            @Nullable BigDecimal agreedRate,
            LocalDate asOf,
            Rates rates,
            Language language) {
        RateRule rule = law.rule();
        if (rule == null || law.firstReminder() || law.start() == InterestStart.THIRD_MONTH) {
            return Optional.empty();
        }
        LocalDate first = due.plusDays(1);
        LocalDate day = law.locked() || asOf.isBefore(first) ? first : asOf;
        Optional<BigDecimal> rate = agreedRate != null ? Optional.of(agreedRate) : rule.percentOn(day, rates);
        FixedSum sum = law.fixedSum();
        Texts sentence = law.start() == InterestStart.FORMAL_NOTICE ? FROM_NOTICE : FROM_DUE;
        boolean both = sum != null && law.clock() == null;
        Object amount = both && sum != null && principal != null ? sum.of(principal) : "";
        Texts withSum = principal == null ? BY_AMOUNT : BOTH;
        if (rate.isEmpty() && law.start() == InterestStart.FORMAL_NOTICE) {
            return Optional.of(FROM_NOTICE_UNKNOWN.in(
                    language, "", "", within(law.citation().in(language))));
        }
        return rate.map(percent -> (both ? withSum : sentence)
                .in(language, percent, amount, within(law.citation().in(language))));
    }

    /** A citation as it stands in the brackets of the sentence: what it has in brackets at its end follows a comma. */
    private static String within(String citation) {
        int open = citation.lastIndexOf(" (");
        boolean nested = citation.endsWith(")") && open > 0;
        return nested
                ? citation.substring(0, open) + ", " + citation.substring(open + 2, citation.length() - 1)
                : citation;
    }
}
