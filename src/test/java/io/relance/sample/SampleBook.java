package io.relance.sample;

import io.relance.sample.SampleDocument.Night;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** All customers of the demonstration in the order of their codes, and the lines that belong to none. */
public final class SampleBook {
    private final List<SampleCustomer> customers = new ArrayList<>();
    private final List<SampleDocument> stray = new ArrayList<>();

    private SampleBook() {}

    /** The whole demonstration; the same every time. */
    public static SampleBook whole() {
        SampleBook book = new SampleBook();
        SampleLadder.addTo(book);
        SampleCredits.addTo(book);
        SampleHolds.addTo(book);
        SampleReach.addTo(book);
        SampleKinds.addTo(book);
        book.customers.sort(Comparator.comparing(SampleCustomer::code));
        book.businessOfTheDay();
        return book;
    }

    /** What Monday brings besides: invoices to some, payments from others before they are even due. */
    private void businessOfTheDay() {
        for (SampleCustomer customer : customers) {
            int last = Integer.parseInt(customer.code()) % 100;
            if (last < 50 && last % 6 == 2) {
                customer.invoiceOfMonday(60 + last * 11);
            }
            if (last < 50 && last % 8 == 5) {
                customer.payOrdinaryOne();
            }
        }
    }

    SampleCustomer customer(String code, String name) {
        SampleCustomer customer = new SampleCustomer(code, name);
        customers.add(customer);
        return customer;
    }

    /** A line without a customer. */
    void stray(SampleDocument document) {
        stray.add(document);
    }

    public List<SampleCustomer> customers() {
        return Collections.unmodifiableList(customers);
    }

    List<SampleDocument> documents() {
        List<SampleDocument> all = new ArrayList<>();
        customers.forEach(customer -> all.addAll(customer.documents()));
        all.addAll(stray);
        return all;
    }

    List<Map<String, Object>> lines(Night night) {
        List<Map<String, Object>> lines = new ArrayList<>();
        documents().forEach(document -> lines.addAll(document.lines(night)));
        return lines;
    }
}
