package io.relance.dunning.hold;

import io.relance.dunning.decided.Reason;
import io.relance.dunning.given.History;
import io.relance.dunning.ladder.Ladder;
import io.relance.dunning.tonight.Tonight;
import io.relance.ledger.Customer;
import io.relance.ledger.DocumentType;
import io.relance.ledger.Insolvency;
import io.relance.ledger.PaymentMethod;
import io.relance.ledger.Receivable;
import io.relance.ledger.ReceivableId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reasons that silence a whole document, in the order in which the first one is shown (rules 7, 8, 12, 16). */
final class Blocks {
    private static final int COLLECTION_DAYS = 5;
    private static final Set<String> REJECTED = Set.of(
            "rejected", "refused", "rejete", "rejetee", "rejeté", "rejetée", "refuse", "refusee", "refusé", "refusée");

    /** One reason to be silent about all of a document. */
    @FunctionalInterface
    private interface Rule {
        Holding.@Nullable Block find(Receivable receivable, Customer debtor);
    }

    private final Tonight tonight;
    private final HandedOver handedOver;
    private final Set<ReceivableId> rejected = new HashSet<>();
    private final List<Rule> rules;

    Blocks(Tonight tonight, HandedOver handedOver) {
        this.tonight = tonight;
        this.handedOver = handedOver;
        for (History.RejectedRow row : tonight.past().history().rejected()) {
            if (row.receivable() != null) {
                rejected.add(row.receivable());
            }
        }
        this.rules = List.of(
                this::scenarioNone,
                this::insolvent,
                this::handedOver,
                this::assigned,
                this::retention,
                this::eInvoiceRejected,
                this::onHold,
                this::directDebit,
                this::noDueDate,
                this::limitationExpired,
                this::beforeGoLive,
                this::dataRejected,
                this::withAPerson);
    }

    Holding.@Nullable Block of(Receivable receivable) {
        Customer debtor = tonight.customer(receivable.customer());
        for (Rule rule : rules) {
            Holding.Block block = rule.find(receivable, debtor);
            if (block != null) {
                return block;
            }
        }
        return null;
    }

    private Holding.@Nullable Block scenarioNone(Receivable receivable, Customer debtor) {
        Ladder ladder = tonight.ladderOf(receivable.customer());
        return ladder.isEmpty()
                ? block(Reason.SCENARIO_NONE, null, ladder.scenario().name())
                : null;
    }

    /** Issued before the judgment, or of unknown date: for good. */
    private Holding.@Nullable Block insolvent(Receivable receivable, Customer debtor) {
        Insolvency insolvency = debtor.insolvency();
        if (insolvency == null) {
            return null;
        }
        LocalDate issued = receivable.issueDate();
        boolean before = issued == null || issued.isBefore(insolvency.on());
        return before ? block(Reason.INSOLVENT, null, "since " + insolvency.on()) : null;
    }

    private Holding.@Nullable Block handedOver(Receivable receivable, Customer debtor) {
        LocalDate since = handedOver.since(receivable);
        if (since == null) {
            return null;
        }
        String agency = receivable.restraints().handedTo();
        return block(Reason.HANDED_OVER, null, agency.isBlank() ? "on " + since : agency);
    }

    private Holding.@Nullable Block assigned(Receivable receivable, Customer debtor) {
        String factor = receivable.restraints().assignedTo();
        return factor.isBlank() ? null : block(Reason.ASSIGNED, null, factor);
    }

    private Holding.@Nullable Block retention(Receivable receivable, Customer debtor) {
        LocalDate release = receivable.restraints().releaseOn();
        boolean kept = release == null
                ? receivable.key().type() == DocumentType.RETENTION
                : tonight.asOf().isBefore(release);
        return kept ? block(Reason.RETENTION, release, "") : null;
    }

    private Holding.@Nullable Block eInvoiceRejected(Receivable receivable, Customer debtor) {
        String status = receivable.restraints().einvoiceStatus().strip();
        return REJECTED.contains(status.toLowerCase(Locale.ROOT))
                ? block(Reason.E_INVOICE_REJECTED, null, status)
                : null;
    }

    private Holding.@Nullable Block onHold(Receivable receivable, Customer debtor) {
        LocalDate until = receivable.restraints().holdUntil();
        if (until != null && !tonight.asOf().isAfter(until)) {
            return block(Reason.ON_HOLD, until.plusDays(1), "");
        }
        Holding.Block own = customerOnHold(debtor);
        return own != null ? own : customerOnHold(tonight.account().addressee());
    }

    private Holding.@Nullable Block customerOnHold(Customer customer) {
        if (!PersonHold.holds(customer, tonight.asOf())) {
            return null;
        }
        LocalDate until = customer.holdUntil();
        return block(Reason.ON_HOLD, until == null ? null : until.plusDays(1), customer.holdReason());
    }

    /** Direct debits and bills are collected by the creditor: silent until the fifth working day after due. */
    private Holding.@Nullable Block directDebit(Receivable receivable, Customer debtor) {
        boolean collected = receivable.paymentMethod() == PaymentMethod.DIRECT_DEBIT
                || receivable.paymentMethod() == PaymentMethod.BILL
                || receivable.key().type() == DocumentType.BILL;
        LocalDate due = receivable.dueDate();
        if (!collected || due == null) {
            return null;
        }
        LocalDate last = tonight.days().after(due, COLLECTION_DAYS);
        return tonight.asOf().isAfter(last) ? null : block(Reason.DIRECT_DEBIT, last.plusDays(1), "");
    }

    private Holding.@Nullable Block noDueDate(Receivable receivable, Customer debtor) {
        return receivable.dueDate() == null ? block(Reason.NO_DUE_DATE, null, "") : null;
    }

    private Holding.@Nullable Block limitationExpired(Receivable receivable, Customer debtor) {
        return tonight.night().charging().expired(receivable, debtor, tonight.asOf())
                ? block(Reason.LIMITATION_EXPIRED, null, "")
                : null;
    }

    private Holding.@Nullable Block beforeGoLive(Receivable receivable, Customer debtor) {
        LocalDate first = tonight.night().ignoreDueBefore();
        LocalDate due = receivable.dueDate();
        return first != null && due != null && due.isBefore(first)
                ? block(Reason.BEFORE_GO_LIVE, null, "due before " + first)
                : null;
    }

    private Holding.@Nullable Block dataRejected(Receivable receivable, Customer debtor) {
        return rejected.contains(receivable.id()) ? block(Reason.DATA_REJECTED, null, "") : null;
    }

    /** In a liquidation everything; after a hand-over the customer's other late receivables, until released. */
    private Holding.@Nullable Block withAPerson(Receivable receivable, Customer debtor) {
        if (needsPerson(debtor.insolvency())
                || needsPerson(tonight.account().addressee().insolvency())) {
            return block(Reason.WITH_A_PERSON, null, "insolvency");
        }
        return receivable.isLate(tonight.asOf()) && handedOver.keepsOthers(receivable)
                ? block(Reason.WITH_A_PERSON, null, "another receivable was handed over")
                : null;
    }

    private static boolean needsPerson(@Nullable Insolvency insolvency) {
        return insolvency != null && insolvency.kind() != Insolvency.Kind.CONTINUING;
    }

    private static Holding.Block block(Reason reason, @Nullable LocalDate until, String detail) {
        return new Holding.Block(reason, until, detail);
    }
}
