package io.relance.message.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Copies pages of one document into a print file: what they show (contents, fonts, pictures), not what belongs to a
 * screen (structure, links, actions). Streams are copied as they are stored.
 */
final class PageCopy {
    private static final Set<COSName> DROPPED = Set.of(
            COSName.PARENT,
            COSName.STRUCT_PARENTS,
            COSName.STRUCT_PARENT,
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.LENGTH);
    private static final List<COSName> OF_A_PAGE =
            List.of(COSName.CONTENTS, COSName.getPDFName("Group"), COSName.getPDFName("UserUnit"));

    private final PrintFile target;
    private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    PageCopy(PrintFile target) {
        this.target = target;
    }

    /** Writes the pages and all they need; their numbers. */
    List<Integer> of(List<PDPage> pages, int parent) throws IOException {
        numbers.clear();
        waiting.clear();
        List<Integer> result = new ArrayList<>();
        for (PDPage page : pages) {
            int number = target.reserve();
            target.begin(number);
            target.raw("<</Type/Page/Parent " + parent + " 0 R");
            entry(COSName.MEDIA_BOX, page.getMediaBox().getCOSArray());
            entry(COSName.CROP_BOX, page.getCropBox().getCOSArray());
            entry(COSName.ROTATE, COSInteger.get(page.getRotation()));
            entry(
                    COSName.RESOURCES,
                    page.getResources() == null ? null : page.getResources().getCOSObject());
            for (COSName name : OF_A_PAGE) {
                entry(name, page.getCOSObject().getItem(name));
            }
            target.raw(">>\nendobj\n");
            result.add(number);
            rest();
        }
        return result;
    }

    private void rest() throws IOException {
        while (!waiting.isEmpty()) {
            COSBase next = waiting.removeFirst();
            target.begin(Objects.requireNonNull(numbers.get(next)));
            if (next instanceof COSStream stream) {
                stream(stream);
            } else {
                value(next);
            }
            target.raw("\nendobj\n");
        }
    }

    private void stream(COSStream stream) throws IOException {
        byte[] content;
        try (InputStream raw = stream.createRawInputStream()) {
            content = raw.readAllBytes();
        }
        target.raw("<</Length " + content.length);
        entries(stream);
        target.raw(">>\nstream\n");
        target.out().write(content);
        target.raw("\nendstream");
    }

    private void entries(COSDictionary dictionary) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (!DROPPED.contains(entry.getKey())) {
                entry(entry.getKey(), entry.getValue());
            }
        }
    }

    private void entry(COSName name, @Nullable COSBase item) throws IOException {
        if (item != null) {
            name.writePDF(target.out());
            target.raw(" ");
            item(item);
        }
    }

    /** What was a reference stays one, and a stream always is. */
    private void item(COSBase item) throws IOException {
        COSBase value = item instanceof COSObject reference ? reference.getObject() : item;
        boolean apart = item instanceof COSObject && (value instanceof COSDictionary || value instanceof COSArray);
        if (apart || value instanceof COSStream) {
            target.raw(number(value) + " 0 R");
        } else {
            value(value);
        }
    }

    private int number(COSBase value) {
        Integer known = numbers.get(value);
        if (known == null) {
            known = target.reserve();
            numbers.put(value, known);
            waiting.addLast(value);
        }
        return known;
    }

    private void value(@Nullable COSBase value) throws IOException {
        OutputStream out = target.out();
        if (value instanceof COSDictionary dictionary) {
            target.raw("<<");
            entries(dictionary);
            target.raw(">>");
        } else if (value instanceof COSArray array) {
            target.raw("[");
            for (int i = 0; i < array.size(); i++) {
                COSBase item = array.get(i);
                target.raw(i == 0 ? "" : " ");
                if (item == null) {
                    target.raw("null");
                } else {
                    item(item);
                }
            }
            target.raw("]");
        } else if (value instanceof COSName name) {
            name.writePDF(out);
        } else if (value instanceof COSInteger number) {
            number.writePDF(out);
        } else if (value instanceof COSFloat number) {
            number.writePDF(out);
        } else if (value instanceof COSString text) {
            COSWriter.writeString(text, out);
        } else if (value instanceof COSBoolean flag) {
            out.write(Boolean.toString(flag.getValue()).getBytes(StandardCharsets.US_ASCII));
        } else {
            target.raw("null");
        }
    }
}
