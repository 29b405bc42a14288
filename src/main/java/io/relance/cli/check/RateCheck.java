package io.relance.cli.check;

import io.relance.cli.check.SourceCheck.Served;
import io.relance.config.Settings.CompanySettings;
import io.relance.law.HalfYear;
import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.law.RateRule;
import io.relance.law.Rates;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import io.relance.scenario.ChargeKind;
import io.relance.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether the reference rates of the day are known by which the scenarios print interest. */
final class RateCheck {
    private final CompanySettings company;
    private final LocalDate asOf;
    private final Rates rates;

    RateCheck(CompanySettings company, LocalDate asOf, Rates rates) {
        this.company = company;
        this.asOf = asOf;
        this.rates = rates;
    }

    /** One finding for each law under which interest cannot be computed now. */
    List<Finding> of(Collection<Served> kinds) {
        Set<String> laws = new TreeSet<>();
        for (Scenario scenario : company.scenarios().all()) {
            CustomerType type = scenario.serves().customerType();
            String country = scenario.serves().country();
            if (claimsInterest(scenario)) {
                lacking(laws, type == null ? CustomerType.BUSINESS : type, country == null ? own() : country);
            }
        }
        for (Served served : kinds) {
            Scenario scenario = SourceCheck.byName(company, served.scenario());
            if (scenario != null && claimsInterest(scenario)) {
                lacking(laws, CustomerType.valueOf(served.type()), served.country());
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (String law : laws) {
            findings.add(Finding.attention(
                    "relance.rates",
                    "no reference rate of " + HalfYear.of(asOf) + " is known for " + law
                            + ", so no interest is printed there. Put the published rate into the file named by"
                            + " relance.rates"));
        }
        return findings;
    }

    private String own() {
        return company.company().country();
    }

    private static boolean claimsInterest(Scenario scenario) {
        return scenario.levels().stream().anyMatch(level -> level.charges().contains(ChargeKind.INTEREST));
    }

    private void lacking(Set<String> laws, CustomerType type, String country) {
        Customer one = Customer.builder("-", "-").type(type).country(country).build();
        Jurisdiction law = Jurisdictions.governing(own(), one).orElse(null);
        RateRule rule = law == null ? null : law.rule();
        if (rule != null && rule.percentOn(asOf, rates).isEmpty()) {
            laws.add(Jurisdictions.governingCountry(own(), one));
        }
    }
}
