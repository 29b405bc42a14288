package io.relance.sample;

import io.relance.sample.SampleDocument.Night;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A customer of the demonstration with its documents and the reason it is there. */
public final class SampleCustomer {
    private static final DateTimeFormatter YEAR_MONTH = DateTimeFormatter.ofPattern("yyMM");
    static final String TOO_EARLY = "rule 3: too early for a courtesy";

    private static final List<String> GOODS = List.of(
            "Cartons ondulés",
            "Papier A4, palettes",
            "Étiquettes thermiques",
            "Film étirable",
            "Sacs kraft",
            "Boîtes d'archives",
            "Rubans adhésifs",
            "Classeurs à levier");

    private final Map<String, Object> columns = new LinkedHashMap<>();
    private final List<SampleDocument> documents = new ArrayList<>();
    private final String code;
    private final String name;
    private String story = "";

    SampleCustomer(String code, String name) {
        this.code = code;
        this.name = name;
        int last = Integer.parseInt(code) % 100;
        with("customer_id", code);
        with("name", name);
        with("customer_type", "entreprise");
        with("country", "FR");
        with("language", "fr");
        with("contact_name", "Service comptabilité");
        with("email", "compta@client-" + code + ".example.com");
        with("phone", "01 99 00 %02d %02d".formatted(20 + last / 10, last));
        with("address1", (last + 1) + " rue de l'Exemple");
        with("postal_code", "99%03d".formatted(last));
        with("city", "Villefictive");
        columns.put("payment_terms_days", BigDecimal.valueOf(30));
        boolean odd = last % 2 == 1;
        with("responsible_name", odd ? "Camille Modèle" : "Dominique Témoin");
        with("responsible_email", (odd ? "camille" : "dominique") + "@fournitures.example.com");
        with("sales_email", "ventes@fournitures.example.com");
    }

    SampleCustomer with(String column, String text) {
        columns.put(column, text);
        return this;
    }

    SampleCustomer date(String column, String iso) {
        columns.put(column, LocalDate.parse(iso));
        return this;
    }

    SampleCustomer without(String column) {
        columns.remove(column);
        return this;
    }

    SampleCustomer abroad(
            String country, String language, String street, String postalCode, String city, String phone) {
        return with("country", country)
                .with("language", language)
                .with("address1", street)
                .with("postal_code", postalCode)
                .with("city", city)
                .with("phone", phone);
    }

    /** What the customer shows, in one sentence. */
    SampleCustomer story(String sentence) {
        story = sentence;
        return this;
    }

    /** An invoice with terms of thirty days. */
    SampleDocument invoice(String due, String amount) {
        return invoice(LocalDate.parse(due).minusDays(30).toString(), due, amount);
    }

    SampleDocument invoice(String issued, String due, String amount) {
        String number = numberOf(LocalDate.parse(issued));
        return document(number, "Facture", issued)
                .date("due_date", due)
                .amount("amount", amount)
                .amount("open_amount", amount)
                .amount("amount_excl_vat", exclusiveOfVat(amount))
                .with("payment_ref", number);
    }

    /** A payment or credit note: the amount is given without its sign. */
    SampleDocument credit(String type, String number, String entry, String booked, String amount) {
        return document(number, type, booked)
                .with("entry_id", entry)
                .date("posted_on", booked)
                .amount("amount", "-" + amount)
                .amount("open_amount", "-" + amount)
                .expect("unallocated credit", "unallocated credit")
                .because("rule 6: it protects the payer until it is allocated");
    }

    SampleDocument document(String number, String type, String issued) {
        SampleDocument document = new SampleDocument(code, number)
                .with("document_type", type)
                .date("issue_date", issued)
                .with("currency", "EUR")
                .with("subject", GOODS.get((documents.size() + Integer.parseInt(code)) % GOODS.size()))
                .with("gl_account", "411000");
        documents.add(document);
        return document;
    }

    /** Some ordinary invoices that are neither due nor near it. */
    SampleCustomer fill(int count) {
        return fill(count, "not yet due", TOO_EARLY);
    }

    SampleCustomer fill(int count, String outcome, String why) {
        Random random = new Random(Long.parseLong(code) * 7919);
        for (int i = 0; i < count; i++) {
            LocalDate issued = weekday(LocalDate.of(2026, 9, 22).plusDays(random.nextInt(11)));
            String amount =
                    BigDecimal.valueOf(4_000 + random.nextInt(160_000), 2).toPlainString();
            invoice(issued.toString(), issued.plusDays(30).toString(), amount)
                    .expect(outcome, outcome)
                    .because(why);
        }
        return this;
    }

    /** An invoice that is new in night two. */
    void invoiceOfMonday(int amount) {
        invoice("2026-10-05", "2026-11-04", amount + ".00")
                .isNew()
                .expect("", "not yet due")
                .because("new in night two");
    }

    /** An ordinary invoice, if there is one, is paid on Monday. */
    void payOrdinaryOne() {
        documents.stream()
                .filter(document -> document.why().equals(TOO_EARLY))
                .findFirst()
                .ifPresent(document -> document.then("open_amount", BigDecimal.ZERO.setScale(2))
                        .then("settled_on", LocalDate.of(2026, 10, 5))
                        .expect("not yet due", "")
                        .because("paid before it was due: nothing to say, no thanks without a reminder"));
    }

    private static LocalDate weekday(LocalDate day) {
        LocalDate moved = day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day;
        return moved.getDayOfWeek() == DayOfWeek.SUNDAY ? moved.minusDays(2) : moved;
    }

    private String numberOf(LocalDate issued) {
        return "F%s-%s%02d".formatted(issued.format(YEAR_MONTH), code.substring(2), documents.size() + 1);
    }

    private static String exclusiveOfVat(String amount) {
        return new BigDecimal(amount)
                .divide(new BigDecimal("1.20"), 2, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String story() {
        return story;
    }

    List<SampleDocument> documents() {
        return Collections.unmodifiableList(documents);
    }

    List<SampleDocument> documents(Night night) {
        return documents.stream().filter(document -> document.isIn(night)).toList();
    }

    @Nullable
    Object column(String column) {
        return columns.get(column);
    }
}
