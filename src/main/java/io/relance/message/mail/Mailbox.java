package io.relance.message.mail;

import io.relance.message.text.Plain;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An e-mail address with the name of its owner. The domain is in its ASCII form ({@code xn--...}).
 *
 * @param address without a name, without blanks
 * @param name or empty
 */
public record Mailbox(String address, String name) {
    /** A header line may have 998 characters at most (RFC 5322); a name is not folded. */
    private static final int LONGEST_NAME = 80;

    /** The address in a text, checked; empty if it is none. */
    public static Optional<Mailbox> of(String address, String name) {
        String bare = Plain.line(address);
        int at = bare.lastIndexOf('@');
        if (at <= 0 || bare.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        try {
            String ascii = bare.substring(0, at + 1) + IDN.toASCII(bare.substring(at + 1));
            if (!isAscii(ascii)) {
                return Optional.empty();
            }
            new InternetAddress(ascii, true).validate();
            return Optional.of(new Mailbox(ascii, Plain.cut(Plain.name(name), LONGEST_NAME)));
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * All addresses in a text, separated by commas, semicolons or blanks; wrong ones are left out. A text of several
     * lines has none: nobody writes to addresses that a line break brought in.
     */
    public static List<Mailbox> all(String addresses, String name) {
        List<Mailbox> result = new ArrayList<>();
        if (addresses.strip().chars().anyMatch(c -> c == '\r' || c == '\n')) {
            return result;
        }
        for (String one : addresses.split("[,;\\s]+", -1)) {
            of(one, name).filter(box -> !result.contains(box)).ifPresent(result::add);
        }
        return result;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    InternetAddress encoded() {
        try {
            return new InternetAddress(address, name.isEmpty() ? null : name, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
