package io.relance.cli.check;

import io.relance.cli.check.Finding.Weight;
import io.relance.cli.check.SourceCheck.Served;
import io.relance.config.ConfigurationProblems;
import io.relance.config.Holidays;
import io.relance.config.NumbersFile;
import io.relance.config.RatesFile;
import io.relance.config.Settings.CompanySettings;
import io.relance.intake.SourceReader;
import io.relance.intake.UnusableSource;
import io.relance.law.ChargePolicy;
import io.relance.law.Rates;
import io.relance.ledger.Company;
import io.relance.message.Logo;
import io.relance.message.text.TemplateProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/** Checks one company: its scenarios against calendar and law, its templates, its data. Sends and writes nothing. */
public final class CompanyCheck {
    private final CompanySettings company;
    private final LocalDate asOf;
    private final Holidays holidays;

    public CompanyCheck(CompanySettings company, LocalDate asOf, Holidays holidays) {
        this.company = company;
        this.asOf = asOf;
        this.holidays = holidays;
    }

    /**
     * Looks at the company and all its data.
     *
     * @param source opens the data
     */
    public CompanyReport report(Supplier<SourceReader> source) {
        List<Finding> findings = new ArrayList<>(identity());
        SourceCheck data = new SourceCheck(company);
        DataFound found = null;
        try (SourceReader reader = source.get()) {
            found = data.read(reader);
        } catch (UnusableSource unusable) {
            findings.add(new Finding(Weight.UNREADABLE, "relance.source", String.valueOf(unusable.getMessage())));
        }
        if (found != null && found.isEmpty()) {
            findings.add(Finding.attention(
                    "relance.source", "holds no documents yet; a run would fail. Fill in or export some"));
        }
        findings.addAll(data.findings());
        findings.addAll(registeredNumbers());
        findings.addAll(textsAndRates(data.languages(), data.served().keySet()));
        findings.addAll(new LawCheck(company).of(found == null ? Map.of() : data.served()));
        findings.addAll(withoutLeastInvoice(data.currencies()));
        OutboxFolder.problem(company.outbox()).ifPresent(findings::add);
        holidays(data).forEach(findings::add);
        return CompanyReport.of(company, Story.of(company, asOf, holidays), found, findings);
    }

    /** An amount in one currency says nothing of invoices in another. */
    private List<Finding> withoutLeastInvoice(Set<CurrencyUnit> currencies) {
        ChargePolicy policy = company.charges();
        if (policy.fromInvoice().isEmpty()) {
            return List.of();
        }
        return currencies.stream()
                .filter(currency -> policy.leastInvoice(currency).isEmpty())
                .map(currency -> Finding.note(
                        "relance.charges.from-invoice",
                        "names no amount in " + currency + ", so invoices in " + currency
                                + " bear charges whatever their amount; add one, such as ["
                                + policy.fromInvoice().get(0)
                                + ", " + currency + " 50.00], if small ones should not"))
                .toList();
    }

    private List<Finding> textsAndRates(Set<String> languages, Set<Served> kinds) {
        try {
            Rates rates = RatesFile.with(company.rates());
            List<Finding> findings = new ArrayList<>(new TemplateCheck(company, asOf, rates).in(languages));
            findings.addAll(new RateCheck(company, asOf, rates).of(kinds));
            return findings;
        } catch (ConfigurationProblems wrongRates) {
            return wrongRates.problems().stream()
                    .map(problem -> Finding.wrong(problem.place(), problem.message()))
                    .toList();
        } catch (TemplateProblem unreadable) {
            return List.of(TemplateCheck.finding(unreadable));
        }
    }

    private List<Finding> registeredNumbers() {
        try {
            NumbersFile.read(company.delivery().registeredNumbers());
            return List.of();
        } catch (ConfigurationProblems wrong) {
            return wrong.problems().stream()
                    .map(problem -> Finding.wrong(problem.place(), problem.message()))
                    .toList();
        }
    }

    /** Dates of this year and the next are computed from the holidays of the company's country and its customers'. */
    private List<Finding> holidays(SourceCheck data) {
        Set<String> countries = new TreeSet<>(Set.of(company.company().country()));
        data.served().keySet().forEach(served -> countries.add(served.country()));
        List<Finding> findings = new ArrayList<>();
        for (String country : countries) {
            if (!holidays.knows(country)) {
                findings.add(Finding.attention(
                        "country " + country, "its public holidays are not known; only weekends are free there"));
            } else if (!holidays.knows(country, asOf.getYear() + 1)) {
                findings.add(Finding.attention(
                        "country " + country,
                        "its public holidays of " + (asOf.getYear() + 1)
                                + " are not known; then only weekends are free there. Update Relance before"));
            }
        }
        return findings;
    }

    private List<Finding> identity() {
        List<Finding> findings = new ArrayList<>(sender(company));
        logo(company).ifPresent(findings::add);
        if (!company.goLive().confirmed()) {
            findings.add(Finding.note(
                    "relance.go-live.confirmed",
                    "not given, so runs only draft; nothing is sent until someone says go"));
        }
        return findings;
    }

    /** A picture that letters cannot show: like a text that cannot be used, it is mended before anything is decided. */
    public static Optional<Finding> logo(CompanySettings company) {
        String path = company.company().logo();
        String problem = Logo.of(path).problem();
        return problem.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.wrong(
                        "relance.company.logo",
                        "\"" + Path.of(path).getFileName() + "\" " + problem
                                + ". Give another file, or take the key out"));
    }

    /** What messages cannot do without: good to know while a company only drafts, and wanted once it is live. */
    public static List<Finding> sender(CompanySettings company) {
        Company own = company.company();
        Weight weight = company.goLive().confirmed() ? Weight.ATTENTION : Weight.NOTE;
        List<Finding> findings = new ArrayList<>();
        missing(findings, weight, own.iban(), "iban", "messages do not say where to pay; add the account's IBAN");
        missing(
                findings,
                weight,
                own.address().city(),
                "address",
                "letters have no sender; add line1, postal-code, city");
        missing(findings, weight, own.email(), "email", "e-mails have no sender; add the address that answers come to");
        return findings;
    }

    private static void missing(List<Finding> findings, Weight weight, String value, String key, String consequence) {
        if (value.isBlank()) {
            findings.add(new Finding(weight, "relance.company." + key, "missing, so " + consequence));
        }
    }
}
