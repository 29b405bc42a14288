package io.relance.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainTests {
    private static Map<String, Object> entry(int seq, String recipient, String open) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("seq", seq);
        entry.put("at", "2026-10-05T06:30:00Z");
        entry.put("type", "delivered");
        entry.put("recipient", recipient);
        entry.put("recipientSalt", "5a17");
        entry.put("documents", List.of(Map.of("number", "F1", "open", open)));
        return entry;
    }

    private static final Map<String, Object> FIRST = Chain.link(entry(1, "a@client.example", "10.00"), Chain.START);
    private static final Chain.Link AFTER_FIRST = new Chain.Link(1, (String) FIRST.get("hash"));
    private static final Map<String, Object> SECOND = Chain.link(entry(2, "b@client.example", "20.00"), AFTER_FIRST);

    private static Map<String, Object> with(Map<String, Object> entry, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(entry);
        changed.put(field, value);
        return changed;
    }

    @Test
    void anUntouchedChainIsIntact() {
        assertThat(Chain.verify(FIRST, Chain.START)).isNull();
        assertThat(Chain.verify(SECOND, AFTER_FIRST)).isNull();
    }

    @Test
    void aCopyMayBeginInTheMiddle() {
        assertThat(Chain.verify(SECOND, null)).isNull();
    }

    @Test
    void everyChangedFieldShows() {
        assertThat(Chain.verify(with(SECOND, "type", "failed"), AFTER_FIRST)).contains("content was changed");
        assertThat(Chain.verify(with(SECOND, "at", "2026-10-04T06:30:00Z"), AFTER_FIRST))
                .contains("content was changed");
        assertThat(Chain.verify(with(SECOND, "seq", 3), AFTER_FIRST)).contains("2 was expected");
        assertThat(Chain.verify(with(SECOND, "recipient", "c@client.example"), AFTER_FIRST))
                .contains("recipient");
        assertThat(Chain.verify(with(SECOND, "note", "added"), AFTER_FIRST)).contains("content was changed");
        assertThat(Chain.verify(with(SECOND, "previousHash", Chain.START.hash()), AFTER_FIRST))
                .contains("does not follow");
    }

    @Test
    void aRemovedEntryShows() {
        assertThat(Chain.verify(SECOND, Chain.START)).isNotNull();
    }

    @Test
    void personalDataCanBeErasedAndTheChainStillBeVerified() {
        Map<String, Object> erased = new LinkedHashMap<>(SECOND);
        erased.remove("recipient");
        erased.remove("recipientSalt");
        assertThat(Chain.verify(erased, AFTER_FIRST)).isNull();
        assertThat(erased.toString()).doesNotContain("b@client.example");
    }

    @Test
    void fieldsCannotRunTogether() {
        Map<String, Object> one = Chain.link(with(with(entry(1, "a", "1"), "x", "ab"), "y", "c"), Chain.START);
        Map<String, Object> other = Chain.link(with(with(entry(1, "a", "1"), "x", "a"), "y", "bc"), Chain.START);
        assertThat(one.get("hash")).isNotEqualTo(other.get("hash"));
    }
}
