package io.relance.cli.check;

import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Notice.Kind;
import io.relance.dunning.decided.Notice.NextLevel;
import io.relance.dunning.lawful.LawfulCharging;
import io.relance.law.Jurisdiction;
import io.relance.law.Jurisdictions;
import io.relance.ledger.Company;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Person;
import io.relance.ledger.Receivable;
import io.relance.scenario.Channel;
import io.relance.scenario.ChargeKind;
import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import io.relance.scenario.Trigger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Made-up notices to try templates with: a bare one, and one that has everything a text may speak of.
 *
 * @param company who writes
 * @param asOf the date of the notice
 * @param language whom it is written for
 */
record SampleNotice(Company company, LocalDate asOf, String language) {
    private static final String NUMBER = "F-0000-1";

    /** A notice of a level by one of its channels. */
    Notice of(Scenario scenario, Level level, Channel channel, boolean rich) {
        Claim claim = claim(scenario, level, rich);
        return notice(
                Kind.NOTICE,
                scenario,
                level.name(),
                level.levelClass(),
                channel,
                level.template(),
                claim,
                rich ? next(scenario, level) : null,
                rich || level.payBy() != null ? asOf.plusDays(15) : null,
                rich);
    }

    /**
     * The free reminder that the law of the scenario's customers prescribes, where this level is it: the first one in
     * writing, and by Dutch law only where a later level charges.
     */
    Optional<Notice> prescribed(Scenario scenario, Level level, Channel channel) {
        Customer customer = customer(scenario);
        List<Level> written = scenario.levels().stream()
                .filter(each -> each.levelClass() != LevelClass.COURTESY && !each.isTask())
                .toList();
        boolean charged = written.stream().anyMatch(each -> each.charges().contains(ChargeKind.INDEMNITY));
        boolean first = !written.isEmpty()
                && written.get(0).equals(level)
                && level.charges().isEmpty();
        return Jurisdictions.governing(company.country(), customer)
                .filter(law -> first && (law.firstReminder() || charged))
                .map(Jurisdiction::clock)
                .map(clock -> {
                    Claim claim = claim(scenario, level, false)
                            .on(new Claim.Basis(customer.type(), customer.country(), null, null, null));
                    LocalDate payBy = clock.lastFreeDay(asOf, LawfulCharging.sending(channel));
                    return notice(
                            Kind.NOTICE,
                            scenario,
                            level.name(),
                            level.levelClass(),
                            channel,
                            level.template(),
                            claim,
                            null,
                            payBy,
                            false);
                });
    }

    /** The thanks of a scenario. */
    Notice thanks(Scenario scenario, Scenario.Thanks thanks, boolean rich) {
        Level none = Level.of("thanks", new Trigger.AfterDue(1, false), thanks.by());
        return notice(
                Kind.THANKS,
                scenario,
                "thanks",
                LevelClass.REMINDER,
                thanks.by(),
                thanks.template(),
                claim(scenario, none, false),
                null,
                null,
                rich);
    }

    private Notice notice(
            Kind kind,
            Scenario scenario,
            String level,
            LevelClass levelClass,
            Channel channel,
            String template,
            Claim claim,
            @Nullable NextLevel next,
            @Nullable LocalDate payBy,
            boolean rich) {
        List<Receivable> others = rich ? List.of(receivable("F-0000-2", "75.00")) : List.of();
        List<Receivable> credits = rich ? List.of(receivable("A-0000-3", "-20.00")) : List.of();
        return new Notice(
                kind,
                customer(scenario),
                scenario.name(),
                level,
                levelClass,
                channel,
                "someone@customer.example",
                template,
                Set.of(),
                false,
                List.of(claim),
                others,
                credits,
                payBy,
                rich,
                next,
                rich);
    }

    private Customer customer(Scenario scenario) {
        CustomerType type = scenario.serves().customerType();
        String country = scenario.serves().country();
        return Customer.builder("C0000", "Exemple")
                .type(type == null ? CustomerType.BUSINESS : type)
                .country(country == null ? company.country() : country)
                .language(language)
                .contacts(new Contacts("Exemple", "someone@customer.example", "", "", "", ""))
                .responsible(new Person("Exemple", "someone@company.example"))
                .build();
    }

    /** Reminded long ago, so that no clock of the law keeps its charges back. */
    private Claim claim(Scenario scenario, Level level, boolean rich) {
        Customer customer = customer(scenario);
        Receivable invoice = receivable(NUMBER, "1200.00");
        boolean interest = level.charges().contains(ChargeKind.INTEREST);
        boolean indemnity = level.charges().contains(ChargeKind.INDEMNITY);
        return new Claim(
                        invoice,
                        1,
                        level.name(),
                        invoice.open(),
                        money(interest ? "12.34" : "0"),
                        money(indemnity ? "40.00" : "0"),
                        interest ? List.of("...") : List.of(),
                        rich && !interest ? "..." : null)
                .on(new Claim.Basis(
                        customer.type(), customer.country(), asOf.minusDays(60), Channel.LETTER, asOf.minusDays(30)));
    }

    private Receivable receivable(String number, String amount) {
        return Receivable.builder(
                        DocumentKey.invoice(number),
                        Customer.named("C0000", "Exemple").id(),
                        money(amount))
                .issued(asOf.minusDays(150))
                .due(asOf.minusDays(120))
                .build();
    }

    private Money money(String amount) {
        return Money.of(company.currency(), new BigDecimal(amount), RoundingMode.HALF_UP);
    }

    private @Nullable NextLevel next(Scenario scenario, Level level) {
        int index = scenario.indexOf(level) + 1;
        if (index >= scenario.levels().size()) {
            return null;
        }
        Level following = scenario.levels().get(index);
        return new NextLevel(following.name(), following.by().get(0), following.isHandOver(), asOf.plusDays(20));
    }
}
