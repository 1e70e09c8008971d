using System.Collections.Immutable;
using ExhibitSite.Components.Assets;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Drawings;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Layout;

namespace ExhibitSite.Kinds.Agents;

/// <summary>
/// An agent and those it is related to: kin on the left from elders to children, teachers, colleagues and bodies on the right, each group
/// along its own bracket. Nothing overlaps, however many there are, and the same relations give the same drawing.
/// </summary>
internal static class RelationDrawing
{
    private const int Width = 1000;
    private const double Edge = 16;
    private const double BoxHeight = 30;
    private const double RowHeight = 40;
    private const double LabelHeight = 24;
    private const double BlockGap = 14;
    private const double Stem = 24;
    private const double CellGap = 12;
    private const double NameSize = 15;
    private const double RoleSize = 12;

    private static readonly RelationGroup[] Left = [RelationGroup.Elders, RelationGroup.Spouses, RelationGroup.Kin, RelationGroup.Children];

    /// <summary>The drawing; null when there are no relations.</summary>
    public static BlockView? Of(Agent agent, ImmutableArray<SeenRelation> relations, PageContext page)
    {
        if (relations.IsEmpty) return null;
        var (kin, others) = (relations.Where(r => Left.Contains(r.Group)).ToArray(), relations.Where(r => !Left.Contains(r.Group)).ToArray());
        var self = TextWidth.Cut(agent.Title, NameSize + 2, 170);
        var selfWidth = TextWidth.Of(self, NameSize + 2) + 28;
        var middle = kin.Length == 0 ? Edge + (selfWidth / 2) : others.Length == 0 ? Width - Edge - (selfWidth / 2) : Width / 2.0;
        var left = Blocks(kin, toLeft: true, middle - (selfWidth / 2) - Stem, page);
        var right = Blocks(others, toLeft: false, middle + (selfWidth / 2) + Stem, page);
        var height = Math.Max(Math.Max(left.Height, right.Height), BoxHeight + 8) + 24;
        var y = height / 2;
        var cells = left.Cells.Select(c => c with { Y = c.Y + y - (left.Height / 2) }).Concat(right.Cells.Select(c => c with { Y = c.Y + y - (right.Height / 2) })).ToArray();
        var labels = left.Labels.Select(l => l with { Y = l.Y + y - (left.Height / 2) }).Concat(right.Labels.Select(l => l with { Y = l.Y + y - (right.Height / 2) }));
        var edges = cells.Select(c => (Drawn)new LineMark("graph-edge", new SvgPath()
            .MoveTo(middle + (c.IsLeft ? -selfWidth / 2 : selfWidth / 2), y).LineTo(c.Spine, y).LineTo(c.Spine, c.Y).LineTo(c.IsLeft ? c.X + c.Width : c.X, c.Y).ToString()) { Doubt = StyleOf(c.Relation.Group) });
        ImmutableArray<Drawn> own =
        [
            new BoxMark("graph-node", middle - (selfWidth / 2), y - (BoxHeight / 2) - 3, selfWidth, BoxHeight + 6) { Doubt = "self" },
            new TextMark("graph-label", middle, y + 6, self, "middle") { Doubt = "self" },
        ];
        var drawing = new DrawingView(
            "relations-drawn", "graph", Words.Fill(page.Words.RelationsOf, agent.Title), Width, (int)Math.Ceiling(height),
            [new GroundMark("graph-edges", [.. edges, .. labels, .. own]), .. cells.Select(c => Node(c, page))], page.To(BrowserAssets.PathOf("drawing.js")));
        return new GraphView(drawing);
    }

    private static LinkMark Node(Cell cell, PageContext page)
    {
        var (name, role) = (cell.Name, page.Say(cell.Relation.Label));
        return new LinkMark(page.To(cell.Relation.Other.Id), $"{cell.Relation.Other.Title}{page.Words.ListSeparator}{role}", [
            new BoxMark("graph-node", cell.X, cell.Y - (BoxHeight / 2), cell.Width, BoxHeight) { Doubt = cell.Relation.Other.Type == AgentType.Person ? null : "body" },
            new TextMark("graph-label", cell.X + 10, cell.Y + 5.5, name),
            new TextMark("graph-role", cell.X + cell.Width - 9, cell.Y + 4.5, role, "end"),
        ]);
    }

    private static (ImmutableArray<Cell> Cells, ImmutableArray<TextMark> Labels, double Height) Blocks(SeenRelation[] relations, bool toLeft, double spine, PageContext page)
    {
        var (cells, labels, y) = (ImmutableArray.CreateBuilder<Cell>(), ImmutableArray.CreateBuilder<TextMark>(), 0.0);
        foreach (var group in relations.GroupBy(r => r.Group))
        {
            if (y > 0) y += BlockGap;
            labels.Add(new TextMark("graph-group", toLeft ? spine - CellGap : spine + CellGap, y + 15, page.Say(NameOf(group.Key)), toLeft ? "end" : "start"));
            y += LabelHeight;
            var (limit, x, row) = (toLeft ? spine - Edge : Width - Edge - spine, CellGap, y + (RowHeight / 2));
            foreach (var relation in group)
            {
                var (name, role) = (TextWidth.Cut(relation.Other.Title, NameSize, 190), page.Say(relation.Label));
                var width = TextWidth.Of(name, NameSize) + TextWidth.Of(role, RoleSize) + 30;
                if (x > CellGap && x + width > limit) (x, row) = (CellGap, row + RowHeight);
                cells.Add(new Cell(relation, name, toLeft ? spine - x - width : spine + x, row, width, spine, toLeft));
                x += width + CellGap;
            }
            y = row + (RowHeight / 2);
        }
        return (cells.ToImmutable(), labels.ToImmutable(), y);
    }

    private static Model.Diagnostics.Wording NameOf(RelationGroup group) => group switch
    {
        RelationGroup.Elders => new("父母长辈", "Elders"),
        RelationGroup.Spouses => new("配偶", "Spouses"),
        RelationGroup.Kin => new("兄弟姻亲", "Kin"),
        RelationGroup.Children => new("子孙晚辈", "Descendants"),
        RelationGroup.Teachers => new("师生", "Teachers and pupils"),
        RelationGroup.Colleagues => new("同僚交游", "Colleagues and friends"),
        _ => new("机构与成员", "Bodies and members"),
    };

    private static string StyleOf(RelationGroup group) => group switch
    {
        RelationGroup.Spouses => "marriage",
        RelationGroup.Teachers => "teacher",
        RelationGroup.Colleagues => "colleague",
        RelationGroup.Offices => "office",
        _ => "family",
    };

    private sealed record Cell(SeenRelation Relation, string Name, double X, double Y, double Width, double Spine, bool IsLeft);
}
