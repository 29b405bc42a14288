package io.relance.law;

import java.util.List;

/**
 * Something to know about charges that were computed: why a part is not charged, what the law says against a rate,
 * what was assumed.
 *
 * @param kind what it says
 * @param values what it says it of, in the order of its text
 */
public record Remark(Saying kind, List<Object> values) {
    public Remark {
        values = List.copyOf(values);
    }

    public static Remark of(Saying kind, Object... values) {
        return new Remark(kind, List.of(values));
    }

    /** As a sentence. */
    public String in(Language language) {
        return kind.texts().in(language, values.toArray());
    }

    /** Whether it tells why interest, or why the fixed sum, is not charged. */
    public boolean concerns(boolean interest, boolean fixedSum) {
        return (interest && kind.ofInterest()) || (fixedSum && kind.ofFixedSum());
    }

    /** Whether it says that the law makes an agreed rate void (Belgium, consumers, art. XIX.4 CDE). */
    public boolean voidsRate() {
        return kind == Saying.ABOVE_CEILING;
    }

    /** Whether it tells why something is not charged. */
    public boolean withholds() {
        return kind.withholds();
    }
}
