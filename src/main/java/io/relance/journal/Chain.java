package io.relance.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The chain of hashes over the journal. Each entry carries the hash of the one before it and its own: SHA-256 over the
 * previous hash, a line feed and the entry's canonical text. In that text personal data stands as a salted digest, so
 * that the data and its salt can be erased later and the chain still be verified.
 */
public final class Chain {
    /** Before the first entry. */
    public static final Link START = new Link(0, "0".repeat(64));

    private static final String PERSONAL = "recipient";
    private static final String SALT = "recipientSalt";
    private static final String DIGEST = "recipientDigest";

    private Chain() {}

    /** The number and the hash of an entry. */
    public record Link(long seq, String hash) {}

    /**
     * Adds digest of the personal data, previous hash and hash to an entry.
     *
     * @param entry its fields; a {@code recipient} comes with a {@code recipientSalt}
     * @param before the entry before it
     */
    public static Map<String, Object> link(Map<String, Object> entry, Link before) {
        Map<String, Object> linked = new LinkedHashMap<>(entry);
        Object recipient = entry.get(PERSONAL);
        if (recipient != null) {
            linked.put(DIGEST, sha256(entry.get(SALT) + "\n" + recipient));
        }
        linked.put("previousHash", before.hash());
        linked.put("hash", hash(linked, before.hash()));
        return linked;
    }

    /**
     * Checks one entry against the one before it.
     *
     * @param before the entry before it, or null for the first one of a copy: then its own previous hash is believed
     * @return what is wrong with it, or null
     */
    public static @Nullable String verify(Map<String, Object> entry, @Nullable Link before) {
        Object seq = entry.get("seq");
        Object hash = entry.get("hash");
        Object previous = entry.get("previousHash");
        if (!(seq instanceof Number number) || !(hash instanceof String) || !(previous instanceof String chained)) {
            return "it lacks seq, hash or previousHash";
        }
        if (before != null && number.longValue() != before.seq() + 1) {
            return "number " + (before.seq() + 1) + " was expected, found " + number;
        }
        if (before != null && !chained.equals(before.hash())) {
            return "it does not follow the entry before it (previousHash differs)";
        }
        Object recipient = entry.get(PERSONAL);
        if (recipient != null && !sha256(entry.get(SALT) + "\n" + recipient).equals(entry.get(DIGEST))) {
            return "its recipient was changed";
        }
        return hash.equals(hash(entry, chained)) ? null : "its content was changed (hash differs)";
    }

    private static String hash(Map<String, Object> entry, String previous) {
        Map<String, Object> hashed = new TreeMap<>(entry);
        hashed.remove("hash");
        hashed.remove("previousHash");
        hashed.remove(PERSONAL);
        hashed.remove(SALT);
        StringBuilder text = new StringBuilder(previous).append('\n');
        canonical(hashed, text);
        return sha256(text.toString());
    }

    /** Objects with sorted keys, no white space; texts as length and characters, so that nothing can run together. */
    private static void canonical(@Nullable Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            text.append('{');
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, content) -> sorted.put(String.valueOf(key), content));
            sorted.forEach((key, content) -> {
                canonical(key, text);
                canonical(content, text);
            });
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            list.forEach(content -> canonical(content, text));
            text.append(']');
        } else {
            String plain = String.valueOf(value);
            text.append(value instanceof String ? 's' : 'v')
                    .append(plain.length())
                    .append(':')
                    .append(plain);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
