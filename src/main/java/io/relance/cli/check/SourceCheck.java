package io.relance.cli.check;

import io.relance.config.Settings.CompanySettings;
import io.relance.intake.SourceReader;
import io.relance.intake.SourceRow;
import io.relance.intake.SourceRow.CustomerRow;
import io.relance.intake.SourceRow.ReceivableRow;
import io.relance.intake.SourceRow.RejectedRow;
import io.relance.ledger.Customer;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.Quoted;
import io.relance.message.text.Languages;
import io.relance.scenario.Scenario;
import io.relance.store.stage.Identification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads a source to its end: counts rows, collects rejected ones, and sees which scenario serves which customer. */
final class SourceCheck {
    private final CompanySettings company;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Scenario> scenarioOf = new HashMap<>();
    private final Map<Served, String> served = new TreeMap<>();
    private final Set<String> languages = new TreeSet<>();
    private final Set<String> customers = new HashSet<>();
    private final Set<CurrencyUnit> currencies = new TreeSet<>();
    private long documents;
    private long rejected;
    private long rejectedDocuments;

    SourceCheck(CompanySettings company) {
        this.company = company;
        this.languages.add(Languages.of(company.company()));
    }

    /** A kind of customer that a scenario serves; the country is the customer's own, or the company's. */
    record Served(String scenario, String type, String country) implements Comparable<Served> {
        @Override
        public int compareTo(Served other) {
            return toString().compareTo(other.toString());
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** The customers that were seen, by kind, with the code of one of each. */
    Map<Served, String> served() {
        return served;
    }

    /** The languages customers are written to in; the company's own always. */
    Set<String> languages() {
        return languages;
    }

    /** The currencies of all documents. */
    Set<CurrencyUnit> currencies() {
        return currencies;
    }

    DataFound read(SourceReader source) {
        try (RowsTogether together = new RowsTogether()) {
            return read(source, together);
        }
    }

    private DataFound read(SourceReader source, RowsTogether together) {
        for (SourceRow row = source.next(); row != null; row = source.next()) {
            if (row instanceof CustomerRow one) {
                customer(one.place().toString(), one.customer());
            } else if (row instanceof ReceivableRow one) {
                documents++;
                document(one);
                together.add(one);
            } else if (row instanceof RejectedRow one) {
                rejected++;
                rejectedDocuments += one.type() == null && one.ofCustomer() ? 0 : 1;
                reject(one);
            }
        }
        Identification.Found found = together.judge(findings::add);
        rejected += found.contradictions();
        rejectedDocuments += found.contradictions();
        documents -= found.contradictions();
        tooManyRejects();
        return new DataFound(
                customers.size(),
                documents - found.duplicates(),
                rejected,
                found.duplicates(),
                source.extraction(),
                source.tables());
    }

    private void customer(String place, Customer customer) {
        Scenario scenario = company.scenarios().of(customer);
        scenarioOf.put(customer.id().value(), scenario);
        customers.add(customer.id().value());
        String own = customer.scenario();
        boolean unknown = !own.isEmpty()
                && company.scenarios().all().stream()
                        .noneMatch(one -> one.name().equalsIgnoreCase(own)
                                || own.equalsIgnoreCase(one.serves().scenario()));
        if (unknown) {
            findings.add(Finding.attention(
                    place,
                    "customer " + customer.id().value() + " has scenario \"" + own
                            + "\", which is not configured; it is served by " + scenario.name()));
        }
        languages.add(Languages.of(customer, company.company()));
        String country = customer.country().isEmpty() ? company.company().country() : customer.country();
        served.putIfAbsent(
                new Served(scenario.name(), customer.type().name(), country),
                customer.id().value());
    }

    private void document(ReceivableRow row) {
        Customer customer = row.customer();
        if (customer != null && !scenarioOf.containsKey(customer.id().value())) {
            customer(row.place().toString(), customer);
        }
        customers.add(row.receivable().customer().value());
        currencies.add(row.receivable().amount().getCurrencyUnit());
        ImportedLevel level = row.receivable().lastLevel();
        Scenario scenario = scenarioOf.get(row.receivable().customer().value());
        if (level != null && scenario != null && scenario.level(level.level()).isEmpty()) {
            findings.add(Finding.attention(
                    row.place().toString(),
                    "document " + row.receivable().key().number() + " has last_level \"" + level.level()
                            + "\", which scenario "
                            + scenario.name() + " does not know; it starts at the first past-due level. A level's"
                            + " 'was' can name it"));
        }
    }

    private void reject(RejectedRow row) {
        String column = row.column().isEmpty() ? "" : row.column() + " ";
        String value = row.value().isEmpty() ? "" : Quoted.of(row.value()) + " ";
        findings.add(Finding.attention(row.place().toString(), "row rejected: " + column + value + row.reason()));
    }

    private void tooManyRejects() {
        long all = documents + rejectedDocuments;
        if (rejectedDocuments > company.source().mayReject(all)) {
            findings.add(Finding.wrong(
                    "relance.source.max-rejects",
                    rejectedDocuments + " of " + all + " rows are rejected, more than the "
                            + company.source().rejectLimit()
                            + " allowed; a run would fail before it sends anything. Mend the rows named above, or"
                            + " allow more"));
        }
    }

    static @Nullable Scenario byName(CompanySettings company, String name) {
        return company.scenarios().all().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
