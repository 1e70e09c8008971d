using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Kinds.Composing;

/// <summary>Records by the sound of their title, and by its first strokes: on one page, or a page for each letter and stroke count when they are many.</summary>
/// <param name="Kind">The kind of the records.</param>
/// <param name="Records">The records, in any order.</param>
/// <param name="TitleIn">The title of the index in the words of a page.</param>
/// <param name="Reading">How titles are read: surnames may sound otherwise than words.</param>
public sealed record IndexPages(Kind Kind, ImmutableArray<Record> Records, Func<Words, string> TitleIn, HanReading Reading = HanReading.Words)
{
    /// <summary>The most entries of an index on one page.</summary>
    public const int Longest = 400;

    private const string BySound = "by-sound";
    private const string ByStrokes = "by-strokes";

    /// <summary>What stands over the index, such as a map; null for nothing.</summary>
    public Func<PageContext, BlockView?>? Above { get; init; }

    /// <summary>Other ways to the records, as links under the title.</summary>
    public Func<PageContext, ImmutableArray<Link>>? Beside { get; init; }

    private bool IsSplit => Records.Length > Longest;

    /// <summary>The index, then the pages of its groups when it is too long for one.</summary>
    public IEnumerable<ListPage> Pages()
    {
        var (sounds, strokes) = (SoundGroups(), StrokeGroups());
        yield return new ListPage(SitePath.Page(Kind.Folder), page => Compose(sounds, strokes, page));
        if (!IsSplit) yield break;
        foreach (var groups in new[] { sounds, strokes })
            for (var i = 0; i < groups.Length; i++)
            {
                var at = i;
                yield return new ListPage(groups[i].Page, page => ComposeGroup(groups, at, page));
            }
    }

    private PageContent Compose(ImmutableArray<Group> sounds, ImmutableArray<Group> strokes, PageContext page)
    {
        var title = TitleIn(page.Words);
        var view = new IndexView(
            new Heading(page.Words.Index, title, null, null, null, null), Beside?.Invoke(page) ?? [], Above?.Invoke(page), [.. sounds.Select(g => View(g, page))], [.. strokes.Select(g => View(g, page))], IsSplit);
        return PageContent.Of<IndexPage, IndexView>("index", title, view) with { Area = Kind.Folder };
    }

    private PageContent ComposeGroup(ImmutableArray<Group> groups, int at, PageContext page)
    {
        var (group, index) = (groups[at], TitleIn(page.Words));
        var pager = new Pager(
            index, $"{at + 1} / {groups.Length}", page.Say(new("前一组", "Previous group")), at > 0 ? LinkTo(groups[at - 1], page) : null,
            page.Say(new("后一组", "Next group")), at < groups.Length - 1 ? LinkTo(groups[at + 1], page) : null);
        var name = group.NameIn(page.Words);
        var view = new IndexGroupView(new Heading(index, name, null, null, null, null), Entries(group, page), pager);
        return PageContent.Of<IndexGroupPage, IndexGroupView>("index", $"{index} · {name}", view) with
        {
            Area = Kind.Folder,
            Crumbs = [new Link(page.To(SitePath.Page(Kind.Folder)), index)],
        };
    }

    private IndexGroup View(Group group, PageContext page) => IsSplit
        ? new IndexGroup(LinkTo(group, page), group.Anchor, group.Records.Length, [])
        : new IndexGroup(new Link("#" + group.Anchor, group.NameIn(page.Words)), group.Anchor, group.Records.Length, Entries(group, page));

    private static Link LinkTo(Group group, PageContext page) => new(page.To(group.Page), group.NameIn(page.Words));

    private static ImmutableArray<IndexEntry> Entries(Group group, PageContext page) =>
        [.. group.Records.Select(r => new IndexEntry(page.LinkTo(r), page.Catalogue.KindOf(r.Id).MetaOf(r, page)))];

    private ImmutableArray<Group> SoundGroups() => Groups(
        r => HanSort.PinyinInitial(r.Title, Reading).ToString(), r => HanSort.PinyinKey(r.Title, Reading),
        letter => new Group("p-" + letter.Replace('#', '0'), PathOf(BySound, letter == "#" ? "0" : letter.ToLowerInvariant()), _ => letter, []));

    // Titles without a Chinese character have no strokes to look under.
    private ImmutableArray<Group> StrokeGroups() => !Records.Any(r => FirstStrokes(r) > 0) ? [] : Groups(
        r => FirstStrokes(r).ToString("00", CultureInfo.InvariantCulture), r => HanSort.StrokeKey(r.Title),
        strokes => new Group("s-" + strokes.TrimStart('0'), PathOf(ByStrokes, strokes), words => Words.Fill(words.StrokeGroup, int.Parse(strokes, CultureInfo.InvariantCulture)), []));

    private ImmutableArray<Group> Groups(Func<Record, string> key, Func<Record, string> sort, Func<string, Group> named) =>
    [
        .. Records.GroupBy(key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => named(g.Key) with { Records = [.. g.OrderBy(sort, StringComparer.Ordinal).ThenBy(r => r.Id)] }),
    ];

    private SitePath PathOf(string order, string group) => SitePath.Page(Kind.Folder, order, group);

    private static int FirstStrokes(Record record) => record.Title.Select(HanSort.StrokeCount).FirstOrDefault(n => n > 0);

    private sealed record Group(string Anchor, SitePath Page, Func<Words, string> NameIn, ImmutableArray<Record> Records);
}
