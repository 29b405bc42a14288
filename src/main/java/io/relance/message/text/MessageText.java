package io.relance.message.text;

import java.util.List;

/**
 * What a text template says, without any layout.
 *
 * @param subject the subject line
 * @param title the heading printed above the text, or empty
 * @param blocks paragraphs and the places of tables, in order
 */
public record MessageText(String subject, String title, List<Block> blocks) {
    /** A part of the text. */
    public sealed interface Block {}

    /** A paragraph; one of a list if {@code bullet}. */
    public record Paragraph(List<Run> runs, boolean bullet) implements Block {
        /** Its words alone. */
        public String words() {
            StringBuilder result = new StringBuilder();
            runs.forEach(run -> result.append(run.text()));
            return result.toString();
        }
    }

    /** A piece of a paragraph in one face. A line break is {@code "\n"}. */
    public record Run(String text, boolean bold) {}

    /** A place at which the layout sets something computed. */
    public record Slot(Kind kind) implements Block {}

    /** What is set at a slot. */
    public enum Kind {
        /** The table of the claims with its totals. */
        INVOICES,
        /** Other late receivables, for information. */
        INFORMATION,
        /** Interest and indemnity with their working. */
        CHARGES,
        /** Amount, date, bank account, reference and QR code. */
        PAYMENT,
        /** Who signs. */
        SIGNATURE,
        /** Who owes, for a hand-over. */
        DEBTOR,
        /** What was done so far, for a hand-over. */
        HISTORY
    }
}
