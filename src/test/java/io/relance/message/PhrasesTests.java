package io.relance.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.message.text.Languages;
import io.relance.message.text.Templates;
import io.relance.message.text.Words;
import io.relance.store.notice.Outcomes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the program notes for people is said in the reader's language. */
class PhrasesTests {
    private static final Templates TEMPLATES = new Templates(null);
    /** Words that stand in no other language of the four. */
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|were|and|not|since|than|with|paid|covered|until|this|that|which)\\b");

    /** One of each sentence that tasks and warnings consist of, as the program notes it. */
    private static final List<String> NOTED = List.of(
            "rest of EUR 1200.00",
            "covered by payment of 2026-10-02, payment E-7, credit_note of 2026-09-30, A-12",
            "no channel for reminder since 2026-10-01",
            "call-1 may not come before the free first reminder to a consumer (art. XIX.2 CDE); correct scenario all",
            "another receivable was handed over",
            "F-1 was handed over and is settled",
            "paid after it was handed over",
            "insolvency",
            "rejected since 2026-10-01",
            "last level 'brief-9' is not in scenario business",
            "can be sued for until 2026-11-02, in less than a month (art. L. 110-4 C. com.)",
            "can be sued for until 2026-12-02, in less than three months (art. L. 110-4 C. com.)",
            "can be sued for until 2027-02-02, in less than six months (art. L. 110-4 C. com.)",
            "is due on 2026-12-31, 12 days after the latest date the law allows, 2026-12-19 (art. L. 441-10 C. com.)",
            "declare EUR 1200.00 (2 documents) by 2026-11-05, counted from the publication of 2026-09-05 (art. 1)",
            "declare EUR 1200.00 (2 documents) by 2026-11-05, counted from the judgment of 2026-09-05; the law counts"
                    + " from its publication (art. 1)",
            "declare EUR 1200.00 (2 documents) unless that is done: the last day, 2026-11-05, has passed; relief may be"
                    + " asked for until 2027-03-05 (art. L. 622-26 C. com.)",
            "declare EUR 1200.00 (2 documents) unless that is done: the last day, 2026-11-05, counted from the judgment"
                    + " of 2026-09-05 (not its publication), has passed; relief may be asked for until 2027-03-05"
                    + " (art. L. 622-26 C. com.)",
            "declare EUR 1200.00 (2 documents) in RegSol within the period that the judgment of 2026-09-05 sets (BE)",
            "declare EUR 1200.00 (2 documents) within the period that the judgment of 2026-09-05 sets (DE)",
            "invoice interest EUR 12.00 and fixed sum EUR 40.00: paid on 2026-10-01; charges announced on 2026-09-01"
                    + " (warning) are claimed up to that day",
            "invoice interest EUR 12.00 and fixed sum EUR 40.00: paid; claimed as announced on 2026-09-01",
            "3 rows repeat another and do not count: F-1, F-2, ...",
            "The open amounts add up to 12.00, rows left out to 0.50; the control total is 13.00: they differ by"
                    + " -0.50. Rows without a readable amount: 1; see rejects.csv.",
            "is no date; expected one such as 2026-03-31, 31/03/2026 or 31.03.26",
            "is no amount; expected one such as 1234.56, 1 234,56 or 1.234,56-",
            "is empty; expected the customer's code",
            "is a formula whose result was not saved; expected an amount. Open the workbook in a spreadsheet program and"
                    + " save it",
            "is an error value; expected an amount",
            "is no currency; expected an ISO code such as EUR",
            "could be 2026-03-04 or 2026-04-03: other dates of this table show both orders, day before month and month"
                    + " before day; expected one order throughout, or YYYY-MM-DD",
            "the rows of document F-1 contradict each other (customer, currency, amount or due date differ). Expected"
                    + " one row, or one row per instalment with its own due date; correct the export and run again.",
            "Payments are only known up to 2026-10-01: nothing past due left for 2026-10-05"
                    + " (relance.source.max-age-of-payments). Post the payments, export again and run again.",
            "rate missing: ecb_mro 2027-01-01. No interest was printed on 1 claim; add the rate to the file named by"
                    + " relance.rates.",
            "These are the first; 212 messages lack something or did not leave: all of them stand in problems.csv.",
            "No run took place on 2 working days since the last one: 2026-10-01, 2026-10-02. What was due then is made"
                    + " good tonight.",
            "The night of 2026-10-02 (pass 1) was not finished and is ended: 4 notices withdrawn, 1 doubtful.",
            "customer C-1, reminder was not sent: refused, not for its address: 550 5.7.1 relais (the address is kept;"
                    + " ask whoever runs the mail server, or the customer)",
            "customer C-1, reminder was not sent: refused, not for its address: 550 5.7.1 relais (refused on 3 nights:"
                    + " the next channel is used from now on)",
            "customer C-1, reminder was not sent: " + Outcomes.FOR_NOW + "451 4.7.1",
            "customer C-1, reminder was not sent: " + Outcomes.MAILBOX_FOR_NOW + "450 4.2.2",
            "letter may not come before the free first reminder to a consumer (art. XIX.2 CDE); correct scenario home",
            "letter may not come before the free first reminder to a consumer (art. XIX.2 CDE); reminder was not"
                    + " delivered: remind in writing by hand",
            "(2026-12-01) is in the future; expected the day of a contact that took place, 2026-10-05 at the latest",
            "customer C-1, reminder was not sent: refused for now, for its mailbox: 450 4.2.2 (refused on 3 nights: the next channel is"
                    + " used from now on)",
            "customer C-1, reminder was not sent: not handed over: 127.0.0.1:25",
            "customer C-1, reminder was not sent: the process ended while it was being sent",
            "customer C-1, reminder was not sent: it could not be rendered: fr/reminder.ftl:3",
            "customer C-1, reminder: customer C-1: 'x@@y' is not an e-mail address; correct it in the customer's data",
            "customer C-1, sms-1: customer C-1: the text message has 190 characters, more than 160; it will be sent,"
                    + " and paid, in parts",
            "customer C-1, letter: the logo logo.png could not be read; letters go without it",
            "customer C-1, formal-notice: no number is left in numbers.txt; write one on the letter and into"
                    + " postings.csv by hand, and add new numbers to the end of the file",
            "customer C-1, letter: document F-1: the file 'f1.pdf' was not found below the source's folder, so it is not"
                    + " attached",
            "customer C-1, letter: document F-1: the file 'f1.pdf' is left out: the attachments of one message may have"
                    + " 7 MB together",
            "customer C-1, letter: document F-1: the file 'f1.pdf' could not be read: f1.pdf",
            "customer C-1, first-reminder: the creditor's enterprise number (company.registry or company.tax-id), which"
                    + " a first reminder must state: art. XIX.2 § 3 CDE",
            "customer C-1, first-reminder: what was sold (column subject), which a first reminder must describe: art."
                    + " XIX.2 § 3 CDE");

    @TestFactory
    Stream<DynamicTest> everySentenceIsSaidInTheLanguageOfTheReader() {
        return Languages.BUILT_IN.stream()
                .filter(language -> !language.equals("en"))
                .flatMap(language -> NOTED.stream()
                        .map(noted -> DynamicTest.dynamicTest(language + ": " + noted, () -> {
                            String said = new Phrases(TEMPLATES.words(language)).of(noted);
                            assertThat(said)
                                    .doesNotContainPattern(ENGLISH)
                                    .doesNotContainPattern("\\{\\d}")
                                    .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d");
                        })));
    }

    @Test
    void everySayingIsTestedAndSaidInAllLanguages() {
        for (String language : Languages.BUILT_IN) {
            Words words = TEMPLATES.words(language);
            if (!language.equals("en")) {
                assertThat(Sayings.ALL)
                        .allMatch(saying -> !words.wordOr(saying.key(), "").isEmpty());
            }
        }
    }

    @Test
    void reasonsForARejectionKeepTheirExamples() {
        String reason = "is no date; expected one such as 2026-03-31, 31/03/2026 or 31.03.26";
        assertThat(new Phrases(TEMPLATES.words("en")).reason(reason)).isEqualTo(reason);
        assertThat(new Phrases(TEMPLATES.words("fr")).reason(reason))
                .isEqualTo("n’est pas une date ; attendu par exemple 31/03/2026 ou 31.03.26");
        assertThat(new Phrases(TEMPLATES.words("fr")).reason("is no rate; expected percent a year, such as 10"))
                .isEqualTo("is no rate; expected percent a year, such as 10");
    }

    @Test
    void frenchReadsAsItIsWritten() {
        Phrases french = new Phrases(TEMPLATES.words("fr"));
        assertThat(french.of("customer C-1, reminder was not sent: refused for now: 451 4.7.1 greylisted"))
                .isEqualTo("Client C-1, Rappel : non envoyé. Refusé pour le moment : 451 4.7.1 greylisted");
        assertThat(french.of("covered by payment of 2026-10-02, A-12"))
                .isEqualTo("couvert par : règlement du 02/10/2026, A-12");
    }
}
