package io.relance.store.notice;

import io.relance.dunning.decided.Notice;
import io.relance.store.Store;
import io.relance.store.journal.JournalBook;
import io.relance.store.row.Digest;
import io.relance.store.row.Json;
import io.relance.store.row.ReceivableRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Journal events about the outcomes of notices. A call has no content of its own: its documents are read from its items. */
final class OutcomeEvents {
    private final JdbcTemplate jdbc;

    OutcomeEvents(Store store) {
        jdbc = store.jdbc();
    }

    List<JournalBook.Pending> of(List<Ready> notices, Outcome outcome, @Nullable String reason) {
        Map<String, Call> calls = calls(notices.stream()
                .filter(ready -> ready.content().isEmpty())
                .map(Ready::id)
                .toList());
        List<JournalBook.Pending> events = new ArrayList<>();
        for (Ready ready : notices) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", outcome.event());
            body.put("customer", ready.account());
            body.put("level", ready.level());
            body.put("channel", ready.channel().toLowerCase(Locale.ROOT).replace('_', '-'));
            recipient(body, ready);
            Call call = calls.get(ready.id());
            if (call != null) {
                call.tell(body);
            }
            if (ready.content().isEmpty()) {
                body.put("file", "call-list.xlsx");
            } else {
                message(body, ready);
            }
            putIfSaid(body, "reason", reason == null ? "" : reason);
            events.add(new JournalBook.Pending(ready.account(), ready.level(), outcome.event(), ready.id(), body));
        }
        return events;
    }

    private static void recipient(Map<String, Object> body, Ready ready) {
        if (!ready.recipient().isEmpty()) {
            body.put("recipient", ready.recipient());
            // not to be guessed from the journal once the notice itself is erased, yet the same for the same notice
            String salt = Digest.sha256("salt\n" + ready.content() + ready.id());
            body.put("recipientSalt", salt.substring(0, 32));
        }
    }

    private static void message(Map<String, Object> body, Ready ready) {
        Notice notice = Json.read(ready.content(), Notice.class);
        body.put("documents", NoticeEvents.documents(notice));
        body.put("amounts", NoticeEvents.amounts(notice));
        putIfSaid(body, "file", ready.path());
        putIfSaid(body, "sha256", ready.sha256());
        putIfSaid(body, "messageId", ready.messageId());
    }

    private static void putIfSaid(Map<String, Object> body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }

    /** What a call is about: its documents, and the sum of its first currency. */
    private record Call(List<Map<String, Object>> documents, TreeMap<String, BigDecimal> sums) {
        void tell(Map<String, Object> body) {
            Map<String, Object> amounts = new LinkedHashMap<>();
            amounts.put("due", sums.firstEntry().getValue().toPlainString());
            amounts.put("currency", sums.firstKey());
            body.put("documents", documents);
            body.put("amounts", amounts);
        }
    }

    private Map<String, Call> calls(List<String> ids) {
        Map<String, Call> calls = new HashMap<>();
        if (ids.isEmpty()) {
            return calls;
        }
        jdbc.query(
                """
                select notice_id, label, part, level_name, currency, claimed from notice_item
                where notice_id in (%s)
                order by notice_id, item_no
                """.formatted(Store.marks(ids.size())),
                row -> {
                    Call call = calls.computeIfAbsent(
                            row.getString("notice_id"), id -> new Call(new ArrayList<>(), new TreeMap<>()));
                    BigDecimal claimed =
                            ReceivableRows.money(row, "claimed", "currency").getAmount();
                    Map<String, Object> document = new LinkedHashMap<>();
                    int part = row.getInt("part");
                    String label = row.getString("label");
                    document.put("number", part > 1 ? label.replaceFirst("~\\d+$", "") : label);
                    if (part > 1) {
                        document.put("part", part);
                    }
                    document.put("level", row.getString("level_name"));
                    document.put("open", claimed.toPlainString());
                    call.documents().add(document);
                    call.sums().merge(row.getString("currency").strip(), claimed, BigDecimal::add);
                },
                ids.toArray());
        return calls;
    }
}
