package io.relance.cli.check;

import io.relance.cli.check.SourceCheck.Served;
import io.relance.config.Configuration;
import io.relance.config.Settings.CompanySettings;
import io.relance.dunning.lawful.LawfulScenario;
import io.relance.dunning.lawful.Unlawful;
import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import io.relance.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the law allows what the scenarios ask for. What a scenario asks of the customers it names, or of one there is,
 * is refused; what it would ask of customers it does not exclude, and of whom there is none, is only said: a company
 * without consumers need not write scenarios for them.
 */
final class LawCheck {
    private final CompanySettings company;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    LawCheck(CompanySettings company) {
        this.company = company;
    }

    List<Finding> of(Map<Served, String> customers) {
        for (Scenario scenario : company.scenarios().all()) {
            CustomerType type = scenario.serves().customerType();
            if (type != null && serves(scenario, type, country(scenario))) {
                check(scenario, type, country(scenario), "");
            }
        }
        customers.forEach((served, customer) -> {
            Scenario scenario = SourceCheck.byName(company, served.scenario());
            if (scenario != null) {
                check(scenario, CustomerType.valueOf(served.type()), served.country(), customer);
            }
        });
        Set<String> used = customers.keySet().stream().map(Served::scenario).collect(Collectors.toSet());
        Set<Scenario> builtIn = Set.copyOf(
                Configuration.builtInScenarios(company.company().country()).all());
        company.scenarios().all().stream()
                .filter(scenario -> used.contains(scenario.name()) || !builtIn.contains(scenario))
                .forEach(this::mayReach);
        return List.copyOf(findings);
    }

    /** Whether such a customer gets to it: an earlier scenario may take all of them. */
    private boolean serves(Scenario scenario, CustomerType type, String country) {
        String segment = scenario.serves().segment();
        String named = scenario.serves().scenario();
        Customer one = Customer.builder("-", "-")
                .type(type)
                .country(country)
                .segment(segment == null ? "" : segment)
                .scenario(named == null ? "" : named)
                .build();
        return company.scenarios().of(one).equals(scenario);
    }

    private String country(Scenario scenario) {
        String country = scenario.serves().country();
        return country == null ? company.company().country() : country;
    }

    private void check(Scenario scenario, CustomerType type, String country, String customer) {
        Customer one = Customer.builder("-", "-").type(type).country(country).build();
        String law = Jurisdictions.governingCountry(company.company().country(), one);
        String whom = customer.isEmpty() ? "" : " (customer " + customer + ", for one)";
        for (Unlawful problem : LawfulScenario.problems(scenario, type, law)) {
            String place = place(scenario, problem);
            refused.add(scenario.name() + "/" + type + "/" + law);
            if (told.add(place + law + problem.sentence())) {
                findings.add(Finding.forbidden(place, law + whom + ": " + problem.sentence()));
            }
        }
        for (Unlawful doubtful : LawfulScenario.onlyByContract(scenario, type, law)) {
            String place = place(scenario, doubtful);
            if (told.add(place + law + doubtful.sentence())) {
                findings.add(Finding.attention(place, law + whom + ": " + doubtful.sentence()));
            }
        }
    }

    /**
     * Customers that would come to it and whose law forbids what it asks for, in one sentence for all their countries:
     * those of its own country, and of every country where it is for consumers anyway. A built-in scenario that no customer
     * of the data uses is not spoken of: nobody chose it.
     */
    private void mayReach(Scenario scenario) {
        List<String> forbidden = new ArrayList<>();
        for (Jurisdiction law : Jurisdictions.known()) {
            boolean refusedAlready = refused.contains(scenario.name() + "/" + law.customer() + "/" + law.country());
            boolean likely =
                    scenario.serves().customerType() != null || law.country().equals(country(scenario));
            if (likely && !refusedAlready && serves(scenario, law.customer(), law.country())) {
                LawfulScenario.problems(scenario, law.customer(), law.country()).stream()
                        .findFirst()
                        .ifPresent(first -> forbidden.add(law.country() + ": " + first.sentence()));
            }
        }
        if (!forbidden.isEmpty()) {
            findings.add(Finding.note(
                    "relance.scenarios." + scenario.name(),
                    "would be applied to consumers too, whose law forbids what it asks for ("
                            + String.join(" | ", forbidden)
                            + "). There is none in the data: if one comes, a run leaves out what may not be charged, calls"
                            + " nobody too early, and asks a person. Put a scenario for consumers before it, or"
                            + " customer-type into its 'for'"));
        }
    }

    private static String place(Scenario scenario, Unlawful problem) {
        return "relance.scenarios." + scenario.name() + ".levels." + problem.level() + "." + problem.key();
    }
}
