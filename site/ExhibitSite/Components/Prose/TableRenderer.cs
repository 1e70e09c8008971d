using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ExhibitSite.Components.Prose;

/// <summary>
/// A table of a text, in a region of its own that moves sideways where the page is narrow. Columns are aligned by class:
/// a style attribute, as Markdig writes it, is what the page's own content security policy forbids.
/// </summary>
/// <param name="targets">Knows the region's name.</param>
internal sealed class TableRenderer(IProseTargets targets) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer html, Table table)
    {
        html.Write("<div class=\"table-region\" role=\"group\" tabindex=\"0\" aria-label=\"").WriteEscape(targets.TableWord).Write("\"><table>\n");
        var rows = table.OfType<TableRow>().ToArray();
        WriteRows(html, table, "thead", rows.TakeWhile(r => r.IsHeader));
        WriteRows(html, table, "tbody", rows.SkipWhile(r => r.IsHeader));
        html.Write("</table></div>\n");
    }

    private static void WriteRows(HtmlRenderer html, Table table, string group, IEnumerable<TableRow> rows)
    {
        var open = false;
        foreach (var row in rows)
        {
            if (!open) html.Write($"<{group}>\n");
            open = true;
            html.Write("<tr>");
            for (var i = 0; i < row.Count; i++) WriteCell(html, (TableCell)row[i], IsHeader(row, i), AlignmentOf(table, i));
            html.Write("</tr>\n");
        }
        if (open) html.Write($"</{group}>\n");
    }

    private static void WriteCell(HtmlRenderer html, TableCell cell, bool isHeader, string? alignment)
    {
        html.Write(isHeader ? "<th scope=\"col\"" : "<td").Write(alignment is null ? ">" : $" class=\"{alignment}\">");
        var implicitParagraph = html.ImplicitParagraph;
        html.ImplicitParagraph = true;
        html.WriteChildren(cell);
        html.ImplicitParagraph = implicitParagraph;
        html.Write(isHeader ? "</th>" : "</td>");
    }

    // The empty corner above a column of names heads nothing.
    private static bool IsHeader(TableRow row, int column) => row.IsHeader && ((TableCell)row[column]).Descendants<LeafInline>().Any();

    private static string? AlignmentOf(Table table, int column) =>
        column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Right => "align-end",
            TableColumnAlign.Center => "align-centre",
            _ => null,
        } : null;
}
