package io.relance.message;

import io.relance.dunning.decided.Notice;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** Text messages in the alphabet of GSM 03.38: what it lacks is written with the nearest letter. */
final class Sms {
    static final int LONGEST = 160;
    /** With less of its name nobody knows who writes. */
    private static final int SHORTEST_NAME = 12;

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE = "^{}\\[~]|€";

    private Sms() {}

    /** @param company the sender as the text names it: shortened where the text would be too long for one message */
    static Document of(Notice notice, String text, String company) {
        String sent = fitted(inAlphabet(text.replaceAll("\\s+", " ").strip()), inAlphabet(company));
        int length = length(sent);
        List<String> problems = length <= LONGEST
                ? List.of()
                : List.of("customer " + notice.addressee().id() + ": the text message has " + length
                        + " characters, more than " + LONGEST + "; it will be sent, and paid, in parts");
        return new Document("", sent.getBytes(StandardCharsets.UTF_8), notice.recipient(), List.of(), problems);
    }

    private static String fitted(String text, String company) {
        int left = company.length() - (length(text) - LONGEST) - 1;
        boolean tooLong = length(text) > LONGEST && left >= SHORTEST_NAME && text.contains(company);
        return tooLong ? text.replace(company, company.substring(0, left).strip() + ".") : text;
    }

    /** How many characters the network counts. */
    static int length(String text) {
        return text.codePoints().map(c -> TWICE.indexOf(c) >= 0 ? 2 : 1).sum();
    }

    static String inAlphabet(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(c -> result.append(nearest(c)));
        return result.toString().replaceAll(" {2,}", " ");
    }

    private static String nearest(int character) {
        if (ALPHABET.indexOf(character) >= 0 || TWICE.indexOf(character) >= 0) {
            return Character.toString(character);
        }
        String known = switch (character) {
            case 0xA0, 0x202F -> " ";
            case '’', '‘' -> "'";
            case '«', '»', '“', '”', '„' -> "\"";
            case '–', '—' -> "-";
            case '…' -> "...";
            case '°' -> "o";
            case 'œ' -> "oe";
            case 'Œ' -> "OE";
            default -> "";
        };
        if (!known.isEmpty()) {
            return known;
        }
        String bare = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return !bare.isEmpty() && ALPHABET.indexOf(bare.codePointAt(0)) >= 0 ? bare : "?";
    }
}
