package io.relance.ageing;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the open documents of a date come from: the history of the store, or a source read directly. */
public interface OpenDocuments {
    /**
     * Hands over each document that was open at the end of a date, with the amount open then, in the order of customer
     * id, due date (none last) and key; one after the other, so that memory does not grow with their number.
     *
     * @param company the id of the creditor
     * @param asOf the date of the report
     * @param asKnownOn ignore what was learned after this date; null: everything known counts
     */
    void forEach(String company, LocalDate asOf, @Nullable LocalDate asKnownOn, Consumer<OpenDocument> action);
}
