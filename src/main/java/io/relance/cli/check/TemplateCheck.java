package io.relance.cli.check;

import io.relance.config.Settings.CompanySettings;
import io.relance.dunning.decided.Notice;
import io.relance.dunning.lawful.LawfulNotice;
import io.relance.law.Rates;
import io.relance.message.Letterhead;
import io.relance.message.Letterhead.Envelope;
import io.relance.message.Messages;
import io.relance.message.SummaryPage;
import io.relance.message.text.Figures;
import io.relance.message.text.LabelCheck;
import io.relance.message.text.Languages;
import io.relance.message.text.LegalSentences;
import io.relance.message.text.NoticeText;
import io.relance.message.text.Sender;
import io.relance.message.text.TemplateProblem;
import io.relance.message.text.Templates;
import io.relance.scenario.Channel;
import io.relance.scenario.Level;
import io.relance.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills every text and layout that a company can use with made-up notices, in the languages of the customers there are.
 * {@code check} and the start of a run look at texts here and nowhere else.
 */
public final class TemplateCheck {
    private static final Envelope ENVELOPE = new Envelope("check", "<check@relance.invalid>", List.of());

    /** No text takes a hundredth of it; loops that can be interrupted end before. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CompanySettings company;
    private final LocalDate asOf;
    private final Trial trial;
    private final Templates templates;
    private final Rates rates;
    private final Messages messages;
    private final NoticeText texts;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Set<String> hopeless = new HashSet<>();

    TemplateCheck(CompanySettings company, LocalDate asOf, Rates rates) {
        this(company, asOf, rates, PATIENCE);
    }

    TemplateCheck(CompanySettings company, LocalDate asOf, Rates rates, Duration patience) {
        this.trial = new Trial(patience);
        this.company = company;
        this.asOf = asOf;
        this.templates = new Templates(company.templates());
        Letterhead head =
                new Letterhead(company.company(), asOf, null, company.sendFrom(), company.templates(), Path.of(""));
        this.rates = rates;
        this.messages = new Messages(head, rates);
        Sender sender = new Sender(company.company(), asOf, null);
        this.texts = new NoticeText(templates, sender, new LegalSentences(sender, rates));
    }

    /**
     * What must be mended before anything is decided: texts that cannot be used, in the company's language and in those
     * that it has texts of its own in. Whether a text is missing in another language shows when somebody speaks it.
     */
    public static List<Finding> beforeRun(CompanySettings company, LocalDate asOf, Rates rates) {
        try {
            String spoken = Languages.of(company.company());
            Set<String> languages = OwnFiles.languages(company);
            languages.add(spoken);
            TemplateCheck check = new TemplateCheck(company, asOf, rates);
            return check.in(languages).stream()
                    .filter(finding -> finding.weight() == Finding.Weight.WRONG)
                    .filter(finding -> finding.place().startsWith("templates/" + spoken + "/")
                            || !finding.message().startsWith("there is no such template"))
                    .toList();
        } catch (TemplateProblem wrong) {
            return List.of(finding(wrong));
        }
    }

    /** The problem with its file and line. */
    static Finding finding(TemplateProblem problem) {
        String place = "templates/" + problem.file() + (problem.line() > 0 ? ":" + problem.line() : "");
        return Finding.wrong(place, String.valueOf(problem.getMessage()));
    }

    /** One finding for each template that cannot be used, or that nothing uses. */
    List<Finding> in(Collection<String> languages) {
        attempt(
                "layout/summary.ftlh",
                () -> SummaryPage.html(
                        SampleSummary.of(company.company(), asOf),
                        Languages.of(company.company()),
                        company.templates()));
        for (String language : languages) {
            LabelCheck.broken(templates, language).forEach(this::add);
            SampleNotice sample = new SampleNotice(company.company(), asOf, language);
            for (Scenario scenario : company.scenarios().all()) {
                scenario.levels().forEach(level -> level(sample, scenario, level));
                Scenario.Thanks thanks = scenario.thanks();
                if (thanks != null) {
                    attempt(sample.thanks(scenario, thanks, false), language);
                    attempt(sample.thanks(scenario, thanks, true), language);
                }
            }
        }
        List<Finding> all = new ArrayList<>(findings.values());
        all.addAll(OwnFiles.unread(company));
        return List.copyOf(all);
    }

    private void level(SampleNotice sample, Scenario scenario, Level level) {
        for (Channel channel : level.by()) {
            attempt(sample.of(scenario, level, channel, false), sample.language());
            attempt(sample.of(scenario, level, channel, true), sample.language());
            sample.prescribed(scenario, level, channel).ifPresent(notice -> attempt(notice, sample.language()));
        }
    }

    /** What asks for something unlawful is never rendered; LawCheck names the level and the article. */
    private void attempt(Notice notice, String language) {
        if (!LawfulNotice.problems(notice, company.company(), asOf, rates).isEmpty()) {
            return;
        }
        attempt(NoticeText.file(language, notice.template()), () -> render(notice, language));
    }

    /** A text that fails as a whole, and not in a line of it, is not tried with further notices: it may take its time. */
    private void attempt(String file, Runnable rendering) {
        if (hopeless.contains(file)) {
            return;
        }
        try {
            trial.of(file, rendering);
        } catch (TemplateProblem problem) {
            add(problem);
            if (problem.line() == 0) {
                hopeless.add(file);
            }
        }
    }

    private void add(TemplateProblem problem) {
        Finding finding = finding(problem);
        findings.putIfAbsent(finding.place(), finding);
    }

    /** Letters stop at their text: what a page looks like does not depend on it. */
    private void render(Notice notice, String language) {
        Figures figures = Figures.of(notice, company.company().currency(), asOf);
        switch (notice.channel()) {
            case EMAIL, SMS -> messages.render(notice, ENVELOPE);
            case LETTER, REGISTERED, HAND_OVER -> texts.of(notice, figures, language, notice.channel());
            case CALL, VISIT -> texts.plain(task(notice, language), notice, figures, language, notice.channel());
        }
    }

    /** What to say on the telephone: of the level's own, or what is always said. */
    private String task(Notice notice, String language) {
        boolean own = templates.exists(NoticeText.file(language, notice.template()));
        return own ? notice.template() : notice.channel() == Channel.VISIT ? "visit" : "call";
    }
}
