package io.relance.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Columns as wide as their longest cell; the first ones to the left, all others to the right. */
final class TextTable {
    private final int leftAligned;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    TextTable(int leftAligned) {
        this.leftAligned = leftAligned;
    }

    void row(List<String> cells) {
        rows.add(cells);
        for (int column = 0; column < cells.size(); column++) {
            int width = width(cells.get(column));
            if (column == widths.size()) {
                widths.add(width);
            } else if (widths.get(column) < width) {
                widths.set(column, width);
            }
        }
    }

    /** A line across the table. */
    void rule() {
        rows.add(List.of());
    }

    void write(Appendable out) throws IOException {
        for (List<String> row : rows) {
            out.append(row.isEmpty() ? ruled() : line(row)).append('\n');
        }
    }

    private String ruled() {
        int total = widths.stream().mapToInt(width -> width + 2).sum() - 2;
        return "-".repeat(total);
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String gap = " ".repeat(widths.get(column) - width(cell));
            line.append(column == 0 ? "" : "  ");
            line.append(column < leftAligned ? cell + gap : gap + cell);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
