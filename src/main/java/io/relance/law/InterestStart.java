package io.relance.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When interest begins to run. */
public enum InterestStart {
    /** The day after the due date, by law alone (directive 2011/7/EU, art. 3). */
    DUE_DATE {
        @Override
        Start of(Debt debt, Jurisdiction law) {
            return Start.on(debt.due().plusDays(1));
        }
    },
    /** The day after a formal notice, at the earliest after the due date: French consumers (art. 1231-6 C. civ.). */
    FORMAL_NOTICE {
        @Override
        Start of(Debt debt, Jurisdiction law) {
            Debt.Notified notice = debt.notice();
            if (notice == null) {
                return Start.never(Remark.of(Saying.NEEDS_FORMAL_NOTICE));
            }
            LocalDate later = notice.on().isAfter(debt.due()) ? notice.on() : debt.due();
            return Start.on(later.plusDays(1));
        }
    },
    /** The first day after the 14 days of a free reminder: Belgian consumers (art. XIX.2 CDE). */
    REMINDER_CLOCK {
        @Override
        Start of(Debt debt, Jurisdiction law) {
            LocalDate from = law.chargesFrom(debt);
            if (from == null) {
                return Start.never(Remark.of(Saying.NEEDS_FIRST_REMINDER));
            }
            return Start.on(from);
        }
    },
    /** As {@link #DUE_DATE}, which must be a date fixed by the calendar: German consumers (§ 286 II, III BGB). */
    CALENDAR_DATE {
        @Override
        Start of(Debt debt, Jurisdiction law) {
            return new Start(debt.due().plusDays(1), List.of(Remark.of(Saying.CALENDAR_DATE)));
        }
    },
    /** After the third month, if the invoice says so: Luxembourg consumers (amended law of 18 April 2004). */
    THIRD_MONTH {
        @Override
        Start of(Debt debt, Jurisdiction law) {
            LocalDate from = debt.due().plusMonths(3).plusDays(1);
            return new Start(from, List.of(Remark.of(Saying.THIRD_MONTH, from)));
        }
    };

    /** The first day that bears interest, or none, with what is to be said of it. */
    record Start(@Nullable LocalDate first, List<Remark> remarks) {
        static Start on(LocalDate day) {
            return new Start(day, List.of());
        }

        static Start never(Remark why) {
            return new Start(null, List.of(why));
        }
    }

    abstract Start of(Debt debt, Jurisdiction law);
}
