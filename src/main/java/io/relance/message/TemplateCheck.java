package io.relance.message;

import io.relance.dunning.decided.CallTask;
import io.relance.dunning.decided.Claim;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.decided.Notice.Kind;
import io.relance.dunning.decided.Notice.NextLevel;
import io.relance.ledger.Address;
import io.relance.ledger.Contacts;
import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import io.relance.ledger.DocumentKey;
import io.relance.ledger.Person;
import io.relance.ledger.Receivable;
import io.relance.ledger.References;
import io.relance.message.text.Languages;
import io.relance.message.text.TemplateProblem;
import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import io.relance.scenario.LevelClass;
import io.relance.scenario.Scenario;
import io.relance.scenario.Scenarios;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Renders every level of the scenarios in every language with plain sample data, to find faults before a night does. */
final class TemplateCheck {
    private final Letterhead head;
    private final Messages messages;
    private final CallList calls;
    private final Set<List<Object>> seen = new HashSet<>();
    private final Map<String, TemplateProblem> problems = new TreeMap<>();

    TemplateCheck(Letterhead head, Messages messages) {
        this.head = head;
        this.messages = messages;
        this.calls = new CallList(head);
    }

    List<TemplateProblem> of(Scenarios scenarios) {
        for (Scenario scenario : scenarios.all()) {
            for (Level level : scenario.levels()) {
                for (Channel channel : level.by()) {
                    level(scenario, level, channel);
                }
            }
            Scenario.Thanks thanks = scenario.thanks();
            if (thanks != null) {
                Level level =
                        Level.of(thanks.template(), new io.relance.scenario.Trigger.AfterDue(1, false), thanks.by());
                level(scenario, level, thanks.by());
            }
        }
        return List.copyOf(problems.values());
    }

    private void level(Scenario scenario, Level level, Channel channel) {
        for (String language : Languages.BUILT_IN) {
            for (int documents = 1; documents <= 2; documents++) {
                Customer customer = customer(scenario, language);
                boolean rich = documents == 2;
                if (!seen.add(List.of(level, channel, customer.type(), customer.country(), language, rich))) {
                    continue;
                }
                try {
                    if (channel.isTask()) {
                        calls.script(call(scenario, level, channel, customer, rich));
                    } else {
                        messages.read(notice(scenario, level, channel, customer, rich));
                    }
                } catch (TemplateProblem problem) {
                    problems.putIfAbsent(problem.describe(), problem);
                }
            }
        }
    }

    private CallLine call(Scenario scenario, Level level, Channel channel, Customer customer, boolean rich) {
        List<Claim> claims = claims(level, customer, rich);
        CallTask task = new CallTask(customer, scenario.name(), level.name(), channel, head.asOf(), 0, claims, claims);
        Money none = Money.zero(head.company().currency());
        return new CallLine(task, none, none, none, 10, null, null, null, List.of(), 0, rich ? 1 : 0, "");
    }

    private Notice notice(Scenario scenario, Level level, Channel channel, Customer customer, boolean rich) {
        LocalDate payBy = level.payBy() == null ? null : head.asOf().plusDays(level.payBy());
        LevelClass levelClass = level.levelClass();
        return new Notice(
                levelClass == LevelClass.FORMAL && level.approval() && !rich ? Kind.DRAFT : Kind.NOTICE,
                customer,
                scenario.name(),
                level.name(),
                levelClass,
                channel,
                channel == Channel.EMAIL ? customer.contacts().email() : customer.name(),
                level.template(),
                level.cc(),
                level.attachInvoices(),
                claims(level, customer, rich),
                rich ? List.of(receivable(customer, "CHECK-3")) : List.of(),
                List.of(),
                rich && payBy == null ? head.asOf().plusDays(8) : payBy,
                rich,
                rich ? next(scenario, level) : null,
                rich);
    }

    private @Nullable NextLevel next(Scenario scenario, Level level) {
        int at = scenario.levels().indexOf(level);
        if (at < 0 || at + 1 >= scenario.levels().size()) {
            return null;
        }
        Level next = scenario.levels().get(at + 1);
        return new NextLevel(
                next.name(), next.by().get(0), next.isHandOver(), head.asOf().plusDays(10));
    }

    private List<Claim> claims(Level level, Customer customer, boolean rich) {
        List<Claim> claims = new ArrayList<>();
        claims.add(claim(level, receivable(customer, "CHECK-1"), rich));
        if (rich) {
            claims.add(claim(level, receivable(customer, "CHECK-2"), true));
        }
        return claims;
    }

    private Claim claim(Level level, Receivable receivable, boolean charged) {
        Money none = Money.zero(head.company().currency());
        Money some = Money.of(head.company().currency(), 40);
        boolean charges = charged && !level.charges().isEmpty();
        return new Claim(
                receivable,
                1,
                level.name(),
                receivable.open(),
                charges ? some : none,
                charges ? some : none,
                charges ? List.of("1") : List.of(),
                null);
    }

    private Receivable receivable(Customer customer, String number) {
        return Receivable.builder(
                        DocumentKey.invoice(number),
                        customer.id(),
                        Money.of(head.company().currency(), 1000))
                .issued(head.asOf().minusDays(60))
                .due(head.asOf().minusDays(30))
                .references(new References("", "ORDER-1", "", "", ""))
                .build();
    }

    private static Customer customer(Scenario scenario, String language) {
        CustomerType type = scenario.serves().customerType();
        String country = scenario.serves().country();
        return Customer.builder("CHECK", "Check")
                .type(type == null ? CustomerType.BUSINESS : type)
                .country(country == null ? "" : country)
                .language(language)
                .contacts(new Contacts("", "check@relance.invalid", "", "", "", ""))
                .address(new Address("1 rue", "", "75001", "Paris", ""))
                .responsible(new Person("Check", "check@relance.invalid"))
                .build();
    }
}
