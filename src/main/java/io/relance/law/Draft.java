package io.relance.law;

import io.relance.ledger.CustomerType;
import org.jspecify.annotations.Nullable;

/**
 * Collects one {@link Jurisdiction}. It begins with what directive 2011/7/EU gives a business: interest from the day
 * after the due date, per half-year, simple, on 365 days, and 40 euro.
 */
final class Draft implements Cloneable {
    private final String country;
    private CustomerType customer = CustomerType.BUSINESS;
    private @Nullable RateRule rule;
    private @Nullable RateRule ceiling;
    private boolean locked;
    private DayCount dayCount = DayCount.ACTUAL_365;
    private boolean compounding;
    private InterestStart start = InterestStart.DUE_DATE;
    private @Nullable FixedSum fixedSum = FixedSum.Flat.FORTY_EURO;
    private boolean clauseNeeded;
    private @Nullable ReminderClock clock;
    private boolean firstReminder;
    private AgreedRate agreed = AgreedRate.NOT_GROSSLY_UNFAIR;
    private Limitation limitation = new Limitation(10, false, "");
    private Texts citation = Texts.NONE;
    private String withoutSum = "";

    Draft(String country) {
        this.country = country;
    }

    Draft business() {
        return towards(CustomerType.BUSINESS);
    }

    Draft publicBody() {
        return towards(CustomerType.PUBLIC);
    }

    /** A consumer pays no fixed sum, by that article, unless {@link #sum} says otherwise. */
    Draft consumer(String article) {
        Draft copy = towards(CustomerType.CONSUMER);
        copy.fixedSum = null;
        copy.withoutSum = article;
        copy.agreed = AgreedRate.UNFAIR_TERM;
        return copy;
    }

    /** The same for another kind of customer. */
    Draft towards(CustomerType other) {
        try {
            Draft copy = (Draft) clone();
            copy.customer = other;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    Draft rule(@Nullable RateRule value) {
        rule = value;
        return this;
    }

    Draft ceiling(RateRule value) {
        ceiling = value;
        return this;
    }

    Draft lock() {
        locked = true;
        return this;
    }

    Draft dayCount(DayCount value) {
        dayCount = value;
        return this;
    }

    Draft compounding() {
        compounding = true;
        return this;
    }

    Draft start(InterestStart value) {
        start = value;
        return this;
    }

    Draft sum(FixedSum value, boolean needsClause, @Nullable ReminderClock after) {
        fixedSum = value;
        clauseNeeded = needsClause;
        clock = after;
        return this;
    }

    Draft firstReminder() {
        firstReminder = true;
        return this;
    }

    Draft agreed(AgreedRate value) {
        agreed = value;
        return this;
    }

    Draft limited(int years, boolean fromYearEnd, String article) {
        limitation = new Limitation(years, fromYearEnd, article);
        return this;
    }

    Draft citing(Texts value) {
        citation = value;
        return this;
    }

    Jurisdiction cite(String fr, String nl, String de, String en) {
        return citing(new Texts(fr, nl, de, en)).made();
    }

    Jurisdiction made() {
        return new Jurisdiction(
                country,
                customer,
                rule,
                ceiling,
                locked,
                dayCount,
                compounding,
                start,
                fixedSum,
                clauseNeeded,
                clock,
                firstReminder,
                agreed,
                limitation,
                citation,
                withoutSum);
    }
}
