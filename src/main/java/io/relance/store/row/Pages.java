package io.relance.store.row;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of a query, read a page at a time: no more than one page is in memory, and no cursor stays open. */
public final class Pages<T> implements Iterable<T> {
    private final Query<T> query;

    /** Reads the next page in the order of a key. */
    public interface Query<T> {
        /** The rows that follow {@code last}, or the first ones; none at the end. */
        List<T> after(@Nullable T last);
    }

    public Pages(Query<T> query) {
        this.query = query;
    }

    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** Each row as something else; may be gone through again, from the first page. */
    public <U> Iterable<U> as(Function<? super T, ? extends U> view) {
        return () -> stream().<U>map(view).iterator();
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private List<T> page = query.after(null);
            private int next;

            @Override
            public boolean hasNext() {
                if (next == page.size() && next > 0) {
                    page = query.after(page.get(next - 1));
                    next = 0;
                }
                return next < page.size();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.get(next++);
            }
        };
    }
}
