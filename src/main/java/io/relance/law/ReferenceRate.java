package io.relance.law;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A rate somebody publishes; what a debtor owes is derived from it by a {@link RateRule}. */
public enum ReferenceRate {
    /** Main refinancing operations of the European Central Bank, as in force on 1 January and 1 July. */
    ECB_MRO("ECB main refinancing rate"),
    /** Official bank rate of the Bank of England, as in force on 31 December and 30 June before the half-year. */
    UK_BANK_RATE("Bank of England base rate"),
    /** Basiszinssatz of the Bundesbank (§ 247 BGB). */
    DE_BASISZINSSATZ("Basiszinssatz"),
    /** French legal interest for creditors who are not private individuals (art. L. 313-2 CMF, 'autres cas'). */
    FR_LEGAL_INTEREST("French legal interest"),
    /** Belgian rate for commercial transactions as published in the Moniteur (law of 2 August 2002, art. 5). */
    BE_LATE_PAYMENT("Belgian rate for commercial transactions"),
    /** Belgian legal interest in civil matters (law of 5 May 1865, art. 2). */
    BE_LEGAL_INTEREST("Belgian legal interest"),
    /** Dutch wettelijke handelsrente as published (art. 6:119a, 6:120 BW). */
    NL_HANDELSRENTE("wettelijke handelsrente"),
    /** Dutch wettelijke rente for transactions with consumers (art. 6:119, 6:120 BW). */
    NL_WETTELIJKE_RENTE("wettelijke rente"),
    /** Luxembourg legal interest, fixed every year. */
    LU_LEGAL_INTEREST("Luxembourg legal interest");

    private final String label;

    ReferenceRate(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The word of the rates file: {@code ecb-mro}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rate a word of the rates file names. */
    public static Optional<ReferenceRate> of(String code) {
        return Stream.of(values()).filter(rate -> rate.code().equals(code)).findFirst();
    }
}
