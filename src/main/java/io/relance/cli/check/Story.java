package io.relance.cli.check;

import io.relance.calendar.WorkingDays;
import io.relance.config.Holidays;
import io.relance.config.Settings.CompanySettings;
import io.relance.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;

/**
 * One scenario told: whom it serves, its rules, and what happens to a sample invoice that nobody pays.
 *
 * @param issued the sample's date
 * @param due its due date, 30 days later
 */
public record Story(
        String scenario, String serves, List<String> rules, LocalDate issued, LocalDate due, List<Rung> levels) {
    private static final int TERMS = 30;

    static List<Story> of(CompanySettings company, LocalDate asOf, Holidays holidays) {
        return company.scenarios().all().stream()
                .map(scenario -> of(scenario, company, asOf, holidays))
                .toList();
    }

    private static Story of(Scenario scenario, CompanySettings company, LocalDate asOf, Holidays holidays) {
        LocalDate due = asOf.plusDays(TERMS);
        String home = company.company().country();
        String abroad =
                scenario.serves().country() == null ? home : scenario.serves().country();
        WorkingDays creditor = holidays.of(home, asOf.getYear() - 1, asOf.getYear() + 3);
        WorkingDays customer = holidays.of(abroad, asOf.getYear() - 1, asOf.getYear() + 3);
        List<Rung> levels = new Ladder(scenario, creditor, customer, company.quiet(), due).climb();
        List<String> rules = levels.isEmpty() ? List.of() : Sentences.rules(scenario);
        return new Story(scenario.name(), Sentences.serves(scenario.serves()), rules, asOf, due, levels);
    }
}
