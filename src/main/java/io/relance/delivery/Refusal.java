package io.relance.delivery;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal speaks of, for good (5xx) or for now (4xx). Only one that speaks of the recipient's address may mark it: a server that
 * does not relay, a message that is too long or looks like spam say nothing of the address.
 *
 * <p>The enhanced code (RFC 3463) decides where there is one, else the plain code (RFC 5321) and the words beside it.
 */
final class Refusal {
    /** The enhanced code stands directly behind the plain one. */
    private static final Pattern ENHANCED =
            Pattern.compile("^\\D*[45]\\d\\d[ -]+[45]\\.(\\d{1,3})\\.(\\d{1,3})(?![.\\d])");

    /** Or in brackets behind the words: {@code (#5.7.1)}. */
    private static final Pattern BRACKETED = Pattern.compile("[(\\[]#?[45]\\.(\\d{1,3})\\.(\\d{1,3})[)\\]]");

    /** What speaks of us, of the message or of the server. */
    private static final Pattern OTHER_WORDS = Pattern.compile(
            "\\brelay|rcpthosts|authenticat|\\bspam|junk|\\bblock|black ?list|\\bpolicy|reputation|\\bspf\\b|\\bdkim\\b"
                    + "|\\bdmarc\\b|too (large|big|long|many)|\\bquota\\b|mailbox (is )?full|over its limit|sender|\\bvirus"
                    + "|access denied|prohibit|mail from|allowed to send|attachment|per (hour|day|minute)|\\bip\\b");

    /** What speaks of the recipient. */
    private static final Pattern RECIPIENT_WORDS = Pattern.compile(
            "user|mailbox|recipient|address|account|no such|unknown|does not exist|unrouteable|host not found");

    /** So few words give no reason at all: then the code alone speaks, and 550 is said of mailboxes. */
    private static final int NO_REASON = 4;

    /** 5.1.7 and 5.1.8 are the sender's address, 5.1.9 is a warning of another kind. */
    private static final Set<Integer> OF_THE_SENDER = Set.of(7, 8, 9);
    /** 5.2.2: the mailbox is full, 5.2.3: the message is too long for it. */
    private static final Set<Integer> OF_THE_MESSAGE = Set.of(2, 3);
    /** 5.4.1: nobody answers there (Exchange says it of unknown users), 5.4.4: no route. */
    private static final Set<Integer> NO_ROUTE = Set.of(1, 4);

    private Refusal() {}

    /**
     * Whether the refusal says that the address will not do.
     *
     * @param code the plain code, 500 to 599
     * @param text the server's words, beginning with the code
     */
    static boolean blamesTheAddress(int code, String text) {
        Matcher enhanced = enhanced(text);
        if (enhanced != null) {
            int subject = Integer.parseInt(enhanced.group(1));
            int detail = Integer.parseInt(enhanced.group(2));
            return switch (subject) {
                case 1 -> !OF_THE_SENDER.contains(detail);
                case 2 -> !OF_THE_MESSAGE.contains(detail);
                case 4 -> NO_ROUTE.contains(detail);
                case 0, 5 -> detail == 0 && byPlainCode(code, text);
                default -> false;
            };
        }
        return byPlainCode(code, text);
    }

    /**
     * Whether a refusal for now says that the recipient's mailbox cannot take the message: the enhanced codes 4.1.x and
     * 4.2.x, else the plain code 450. A quota, a queue, a connection, a policy (421, 452, 4.3.x, 4.4.x, 4.5.x, 4.7.x) say
     * nothing of it, whomever the message was for.
     *
     * @param code the plain code, 400 to 499
     * @param text the server's words, beginning with the code
     */
    static boolean isOfTheMailboxForNow(int code, String text) {
        Matcher enhanced = enhanced(text);
        if (enhanced == null) {
            return code == 450 && !OTHER_WORDS.matcher(words(text)).find();
        }
        int subject = Integer.parseInt(enhanced.group(1));
        int detail = Integer.parseInt(enhanced.group(2));
        return subject == 2 || (subject == 1 && !OF_THE_SENDER.contains(detail));
    }

    private static @Nullable Matcher enhanced(String text) {
        Matcher enhanced = ENHANCED.matcher(text);
        if (enhanced.find()) {
            return enhanced;
        }
        Matcher bracketed = BRACKETED.matcher(text);
        return bracketed.find() ? bracketed : null;
    }

    /** The server's words without the code. */
    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceFirst("^\\D*[45]\\d\\d[ -]*", "")
                .strip();
    }

    private static boolean byPlainCode(int code, String text) {
        String words = words(text);
        if (OTHER_WORDS.matcher(words).find()) {
            return false;
        }
        return switch (code) {
            case 501, 551, 556 -> true;
            case 550, 553 -> RECIPIENT_WORDS.matcher(words).find() || words.split("\\s+", -1).length <= NO_REASON;
            case 554 -> RECIPIENT_WORDS.matcher(words).find();
            default -> false;
        };
    }
}
