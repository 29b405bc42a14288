package io.relance.message.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Many letters in one file for the printer, written as they come: one letter is in memory at a time, and the places of
 * what was written wait on disk. The file is PDF/A-2b as long as all that is put in is our own; with pages of others
 * (invoices appended) it does not claim to be. The same letters in the same order give the same bytes.
 */
public final class PrintFile implements AutoCloseable {
    private static final int CATALOG = 1;
    private static final int PAGES = 2;
    /** Letters below one node of the tree of pages. */
    private static final int BRANCH = 64;

    private final Counted out;
    private final PdfDetails details;
    private final Path places;
    private final RandomAccessFile offsets;
    private final List<Integer> branches = new ArrayList<>();
    private final List<Integer> leaves = new ArrayList<>();
    private final PageCopy copy;
    private int objects = PAGES;
    private int branch;
    private int pagesOfBranch;
    private int pages;
    private boolean ours = true;

    /** @param out where it is written to; closed by the caller */
    public PrintFile(OutputStream out, PdfDetails details) throws IOException {
        this.out = new Counted(new BufferedOutputStream(out, 64 * 1024));
        this.details = details;
        this.places = Files.createTempFile("relance-print", ".places");
        this.offsets = new RandomAccessFile(places.toFile(), "rw");
        this.copy = new PageCopy(this);
        this.out.write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The pages so far. */
    public int pages() {
        return pages;
    }

    /**
     * Appends all pages of a file.
     *
     * @param own whether Relance has written it, as PDF/A; else the print file is none either
     * @return how many pages it has
     * @throws IOException if it is no readable PDF; nothing of it is appended then
     */
    public int add(Path file, boolean own) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            document.setAllSecurityToBeRemoved(true);
            List<PDPage> all = new ArrayList<>();
            document.getPages().forEach(all::add);
            int parent = reserve();
            List<Integer> kids = copy.of(all, parent);
            node(parent, branch(), kids, kids.size());
            leaves.add(parent);
            pages += kids.size();
            pagesOfBranch += kids.size();
            ours &= own;
            if (leaves.size() >= BRANCH) {
                endOfBranch();
            }
            return kids.size();
        }
    }

    /** An empty page, so that what follows begins on the front of a sheet. */
    public void blank() throws IOException {
        int page = reserve();
        begin(page);
        raw("<</Type/Page/Parent " + branch() + " 0 R/MediaBox[0 0 595.28 841.89]/Resources<<>>>>\nendobj\n");
        leaves.add(page);
        pages++;
        pagesOfBranch++;
    }

    private int branch() {
        if (branch == 0) {
            branch = reserve();
        }
        return branch;
    }

    private void endOfBranch() throws IOException {
        if (branch != 0) {
            node(branch, PAGES, leaves, pagesOfBranch);
            branches.add(branch);
        }
        leaves.clear();
        branch = 0;
        pagesOfBranch = 0;
    }

    private void node(int number, int parent, List<Integer> kids, int count) throws IOException {
        begin(number);
        raw("<</Type/Pages" + (parent == 0 ? "" : "/Parent " + parent + " 0 R") + "/Count " + count + "/Kids[");
        for (int kid : kids) {
            raw(kid + " 0 R ");
        }
        raw("]>>\nendobj\n");
    }

    int reserve() {
        return ++objects;
    }

    /** Begins an object here. */
    void begin(int number) throws IOException {
        offsets.seek(number * 8L);
        offsets.write(ByteBuffer.allocate(8).putLong(out.count).array());
        raw(number + " 0 obj\n");
    }

    void raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    OutputStream out() {
        return out;
    }

    /** Writes the end of the file: without it, it cannot be read. */
    public void finish() throws IOException {
        endOfBranch();
        node(PAGES, 0, branches, pages);
        int metadata = stream(details.metadata(ours).getBytes(StandardCharsets.UTF_8), "/Type/Metadata/Subtype/XML");
        int colours = stream(PdfDetails.colourProfile(), "/N 3");
        begin(CATALOG);
        raw("<</Type/Catalog/Pages " + PAGES + " 0 R/Lang(" + details.language() + ")/Metadata " + metadata
                + " 0 R/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
                + "/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)/DestOutputProfile " + colours
                + " 0 R>>]>>\nendobj\n");
        references();
        out.flush();
    }

    private int stream(byte[] content, String entries) throws IOException {
        int number = reserve();
        begin(number);
        raw("<<" + entries + "/Length " + content.length + ">>\nstream\n");
        out.write(content);
        raw("\nendstream\nendobj\n");
        return number;
    }

    private void references() throws IOException {
        long start = out.count;
        raw("xref\n0 " + (objects + 1) + "\n0000000000 65535 f \n");
        byte[] eight = new byte[8 * 4096];
        offsets.setLength((objects + 1) * 8L);
        offsets.seek(8);
        for (int next = 1; next <= objects; ) {
            int some = Math.min(4096, objects - next + 1);
            offsets.readFully(eight, 0, some * 8);
            LongBuffer longs = ByteBuffer.wrap(eight).asLongBuffer();
            for (int i = 0; i < some; i++) {
                // a number without a place was kept for a file that turned out to be unreadable
                raw(longs.get(i) == 0 ? "0000000000 00000 f \n" : "%010d 00000 n \n".formatted(longs.get(i)));
            }
            next += some;
        }
        String id = details.identifier();
        raw("trailer\n<</Size " + (objects + 1) + "/Root " + CATALOG + " 0 R/ID[<" + id + "><" + id
                + ">]>>\nstartxref\n" + start + "\n%%EOF\n");
    }

    @Override
    public void close() throws IOException {
        offsets.close();
        Files.deleteIfExists(places);
    }

    /** Knows how much was written. */
    private static final class Counted extends OutputStream {
        private final OutputStream target;
        private long count;

        Counted(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) throws IOException {
            target.write(value);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            target.write(bytes, from, length);
            count += length;
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }
    }
}
