package io.relance.law;

/** All that charges may have to be explained with, in four languages. */
public enum Saying {
    RATE_MISSING(
            true,
            "Taux manquant ({2}) du {0} au {1} : aucun intérêt n'est compté pour ces jours.",
            "Rentevoet ontbreekt ({2}) van {0} tot {1}: voor die dagen wordt geen interest gerekend.",
            "Zinssatz fehlt ({2}) vom {0} bis {1}: für diese Tage wird kein Zins berechnet.",
            "rate missing ({2}) from {0} to {1}: no interest is counted for these days."),
    RATE_UNVERIFIED(
            false,
            "Le taux du {0} au {1} ({2}) n'a pas été vérifié sur sa publication officielle.",
            "De rentevoet van {0} tot {1} ({2}) is niet nagekeken in de officiële bekendmaking.",
            "Der Satz vom {0} bis {1} ({2}) wurde nicht an der amtlichen Bekanntmachung geprüft.",
            "The rate from {0} to {1} ({2}) has not been checked against its official publication."),
    NOT_LATE(
            true,
            "Payé au plus tard à l'échéance du {0} : rien n'est dû en plus.",
            "Betaald uiterlijk op de vervaldag {0}: er is niets extra verschuldigd.",
            "Spätestens am Fälligkeitstag {0} bezahlt: es ist nichts weiter geschuldet.",
            "Paid by the due date {0}: nothing is owed besides."),
    NEEDS_FORMAL_NOTICE(
            true,
            "Envers un consommateur, les intérêts ne courent qu'à compter d'une mise en demeure (art. 1231-6 et"
                    + " 1344 C. civ.) ; aucune n'est indiquée.",
            "Tegenover een consument loopt interest pas vanaf een ingebrekestelling (art. 1231-6 en 1344 C. civ.);"
                    + " er is er geen opgegeven.",
            "Gegenüber einem Verbraucher laufen Zinsen erst ab einer Mahnung mit Fristsetzung (Art. 1231-6 und 1344"
                    + " C. civ.); es ist keine angegeben.",
            "Against a consumer, interest runs only from a formal notice (art. 1231-6 and 1344 C. civ.); none is"
                    + " given."),
    NEEDS_FIRST_REMINDER(
            true,
            "Rien ne peut être réclamé à un consommateur avant un premier rappel gratuit, envoyé après l'échéance,"
                    + " et 14 jours calendrier (art. XIX.2 CDE) ; aucun n'est indiqué.",
            "Van een consument mag niets worden gevraagd vóór een gratis eerste herinnering na de vervaldag en 14"
                    + " kalenderdagen (art. XIX.2 WER); er is er geen opgegeven.",
            "Von einem Verbraucher darf nichts verlangt werden vor einer kostenlosen ersten Mahnung nach Fälligkeit"
                    + " und 14 Kalendertagen (Art. XIX.2 WGB); es ist keine angegeben.",
            "Nothing may be claimed from a consumer before a free first reminder sent after the due date and 14"
                    + " calendar days (art. XIX.2 CDE); none is given."),
    CLOCK_RUNNING(
            true,
            "Après le rappel du {0}, rien ne peut être réclamé en plus avant le {1}.",
            "Na de herinnering van {0} mag niets extra worden gevraagd vóór {1}.",
            "Nach der Mahnung vom {0} darf vor dem {1} nichts zusätzlich verlangt werden.",
            "After the reminder of {0} nothing more may be claimed before {1}."),
    CLAUSE_NEEDED(
            true,
            "Une indemnité suppose une clause acceptée et réciproque ; elle ne peut dépasser {0} (art. XIX.4 CDE).",
            "Een schadevergoeding vereist een aanvaard en wederkerig beding; zij bedraagt hoogstens {0} (art. XIX.4"
                    + " WER).",
            "Eine Entschädigung setzt eine angenommene, gegenseitige Klausel voraus; höchstens {0} (Art. XIX.4"
                    + " WGB).",
            "An indemnity needs an accepted and reciprocal clause; it may not exceed {0} (art. XIX.4 CDE)."),
    CLAUSE_ASSUMED(
            false,
            "L'indemnité de {0} suppose une clause acceptée et réciproque ; c'est le maximum de l'art. XIX.4 CDE.",
            "De schadevergoeding van {0} veronderstelt een aanvaard en wederkerig beding; dit is het maximum van"
                    + " art. XIX.4 WER.",
            "Die Entschädigung von {0} setzt eine angenommene, gegenseitige Klausel voraus; sie ist das Höchstmaß"
                    + " des Art. XIX.4 WGB.",
            "The indemnity of {0} supposes an accepted and reciprocal clause; it is the most art. XIX.4 CDE"
                    + " allows."),
    NEEDS_14_DAY_LETTER(
            true,
            "Les frais de recouvrement ne sont dus par un consommateur qu'après une lettre lui laissant 14 jours et"
                    + " indiquant leur montant, {0} (art. 6:96 lid 6 BW).",
            "Incassokosten zijn pas verschuldigd na een brief met een termijn van 14 dagen die het bedrag noemt,"
                    + " {0} (art. 6:96 lid 6 BW).",
            "Inkassokosten schuldet ein Verbraucher erst nach einem Brief, der 14 Tage lässt und ihren Betrag"
                    + " nennt, {0} (Art. 6:96 Abs. 6 BW).",
            "Collection costs are owed by a consumer only after a letter that leaves 14 days and states their"
                    + " amount, {0} (art. 6:96 lid 6 BW)."),
    NO_INDEMNITY(
            true,
            "Aucune indemnité ni aucuns frais de recouvrement ne peuvent être réclamés à un consommateur ({0}).",
            "Van een consument mogen geen schadevergoeding of invorderingskosten worden gevraagd ({0}).",
            "Von einem Verbraucher darf keine Pauschale verlangt werden ({0}).",
            "No indemnity and no collection costs may be claimed from a consumer ({0})."),
    CONTRACT_ONLY(
            true,
            "La loi ne donne pas d'intérêts contre un consommateur hors procès ; seul le contrat le peut.",
            "De wet geeft tegenover een consument buiten de rechter geen interest; alleen het contract kan dat.",
            "Das Gesetz gewährt gegen Verbraucher außergerichtlich keine Zinsen; nur der Vertrag kann es.",
            "The law gives no interest against a consumer outside court; only the contract can."),
    THIRD_MONTH(
            false,
            "Intérêts à compter de l'expiration du troisième mois, soit du {0}, si la facture a été envoyée dans le"
                    + " mois et les annonce (loi modifiée du 18 avril 2004).",
            "Interest na afloop van de derde maand, vanaf {0}, als de factuur binnen de maand is verzonden en hem"
                    + " aankondigt (gewijzigde wet van 18 april 2004).",
            "Zinsen nach Ablauf des dritten Monats, ab {0}, wenn die Rechnung binnen eines Monats kam und sie"
                    + " ankündigt (geändertes Gesetz vom 18. April 2004).",
            "Interest after the third month, from {0}, if the invoice was sent within a month and announces it"
                    + " (amended law of 18 April 2004)."),
    NOT_ANNOUNCED(
            true,
            "Les intérêts contre un consommateur supposent une facture qui les annonce (loi modifiée du 18 avril 2004) ;"
                    + " rien n'indique que c'est le cas.",
            "Interest tegenover een consument vereist een factuur die hem aankondigt (gewijzigde wet van 18 april 2004);"
                    + " daarvan is niets bekend.",
            "Zinsen gegen Verbraucher setzen eine Rechnung voraus, die sie ankündigt (geändertes Gesetz vom 18. April"
                    + " 2004); davon ist nichts bekannt.",
            "Interest against a consumer needs an invoice that announces it (amended law of 18 April 2004); nothing says"
                    + " that it does."),
    CALENDAR_DATE(
            false,
            "L'échéance est supposée fixée au calendrier (§ 286 II 1 BGB) ; sinon la demeure suppose un rappel, ou"
                    + " 30 jours si la facture l'annonce (§ 286 III BGB).",
            "De vervaldag geldt als afgesproken kalenderdatum (§ 286 II 1 BGB); anders is een aanmaning nodig, of"
                    + " 30 dagen als de factuur dat meldt (§ 286 III BGB).",
            "Der Fälligkeitstag gilt als kalendermäßig bestimmt (§ 286 II 1 BGB); sonst ist eine Mahnung nötig, oder"
                    + " 30 Tage, wenn die Rechnung darauf hinweist (§ 286 III BGB).",
            "The due date is taken as fixed by the calendar (§ 286 II 1 BGB); otherwise default needs a reminder, or"
                    + " 30 days if the invoice says so (§ 286 III BGB)."),
    BELOW_FLOOR(
            false,
            "Le taux convenu de {0} est inférieur à trois fois l'intérêt légal ({1}) : art. L. 441-10 II C. com.",
            "De afgesproken rentevoet van {0} ligt onder driemaal de wettelijke interest ({1}): art. L. 441-10 II C."
                    + " com.",
            "Der vereinbarte Satz von {0} liegt unter dem Dreifachen des gesetzlichen Zinses ({1}): Art. L. 441-10"
                    + " II C. com.",
            "The agreed rate of {0} lies below three times legal interest ({1}): art. L. 441-10 II C. com."),
    FLOOR_UNKNOWN(
            false,
            "Le plancher de trois fois l'intérêt légal n'a pu être contrôlé (taux manquant : {0}).",
            "De ondergrens van driemaal de wettelijke interest kon niet worden nagekeken (ontbreekt: {0}).",
            "Die Untergrenze des dreifachen gesetzlichen Zinses war nicht prüfbar (Satz fehlt: {0}).",
            "The floor of three times legal interest could not be checked (rate missing: {0})."),
    ABOVE_CEILING(
            false,
            "Le taux convenu de {0} dépasse le maximum permis envers un consommateur ({1}) : art. XIX.4 CDE, la"
                    + " clause est nulle.",
            "De afgesproken rentevoet van {0} overschrijdt wat tegenover een consument mag ({1}): art. XIX.4 WER,"
                    + " het beding is nietig.",
            "Der vereinbarte Satz von {0} übersteigt das gegenüber Verbrauchern Zulässige ({1}): Art. XIX.4 WGB,"
                    + " die Klausel ist nichtig.",
            "The agreed rate of {0} exceeds what is allowed against a consumer ({1}): art. XIX.4 CDE, the clause is"
                    + " void."),
    BELOW_STATUTORY(
            false,
            "Le taux convenu de {0} est inférieur au taux légal ({1}) ; une clause manifestement abusive n'est pas"
                    + " opposable (directive 2011/7/UE, art. 7).",
            "De afgesproken rentevoet van {0} ligt onder de wettelijke ({1}); een kennelijk onbillijk beding is niet"
                    + " afdwingbaar (richtlijn 2011/7/EU, art. 7).",
            "Der vereinbarte Satz von {0} liegt unter dem gesetzlichen ({1}); eine grob nachteilige Klausel ist nicht"
                    + " durchsetzbar (Richtlinie 2011/7/EU, Art. 7).",
            "The agreed rate of {0} lies below the statutory one ({1}); a grossly unfair clause is not enforceable"
                    + " (directive 2011/7/EU, art. 7)."),
    ABOVE_STATUTORY(
            false,
            "Le taux convenu de {0} dépasse le taux légal ({1}) ; le juge peut réduire un taux manifestement abusif"
                    + " (loi du 2 août 2002).",
            "De afgesproken rentevoet van {0} overschrijdt de wettelijke ({1}); de rechter kan een kennelijk"
                    + " onbillijke rentevoet matigen (wet van 2 augustus 2002).",
            "Der vereinbarte Satz von {0} übersteigt den gesetzlichen ({1}); der Richter kann einen offensichtlich"
                    + " missbräuchlichen Satz herabsetzen (Gesetz vom 2. August 2002).",
            "The agreed rate of {0} exceeds the statutory one ({1}); a court may reduce a manifestly abusive rate"
                    + " (law of 2 August 2002)."),
    SUBSTANTIAL_REMEDY(
            false,
            "Le taux convenu de {0} est inférieur au taux légal ({1}) : il ne le remplace que s'il est une sanction"
                    + " substantielle (Late Payment Act 1998, s. 8 et 9).",
            "De afgesproken rentevoet van {0} ligt onder de wettelijke ({1}): hij vervangt die alleen als hij een"
                    + " wezenlijke sanctie is (Late Payment Act 1998, s. 8 en 9).",
            "Der vereinbarte Satz von {0} liegt unter dem gesetzlichen ({1}): er ersetzt ihn nur, wenn er eine"
                    + " wesentliche Sanktion ist (Late Payment Act 1998, s. 8 und 9).",
            "The agreed rate of {0} lies below the statutory one ({1}): it replaces it only if it is a substantial"
                    + " remedy (Late Payment Act 1998, s. 8 and 9)."),
    FIXED_BY_LAW(
            false,
            "Envers un acheteur public, le taux est celui des textes ({1}) ; il n'y est pas dérogé en moins par un"
                    + " taux convenu ({0} indiqué).",
            "Tegenover een overheid geldt de rentevoet van de wet ({1}); daarvan wordt niet naar beneden afgeweken"
                    + " ({0} opgegeven).",
            "Gegenüber einem öffentlichen Auftraggeber gilt der gesetzliche Satz ({1}); er wird nicht unterschritten"
                    + " ({0} angegeben).",
            "Against a public buyer the statutory rate holds ({1}); no agreement goes below it ({0} given)."),
    UNFAIR_TERM(
            false,
            "Une clause d'intérêts envers un consommateur est soumise au contrôle des clauses abusives (directive"
                    + " 93/13/CEE).",
            "Een interestbeding tegenover een consument wordt getoetst als oneerlijk beding (richtlijn 93/13/EEG).",
            "Eine Zinsklausel gegenüber Verbrauchern unterliegt der Klauselkontrolle (Richtlinie 93/13/EWG).",
            "An interest clause against a consumer is open to control as an unfair term (directive 93/13/EEC)."),
    COMPOUNDED(
            false,
            "Au bout de chaque année, les intérêts s'ajoutent au principal ({0}).",
            "Na afloop van elk jaar wordt de rente bij de hoofdsom opgeteld ({0}).",
            "Nach Ablauf jedes Jahres werden die Zinsen der Hauptsumme zugeschlagen ({0}).",
            "After each year the interest is added to the principal ({0})."),
    OTHER_CURRENCY(
            true,
            "L'indemnité légale est de {0} ; elle n'est pas convertie et n'est pas comprise dans le total.",
            "De wettelijke vergoeding bedraagt {0}; zij wordt niet omgerekend en zit niet in het totaal.",
            "Die gesetzliche Pauschale beträgt {0}; sie wird nicht umgerechnet und ist nicht im Gesamtbetrag.",
            "The statutory sum is {0}; it is not converted and not part of the total."),
    INSOLVENT(
            true,
            "Le cours des intérêts est arrêté au jugement d'ouverture du {0}{1}.",
            "De interest stopt op het vonnis van opening van {0}{1}.",
            "Die Zinsen enden mit der Eröffnung des Insolvenzverfahrens am {0}{1}.",
            "Interest stops at the opening of insolvency proceedings on {0}{1}."),
    PAID_INTEREST_FIRST(
            false,
            "Les paiements partiels sont imputés d'abord sur les frais et les intérêts, puis sur le principal{0}.",
            "Deelbetalingen worden eerst op de kosten en de interest aangerekend, dan op de hoofdsom{0}.",
            "Teilzahlungen werden zuerst auf die Kosten und die Zinsen, dann auf die Hauptforderung angerechnet{0}.",
            "Part payments are counted first towards costs and interest, then towards the principal{0}."),
    BELOW_INVOICE_AMOUNT(
            true,
            "Facture inférieure à {0} : pénalités et indemnité non portées, tous droits réservés.",
            "Factuur onder {0}: interest en vergoeding niet vermeld, alle rechten voorbehouden.",
            "Rechnung unter {0}: Zinsen und Pauschale nicht ausgewiesen, alle Rechte vorbehalten.",
            "Invoice below {0}: interest and indemnity are not printed, rights reserved."),
    CAPPED(
            true,
            "Pénalités et indemnité limitées à {0} de la facture, tous droits réservés.",
            "Interest en vergoeding beperkt tot {0} van de factuur, alle rechten voorbehouden.",
            "Zinsen und Pauschale auf {0} der Rechnung begrenzt, alle Rechte vorbehalten.",
            "Interest and indemnity limited to {0} of the invoice, rights reserved."),
    ONCE_PER_INVOICE(
            true,
            "L'indemnité n'est comptée qu'une fois par facture.",
            "De vergoeding wordt slechts één keer per factuur gerekend.",
            "Die Pauschale wird je Rechnung nur einmal berechnet.",
            "The fixed sum is counted once per invoice."),
    NO_LAW(
            true,
            "Aucune règle n'est connue pour le pays {0} : rien n'est compté.",
            "Voor het land {0} is geen regel bekend: er wordt niets gerekend.",
            "Für das Land {0} ist keine Regel bekannt: es wird nichts berechnet.",
            "No rules are known for the country {0}: nothing is charged.");

    private final boolean withholds;
    private final String fr;
    private final String nl;
    private final String de;
    private final String en;

    Saying(boolean withholds, String fr, String nl, String de, String en) {
        this.withholds = withholds;
        this.fr = fr;
        this.nl = nl;
        this.de = de;
        this.en = en;
    }

    boolean withholds() {
        return withholds;
    }

    /** Whether it is about interest. */
    boolean ofInterest() {
        return switch (this) {
            case NO_INDEMNITY, NEEDS_14_DAY_LETTER, CLAUSE_NEEDED, OTHER_CURRENCY, ONCE_PER_INVOICE -> false;
            default -> true;
        };
    }

    /** Whether it is about the fixed sum. */
    boolean ofFixedSum() {
        return switch (this) {
            case RATE_MISSING, NEEDS_FORMAL_NOTICE, CONTRACT_ONLY, INSOLVENT, NOT_ANNOUNCED -> false;
            default -> true;
        };
    }

    Texts texts() {
        return new Texts(fr, nl, de, en);
    }
}
