package io.relance.store.settle;

import io.relance.store.run.Run;
import io.relance.store.stage.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day from which it counts that less of a document is open than the snapshot before showed, where the export names
 * no day of payment. The payment was posted by the last day whose payments the export holds ({@code payments_to}), if it
 * says so, else it is dated by the extraction; and after what the snapshot before had posted, or not before its
 * extraction. An export whose payments reach no further than those of the one before says nothing: what fell in it did so
 * by another entry, and counts from the extraction. Never after the extraction, nor before the document itself. What a
 * credit took back is no payment: see {@link Allocations}.
 */
final class ReductionDay {
    private final LocalDate extracted;
    private final LocalDate postedBy;

    private ReductionDay(LocalDate extracted, LocalDate postedBy) {
        this.extracted = extracted;
        this.postedBy = postedBy;
    }

    /** @param before the run whose snapshot was taken in last, or null for the first one */
    static ReductionDay of(Run run, @Nullable Run before) {
        LocalDate extracted = run.knownOn();
        LocalDate payments = run.paymentsTo();
        if (before == null || payments == null || !payments.isBefore(extracted)) {
            return new ReductionDay(extracted, extracted);
        }
        LocalDate known = before.paymentsTo();
        if (known == null || known.isAfter(before.knownOn())) {
            LocalDate shown = before.knownOn();
            return new ReductionDay(extracted, payments.isBefore(shown) ? shown : payments);
        }
        return new ReductionDay(extracted, payments.isAfter(known) ? payments : extracted);
    }

    /** The day of payment that the export names; null where it names none, or one after the extraction. */
    static @Nullable LocalDate paidOn(StagedRow row, LocalDate extracted) {
        LocalDate settled = row.settledOn();
        return settled == null || settled.isAfter(extracted) ? null : settled;
    }

    /** The day from which a document counts: its own, at the latest that of the extraction that first showed it. */
    static LocalDate begins(@Nullable LocalDate issued, @Nullable LocalDate posted, LocalDate firstExtracted) {
        LocalDate own = issued != null ? issued : posted;
        return own == null || own.isAfter(firstExtracted) ? firstExtracted : own;
    }

    /** The day for a document that left the export. */
    LocalDate of(KnownRow gone) {
        LocalDate begins = begins(gone.issueDate(), gone.postedOn(), gone.firstExtracted());
        return postedBy.isBefore(begins) ? begins : postedBy;
    }

    /** The day for a document of the export: that of its payment, when the export names one. */
    LocalDate of(KnownRow known, StagedRow now) {
        LocalDate paid = paidOn(now, extracted);
        return paid != null ? paid : fall(known, now).signum() > 0 ? of(known) : extracted;
    }

    /** By how much less is open without the export naming the day, zero if it names it or no less is open. */
    BigDecimal undated(KnownRow known, StagedRow now) {
        return paidOn(now, extracted) != null ? BigDecimal.ZERO : fall(known, now);
    }

    private static BigDecimal fall(KnownRow known, StagedRow now) {
        if (!known.isOpen() || (now.isOpen() && !now.currency().equals(known.currency()))) {
            return BigDecimal.ZERO;
        }
        BigDecimal left = now.isOpen() ? now.open().abs() : BigDecimal.ZERO;
        return known.open().abs().subtract(left).max(BigDecimal.ZERO);
    }

    /** The last day whose payments are posted, or that of the extraction. */
    LocalDate postedBy() {
        return postedBy;
    }

    /** Whether a payment counts from an earlier day than the extraction. */
    boolean isBackdated() {
        return postedBy.isBefore(extracted);
    }
}
