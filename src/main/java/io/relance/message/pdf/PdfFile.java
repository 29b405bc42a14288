package io.relance.message.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A tagged PDF/A-2a document that is also PDF/UA-1. Pages stay open until {@link #toBytes}, so that what needs the number
 * of pages can be drawn last. The same drawing gives the same bytes.
 */
public final class PdfFile implements AutoCloseable {
    private final Fonts fonts;
    private final PdfDetails details;
    private final PDDocument document = new PDDocument();
    private final List<PdfPage> pages = new ArrayList<>();
    private final Map<Typeface, EmbeddedFont> embedded = new LinkedHashMap<>();
    private final Map<String, PDImageXObject> images = new TreeMap<>();
    private final COSDictionary structure = new COSDictionary();
    private final Tag root;

    public PdfFile(Fonts fonts, PdfDetails details) {
        this.fonts = fonts;
        this.details = details;
        this.root = new Tag("Document", structure);
    }

    /** A picture that pages may draw. */
    public record Image(String name, int width, int height) {}

    public Fonts fonts() {
        return fonts;
    }

    /** The element that holds all others. */
    public Tag root() {
        return root;
    }

    public PdfPage addPage() {
        PdfPage page = new PdfPage(this);
        pages.add(page);
        return page;
    }

    /** The pages so far. */
    public List<PdfPage> pages() {
        return List.copyOf(pages);
    }

    EmbeddedFont font(Typeface typeface) {
        EmbeddedFont font = embedded.get(typeface);
        if (font == null) {
            font = new EmbeddedFont("F" + (embedded.size() + 1), typeface);
            embedded.put(typeface, font);
        }
        return font;
    }

    /** Takes a PNG or JPEG picture in; null if it is neither. */
    public @org.jspecify.annotations.Nullable Image image(byte[] bytes, String name) {
        try {
            PDImageXObject image = PDImageXObject.createFromByteArray(document, bytes, name);
            String key = "I" + (images.size() + 1);
            images.put(key, image);
            return new Image(key, image.getWidth(), image.getHeight());
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The finished file. */
    public byte[] toBytes() {
        try {
            finishPages();
            finishStructure();
            details.describe(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream(48 * 1024);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishPages() throws IOException {
        Map<String, PDType0Font> inUse = new LinkedHashMap<>();
        for (EmbeddedFont font : embedded.values()) {
            inUse.put(font.name(), font.in(document));
        }
        for (int i = 0; i < pages.size(); i++) {
            PdfPage page = pages.get(i);
            page.page.setResources(resources(page, inUse));
            page.page.setContents(
                    new PDStream(document, new java.io.ByteArrayInputStream(page.ops.toBytes()), COSName.FLATE_DECODE));
            page.page.getCOSObject().setInt(COSName.STRUCT_PARENTS, i);
            page.page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            document.addPage(page.page);
        }
    }

    private PDResources resources(PdfPage page, Map<String, PDType0Font> inUse) {
        PDResources resources = new PDResources();
        inUse.forEach((name, font) -> resources.put(COSName.getPDFName(name), font));
        page.images.forEach(name -> resources.put(COSName.getPDFName(name), images.get(name)));
        return resources;
    }

    private void finishStructure() {
        COSArray numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(pages.get(i).tags);
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        structure.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
        structure.setItem(COSName.K, root.dictionary);
        structure.setItem(COSName.PARENT_TREE, parents);
        structure.setInt(COSName.PARENT_TREE_NEXT_KEY, pages.size());
        var catalog = document.getDocumentCatalog();
        catalog.getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, structure);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
