package io.relance.message.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** An element of the document's structure: a heading, a paragraph, a table, a cell, ... */
public final class Tag {
    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName MCID = COSName.getPDFName("MCID");
    private static final COSName PG = COSName.getPDFName("Pg");
    private static final COSName TABLE = COSName.getPDFName("Table");
    private static final COSName SCOPE = COSName.getPDFName("Scope");

    final COSDictionary dictionary = new COSDictionary();
    final String type;
    private final COSArray kids = new COSArray();
    private @Nullable COSDictionary page;

    Tag(String type, COSDictionary parent) {
        this.type = type;
        dictionary.setItem(COSName.TYPE, STRUCT_ELEM);
        dictionary.setItem(COSName.S, COSName.getPDFName(type));
        dictionary.setItem(COSName.P, parent);
    }

    /** A new element inside this one. */
    public Tag child(String childType) {
        Tag child = new Tag(childType, dictionary);
        add(child.dictionary);
        return child;
    }

    /** A heading cell of the columns below it. */
    public Tag head() {
        Tag head = child("TH");
        COSDictionary attributes = new COSDictionary();
        attributes.setItem(COSName.O, TABLE);
        attributes.setItem(SCOPE, COSName.getPDFName("Column"));
        head.dictionary.setItem(COSName.A, attributes);
        return head;
    }

    /** Makes a cell span several columns. */
    public Tag span(int columns) {
        COSDictionary attributes = new COSDictionary();
        attributes.setItem(COSName.O, TABLE);
        attributes.setInt(COSName.getPDFName("ColSpan"), columns);
        dictionary.setItem(COSName.A, attributes);
        return this;
    }

    /** What a picture shows, in words, and where it stands (in points from the lower left corner). */
    public Tag picture(String alternative, float left, float bottom, float right, float top) {
        dictionary.setItem(COSName.ALT, new COSString(alternative));
        COSDictionary attributes = new COSDictionary();
        attributes.setItem(COSName.O, COSName.getPDFName("Layout"));
        COSArray box = new COSArray();
        box.setFloatArray(new float[] {left, bottom, right, top});
        attributes.setItem(COSName.BBOX, box);
        attributes.setItem(COSName.getPDFName("Placement"), COSName.getPDFName("Block"));
        dictionary.setItem(COSName.A, attributes);
        return this;
    }

    /** Content of it on a page; the first page is named once, the others with their content. */
    void content(COSDictionary onPage, int id) {
        if (page == null) {
            page = onPage;
            dictionary.setItem(PG, onPage);
        }
        if (page == onPage) {
            add(COSInteger.get(id));
            return;
        }
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, MCR);
        reference.setItem(PG, onPage);
        reference.setInt(MCID, id);
        add(reference);
    }

    private void add(org.apache.pdfbox.cos.COSBase kid) {
        kids.add(kid);
        dictionary.setItem(COSName.K, kids.size() == 1 ? kid : kids);
    }
}
