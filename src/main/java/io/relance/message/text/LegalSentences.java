package io.relance.message.text;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.lawful.LawfulNotice;
import io.relance.law.DailyInterest;
import io.relance.law.FixedSum;
import io.relance.law.Jurisdiction;
import io.relance.law.Language;
import io.relance.law.PrescribedReminder;
import io.relance.law.Rates;
import io.relance.law.Sending;
import io.relance.law.StatutorySentence;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The sentences whose figures and citations come from the law; empty where it has none, or the rate is not known. */
public final class LegalSentences {
    private final Sender sender;
    private final Rates rates;
    private final boolean clause;

    /** The sentences of a sender without an indemnity clause for consumers. */
    public LegalSentences(Sender sender, Rates rates) {
        this(sender, rates, false);
    }

    /**
     * The sentences of one sender.
     *
     * @param clause whether its terms have an indemnity clause for consumers (Belgium)
     */
    public LegalSentences(Sender sender, Rates rates, boolean clause) {
        this.sender = sender;
        this.rates = rates;
        this.clause = clause;
    }

    /** None at all. */
    public static LegalSentences none(Sender sender) {
        return new LegalSentences(sender, Rates.NONE);
    }

    /** What a late payment costs by law, for the first document claimed; a fixed sum is named where all have the same. */
    String statutory(Notice notice, String language) {
        Optional<Jurisdiction> law = law(notice);
        if (law.isEmpty() || notice.claims().isEmpty()) {
            return "";
        }
        Claim first = notice.claims().get(0);
        LocalDate due = first.receivable().dueDate();
        return due == null
                ? ""
                : StatutorySentence.of(
                                law.get(),
                                sameSum(law.get(), notice) ? first.claimed() : null,
                                due,
                                first.receivable().contractRate(),
                                sender.asOf(),
                                rates,
                                Language.of(language))
                        .or(() -> basis(notice, law.get(), language))
                        .map(Plain::line)
                        .orElse("");
    }

    private static boolean sameSum(Jurisdiction law, Notice notice) {
        FixedSum sum = law.fixedSum();
        return sum == null
                || notice.claims().stream()
                                .map(claim -> sum.of(claim.claimed()))
                                .distinct()
                                .count()
                        == 1;
    }

    /** Charges never stand in a letter without the law they rest on. */
    private static Optional<String> basis(Notice notice, Jurisdiction law, String language) {
        boolean charged = notice.claims().stream().anyMatch(Claim::bearsCharges);
        return charged ? StatutorySentence.basis(law, Language.of(language)) : Optional.empty();
    }

    /** What the free reminder that a consumer's law prescribes has to say. */
    String prescribed(Notice notice, String language, Channel channel) {
        return reminder(notice, channel)
                .filter(reminder -> isFirst(notice, reminder))
                .map(reminder -> Plain.line(reminder.sentence(Language.of(language))))
                .orElse("");
    }

    /**
     * Whether a notice is that reminder: its template says so, or it is the first one in writing and prints the law's own
     * date to pay by, as it does where the law prescribes it or a later level charges.
     */
    private static boolean isFirst(Notice notice, PrescribedReminder reminder) {
        boolean free = notice.claims().stream().noneMatch(LegalSentences::wasReminded);
        return notice.template().equals("first-reminder")
                || (free && reminder.lastFreeDay().equals(notice.payBy()));
    }

    private static boolean wasReminded(Claim claim) {
        Claim.Basis basis = claim.basis();
        return claim.bearsCharges() || basis == null || basis.firstOn() != null;
    }

    /** What each further day costs, where the notice charges interest; empty where that is not known for all of it. */
    String daily(Notice notice, String language) {
        Optional<Jurisdiction> law = law(notice);
        List<Claim> bearing = notice.claims().stream()
                .filter(claim -> claim.interest().isPositive())
                .toList();
        boolean withheld = notice.claims().stream().anyMatch(claim -> claim.chargesNote() != null);
        if (law.isEmpty() || bearing.isEmpty() || withheld) {
            return "";
        }
        DailyInterest daily = new DailyInterest(bearing.get(0).claimed().getCurrencyUnit(), sender.asOf(), rates);
        for (Claim claim : bearing) {
            LocalDate due = claim.receivable().dueDate();
            if (due != null) {
                daily.add(law.get(), claim.claimed(), due, claim.receivable().contractRate());
            }
        }
        return daily.total()
                .map(amount -> Plain.line(StatutorySentence.daily(amount, Language.of(language))))
                .orElse("");
    }

    /** The country whose law governs all that a notice claims; empty where there is none or several. */
    String country(Notice notice) {
        return law(notice).map(Jurisdiction::country).orElse("");
    }

    /** The last day on which paying the balance alone is enough, where the law prescribes such a reminder. */
    Optional<LocalDate> lastFreeDay(Notice notice, Channel channel) {
        return reminder(notice, channel).map(PrescribedReminder::lastFreeDay);
    }

    private Optional<PrescribedReminder> reminder(Notice notice, Channel channel) {
        Optional<Jurisdiction> law = law(notice);
        List<Money> balances = notice.claims().stream().map(Claim::claimed).toList();
        if (law.isEmpty() || balances.isEmpty() || currencies(balances) > 1) {
            return Optional.empty();
        }
        Sending by = channel == Channel.EMAIL ? Sending.ELECTRONIC : Sending.POST;
        Receivable first = notice.claims().get(0).receivable();
        return PrescribedReminder.of(law.get(), balances, first.contractRate(), clause, sender.asOf(), by, rates);
    }

    private static long currencies(List<Money> amounts) {
        return amounts.stream().map(Money::getCurrencyUnit).distinct().count();
    }

    private Optional<Jurisdiction> law(Notice notice) {
        return LawfulNotice.law(notice, sender.company());
    }
}
