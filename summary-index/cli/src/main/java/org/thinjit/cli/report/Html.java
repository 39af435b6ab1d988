package org.thinjit.cli.report;

import java.util.List;

/** The little HTML that the page needs: escaping and tables. */
final class Html {
    private Html() {}

    /** Makes text safe as content and within double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * A table.
     *
     * @param headers one a column
     * @param rows cells that are numbers are aligned to the right
     */
    static String table(List<String> headers, List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table>\n<tr>");
        headers.forEach(each -> html.append("<th>").append(escaped(each)).append("</th>"));
        html.append("</tr>\n");
        for (List<String> row : rows) {
            html.append("<tr>");
            for (String cell : row) {
                boolean isNumber = cell.matches("-?[0-9.]+( ms)?");
                html.append(isNumber ? "<td class=\"number\">" : "<td>");
                html.append(escaped(cell)).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</table></div>\n").toString();
    }
}
