package io.relance.export.workbook;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/**
 * Column charts. Values are given as an array with the address of their cells, because the cells of a
 * streamed sheet cannot be read back; every column has an explicit colour, without which LibreOffice draws none.
 */
final class Charts {
    private final XSSFSheet sheet;

    Charts(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** The cells that a chart covers: from its first ones up to, without, its last ones; counted from 0. */
    record Place(int firstColumn, int lastColumn, int firstRow, int lastRow) {}

    /** Values with the address of the cells that hold them. */
    record Series(String name, List<BigDecimal> values, String address, String colour) {}

    /** The categories of a chart and the address of their cells. */
    record Categories(List<String> names, String address) {}

    /** One series, each of its columns in a colour of its own. */
    void columns(String title, Categories categories, Series series, List<String> colours, Place place) {
        XDDFBarChartData data = chart(title, categories, List.of(series), place, false);
        XDDFChartData.Series only = data.getSeries(0);
        for (int i = 0; i < colours.size(); i++) {
            XDDFShapeProperties look = new XDDFShapeProperties();
            look.setFillProperties(fill(colours.get(i)));
            only.getDataPoint(i).setShapeProperties(look);
        }
    }

    /** Several series on top of each other. */
    void stacked(String title, Categories categories, List<Series> series, Place place) {
        chart(title, categories, series, place, true);
    }

    private XDDFBarChartData chart(
            String title, Categories categories, List<Series> series, Place place, boolean stacked) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0, 0, 0, 0, place.firstColumn(), place.firstRow(), place.lastColumn(), place.lastRow());
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        axes(bottom, left, series);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        data.setGapWidth(60);
        data.setVaryColors(false);
        if (stacked) {
            data.setBarGrouping(BarGrouping.STACKED);
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        series.forEach(each -> add(data, categories, each));
        chart.plot(data);
        if (stacked) {
            overlapFully(chart);
        }
        return data;
    }

    /** Columns on top of, not beside each other; POI's small schema jar has no class for this element. */
    private static void overlapFully(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getGapWidth()
                .newCursor()) {
            String namespace = cursor.getName().getNamespaceURI();
            cursor.toEndToken();
            cursor.toNextToken();
            cursor.beginElement(new QName(namespace, "overlap"));
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private static void axes(XDDFCategoryAxis bottom, XDDFValueAxis left, List<Series> series) {
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        bottom.setTickLabelPosition(AxisTickLabelPosition.LOW);
        left.setNumberFormat("#,##0");
        left.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(fill("E5E7EB")));
        boolean positive =
                series.stream().flatMap(each -> each.values().stream()).allMatch(value -> value.signum() >= 0);
        if (positive) {
            left.setMinimum(0);
        }
    }

    private static void add(XDDFBarChartData data, Categories categories, Series series) {
        XDDFDataSource<String> names =
                XDDFDataSourcesFactory.fromArray(categories.names().toArray(String[]::new), categories.address());
        XDDFNumericalDataSource<BigDecimal> values =
                XDDFDataSourcesFactory.fromArray(series.values().toArray(BigDecimal[]::new), series.address());
        XDDFChartData.Series added = data.addSeries(names, values);
        added.setTitle(series.name(), null);
        XDDFShapeProperties look = new XDDFShapeProperties();
        look.setFillProperties(fill(series.colour()));
        added.setShapeProperties(look);
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(Colours.bytes(colour)));
    }
}
