using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Testing.Converting;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Sites.Tests;

/// <summary>Fifty juan of a real book, from transcription to audited pages: nothing lost, nothing added.</summary>
[Collection(nameof(TateCollectionTests))] // one after the other: the figures of each are its own
public sealed partial class WutingEditionTests(ITestOutputHelper output)
{
    [Fact]
    public void All_fifty_juan_become_pages_and_nothing_is_lost_or_added()
    {
        if (Testing.Corpora.Files(output, "wuting-wenbian/text", "*_*.txt") is not { } files) return;
        using var folder = new TemporaryFolder("wuting");
        var edition = WutingEdition.Read(files);
        edition.WriteTo(folder.At("input"));
        WriteGuide(folder.At("input"), edition);
        var site = WrittenOut.Of(folder.At("input"), folder.At("output"));
        output.WriteLine(site.Figures);
        foreach (var finding in site.FindingsOf(Severity.Warning).Take(20)) output.WriteLine(finding);

        Assert.False(site.Result.IsRefused);
        Assert.Empty(site.FindingsOf(Severity.Warning));
        var pages = new BookPages(folder.At("output"), edition);
        AssertJuanAreThere(edition, pages);
        AssertPageMarksAreThere(files, edition, pages);
        AssertTextIsThere(files, edition, pages);
        AssertWalkIsWhole(edition, pages);
        AssertLinksLeadToLeaves(folder.At("output"), edition);
        AssertMarkupIsShown(files, pages);
    }

    private static void AssertJuanAreThere(WutingEdition edition, BookPages pages)
    {
        Assert.Equal(Enumerable.Range(0, 51), edition.Pieces.Select(p => p.Juan).Distinct());
        foreach (var juan in Enumerable.Range(0, 51)) Assert.Equal(WutingEdition.VolumeTitle(juan), pages.Volume(juan).QuerySelector("h1")!.TextContent);
        // Every piece stands in the contents of the whole book, in order, with the leaf on which it begins.
        var contents = pages.Cover.QuerySelectorAll(".piece-list li").Select(li => (li.QuerySelector("a")!.TextContent, li.QuerySelector(".page")!.TextContent));
        Assert.Equal(edition.Pieces.Select(p => (p.Title, p.Leaf)), contents);
        Assert.Equal(51, pages.Cover.QuerySelectorAll(".volume details summary").Length);
    }

    private void AssertPageMarksAreThere(IReadOnlyList<string> files, WutingEdition edition, BookPages pages)
    {
        var source = files.SelectMany(File.ReadLines).Select(l => PageMark().Match(l)).Where(m => m.Success)
            .Select(m => $"page-{int.Parse(m.Groups[1].Value)}-{m.Groups[2].Value}").ToArray();
        var shown = pages.Books.SelectMany(p => p.QuerySelectorAll(".page-mark")).Select(m => m.Id!).ToArray();
        output.WriteLine($"{edition.Pieces.Length} pieces, {source.Length} page marks");
        Assert.True(source.Length > 2_900);
        Assert.Equal(source, shown);
    }

    private void AssertTextIsThere(IReadOnlyList<string> files, WutingEdition edition, BookPages pages)
    {
        var source = files.SelectMany(File.ReadLines).Where(l => !l.StartsWith('#')).ToArray();
        var properties = files.SelectMany(File.ReadLines).Where(l => l.StartsWith('#')).Sum(HanCount);
        // What the pages hold of the book: openings, headings that are lines of it, texts. Titles that are names of parts are ours.
        var shown = new StringBuilder();
        foreach (var juan in Enumerable.Range(0, 51))
        {
            shown.Append(pages.TextOfVolume(juan));
            foreach (var piece in edition.Pieces.Where(p => p.Juan == juan))
            {
                if (piece.HasHeading) shown.Append(pages.Piece(piece).QuerySelector("h1")!.TextContent);
                shown.Append(pages.TextOf(piece));
            }
        }
        var (wanted, found) = (source.Sum(HanCount), HanCount(shown.ToString()));
        output.WriteLine($"{wanted} Han characters in the text, {found} on the pages; {wanted + properties} with the headers of the files");
        Assert.True(wanted > 400_000);
        Assert.Equal(wanted, found);
        // Not only as many: the same ones, each as often. The order within a line differs only where small characters stand two abreast.
        Assert.Equal(Frequencies(string.Concat(source)), Frequencies(shown.ToString()));
    }

    private static void AssertWalkIsWhole(WutingEdition edition, BookPages pages)
    {
        var at = edition.Pieces[0].Id;
        var walked = new List<string>();
        while (walked.Count <= edition.Pieces.Length)
        {
            walked.Add(at);
            if (pages.Linked(at, "next") is not { } next) break;
            Assert.Equal(at, pages.Linked(next, "prev"));
            at = next;
        }
        Assert.Equal(edition.Pieces.Select(p => p.Id), walked);
        Assert.Null(pages.Linked(edition.Pieces[0].Id, "prev"));
    }

    // The guide names a leaf of every juan; its links are followed as a browser would.
    private static void AssertLinksLeadToLeaves(string output, WutingEdition edition)
    {
        var links = Parse(Path.Combine(output, "guides", "leaves", "index.html")).QuerySelectorAll(".story li a").ToArray();
        Assert.Equal(51, links.Length);
        foreach (var (link, wanted) in links.Zip(LeavesOfGuide(edition)))
        {
            var address = link.GetAttribute("href")!.Split('#');
            Assert.Equal("page-" + wanted.Leaf, address[1]);
            var target = Path.GetFullPath(Path.Combine(output, "guides", "leaves", address[0], "index.html"));
            Assert.NotNull(Parse(target).GetElementById(address[1])!.Closest(".book-text"));
        }
    }

    private static void AssertMarkupIsShown(IReadOnlyList<string> files, BookPages pages)
    {
        var source = files.SelectMany(File.ReadLines).Where(l => !l.StartsWith('#')).ToArray();
        var missing = pages.Books.Sum(p => p.QuerySelectorAll(".missing-character").Length + p.QuerySelector("h1")!.TextContent.Count(c => c == '〓'));
        Assert.Equal(source.Sum(l => Placeholder().Count(l)), missing);
        Assert.True(pages.Books.Sum(p => p.QuerySelectorAll(".book-text small, .story small").Length) > 800);
        // 卷四十九: the commentary stands one space in, and the page keeps it.
        var talks = pages.Books.Single(p => p.QuerySelector("h1")!.TextContent == "鄭駙馬宅宴洞中");
        Assert.Contains(talks.QuerySelectorAll(".book-text br"), br => br.NextSibling!.TextContent.TrimStart('\n').StartsWith("　秦樓指駙馬所居", StringComparison.Ordinal));
        Assert.Equal("zh-Hant", talks.QuerySelector(".book-text")!.GetAttribute("lang"));
    }

    private static void WriteGuide(string input, WutingEdition edition)
    {
        var lines = LeavesOfGuide(edition).Select(l => $"- [[piece:{l.Piece.Id}#{l.Leaf}]]");
        Directory.CreateDirectory(Path.Combine(input, "guides"));
        File.WriteAllText(Path.Combine(input, "guides", "leaves.md"), "---\ntitle: 各卷一叶\ntype: 使用\n---\n\n" + string.Join('\n', lines) + "\n");
    }

    // The last mark in the last piece of each juan that has one: deep in the book, not at its doors.
    private static IEnumerable<(EditionPiece Piece, string Leaf)> LeavesOfGuide(WutingEdition edition) =>
        edition.Pieces.Where(p => p.Pages.Any()).GroupBy(p => p.Juan).OrderBy(g => g.Key).Select(g => (g.Last(), g.Last().Pages.Last()));

    private static ImmutableSortedDictionary<string, int> Frequencies(string text) =>
        text.EnumerateRunes().Where(IsHan).GroupBy(r => r.ToString(), StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static int HanCount(string text) => text.EnumerateRunes().Count(IsHan);

    // Unified ideographs with their extensions, compatibility ideographs, and the ideographic zero.
    private static bool IsHan(Rune rune) => rune.Value is >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x323AF or 0x3007;

    private static IHtmlDocument Parse(string file)
    {
        using var stream = File.OpenRead(file);
        return new HtmlParser().ParseDocument(stream);
    }

    [GeneratedRegex("^<pb:[^_]+_[^_]+_([0-9]{3})-([0-9]+[ab])>")]
    private static partial Regex PageMark();

    [GeneratedRegex("&KR[0-9]+;")]
    private static partial Regex Placeholder();

    /// <summary>The written pages of the book, parsed.</summary>
    private sealed class BookPages
    {
        private readonly string _folder;
        private readonly Dictionary<string, IHtmlDocument> _pieces;
        private readonly Dictionary<int, IHtmlDocument> _volumes;

        public BookPages(string output, WutingEdition edition)
        {
            _folder = Path.Combine(output, "compilations");
            Cover = Parse(Path.Combine(_folder, WutingEdition.Book, "index.html"));
            _volumes = edition.Pieces.Select(p => p.Juan).Distinct().ToDictionary(j => j, j => Parse(Path.Combine(_folder, WutingEdition.Book, WutingEdition.VolumeSlug(j), "index.html")));
            _pieces = edition.Pieces.ToDictionary(p => p.Id, p => Parse(Path.Combine(_folder, p.Id, "index.html")), StringComparer.Ordinal);
            Books = [.. _volumes.OrderBy(v => v.Key).SelectMany(v => edition.Pieces.Where(p => p.Juan == v.Key).Select(p => _pieces[p.Id]).Prepend(v.Value))];
        }

        public IHtmlDocument Cover { get; }

        /// <summary>Each volume's page before its pieces.</summary>
        public ImmutableArray<IHtmlDocument> Books { get; }

        public IHtmlDocument Volume(int juan) => _volumes[juan];

        public IHtmlDocument Piece(EditionPiece piece) => _pieces[piece.Id];

        public string TextOfVolume(int juan) => TextOf(_volumes[juan], ".story");

        public string TextOf(EditionPiece piece) => TextOf(_pieces[piece.Id], ".book-text");

        /// <summary>The id of the piece before or after one; null at the ends.</summary>
        public string? Linked(string id, string relation)
        {
            if (_pieces[id].QuerySelector($"a[rel={relation}]")?.GetAttribute("href") is not { } href) return null;
            return Path.GetRelativePath(_folder, Path.GetFullPath(Path.Combine(_folder, id, href))).Replace('\\', '/').TrimEnd('/');
        }

        // Words of the page itself within the text: what a mark is, read out.
        private static string TextOf(IHtmlDocument page, string selector)
        {
            var text = page.QuerySelector(selector)?.Clone() as IElement;
            foreach (var own in text?.QuerySelectorAll(".visually-hidden, .page-mark") ?? Enumerable.Empty<IElement>()) own.Remove();
            return text?.TextContent ?? "";
        }
    }
}
