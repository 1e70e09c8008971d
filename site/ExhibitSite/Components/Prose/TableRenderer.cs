using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ExhibitSite.Components.Prose;

/// <summary>Tables as Markdig writes them, but for alignment: by a class, as the content security policy forbids its style attribute.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer html, Table table)
    {
        html.Write("<table>\n");
        string? part = null;
        foreach (var row in table.OfType<TableRow>())
        {
            var here = row.IsHeader ? "thead" : "tbody";
            if (here != part) html.Write(part is null ? $"<{here}>\n" : $"</{part}>\n<{here}>\n");
            part = here;
            html.Write("<tr>\n");
            for (var column = 0; column < row.Count; column++)
                WriteCell(html, (TableCell)row[column], row.IsHeader ? "th" : "td", ClassOf(table, column));
            html.Write("</tr>\n");
        }
        html.Write(part is null ? "</table>\n" : $"</{part}>\n</table>\n");
    }

    private static void WriteCell(HtmlRenderer html, TableCell cell, string element, string? alignment)
    {
        html.Write(alignment is null ? $"<{element}>" : $"<{element} class=\"{alignment}\">");
        var outside = html.ImplicitParagraph;
        // The one paragraph of a cell needs no element of its own.
        html.ImplicitParagraph = cell.Count == 1;
        html.WriteChildren(cell);
        html.ImplicitParagraph = outside;
        html.Write($"</{element}>\n");
    }

    private static string? ClassOf(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? null : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Right => "align-end",
            TableColumnAlign.Center => "align-center",
            _ => null,
        };
}
