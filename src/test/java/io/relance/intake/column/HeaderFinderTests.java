package io.relance.intake.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.intake.table.Cell;
import io.relance.intake.table.RawRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeaderFinderTests {
    private final HeaderFinder finder = new HeaderFinder(new ColumnNames(Map.of()));

    private static RawRow row(long number, String... texts) {
        return new RawRow(number, Arrays.stream(texts).map(Cell::text).toList());
    }

    private static String understood(HeaderFinder.Header header) {
        Columns columns = header.columns();
        return Arrays.stream(Field.values())
                .filter(columns::has)
                .map(f -> f.contractName() + "=" + columns.header(f))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "the contract | customer_id;document_no;due_date;amount;open_amount |"
                        + " amount=amount, customer_id=customer_id, document_no=document_no, due_date=due_date, open_amount=open_amount",
                "accents, case and signs do not count | N\u00B0 CLIENT;n\u00B0facture;ECHEANCE;Reste d\u00FB (EUR);Montant T.T.C. |"
                        + " amount=Montant T.T.C., customer_id=N\u00B0 CLIENT, document_no=n\u00B0facture, due_date=ECHEANCE, open_amount=Reste d\u00FB (EUR)",
                "Sage | Num\u00E9ro compte tiers;Intitul\u00E9 du tiers;Date de pi\u00E8ce;N\u00B0 pi\u00E8ce;Libell\u00E9 \u00E9criture;Date d'\u00E9ch\u00E9ance;D\u00E9bit;Cr\u00E9dit |"
                        + " credit=Cr\u00E9dit, customer_id=Num\u00E9ro compte tiers, debit=D\u00E9bit, document_no=N\u00B0 pi\u00E8ce, due_date=Date d'\u00E9ch\u00E9ance, issue_date=Date de pi\u00E8ce, name=Intitul\u00E9 du tiers, subject=Libell\u00E9 \u00E9criture",
                "the accountants' exchange file | CompAuxNum;CompAuxLib;PieceRef;PieceDate;Debit;Credit;EcritureLib;EcritureDate;Idevise |"
                        + " credit=Credit, currency=Idevise, customer_id=CompAuxNum, debit=Debit, document_no=PieceRef, issue_date=PieceDate, name=CompAuxLib, posted_on=EcritureDate, subject=EcritureLib",
                "SAP in English | Customer;Name 1;Document Number;Document Type;Document Date;Net due date;Amount in local currency;Dunning level;Last dunned |"
                        + " amount=Amount in local currency, customer_id=Customer, document_no=Document Number, document_type=Document Type, due_date=Net due date, issue_date=Document Date, last_level=Dunning level, last_level_on=Last dunned, name=Name 1",
                "SAP in German | Debitor;Belegnummer;Belegart;Belegdatum;Nettof\u00E4lligkeit;Betrag in Hausw\u00E4hrung;Soll/Haben-Kennz.;Mahnstufe |"
                        + " amount=Betrag in Hausw\u00E4hrung, customer_id=Debitor, document_no=Belegnummer, document_type=Belegart, due_date=Nettof\u00E4lligkeit, issue_date=Belegdatum, last_level=Mahnstufe",
                "Business Central | Customer No.;Customer Name;Document Type;Document No.;Posting Date;Due Date;Currency Code;Original Amount;Remaining Amount;Entry No. |"
                        + " amount=Original Amount, currency=Currency Code, customer_id=Customer No., document_no=Document No., document_type=Document Type, due_date=Due Date, entry_id=Entry No., name=Customer Name, open_amount=Remaining Amount, posted_on=Posting Date",
                "Dutch | Klantnr.;Klant;Factuurnummer;Factuurdatum;Vervaldag;Bedrag;Openstaand bedrag;Gestructureerde mededeling |"
                        + " amount=Bedrag, customer_id=Klantnr., document_no=Factuurnummer, due_date=Vervaldag, issue_date=Factuurdatum, name=Klant, open_amount=Openstaand bedrag, payment_ref=Gestructureerde mededeling",
                "Odoo | Partner;Number;Invoice/Bill Date;Due Date;Total Signed;Amount Due Signed |"
                        + " amount=Total Signed, customer_id=Partner, document_no=Number, due_date=Due Date, issue_date=Invoice/Bill Date, open_amount=Amount Due Signed",
                "a date to be paid by | Customer code;Company name;Document number;Payment due;Amount due |"
                        + " customer_id=Customer code, document_no=Document number, due_date=Payment due, name=Company name, open_amount=Amount due",
                "the same in Dutch | Klantcode;Bedrijfsnaam;Factuur;Te betalen voor;Bedrag |"
                        + " amount=Bedrag, customer_id=Klantcode, document_no=Factuur, due_date=Te betalen voor, name=Bedrijfsnaam",
                "a lone Client is the code | Client;Facture;\u00C9ch\u00E9ance;Montant |"
                        + " amount=Montant, customer_id=Client, document_no=Facture, due_date=\u00C9ch\u00E9ance",
                "beside a code it is the name | Code;Client;Facture;\u00C9ch\u00E9ance;Montant;Solde |"
                        + " amount=Montant, customer_id=Code, document_no=Facture, due_date=\u00C9ch\u00E9ance, name=Client, open_amount=Solde",
            })
    void understandsExports(String what, String headers, String expected) {
        HeaderFinder.Header header = finder.find(List.of(row(1, headers.split(";"))), Role.RECEIVABLES);
        assertThat(header).isNotNull();
        assertThat(understood(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void knowsEveryFieldByItsOwnName(Field field) {
        Role role = field.describesCustomer() ? Role.CUSTOMERS : Role.RECEIVABLES;
        String other = field == Field.CUSTOMER_ID ? "amount" : "customer_id";
        HeaderFinder.Header header = new HeaderFinder(new ColumnNames(Map.of()))
                .find(List.of(row(1, field.contractName(), other, "name")), role);
        assertThat(header).isNotNull();
        assertThat(header.columns().column(field)).isZero();
    }

    @Test
    void findsTheHeaderRowBelowTitles() {
        HeaderFinder.Header header = finder.find(
                List.of(
                        row(1, "Balance \u00E2g\u00E9e clients"),
                        row(2, "Soci\u00E9t\u00E9", "ACME"),
                        row(4, "Client", "Montant"),
                        row(5, "N\u00B0 client", "Facture", "\u00C9ch\u00E9ance", "Montant"),
                        row(6, "C1", "F1", "01/02/2026", "12")),
                Role.RECEIVABLES);
        assertThat(header).isNotNull();
        assertThat(header.row().number()).isEqualTo(5);
    }

    @Test
    void obeysTheUsersNamesBothWaysRound() {
        ColumnNames names =
                new ColumnNames(Map.of("customer_id", "Kto-Nr", "Saldo alt", "open_amount", "subject", "-"));
        HeaderFinder.Header header = new HeaderFinder(names)
                .find(List.of(row(1, "Kunde", "kto nr", "Saldo  ALT", "Betrag", "Text", "Rest")), Role.RECEIVABLES);
        assertThat(header).isNotNull();
        assertThat(understood(header))
                .isEqualTo("amount=Betrag, customer_id=kto nr, name=Kunde, open_amount=Saldo ALT");
    }

    @Test
    void findsNoHeaderRowAmongData() {
        assertThat(finder.find(List.of(row(1, "C1", "F1", "01/02/2026", "12")), Role.RECEIVABLES))
                .isNull();
    }
}
