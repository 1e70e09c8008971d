using System.Collections.Immutable;
using ExhibitSite.Components.Assets;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Drawings;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Layout;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Kinds.Agents;

/// <summary>A tree of descent as a hanging-line drawing (吊线图): a generation a row, names upright, children hanging from their father's line.</summary>
internal static class DescentDrawing
{
    private const double NameSize = 15;
    private const double CharacterHeight = 18;
    private const double UprightWidth = 32;
    private const double Padding = 9;
    private const double Apart = 22;
    private const double Hang = 46;
    private const double Gutter = 74;
    private const int LongestUpright = 8;
    private const double LeastWidth = 900;

    /// <summary>The drawing.</summary>
    public static BlockView Of(DescentNode tree, string anchor, PageContext page)
    {
        var heights = new List<double>();
        Measure(tree, 0, heights);
        var tops = heights.Select((_, i) => 20 + heights.Take(i).Sum(h => h + Hang)).ToArray();
        var placed = new List<Placed>();
        var right = Place(tree, 0, Gutter, placed);
        // A small family stands in the middle instead of growing large.
        if (right < LeastWidth)
            foreach (var node in placed) node.Middle += (LeastWidth - right) / 2;
        var marks = ImmutableArray.CreateBuilder<Drawn>();
        var edges = ImmutableArray.CreateBuilder<Drawn>();
        foreach (var node in placed)
        {
            var (top, bottom) = (tops[node.Generation], tops[node.Generation] + HeightOf(node.Node));
            marks.Add(NameBox(node.Node.Person, node.Middle, top, page));
            foreach (var (spouse, i) in node.Node.Spouses.Select((s, i) => (s, i)))
            {
                var x = node.Middle + (WidthOf(node.Node.Person) / 2) + 8 + (i * (UprightWidth + 8)) + (WidthOf(spouse) / 2);
                edges.Add(new LineMark("graph-edge", new SvgPath().MoveTo(node.Middle, top + 14).LineTo(x, top + 14).ToString()) { Doubt = "marriage" });
                marks.Add(NameBox(spouse, x, top, page));
            }
            foreach (var child in node.Children)
                edges.Add(new LineMark("graph-edge", new SvgPath().MoveTo(node.Middle, top + BoxHeight(node.Node.Person)).LineTo(node.Middle, bottom + (Hang / 2)).LineTo(child.Middle, bottom + (Hang / 2)).LineTo(child.Middle, tops[child.Generation]).ToString()) { Doubt = "descent" });
        }
        var generations = tops.Select((top, i) => (Drawn)new TextMark("graph-group", 10, top + 20, Words.Fill(page.Words.Generation, Numerals.Of(i + 1, page.Words.Language))));
        var drawing = new DrawingView(
            anchor, "graph descent", Words.Fill(page.Words.DescentOf, tree.Person.Title), (int)Math.Max(right + 16, LeastWidth), (int)Math.Ceiling(tops[^1] + heights[^1] + 20),
            [new GroundMark("graph-edges", [.. edges, .. generations]), .. marks], page.To(BrowserAssets.PathOf("drawing.js")));
        return new GraphView(drawing);
    }

    private static void Measure(DescentNode node, int generation, List<double> heights)
    {
        if (heights.Count == generation) heights.Add(0);
        heights[generation] = Math.Max(heights[generation], HeightOf(node));
        foreach (var child in node.Children) Measure(child, generation + 1, heights);
    }

    // Children first; a parent stands over the middle of its children, and never further left than its own room begins.
    private static double Place(DescentNode node, int generation, double left, List<Placed> placed)
    {
        var at = placed.Count;
        var own = new Placed(node, generation);
        placed.Add(own);
        var x = left;
        foreach (var child in node.Children)
        {
            var first = placed.Count;
            x = Place(child, generation + 1, x, placed);
            own.Children.Add(placed[first]);
        }
        var self = WidthOf(node.Person);
        var middle = own.Children.Count > 0 ? (own.Children[0].Middle + own.Children[^1].Middle) / 2 : left + (self / 2);
        var shift = Math.Max(0, left + (self / 2) - middle);
        if (shift > 0)
            foreach (var below in placed.Skip(at + 1)) below.Middle += shift;
        own.Middle = middle + shift;
        return Math.Max(x + shift, own.Middle + (self / 2) + node.Spouses.Sum(s => WidthOf(s) + 8) + Apart);
    }

    private static LinkMark NameBox(Agent person, double middle, double top, PageContext page)
    {
        var (width, name) = (WidthOf(person), NameOn(person));
        var marks = ImmutableArray.CreateBuilder<Drawn>();
        marks.Add(new BoxMark("graph-node", middle - (width / 2), top, width, BoxHeight(person)));
        if (IsUpright(name))
            marks.AddRange(name.Select((c, i) => new TextMark("graph-label", middle, top + Padding + ((i + 0.78) * CharacterHeight), c.ToString(), "middle")));
        else marks.Add(new TextMark("graph-label", middle, top + 22, TextWidth.Cut(name, NameSize, 140), "middle"));
        return new LinkMark(page.To(person.Id), person.Title, marks.ToImmutable());
    }

    private static bool IsUpright(string name) => name.Length <= LongestUpright && name.All(c => c >= 0x2E80 && !char.IsSurrogate(c));

    // What a title adds in brackets to tell namesakes apart, the drawing shows by its place.
    private static string NameOn(Agent person) => person.Title.IndexOf('（', StringComparison.Ordinal) is > 0 and var bracket ? person.Title[..bracket] : person.Title;

    private static double WidthOf(Agent person) => IsUpright(NameOn(person)) ? UprightWidth : Math.Min(TextWidth.Of(NameOn(person), NameSize), 140) + 20;

    private static double BoxHeight(Agent person) => IsUpright(NameOn(person)) ? (NameOn(person).Length * CharacterHeight) + (2 * Padding) : 34;

    private static double HeightOf(DescentNode node) => node.Spouses.Select(BoxHeight).Append(BoxHeight(node.Person)).Max();

    private sealed class Placed(DescentNode node, int generation)
    {
        public DescentNode Node { get; } = node;

        public int Generation { get; } = generation;

        public double Middle { get; set; }

        public List<Placed> Children { get; } = [];
    }
}
