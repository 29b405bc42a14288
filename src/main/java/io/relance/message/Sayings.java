package io.relance.message;

import java.util.List;
import java.util.regex.Pattern;

/** The sentences that the program notes for people, by the label under which each language says them. */
final class Sayings {
    /**
     * A sentence.
     *
     * @param key the label {@code note.*} that says it
     * @param pattern the sentence as it is noted; each group is a value of the label
     */
    record Saying(String key, Pattern pattern) {}

    private static final String DECLARE = "declare (\\w+ \\S+) \\((\\d+) documents?\\) ";
    private static final String LIMITATION = "can be sued for until (\\S+), in less than ";

    static final List<Saying> ALL = List.of(
            // tasks
            saying("note.rest", "rest of (.+)"),
            saying("note.payment.of", "payment of (\\d{4}-\\d{2}-\\d{2})"),
            saying("note.payment", "payment (\\S+)"),
            saying("note.credit.of", "credit_note of (\\d{4}-\\d{2}-\\d{2})"),
            saying("note.covered", "covered by (.+)"),
            saying("note.no.channel", "no channel for (.+) since (\\S+)"),
            saying(
                    "note.before.first.reminder",
                    "(.+) may not come before the free first reminder to a consumer \\(art\\. XIX\\.2 CDE\\); correct"
                            + " scenario (.+)"),
            saying(
                    "note.first.reminder.lapsed",
                    "(.+) may not come before the free first reminder to a consumer \\(art\\. XIX\\.2 CDE\\); (.+) was not"
                            + " delivered: remind in writing by hand"),
            saying("note.handed.over", "another receivable was handed over"),
            saying("note.handed.settled", "(.+) was handed over and is settled"),
            saying("note.paid.after", "paid after it was handed over"),
            saying("note.insolvency", "insolvency"),
            saying("note.rejected.since", "rejected since (\\S+)"),
            saying("note.unknown.level", "last level '(.*)' is not in scenario (.+)"),
            saying("note.declare.published", DECLARE + "by (\\S+), counted from the publication of (\\S+) \\((.+)\\)"),
            saying("note.declare", DECLARE + "by (\\S+), counted from the judgment of (\\S+); the law .* \\((.+)\\)"),
            saying(
                    "note.declare.late.judgment",
                    DECLARE
                            + "unless that is done: the last day, (\\S+), counted from the judgment of (\\S+) \\(not its"
                            + " publication\\), has passed; relief may be asked for until (\\S+) \\((.+)\\)"),
            saying(
                    "note.declare.late",
                    DECLARE + "unless that is done: the last day, (\\S+), has passed; relief may be asked for until"
                            + " (\\S+) \\((.+)\\)"),
            saying("note.declare.regsol", DECLARE + "in RegSol within the period that the judgment of (\\S+) sets .*"),
            saying(
                    "note.declare.judgment",
                    DECLARE + "within the period that the judgment of (\\S+) sets \\((\\w+)\\)"),
            saying("note.limitation.6", LIMITATION + "six months \\((.+)\\)"),
            saying("note.limitation.3", LIMITATION + "three months \\((.+)\\)"),
            saying("note.limitation.1", LIMITATION + "a month \\((.+)\\)"),
            saying(
                    "note.terms",
                    "is due on (\\S+), (\\d+) days? after the latest date the law allows, (\\S+) \\((.+)\\)"),
            saying("note.claim.charges", "invoice interest (\\w+ \\S+) and fixed sum (\\w+ \\S+): .*"),
            // what to watch
            saying("note.duplicates", "(\\d+) rows? (?:repeats?|repeat) another and (?:do|does) not count: (.+)"),
            saying(
                    "note.control",
                    "The open amounts add up to (\\S+), rows left out to (\\S+); the control total is (\\S+): they"
                            + " differ by (\\S+)\\. Rows without a readable amount: (\\d+); see rejects\\.csv\\."),
            saying(
                    "note.stale",
                    "Payments are only known up to (\\S+): nothing past due left for (\\S+)"
                            + " \\(relance\\.source\\.max-age-of-payments\\)\\. Post the payments, export again and run"
                            + " again\\."),
            saying(
                    "note.rate",
                    "rate missing: (.+)\\. No interest was printed on (\\d+) claims?; add the rate to the file named by"
                            + " relance\\.rates\\."),
            saying(
                    "note.first.problems",
                    "These are the first; (\\d+) messages lack something or did not leave: all of them stand in"
                            + " (\\S+)\\."),
            saying(
                    "note.missed",
                    "No run took place on (\\d+) working days? since the last one: (.+)\\. What was due then is made"
                            + " good tonight\\."),
            saying(
                    "note.ended",
                    "The night of (\\S+) \\(pass (\\d+)\\) was not finished and is ended: (\\d+) notices withdrawn,"
                            + " (\\d+) doubtful\\."),
            saying("note.not.sent", "customer (.+?), (\\S+) was not sent: (.+)"),
            // why a message did not leave
            saying("note.refused.kept", "refused, not for its address: (.+) \\(the address is kept; .+\\)"),
            saying(
                    "note.refused.given.up",
                    "refused, not for its address: (.+) \\(refused on (\\d+) nights: the next channel is used from now"
                            + " on\\)"),
            saying(
                    "note.refused.now.given.up",
                    "refused for now(?:, for its mailbox)?: (.+) \\(refused on (\\d+) nights: the next channel is used from now on\\)"),
            saying("note.refused.now", "refused for now(?:, for its mailbox)?: (.+)"),
            saying("note.not.handed", "not handed over: (.+)"),
            saying("note.not.rendered", "it could not be rendered: (.+)"),
            saying("note.process.ended", "the process ended while it was being sent"),
            // why a row was rejected
            saying("note.reject.date", "is no date; expected one such as .*"),
            saying("note.reject.amount", "is no amount; expected one such as .*"),
            saying("note.reject.future", "\\((\\S+)\\) is in the future; expected .*"),
            saying("note.reject.empty", "is empty; expected .*"),
            saying("note.reject.formula", "is a formula whose result was not saved; expected .*"),
            saying("note.reject.error", "is an error value; expected .*"),
            saying("note.reject.currency", "is no currency; expected .*"),
            saying("note.reject.day.month", "could be (\\S+) or (\\S+): other dates of this table show both orders.*"),
            saying("note.reject.contradict", "the rows of document (.+) contradict each other .*"),
            saying("note.left.carried", "stands in the report with its last accepted values, .*"),
            saying("note.left.duplicate", "counts once: identical to an earlier row"),
            // what a message lacks
            saying(
                    "note.no.address",
                    "customer (.+): '(.*)' is not an e-mail address; correct it in the customer's data"),
            saying(
                    "note.long.sms",
                    "customer (.+): the text message has (\\d+) characters, more than (\\d+); it will be sent, and paid,"
                            + " in parts"),
            saying("note.no.logo", "the logo (.+) could not be read; letters go without it"),
            saying(
                    "note.no.number",
                    "no number is left in (.+); write one on the letter and into postings\\.csv by hand, and add new"
                            + " numbers to the end of the file"),
            saying(
                    "note.no.file",
                    "document (.+): the file '(.+)' was not found below the source's folder, so it is not attached"),
            saying(
                    "note.large.file",
                    "document (.+): the file '(.+)' is left out: the attachments of one message may have (\\d+) MB"
                            + " together"),
            saying("note.unread.file", "document (.+): the file '(.+)' could not be read: (.+)"),
            saying("note.no.enterprise.number", "the creditor's enterprise number .+ must state: (.+)"),
            saying("note.no.description", "what was sold \\(column subject\\).+ must describe: (.+)"),
            saying("note.problem", "customer ([^,:]+), ([a-z0-9-]+): (.+)"));

    private Sayings() {}

    private static Saying saying(String key, String pattern) {
        return new Saying(key, Pattern.compile(pattern));
    }
}
