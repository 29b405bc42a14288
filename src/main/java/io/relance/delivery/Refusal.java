package io.relance.delivery;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a refusal for good (5xx) speaks of. Only one that speaks of the recipient's address may mark it: a server that
 * does not relay, a message that is too long or looks like spam say nothing of the address.
 *
 * <p>The enhanced code (RFC 3463) decides where there is one, else the plain code (RFC 5321) and the words beside it.
 */
final class Refusal {
    /** The enhanced code stands directly behind the plain one. */
    private static final Pattern ENHANCED = Pattern.compile("^\\D*5\\d\\d[ -]+5\\.(\\d{1,3})\\.(\\d{1,3})(?![.\\d])");

    private static final Pattern OTHER_WORDS = Pattern.compile(
            "\\brelay|authenticat|\\bspam|\\bblock(ed|list)|black ?list|\\bpolicy|reputation|\\bspf\\b|\\bdkim\\b|\\bdmarc\\b"
                    + "|too (large|big|long)|\\bquota\\b|mailbox (is )?full|over its limit|sender|\\bvirus");

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
        Matcher enhanced = ENHANCED.matcher(text);
        if (enhanced.find()) {
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

    private static boolean byPlainCode(int code, String text) {
        return switch (code) {
            case 501, 550, 551, 553, 556 ->
                !OTHER_WORDS.matcher(text.toLowerCase(Locale.ROOT)).find();
            default -> false;
        };
    }
}
