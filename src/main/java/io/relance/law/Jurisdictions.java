package io.relance.law;

import static io.relance.law.RateRule.plus;

import io.relance.ledger.Customer;
import io.relance.ledger.CustomerType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The laws that are known, by country and kind of customer. */
public final class Jurisdictions {
    private static final List<Jurisdiction> ALL = all();
    private static final Map<String, Map<CustomerType, Jurisdiction>> BY_COUNTRY = byCountry();

    private Jurisdictions() {}

    /** The law of a country (ISO 3166; {@code UK} is {@code GB}) towards a kind of customer; empty if not known. */
    public static Optional<Jurisdiction> of(String country, CustomerType customer) {
        String code = country.strip().toUpperCase(Locale.ROOT);
        Map<CustomerType, Jurisdiction> laws = BY_COUNTRY.get(code.equals("UK") ? "GB" : code);
        return laws == null ? Optional.empty() : Optional.ofNullable(laws.get(customer));
    }

    /**
     * The law that governs a debt: a consumer keeps the protection of its own country, a public buyer buys under its own
     * rules; between businesses it is the seller's (regulation Rome I, art. 4 and 6).
     *
     * @param creditorCountry where the creditor is; also the customer's country when that is not known
     * @return empty if nothing is known of that country
     */
    public static Optional<Jurisdiction> governing(String creditorCountry, Customer debtor) {
        return governing(creditorCountry, debtor.type(), debtor.country());
    }

    /** The same of a debtor of which only its kind and country are known; an empty country is the creditor's. */
    public static Optional<Jurisdiction> governing(String creditorCountry, CustomerType type, String debtorCountry) {
        return of(governingCountry(creditorCountry, type, debtorCountry), type);
    }

    /** The country whose law {@link #governing} looks for. */
    public static String governingCountry(String creditorCountry, Customer debtor) {
        return governingCountry(creditorCountry, debtor.type(), debtor.country());
    }

    private static String governingCountry(String creditorCountry, CustomerType type, String debtorCountry) {
        boolean own = type != CustomerType.BUSINESS && !debtorCountry.isBlank();
        return own ? debtorCountry : creditorCountry;
    }

    /** All of them, in the order of country and customer. */
    public static List<Jurisdiction> known() {
        return ALL;
    }

    private static Map<String, Map<CustomerType, Jurisdiction>> byCountry() {
        Map<String, Map<CustomerType, Jurisdiction>> laws = new HashMap<>();
        for (Jurisdiction law : ALL) {
            laws.computeIfAbsent(law.country(), country -> new EnumMap<>(CustomerType.class))
                    .put(law.customer(), law);
        }
        return laws;
    }

    private static List<Jurisdiction> all() {
        List<Jurisdiction> laws = new ArrayList<>();
        laws.addAll(france());
        laws.addAll(belgium());
        laws.addAll(luxembourg());
        laws.addAll(germany());
        laws.addAll(netherlands());
        laws.addAll(unitedKingdom());
        return List.copyOf(laws);
    }

    /**
     * France. Between businesses art. L. 441-10 II and D. 441-5 C. com.; consumers art. 1231-6 and 1344 C. civ.; public
     * buyers art. L. 2192-13, R. 2192-31 and D. 2192-35 CCP. Limitation: L. 110-4 C. com., L. 218-2 C. conso., law
     * 68-1250 of 31 December 1968.
     */
    private static List<Jurisdiction> france() {
        Draft law = new Draft("FR");
        return List.of(
                law.business()
                        .rule(plus(ReferenceRate.ECB_MRO, 10))
                        .agreed(AgreedRate.FRENCH_FLOOR)
                        .limited(5, false, "art. L. 110-4 C. com.")
                        .cite(
                                "art. L. 441-10 II et D. 441-5 C. com.",
                                "art. L. 441-10 II en D. 441-5 C. com. (Frankrijk)",
                                "Art. L. 441-10 II und D. 441-5 C. com. (Frankreich)",
                                "art. L. 441-10 II and D. 441-5 C. com. (French Commercial Code)"),
                law.consumer("art. L. 111-8 CPCE")
                        .rule(new RateRule.AsPublished(ReferenceRate.FR_LEGAL_INTEREST))
                        .start(InterestStart.FORMAL_NOTICE)
                        .limited(2, false, "art. L. 218-2 C. conso.")
                        .cite(
                                "art. 1231-6 et 1344 C. civ.",
                                "art. 1231-6 en 1344 C. civ. (Frankrijk)",
                                "Art. 1231-6 und 1344 C. civ. (Frankreich)",
                                "art. 1231-6 and 1344 C. civ. (French Civil Code)"),
                law.publicBody()
                        .rule(plus(ReferenceRate.ECB_MRO, 8))
                        .lock()
                        .agreed(AgreedRate.NEVER_LESS)
                        .limited(4, true, "loi n° 68-1250 du 31 décembre 1968, art. 1")
                        .cite(
                                "art. L. 2192-13, R. 2192-31 et D. 2192-35 CCP",
                                "art. L. 2192-13, R. 2192-31 en D. 2192-35 CCP (Frankrijk)",
                                "Art. L. 2192-13, R. 2192-31 und D. 2192-35 CCP (Frankreich)",
                                "art. L. 2192-13, R. 2192-31 and D. 2192-35 CCP (French Public Procurement Code)"));
    }

    /**
     * Belgium. Law of 2 August 2002, art. 4 to 6; consumers art. XIX.2 and XIX.4 CDE, and legal interest in civil
     * matters without a clause. Limitation: art. 2262bis and 2272 of the old Civil Code.
     */
    private static List<Jurisdiction> belgium() {
        Draft law = new Draft("BE");
        RateRule commercial = new RateRule.PublishedElse(
                new RateRule.AsPublished(ReferenceRate.BE_LATE_PAYMENT),
                new RateRule.Margin(ReferenceRate.ECB_MRO, new BigDecimal(8), true));
        Draft business = law.business()
                .rule(commercial)
                .agreed(AgreedRate.BELGIAN_REVIEW)
                .limited(10, false, "art. 2262bis anc. C. civ.")
                .citing(new Texts(
                        "loi du 2 août 2002, art. 4 à 6",
                        "wet van 2 augustus 2002, art. 4 tot 6",
                        "Gesetz vom 2. August 2002, Art. 4 bis 6",
                        "Belgian law of 2 August 2002, art. 4 to 6"));
        return List.of(
                business.made(),
                law.consumer("")
                        .rule(new RateRule.AsPublished(ReferenceRate.BE_LEGAL_INTEREST))
                        .ceiling(commercial)
                        .start(InterestStart.REMINDER_CLOCK)
                        .sum(FixedSum.Scale.XIX_4, true, ReminderClock.BELGIUM)
                        .firstReminder()
                        .agreed(AgreedRate.BELGIAN_CEILING)
                        .limited(1, false, "art. 2272 anc. C. civ.")
                        .cite(
                                "art. XIX.2 et XIX.4 CDE",
                                "art. XIX.2 en XIX.4 WER",
                                "Art. XIX.2 und XIX.4 WGB",
                                "art. XIX.2 and XIX.4 CDE (Belgian Code of Economic Law)"),
                business.towards(CustomerType.PUBLIC).made());
    }

    /** Luxembourg. Law of 18 April 2004 as amended on 29 March 2013. Limitation: 10 years, art. 189 C. com. and 2272. */
    private static List<Jurisdiction> luxembourg() {
        Draft law = new Draft("LU");
        Texts cited = new Texts(
                "loi modifiée du 18 avril 2004",
                "gewijzigde wet van 18 april 2004 (Luxemburg)",
                "geändertes Gesetz vom 18. April 2004 (Luxemburg)",
                "amended law of 18 April 2004 (Luxembourg)");
        Draft business = law.business()
                .rule(plus(ReferenceRate.ECB_MRO, 8))
                .limited(10, false, "art. 189 C. com. (Luxembourg)")
                .citing(cited);
        return List.of(
                business.made(),
                law.consumer("loi modifiée du 18 avril 2004")
                        .rule(new RateRule.AsPublished(ReferenceRate.LU_LEGAL_INTEREST))
                        .start(InterestStart.THIRD_MONTH)
                        .limited(2, false, "art. 2272 C. civ. (Luxembourg)")
                        .citing(cited)
                        .made(),
                business.towards(CustomerType.PUBLIC).made());
    }

    /** Germany. §§ 286, 288 BGB; simple interest, § 289 BGB. Limitation: §§ 195, 199 BGB. */
    private static List<Jurisdiction> germany() {
        Draft law = new Draft("DE");
        Draft business = law.business()
                .rule(plus(ReferenceRate.DE_BASISZINSSATZ, 9))
                .dayCount(DayCount.ACTUAL_ACTUAL)
                .limited(3, true, "§§ 195, 199 BGB")
                .citing(new Texts(
                        "§§ 286, 288 II, V BGB",
                        "§§ 286, 288 II, V BGB",
                        "§§ 286, 288 II, V BGB",
                        "§§ 286, 288 II, V BGB"));
        return List.of(
                business.made(),
                law.consumer("§ 288 V BGB")
                        .rule(plus(ReferenceRate.DE_BASISZINSSATZ, 5))
                        .start(InterestStart.CALENDAR_DATE)
                        .dayCount(DayCount.ACTUAL_ACTUAL)
                        .limited(3, true, "§§ 195, 199 BGB")
                        .cite(
                                "§§ 286 III, 288 I BGB",
                                "§§ 286 III, 288 I BGB",
                                "§§ 286 III, 288 I BGB",
                                "§§ 286 III, 288 I BGB"),
                business.towards(CustomerType.PUBLIC).made());
    }

    /**
     * Netherlands. Art. 6:119a (businesses), 6:119b (public bodies), 6:119 (consumers), 6:96 BW. Interest of a full year
     * is added to the principal (6:119 lid 2, 6:119a lid 3). Limitation: 3:307, 3:308 BW.
     */
    private static List<Jurisdiction> netherlands() {
        Draft law = new Draft("NL");
        Draft business = law.business()
                .rule(new RateRule.PublishedElse(
                        new RateRule.AsPublished(ReferenceRate.NL_HANDELSRENTE), plus(ReferenceRate.ECB_MRO, 8)))
                .compounding()
                .sum(FixedSum.Scale.BIK, false, null)
                .limited(5, false, "art. 3:307, 3:308 BW")
                .citing(dutch("6:119a, 6:96"));
        return List.of(
                business.made(),
                law.consumer("")
                        .rule(new RateRule.AsPublished(ReferenceRate.NL_WETTELIJKE_RENTE))
                        .compounding()
                        .sum(FixedSum.Scale.BIK, false, ReminderClock.NETHERLANDS)
                        .limited(5, false, "art. 3:307, 3:308 BW")
                        .citing(new Texts(
                                "art. 6:119, 6:96 al. 6 BW",
                                "art. 6:119, 6:96 lid 6 BW",
                                "Art. 6:119, 6:96 Abs. 6 BW",
                                "art. 6:119, 6:96 lid 6 BW (Dutch Civil Code)"))
                        .made(),
                business.towards(CustomerType.PUBLIC)
                        .citing(dutch("6:119b, 6:96"))
                        .made());
    }

    private static Texts dutch(String articles) {
        return new Texts(
                "art. " + articles + " BW",
                "art. " + articles + " BW",
                "Art. " + articles + " BW",
                "art. " + articles + " BW (Dutch Civil Code)");
    }

    /**
     * United Kingdom. Late Payment of Commercial Debts (Interest) Act 1998, SI 2002/1675, SI 2013/395; not for consumers.
     * Limitation Act 1980, s. 5 (Scotland: 5 years).
     */
    private static List<Jurisdiction> unitedKingdom() {
        Draft law = new Draft("GB");
        String act = "Late Payment of Commercial Debts (Interest) Act 1998";
        Draft business = law.business()
                .rule(plus(ReferenceRate.UK_BANK_RATE, 8))
                .lock()
                .sum(new FixedSum.Bands(), false, null)
                .agreed(AgreedRate.SUBSTANTIAL_REMEDY)
                .limited(6, false, "Limitation Act 1980, s. 5")
                .citing(new Texts(act, act, act, act));
        return List.of(
                business.made(),
                law.consumer("Late Payment Act 1998, s. 2")
                        .rule(null)
                        .limited(6, false, "Limitation Act 1980, s. 5")
                        .citing(Texts.NONE)
                        .made(),
                business.towards(CustomerType.PUBLIC)
                        .agreed(AgreedRate.NEVER_LESS)
                        .made());
    }
}
