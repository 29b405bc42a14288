package io.relance.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.config.Configuration;
import io.relance.config.RatesFile;
import io.relance.config.Settings.CompanySettings;
import io.relance.message.text.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One file of a company's own that is wrong, or that nothing reads. */
class OwnFilesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            fr/reminder.ftl          | ''                            | true  | gives no text                             | an empty e-mail would count as a reminder
            fr/reminder.ftl          | Bonjour                       | true  | no subject                                | e-mails need one
            fr/call.ftl              | ''                            | true  | gives no text                             | nobody knows what to say
            fr/hand-over.ftl         | ${nosuch}                     | true  | nosuch                                    | a hand-over is rare, its text as well tested
            nl/warning.ftl           | ${custommer.name}             | true  | nl/warning.ftl:1                          | an own text in any language is looked at
            layout/summary.ftlh      | ${nosuch}                     | true  | layout/summary.ftlh:1                     | it would fail each night after delivery
            layout/email.ftlh        | ${nosuch}                     | true  | layout/email.ftlh:1                       | so would each e-mail
            layout/letter.properties | accent = nocolour             | true  | layout/letter.properties:1: 'nocolour'    | with its line
            layout/letter.properties | layout = windowed             | true  | Expected auto, french, belgian or din     | no silent default
            layout/letter.properties | sides = 3                     | true  | Expected 1 or 2                           | paper has two
            layout/letter.properties | colour = #1f3a5f              | true  | there is no setting 'colour'              | no setting that nothing reads
            fr/words.properties      | place.date = {0}, le {1       | true  | words.properties:1: the label 'place.date'| it would stand so above each letter
            fr/words.properties      | months = janvier              | true  | Expected twelve                           | eleven months without a name
            fr/words.properties      | totl.due = Somme              | false | did you mean "total.due"?                 | a slip in a label
            fr/reminderr.ftl         | Bonjour                       | false | did you mean "reminder"?                  | a slip in a name
            es/reminder.ftl          | Hola                          | false | nobody is written to in this language     | a language without words
            layout/sumary.ftlh       | x                             | false | did you mean "summary.ftlh"?              | a slip in a layout
            reminder.ftl             | Bonjour                       | false | folder of their language                  | beside the folders
            """)
    void isNamedByCheckAndStopsARunIfMessagesDependOnIt(
            String file, String text, boolean stops, String said, String why) throws IOException {
        write(file, text);
        List<Finding> before = TemplateCheck.beforeRun(company(), DAY, RatesFile.with(null));
        if (stops) {
            assertThat(before)
                    .anySatisfy(finding -> assertThat(finding.toString()).contains("templates/", said));
        } else {
            assertThat(before).isEmpty();
            List<Finding> all = new TemplateCheck(company(), DAY, RatesFile.with(null)).in(List.of("fr", "nl"));
            assertThat(all)
                    .singleElement()
                    .satisfies(finding -> assertThat("templates/" + file).startsWith(finding.place()))
                    .satisfies(finding -> assertThat(finding.toString()).contains("templates/", said))
                    .satisfies(finding -> assertThat(finding.weight()).isEqualTo(Finding.Weight.ATTENTION));
        }
    }

    @Test
    void aTextThatTakesTooLongIsNamedAndNoOtherIsTried() throws IOException {
        write("README.md", "ours");
        assertThat(new TemplateCheck(company(), DAY, RatesFile.with(null), Duration.ZERO).in(Languages.BUILT_IN))
                .singleElement()
                .asString()
                .contains("templates/layout/summary.ftlh", "is not done after 0 seconds");
    }

    @Test
    void nothingIsSaidOfBuiltInTextsIncludedPartsAndOwnNames() throws IOException {
        write("fr/reminder.ftl", "<@subject>Rappel</@subject>\nBonjour\n<#include \"fin.ftl\">\n");
        write("fr/fin.ftl", "Cordialement");
        write(
                "fr/words.properties",
                "level.polite = Rappel aimable\nsummary.drafted.how = Mettez go-live: {confirmed: true}\n");
        write("README.md", "ours");
        assertThat(new TemplateCheck(company(), DAY, RatesFile.with(null)).in(Languages.BUILT_IN))
                .isEmpty();
    }

    private CompanySettings company() throws IOException {
        Path file = folder.resolve("relance.yaml");
        Files.writeString(file, """
                relance:
                  company: {id: acme, name: Acme, country: FR, email: compta@acme.example}
                  source: {receivables: open.csv}
                  templates: templates
                """);
        return Configuration.load(file, Map.of(), Map.of()).companies().get(0);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("templates").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
