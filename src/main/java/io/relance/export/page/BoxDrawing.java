package io.relance.export.page;

import java.math.BigDecimal;
import java.util.List;

/** Charts made of coloured boxes, for the PDF: text stays text, and nothing beside the page itself is needed. */
final class BoxDrawing implements Drawing {
    private static final int LONGEST = 100;
    private static final int HIGHEST = 90;

    @Override
    public void bars(Html html, String title, List<Part> parts) {
        BigDecimal most = SvgDrawing.largest(parts);
        html.open("table", "class=\"bars\"");
        for (Part part : parts) {
            double percent = Math.max(0.5, SvgDrawing.scaled(part.value().abs(), most, LONGEST));
            html.open("tr").element("td", part.label(), "class=\"l\"").open("td", "class=\"b\"");
            if (part.value().signum() != 0) {
                html.open("div", "style=\"background:#" + part.colour() + ";width:" + percent + "%\"");
                html.raw("&#160;").close();
            }
            html.close();
            html.number(part.shown()).closeLine();
        }
        html.closeLine();
    }

    @Override
    public void columns(Html html, String title, List<Stack> stacks, List<Part> legend) {
        BigDecimal most = stacks.stream()
                .map(stack -> stack.parts().stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        html.open("table", "class=\"columns\"").open("tr");
        for (Stack stack : stacks) {
            html.open("td", "class=\"c\"");
            for (int i = stack.parts().size() - 1; i >= 0; i--) {
                Part part = stack.parts().get(i);
                double height = SvgDrawing.scaled(part.value().max(BigDecimal.ZERO), most, HIGHEST);
                if (part.value().signum() > 0) {
                    html.open("div", "style=\"background:#" + part.colour() + ";height:" + height + "pt\"")
                            .close();
                }
            }
            if (stack.parts().isEmpty()) {
                html.text("?");
            }
            html.close();
        }
        html.closeLine().open("tr");
        stacks.forEach(stack -> html.element("td", stack.label(), "class=\"d\""));
        html.close().closeLine().open("p", "class=\"legend\"");
        for (Part part : legend) {
            html.element("span", "\u00a0\u00a0\u00a0", "style=\"background:#" + part.colour() + "\"");
            html.text(" " + part.label() + "\u2003");
        }
        html.closeLine();
    }
}
