package io.relance.dunning.lawful;

import io.relance.law.InterestStart;
import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.law.ReminderClock;
import io.relance.ledger.CustomerType;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import io.relance.scenario.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a scenario may be applied to a kind of customer in a country. What it refuses is never sent either. */
public final class LawfulScenario {
    private static final Set<Channel> WRITTEN = Set.of(Channel.EMAIL, Channel.LETTER, Channel.REGISTERED);
    private static final String FIRST_REMINDER = "art. XIX.2 CDE";

    private final Scenario scenario;
    private final Jurisdiction law;
    private final List<Unlawful> problems = new ArrayList<>();

    private LawfulScenario(Scenario scenario, Jurisdiction law) {
        this.scenario = scenario;
        this.law = law;
    }

    /**
     * All that the law forbids in a scenario.
     *
     * @param customer whom it is for
     * @param country the country whose law governs ({@link Jurisdictions#governingCountry})
     * @return in the order of the levels; empty where nothing is wrong or nothing is known of the country
     */
    public static List<Unlawful> problems(Scenario scenario, CustomerType customer, String country) {
        return Jurisdictions.of(country, customer)
                .map(law -> new LawfulScenario(scenario, law).check())
                .orElse(List.of());
    }

    /**
     * The levels that ask for interest which only a contract gives, as from a British consumer: it is printed on
     * receivables with a rate of their own ({@code contract_rate}) and withheld on all others.
     *
     * @return in the order of the levels; each says what will be missing, and none is forbidden
     */
    public static List<Unlawful> onlyByContract(Scenario scenario, CustomerType customer, String country) {
        Jurisdiction law = Jurisdictions.of(country, customer).orElse(null);
        if (law == null || law.rule() != null) {
            return List.of();
        }
        return scenario.pastDue().stream()
                .filter(level -> level.charges().contains(ChargeKind.INTEREST))
                .map(level -> new Unlawful(
                        level.name(),
                        "charges",
                        "level " + level.name() + " asks for interest, which no law gives against a consumer, only a"
                                + " contract: it is withheld on receivables without contract_rate; fill that column in,"
                                + " or take interest out of charges"))
                .toList();
    }

    private List<Unlawful> check() {
        if (law.firstReminder()) {
            beforeFirstReminder();
            firstReminder();
        }
        for (Level level : scenario.pastDue()) {
            indemnity(level);
            interest(level);
        }
        return problems;
    }

    private void indemnity(Level level) {
        if (!level.charges().contains(ChargeKind.INDEMNITY)) {
            return;
        }
        if (law.fixedSum() == null) {
            add(
                    level,
                    "charges",
                    "asks for an indemnity, which may not be claimed from a consumer (" + law.withoutSum()
                            + "); take it out of charges");
        } else if (law.clock() == ReminderClock.NETHERLANDS) {
            afterTheLetter(level);
        }
    }

    /** Netherlands: no collection costs before a letter that leaves 14 days and states their amount. */
    private void afterTheLetter(Level level) {
        List<Level> pastDue = scenario.pastDue();
        Level letter = pastDue.stream()
                .filter(earlier -> WRITTEN.containsAll(earlier.by()))
                .findFirst()
                .orElse(level);
        String article = "art. 6:96 lid 6 BW";
        if (pastDue.indexOf(letter) >= pastDue.indexOf(level)) {
            add(
                    level,
                    "charges",
                    "asks for collection costs with no written reminder before it that leaves 14 days (" + article
                            + "); put one before it");
        } else if (pastDue.indexOf(letter) + 1 == pastDue.indexOf(level) && !waits(level, letter, 17)) {
            add(level, "at", tooSoon(letter, article, 17));
        }
    }

    private void interest(Level level) {
        if (!level.charges().contains(ChargeKind.INTEREST)) {
            return;
        }
        boolean formalBefore = scenario.pastDue().stream()
                .limit(scenario.pastDue().indexOf(level) + 1L)
                .anyMatch(earlier -> earlier.levelClass() == LevelClass.FORMAL && !earlier.isHandOver());
        if (law.start() == InterestStart.FORMAL_NOTICE && !formalBefore) {
            add(
                    level,
                    "charges",
                    "asks for interest before a formal notice, from which alone it runs against a consumer (art. 1231-6"
                            + " C. civ.); take it out of charges");
        }
    }

    private void beforeFirstReminder() {
        for (Level level : scenario.courtesies()) {
            if (!WRITTEN.containsAll(level.by())) {
                add(
                        level,
                        "by",
                        "reaches a consumer by call, visit or SMS before the free first reminder (" + FIRST_REMINDER
                                + "); use email or letter");
            }
            noCopies(level);
        }
    }

    private void firstReminder() {
        List<Level> pastDue = scenario.pastDue();
        int written = 0;
        while (written < pastDue.size()
                && !WRITTEN.containsAll(pastDue.get(written).by())) {
            written++;
        }
        for (Level earlier : pastDue.subList(0, written)) {
            add(
                    earlier,
                    "by",
                    "comes before the free first reminder, which must be the first contact past due, in writing ("
                            + FIRST_REMINDER + "); use email or letter, and call later");
            free(earlier);
        }
        if (written == pastDue.size()) {
            return;
        }
        Level first = pastDue.get(written);
        free(first);
        Level next = written + 1 < pastDue.size() ? pastDue.get(written + 1) : null;
        if (next != null && !waits(next, first, ReminderClock.LONGEST)) {
            add(next, "at", tooSoon(first, FIRST_REMINDER, ReminderClock.LONGEST));
        }
    }

    /** Up to and with the first reminder nothing may be claimed but the balance, and nobody else may hear of it. */
    private void free(Level level) {
        if (!level.charges().isEmpty()) {
            add(
                    level,
                    "charges",
                    "asks for charges before or with the first reminder, which is free: nothing may be claimed before it"
                            + " and 14 days (" + FIRST_REMINDER + "); take charges out");
        }
        noCopies(level);
    }

    private void noCopies(Level level) {
        if (!level.cc().isEmpty()) {
            add(
                    level,
                    "cc",
                    "sends a copy to others before or with the free first reminder (" + FIRST_REMINDER
                            + "); take cc out");
        }
    }

    /** Whether a level cannot come before the 14 days after an earlier one are over, however that one is sent. */
    private static boolean waits(Level level, Level earlier, int byPost) {
        if (level.at() instanceof Trigger.WhenChargesAllowed) {
            return true;
        }
        boolean electronic = earlier.by().stream().allMatch(channel -> channel == Channel.EMAIL);
        return level.at() instanceof Trigger.AfterLevel after && after.days() >= (electronic ? 15 : byPost);
    }

    private static String tooSoon(Level earlier, String article, int byPost) {
        return "may come before the 14 days after \"" + earlier.name() + "\" are over (" + article
                + "); say \"when charges allowed after " + earlier.name() + "\", or at least 15 days after an e-mail, "
                + byPost + " after a letter";
    }

    private void add(Level level, String key, String sentence) {
        problems.add(new Unlawful(level.name(), key, "level " + level.name() + " " + sentence));
    }
}
