package io.relance.export.workbook;

import io.relance.ledger.DocumentKey;

/** Where the columns for people stand on a sheet of documents, for whoever reads them back. First column 0. */
public final class RemarkColumns {
    public static final int COMMENT = DocumentsSheet.COL_COMMENT;
    public static final int RESPONSIBLE = COMMENT + 1;
    public static final int ACTION_ON = COMMENT + 2;
    public static final int DEPRECIATION = COMMENT + 3;
    public static final int REASON = COMMENT + 4;
    /** The hidden column by which a line is recognised, wherever it was sorted to. */
    public static final int KEY = DocumentsSheet.COL_KEY;
    /** The hidden column with the responsible that was proposed: where people left it, it is no remark of theirs. */
    public static final int PROPOSED = DocumentsSheet.COL_PROPOSED;

    private RemarkColumns() {}

    /** What stands in the hidden column. */
    public static String key(DocumentKey key) {
        return DocumentsSheet.key(key);
    }
}
