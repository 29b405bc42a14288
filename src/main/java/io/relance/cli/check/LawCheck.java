package io.relance.cli.check;

import io.relance.cli.check.SourceCheck.Served;
import io.relance.config.Settings.CompanySettings;
import io.relance.dunning.lawful.LawfulScenario;
import io.relance.dunning.lawful.Unlawful;
import io.relance.law.Jurisdictions;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import io.relance.scenario.Scenario;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the law allows what the scenarios ask for, towards the customers they are for and those there are. */
final class LawCheck {
    private final CompanySettings company;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<String> told = new HashSet<>();

    LawCheck(CompanySettings company) {
        this.company = company;
    }

    List<Finding> of(Map<Served, String> customers) {
        for (Scenario scenario : company.scenarios().all()) {
            CustomerType type = scenario.serves().customerType();
            if (type != null && servesByItself(scenario, type)) {
                check(scenario, type, country(scenario), "");
            }
        }
        customers.forEach((served, customer) -> {
            Scenario scenario = SourceCheck.byName(company, served.scenario());
            if (scenario != null) {
                check(scenario, CustomerType.valueOf(served.type()), served.country(), customer);
            }
        });
        return List.copyOf(findings);
    }

    /** Whether a customer it is for gets to it: an earlier scenario may take all of them. */
    private boolean servesByItself(Scenario scenario, CustomerType type) {
        String segment = scenario.serves().segment();
        Customer one = Customer.builder("-", "-")
                .type(type)
                .country(country(scenario))
                .segment(segment == null ? "" : segment)
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
            if (told.add(place + law + problem.sentence())) {
                findings.add(Finding.wrong(place, law + whom + ": " + problem.sentence()));
            }
        }
        for (Unlawful doubtful : LawfulScenario.onlyByContract(scenario, type, law)) {
            String place = place(scenario, doubtful);
            if (told.add(place + law + doubtful.sentence())) {
                findings.add(Finding.attention(place, law + whom + ": " + doubtful.sentence()));
            }
        }
    }

    private static String place(Scenario scenario, Unlawful problem) {
        return "relance.scenarios." + scenario.name() + ".levels." + problem.level() + "." + problem.key();
    }
}
