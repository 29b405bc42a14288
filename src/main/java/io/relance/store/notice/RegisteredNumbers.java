package io.relance.store.notice;

import io.relance.store.Store;
import io.relance.store.run.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives registered letters the numbers of the postal service, in the order of the list. The letters take them in the order
 * of customer and id, in which they are printed and posted, so that stickers come off their sheet in that order. A letter
 * keeps its number when it is rendered again, and no number is given twice, whatever becomes of its letter.
 */
public final class RegisteredNumbers {
    private static final int LOOKED_UP = 200;

    private final Store store;
    private final List<String> list;
    private int next;

    /** @param list the numbers there are, used ones among them */
    public RegisteredNumbers(Store store, List<String> list) {
        this.store = store;
        this.list = list;
    }

    /**
     * Inside a transaction: numbers for the next registered letters of a pass that wait to be rendered and have none.
     *
     * @return whether there may be more of them
     */
    public boolean giveSome(Run run) {
        List<String> without = store.jdbc().queryForList("""
                        select n.id from notice n left join registered_number r on r.notice_id = n.id
                        where n.run_id = ? and n.channel = 'REGISTERED' and n.state = 'proposed' and n.kind <> 'DRAFT'
                          and r.notice_id is null
                        order by n.run_id, n.channel, n.account_id, n.id fetch first %d rows only
                        """.formatted(LOOKED_UP), String.class, run.id());
        List<String> free = free(without.size());
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            String number = free.get(i);
            rows.add(new Object[] {bare(number), number, run.company(), without.get(i), run.asOf()});
        }
        store.batch(
                "insert into registered_number (number, printed, company, notice_id, as_of) values (?, ?, ?, ?, ?)",
                rows);
        return free.size() == LOOKED_UP;
    }

    /** The numbers of these notices, by notice; one for which none was left is missing. */
    public static Map<String, String> of(Store store, List<String> notices) {
        Map<String, String> numbers = new HashMap<>();
        if (!notices.isEmpty()) {
            store.jdbc()
                    .query(
                            "select notice_id, printed from registered_number where notice_id in ("
                                    + Store.marks(notices.size()) + ")",
                            row -> {
                                numbers.put(row.getString(1), row.getString(2));
                            },
                            notices.toArray());
        }
        return numbers;
    }

    /** The next ones of the list that no letter has, fewer where the list ends. */
    private List<String> free(int count) {
        List<String> free = new ArrayList<>();
        while (free.size() < count && next < list.size()) {
            List<String> page = list.subList(next, Math.min(list.size(), next + LOOKED_UP));
            Set<String> used = used(page);
            for (String number : page) {
                if (free.size() == count) {
                    return free;
                }
                next++;
                if (!used.contains(bare(number))) {
                    free.add(number);
                }
            }
        }
        return free;
    }

    /** Without blanks and dashes, which people and their programs write as they like. */
    private static String bare(String number) {
        return number.replaceAll("[^A-Z0-9]", "");
    }

    private Set<String> used(List<String> numbers) {
        return new HashSet<>(store.jdbc()
                .queryForList(
                        "select number from registered_number where number in (" + Store.marks(numbers.size()) + ")",
                        String.class,
                        numbers.stream().map(RegisteredNumbers::bare).toArray()));
    }

    /** The numbers that letters of a pass bear, by notice. */
    public static Map<String, String> of(Store store, Run run) {
        Map<String, String> numbers = new HashMap<>();
        store.jdbc()
                .query(
                        """
                        select r.notice_id, r.printed from notice n join registered_number r on r.notice_id = n.id
                        where n.run_id = ? and n.channel = 'REGISTERED'
                        """,
                        row -> {
                            numbers.put(row.getString(1), row.getString(2));
                        },
                        run.id());
        return numbers;
    }
}
