package io.relance.export.page;

import io.relance.ledger.Markup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Charts as inline SVG, for browsers. */
final class SvgDrawing implements Drawing {
    private static final int WIDTH = 560;
    private static final int LABELS = 170;
    private static final int ROW = 26;
    private static final int HEIGHT = 230;
    private static final int FOOT = 34;

    @Override
    public void bars(Html html, String title, List<Part> parts) {
        BigDecimal most = largest(parts);
        int height = parts.size() * ROW + 4;
        open(html, title, height);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int middle = i * ROW + ROW / 2 + 2;
            double length = scaled(part.value().abs(), most, WIDTH - LABELS - 110);
            text(html, LABELS - 8, middle + 4, "end", part.label());
            html.raw("<rect x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\" rx=\"2\" fill=\"#%s\"/>"
                    .formatted(LABELS, middle - 8, number(length), 16, part.colour()));
            text(html, LABELS + length + 6, middle + 4, "start", part.shown());
        }
        html.raw("</svg>\n");
    }

    @Override
    public void columns(Html html, String title, List<Stack> stacks, List<Part> legend) {
        BigDecimal most = stacks.stream().map(SvgDrawing::height).reduce(BigDecimal.ONE, BigDecimal::max);
        open(html, title, HEIGHT);
        double step = (double) WIDTH / stacks.size();
        int base = HEIGHT - FOOT - 18;
        html.raw("<line x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#bfc7d5\"/>".formatted(WIDTH, base, base));
        for (int i = 0; i < stacks.size(); i++) {
            Stack stack = stacks.get(i);
            double top = base;
            for (Part part : stack.parts()) {
                double length = scaled(part.value().max(BigDecimal.ZERO), most, base - 20);
                top -= length;
                html.raw("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#%s\">"
                        .formatted(
                                number(i * step + step * 0.15),
                                number(top),
                                number(step * 0.7),
                                number(length),
                                part.colour()));
                html.element("title", stack.label() + " · " + part.label() + ": " + part.shown());
                html.raw("</rect>");
            }
            text(html, i * step + step / 2, base + 15, "middle", stack.label());
            if (stack.parts().isEmpty()) {
                text(html, i * step + step / 2, base - 6, "middle", "?");
            }
        }
        legend(html, legend);
        html.raw("</svg>\n");
    }

    private static void legend(Html html, List<Part> legend) {
        int x = 0;
        for (Part part : legend) {
            html.raw("<rect x=\"%d\" y=\"%d\" width=\"10\" height=\"10\" fill=\"#%s\"/>"
                    .formatted(x, HEIGHT - 14, part.colour()));
            text(html, x + 15, HEIGHT - 5, "start", part.label());
            x += 40 + 7 * part.label().length();
        }
    }

    private static void open(Html html, String title, int height) {
        html.raw("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, height, Markup.escaped(title)));
    }

    private static void text(Html html, double x, double y, String anchor, String text) {
        html.raw("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">".formatted(number(x), number(y), anchor));
        html.text(text).raw("</text>");
    }

    private static BigDecimal height(Stack stack) {
        return stack.parts().stream()
                .map(part -> part.value().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal largest(List<Part> parts) {
        return parts.stream().map(part -> part.value().abs()).reduce(BigDecimal.ONE, BigDecimal::max);
    }

    /** A length on the page; amounts stay exact, only the drawing is rounded. */
    static double scaled(BigDecimal value, BigDecimal most, int length) {
        return value.multiply(BigDecimal.valueOf(length))
                .divide(most, 1, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
