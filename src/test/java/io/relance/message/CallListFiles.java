package io.relance.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the call lists of some rows to memory, the rows in the order in which the store keeps them. */
record CallListFiles(List<CallLine> lines) implements CallList.Calls {
    static Map<String, byte[]> of(CallList list, CallLine... lines) {
        Map<String, byte[]> files = new TreeMap<>();
        list.write(new CallListFiles(List.of(lines)), new CallList.Files() {
            @Override
            public void write(String name, CallList.Content content) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try {
                    content.to(bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                files.put(name, bytes.toByteArray());
            }

            @Override
            public void copy(String from, String to) {
                files.put(to, files.get(from));
            }
        });
        return files;
    }

    @Override
    public List<String> persons() {
        return lines.stream()
                .map(CallList::ofPerson)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Iterable<CallLine> lines(@Nullable String list) {
        return lines.stream()
                .filter(line -> list == null || CallList.ofPerson(line).equals(list))
                .sorted(Comparator.comparing((CallLine line) -> CallList.weight(line, SampleNotices.AS_OF))
                        .reversed())
                .toList();
    }

    @Override
    public boolean areAllOf(String person) {
        return lines.stream().map(CallList::ofPerson).allMatch(person::equals);
    }
}
