package io.relance.dunning.standing;

import io.relance.dunning.cover.Part;
import io.relance.dunning.decided.Passed;
import io.relance.dunning.given.History;
import io.relance.dunning.hold.Holding;
import io.relance.dunning.ladder.Rung;
import io.relance.dunning.tonight.Past;
import io.relance.ledger.ImportedLevel;
import io.relance.ledger.Receivable;
import io.relance.scenario.LevelClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How far one part has climbed (rule 2), from deliveries, lapses and, where Relance has none, the export.
 *
 * @param part the part
 * @param at the highest past-due level it passed that its scenario knows, or null
 * @param on the date it passed it, or null
 * @param courtesy the highest courtesy it passed, or null
 * @param lastOn the last date on which anything past due was delivered or lapsed for it, or null
 * @param steps the past-due levels that were really delivered, with their dates
 * @param listing the listing, where the level it stands at is a call or visit of Relance's own
 * @param doubtful whether the delivery it stands at is doubtful
 * @param formallyClaimed whether Relance delivered a formal level for it
 * @param lastWritten the last written past-due delivery of it, or null
 */
public record Track(
        Part part,
        @Nullable Rung at,
        @Nullable LocalDate on,
        @Nullable Rung courtesy,
        @Nullable LocalDate lastOn,
        List<Delivered> steps,
        History.@Nullable Delivery listing,
        boolean doubtful,
        boolean formallyClaimed,
        History.@Nullable Delivery lastWritten) {

    /** A past-due level of the present ladder and when it was delivered. */
    record Delivered(Rung rung, LocalDate on) {}

    static Track of(Part part, Past past, LocalDate asOf) {
        Reading reading = new Reading(part);
        for (History.Delivery delivery : past.deliveriesOf(part.receivable().id())) {
            if (delivery.part() == part.number()) {
                reading.delivered(delivery);
            }
        }
        for (Passed lapse : past.lapsedOf(part.receivable().id())) {
            if (lapse.part() == part.number()) {
                reading.lapsed(lapse);
            }
        }
        if (!part.isLaterPart()) {
            imported(part.receivable(), past, asOf, reading);
        }
        return reading.track();
    }

    private static void imported(Receivable receivable, Past past, LocalDate asOf, Reading reading) {
        ImportedLevel imported = receivable.lastLevel();
        if (imported != null && !past.knows(receivable.id())) {
            reading.imported(imported.level(), importedOn(receivable, imported, past, asOf));
        }
    }

    /** The export's date, else that of the first night which showed it. */
    public static LocalDate importedOn(Receivable receivable, ImportedLevel imported, Past past, LocalDate asOf) {
        LocalDate first = past.importedOn(receivable.id());
        return imported.on() != null ? imported.on() : Objects.requireNonNullElse(first, asOf);
    }

    /** What a formal level may claim of it: no more than the last written level claimed, if there was one. */
    public Money formallyClaimable() {
        return lastWritten == null
                        || !lastWritten
                                .claimed()
                                .getCurrencyUnit()
                                .equals(part.claimable().getCurrencyUnit())
                ? part.claimable()
                : Holding.taken(part.claimable(), lastWritten.claimed());
    }

    /** Gathers the history of one part in any order. */
    private static final class Reading {
        private final Part part;
        private final List<Delivered> steps = new ArrayList<>(4);
        private @Nullable Rung at;
        private @Nullable LocalDate on;
        private @Nullable Rung courtesy;
        private @Nullable LocalDate lastOn;
        private History.@Nullable Delivery listing;
        private boolean doubtful;
        private boolean formallyClaimed;
        private History.@Nullable Delivery lastWritten;

        private Reading(Part part) {
            this.part = part;
        }

        private void delivered(History.Delivery delivery) {
            Rung rung = part.ladder().find(delivery.level());
            if (delivery.levelClass() != LevelClass.COURTESY) {
                lastOn = later(lastOn, delivery.on());
                formallyClaimed |= delivery.levelClass() == LevelClass.FORMAL;
                if (delivery.channel().isWritten()
                        && (lastWritten == null || !delivery.on().isBefore(lastWritten.on()))) {
                    lastWritten = delivery;
                }
            }
            if (rung != null && passes(rung, delivery.on())) {
                listing = delivery.channel().isTask() ? delivery : null;
                doubtful = delivery.doubtful();
            }
            if (rung != null && !rung.isCourtesy()) {
                steps.add(new Delivered(rung, delivery.on()));
            }
        }

        private void lapsed(Passed lapse) {
            Rung rung = part.ladder().find(lapse.level());
            if (rung == null || !rung.isCourtesy()) {
                lastOn = later(lastOn, lapse.on());
            }
            if (rung != null && passes(rung, lapse.on())) {
                listing = null;
                doubtful = false;
            }
        }

        private void imported(String level, LocalDate day) {
            Rung rung = part.ladder().find(level);
            if (rung != null) {
                passes(rung, day);
                if (!rung.isCourtesy()) {
                    lastOn = later(lastOn, day);
                    steps.add(new Delivered(rung, day));
                }
            }
        }

        /** Moves up to that rung; false where it stands as high already, or where the rung is a courtesy. */
        private boolean passes(Rung rung, LocalDate day) {
            if (rung.isCourtesy()) {
                courtesy = courtesy == null || rung.position() > courtesy.position() ? rung : courtesy;
                return false;
            }
            if (at != null && rung.position() < at.position()) {
                return false;
            }
            boolean same = rung == at;
            at = rung;
            on = same ? later(on, day) : day;
            return true;
        }

        private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
            return one == null || other.isAfter(one) ? other : one;
        }

        private Track track() {
            return new Track(part, at, on, courtesy, lastOn, steps, listing, doubtful, formallyClaimed, lastWritten);
        }
    }
}
