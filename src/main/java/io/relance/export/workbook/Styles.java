package io.relance.export.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The cell styles of the workbook, each made once. */
final class Styles {
    private static final String FONT = "Calibri";

    /** What a cell looks like. */
    enum Look {
        TITLE,
        SUBTITLE,
        SECTION,
        SUBHEAD,
        SUBHEAD_RIGHT,
        HEADING,
        HEADING_RIGHT,
        TEXT,
        TEXT_RIGHT,
        WRAPPED,
        MUTED,
        MUTED_RIGHT,
        LINK,
        LABEL,
        GOOD,
        BAD,
        INPUT,
        TOTAL;

        /** Whether texts stand to the right, where numbers do. */
        boolean isRight() {
            return this == SUBHEAD_RIGHT || this == HEADING_RIGHT || this == TEXT_RIGHT || this == MUTED_RIGHT;
        }
    }

    private final SXSSFWorkbook book;
    private final Map<String, CellStyle> made = new HashMap<>();

    Styles(SXSSFWorkbook book) {
        this.book = book;
    }

    CellStyle text(Look look) {
        return styled(look, "General", HorizontalAlignment.GENERAL);
    }

    /** A text with a distance to what stands to its left. */
    CellStyle indented(Look look) {
        return made.computeIfAbsent(look + "indented", key -> {
            CellStyle style = create(look, "General", HorizontalAlignment.LEFT);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
            return style;
        });
    }

    CellStyle date(Look look) {
        return styled(look, "dd/mm/yyyy", HorizontalAlignment.CENTER);
    }

    CellStyle whole(Look look) {
        return styled(look, "#,##0", HorizontalAlignment.RIGHT);
    }

    CellStyle decimal(Look look) {
        return styled(look, "#,##0.0", HorizontalAlignment.RIGHT);
    }

    CellStyle percent(Look look) {
        return styled(look, "0.0%", HorizontalAlignment.RIGHT);
    }

    /** An amount with the digits of its currency; zero is a dash. */
    CellStyle amount(Look look, int digits) {
        String number = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        return styled(look, number + ";[Red]-" + number + ";\"–\"", HorizontalAlignment.RIGHT);
    }

    private CellStyle styled(Look look, String format, HorizontalAlignment alignment) {
        return made.computeIfAbsent(look + format, key -> create(look, format, alignment));
    }

    private CellStyle create(Look look, String format, HorizontalAlignment alignment) {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFont(font(look));
        switch (look) {
            case SECTION, HEADING, HEADING_RIGHT, SUBHEAD, SUBHEAD_RIGHT -> heading(style, look);
            case GOOD -> fill(style, Colours.GOOD);
            case BAD -> fill(style, Colours.BAD);
            case INPUT -> {
                fill(style, Colours.INPUT);
                line(style);
            }
            case TOTAL -> {
                fill(style, Colours.BAND);
                style.setBorderTop(BorderStyle.THIN);
                style.setTopBorderColor(colour(Colours.NAVY));
            }
            case WRAPPED -> {
                style.setWrapText(true);
                line(style);
            }
            case TEXT, LINK, LABEL -> line(style);
            case MUTED_RIGHT -> style.setAlignment(HorizontalAlignment.RIGHT);
            case TEXT_RIGHT -> {
                style.setAlignment(HorizontalAlignment.RIGHT);
                line(style);
            }
            default -> style.setWrapText(false);
        }
        return style;
    }

    private static void heading(XSSFCellStyle style, Look look) {
        boolean light = look == Look.SUBHEAD || look == Look.SUBHEAD_RIGHT;
        fill(style, light ? Colours.BAND : Colours.NAVY);
        // the title of a section runs on over the empty cells beside it
        style.setWrapText(look != Look.SECTION);
        boolean right = look == Look.HEADING_RIGHT || look == Look.SUBHEAD_RIGHT;
        style.setAlignment(right ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    }

    private static void fill(XSSFCellStyle style, String colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void line(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBottomBorderColor(colour(Colours.RULE));
    }

    private XSSFFont font(Look look) {
        XSSFFont font = (XSSFFont) book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) (look == Look.TITLE ? 18 : look == Look.SUBTITLE ? 12 : 10));
        switch (look) {
            case TITLE, LABEL, TOTAL, SUBHEAD, SUBHEAD_RIGHT -> {
                font.setBold(true);
                font.setColor(colour(look == Look.LABEL || look == Look.TOTAL ? "1F2937" : Colours.NAVY));
            }
            case SUBTITLE -> font.setColor(colour(Colours.NAVY));
            case SECTION, HEADING, HEADING_RIGHT -> {
                font.setBold(true);
                font.setColor(colour("FFFFFF"));
            }
            case MUTED, MUTED_RIGHT -> {
                font.setItalic(true);
                font.setColor(colour(Colours.MUTED));
            }
            case LINK -> {
                font.setUnderline(XSSFFont.U_SINGLE);
                font.setColor(colour(Colours.LINK));
            }
            case BAD -> {
                font.setBold(true);
                font.setColor(colour(Colours.BAD_TEXT));
            }
            default -> font.setBold(false);
        }
        return font;
    }

    static XSSFColor colour(String colour) {
        return new XSSFColor(Colours.bytes(colour), null);
    }
}
