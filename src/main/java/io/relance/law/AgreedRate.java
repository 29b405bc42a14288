package io.relance.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the law says of a rate of the contract. The rate itself is applied as given; this only speaks. */
public enum AgreedRate {
    /** At least three times legal interest (France, art. L. 441-10 II C. com.). */
    FRENCH_FLOOR {
        @Override
        List<Remark> remarks(Question asked) {
            List<String> broken = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            asked.halfYears().forEach(half -> {
                Optional<Rates.Published> legal = asked.rates().on(ReferenceRate.FR_LEGAL_INTEREST, half.first());
                if (legal.isEmpty()) {
                    unknown.add(half.toString());
                } else if (asked.rate().compareTo(floor(legal.get().percent())) < 0) {
                    broken.add(half + ": " + floor(legal.get().percent()).toPlainString() + " %");
                }
            });
            List<Remark> remarks = new ArrayList<>();
            if (!broken.isEmpty()) {
                remarks.add(Remark.of(Saying.BELOW_FLOOR, asked.rate(), String.join(", ", broken)));
            }
            if (!unknown.isEmpty()) {
                remarks.add(Remark.of(Saying.FLOOR_UNKNOWN, String.join(", ", unknown)));
            }
            return remarks;
        }
    },
    /** At most the rate between businesses (Belgium, consumers, art. XIX.4 CDE). */
    BELGIAN_CEILING {
        @Override
        List<Remark> remarks(Question asked) {
            return compared(asked, 1, Saying.ABOVE_CEILING);
        }
    },
    /** A judge may change it when it is manifestly unfair, either way (Belgium, law of 2 August 2002). */
    BELGIAN_REVIEW {
        @Override
        List<Remark> remarks(Question asked) {
            List<Remark> remarks = new ArrayList<>(compared(asked, 1, Saying.ABOVE_STATUTORY));
            remarks.addAll(compared(asked, -1, Saying.BELOW_STATUTORY));
            return remarks;
        }
    },
    /** Less than the statutory rate only if it is not grossly unfair (directive 2011/7/EU, art. 7). */
    NOT_GROSSLY_UNFAIR {
        @Override
        List<Remark> remarks(Question asked) {
            return compared(asked, -1, Saying.BELOW_STATUTORY);
        }
    },
    /** Less than the statutory rate only as a substantial remedy (United Kingdom, 1998 Act, s. 8 and 9). */
    SUBSTANTIAL_REMEDY {
        @Override
        List<Remark> remarks(Question asked) {
            return compared(asked, -1, Saying.SUBSTANTIAL_REMEDY);
        }
    },
    /** Never less than the statutory rate: public buyers in France and the United Kingdom. */
    NEVER_LESS {
        @Override
        List<Remark> remarks(Question asked) {
            return compared(asked, -1, Saying.FIXED_BY_LAW);
        }
    },
    /** Open to control as an unfair term: consumers (directive 93/13/EEC). */
    UNFAIR_TERM {
        @Override
        List<Remark> remarks(Question asked) {
            return List.of(Remark.of(Saying.UNFAIR_TERM));
        }
    };

    private static final BigDecimal THREE = new BigDecimal(3);

    /**
     * What is asked: an agreed rate, the days it runs, and what the law gives besides.
     *
     * @param rate the agreed one, percent a year
     * @param from first day of interest
     * @param to last day
     */
    record Question(BigDecimal rate, LocalDate from, LocalDate to, Jurisdiction law, Rates rates) {
        List<HalfYear> halfYears() {
            List<HalfYear> halves = new ArrayList<>();
            for (HalfYear half = HalfYear.of(from); !half.first().isAfter(to); half = half.next()) {
                halves.add(half);
            }
            return halves;
        }
    }

    abstract List<Remark> remarks(Question asked);

    /** The least a French clause may agree on: three times legal interest. */
    public static BigDecimal floor(BigDecimal legalInterest) {
        return legalInterest.multiply(THREE);
    }

    /** The remark with the half-years in which the rate lies above (sign 1) or below (-1) the statutory one. */
    private static List<Remark> compared(Question asked, int sign, Saying kind) {
        List<String> found = new ArrayList<>();
        List<HalfYear> halves = asked.law().locked() ? List.of(HalfYear.of(asked.from())) : asked.halfYears();
        for (HalfYear half : halves) {
            asked.law().ceilingOrStatutory(half.first(), asked.rates()).ifPresent(statutory -> {
                if (asked.rate().compareTo(statutory) * sign > 0) {
                    found.add(half + ": " + statutory.toPlainString() + " %");
                }
            });
        }
        return found.isEmpty() ? List.of() : List.of(Remark.of(kind, asked.rate(), String.join(", ", found)));
    }
}
