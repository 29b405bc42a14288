package io.relance.message;

import io.relance.dunning.decided.Notice;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** Text messages in the alphabet of GSM 03.38: what it lacks is written with the nearest letter. */
final class Sms {
    static final int LONGEST = 160;
    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE = "^{}\\[~]|€";

    private Sms() {}

    static Document of(Notice notice, String text) {
        String sent = inAlphabet(text.replaceAll("\\s+", " ").strip());
        int length = length(sent);
        List<String> problems = length <= LONGEST
                ? List.of()
                : List.of("customer " + notice.addressee().id() + ": the text message has " + length
                        + " characters, more than " + LONGEST + "; it will be sent, and paid, in parts");
        return new Document("", sent.getBytes(StandardCharsets.UTF_8), notice.recipient(), List.of(), problems);
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
