using System.Collections.Immutable;
using System.Text;

namespace ExhibitSite.Testing.Converting;

/// <summary>
/// The collected works of Chen Tingjing as a compilation: a volume for each juan, a piece for each heading. The source has no
/// markup for headings, only the copyists' indentation: two spaces, three where a heading goes on. A title that opens with a
/// raised line (諭祭謝恩疏) looks like text and stays in the piece before it; nothing is lost by that.
/// </summary>
/// <param name="Pieces">All pieces, in reading order.</param>
/// <param name="Openings">For each juan what stands before its first heading: series, juan, author, genre.</param>
public sealed record WutingEdition(ImmutableArray<EditionPiece> Pieces, ImmutableSortedDictionary<int, ImmutableArray<MandokuLine>> Openings)
{
    /// <summary>The compilation's id.</summary>
    public const string Book = "wuting-wenbian";

    private const int HeadingIndent = 2;

    /// <summary>Reads the files of the corpus, in order.</summary>
    public static WutingEdition Read(IEnumerable<string> files)
    {
        var pieces = ImmutableArray.CreateBuilder<EditionPiece>();
        var openings = ImmutableSortedDictionary.CreateBuilder<int, ImmutableArray<MandokuLine>>();
        foreach (var file in files)
        {
            var number = 0;
            foreach (var part in MandokuPart.Read(file))
            {
                var (opening, divided) = Divide(part);
                if (opening.Any(l => l.Page is not null || l.Text.Length > 0)) openings[part.Juan] = opening;
                foreach (var piece in divided) pieces.Add(piece with { Id = $"{Book}/{VolumeSlug(part.Juan)}-{++number:00}" });
            }
        }
        return new WutingEdition(pieces.ToImmutable(), openings.ToImmutable());
    }

    /// <summary>The volume's part of an id: <c>j30</c>.</summary>
    public static string VolumeSlug(int juan) => $"j{juan:00}";

    /// <summary>Writes the input folder of a site with this edition alone.</summary>
    /// <param name="folder">An empty or missing folder.</param>
    public void WriteTo(string folder)
    {
        var book = Path.Combine(folder, "compilations", Book);
        Write(Path.Combine(folder, "site.yml"), "title: 午亭文編\nlanguages: [zh-Hans]\n");
        Write(Path.Combine(book, "index.md"), "---\ntitle: 午亭文編\nsummary: 《午亭文編》五十卷并卷首，文渊阁四库全书本的公开录文，按卷与篇分页，叶码照原书。\nstatement: 题目取自原文独立成行的标题；没有标题的卷不分篇。原文无标点，异体字照录；字库所无的字以〓标出，并附录文所用的编号。\n---\n");
        Write(Path.Combine(book, "_defaults.yml"), "language: [zh-Hant]\n");
        foreach (var juan in Pieces.Select(p => p.Juan).Distinct()) WriteVolume(Path.Combine(book, $"{juan:00}-{VolumeSlug(juan)}"), juan);
    }

    private void WriteVolume(string folder, int juan)
    {
        var pieces = Pieces.Where(p => p.Juan == juan).ToArray();
        var opening = Openings.TryGetValue(juan, out var lines) ? Body(lines) : "";
        Write(Path.Combine(folder, "index.md"), $"---\ntitle: {VolumeTitle(juan)}\n---\n\n{opening}");
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            var creator = juan == 0 && piece.Title == "提要" ? "" : "creator: [陳廷敬]\n";
            Write(
                Path.Combine(folder, $"{i + 1:000}-{piece.Id[(Book.Length + 1)..]}.md"),
                $"---\ntitle: \"{piece.Title}\"\n{creator}source: 《午亭文編》{VolumeTitle(juan)}（文渊阁四库全书本）\nleaf: {piece.Leaf}\n---\n\n{Body(piece.Lines)}");
        }
    }

    /// <summary>卷首, 卷一, 卷五十.</summary>
    public static string VolumeTitle(int juan)
    {
        const string digits = "零一二三四五六七八九";
        var (tens, ones) = Math.DivRem(juan, 10);
        return juan == 0 ? "卷首" : "卷" + (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones] : "");
    }

    /// <summary>
    /// Lines as Markdown. A full line goes on in the next one; a line that breaks off ends there, as verses and lines before a
    /// raised word do; where the indentation changes a paragraph ends.
    /// </summary>
    public static string Body(IEnumerable<MandokuLine> lines)
    {
        var text = new StringBuilder();
        MandokuLine? before = null;
        var marks = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.Page is { } page) marks.Append("[[page:").Append(page).Append("]]");
            if (line.Text.Length == 0) continue;
            var goesOn = before is { IsFull: true } && before.Indent == line.Indent;
            if (before is not null && !goesOn) text.Append(before.Indent == line.Indent ? "\\\n" : "\n\n");
            text.Append(marks);
            marks.Clear();
            // Joined lines drop the indentation: it belongs to the printed line, not to the text.
            if (!goesOn) text.Append('　', line.Indent);
            text.Append(line.ToMarkdown());
            before = line;
        }
        return text.Append(marks).Append('\n').ToString();
    }

    private static (ImmutableArray<MandokuLine> Opening, ImmutableArray<EditionPiece> Pieces) Divide(MandokuPart part)
    {
        var lines = part.Lines;
        var headings = part.Juan == 0 ? [] : Headings(lines);
        if (headings.Count == 0) return ([], [new EditionPiece("", part.Juan, part.Name, HasHeading: false, lines.First(l => l.Page is not null).Page!, lines)]);
        var pieces = ImmutableArray.CreateBuilder<EditionPiece>();
        for (var i = 0; i < headings.Count; i++)
        {
            var (first, last) = headings[i];
            // A mark right before a heading opens the leaf on which the piece begins.
            var end = i + 1 < headings.Count ? OpeningMark(lines, headings[i + 1].First) : lines.Length;
            var start = OpeningMark(lines, first);
            var title = string.Concat(lines[first..(last + 1)].Select(l => l.ToTitle()));
            var leaf = lines[..first].Last(l => l.Page is not null).Page!;
            pieces.Add(new EditionPiece("", part.Juan, title, HasHeading: true, leaf, [.. lines[start..(last + 1)].Where(l => l.Page is not null), .. lines[(last + 1)..end]]));
        }
        return (lines[..OpeningMark(lines, headings[0].First)], pieces.ToImmutable());
    }

    private static int OpeningMark(ImmutableArray<MandokuLine> lines, int heading)
    {
        while (heading > 0 && (lines[heading - 1].Page is not null || lines[heading - 1].Text.Length == 0)) heading--;
        return heading;
    }

    private static List<(int First, int Last)> Headings(ImmutableArray<MandokuLine> lines)
    {
        var headings = new List<(int First, int Last)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] is not { Page: null, Indent: HeadingIndent, IsSmall: false } || IsParagraph(lines, i)) continue;
            var last = i;
            for (var next = NextText(lines, last); next >= 0 && lines[last].IsFull && lines[next].Indent == HeadingIndent + 1; next = NextText(lines, last)) last = next;
            // A heading right under a heading names the first of several parts: it opens the text of the piece.
            if (headings.Count == 0 || NextText(lines, headings[^1].Last) != i) headings.Add((i, last));
            i = last;
        }
        return headings;
    }

    // A full line with another of the same indentation after it, or before it, is text.
    private static bool IsParagraph(ImmutableArray<MandokuLine> lines, int at)
    {
        var (before, next) = (PreviousText(lines, at), NextText(lines, at));
        return (lines[at].IsFull && next >= 0 && lines[next].Indent == HeadingIndent) || (before >= 0 && lines[before] is { Indent: HeadingIndent, IsFull: true });
    }

    private static int NextText(ImmutableArray<MandokuLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Length; i++)
            if (lines[i].Text.Length > 0) return i;
        return -1;
    }

    private static int PreviousText(ImmutableArray<MandokuLine> lines, int at)
    {
        for (var i = at - 1; i >= 0; i--)
            if (lines[i].Text.Length > 0) return i;
        return -1;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
