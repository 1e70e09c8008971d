using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Wording;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Composing;

/// <summary>A long list of records in parts, one a page. The first part stands on the list's own page.</summary>
/// <param name="All">All records of the list, in order.</param>
/// <param name="First">The list's own page.</param>
public sealed record ListParts(ImmutableArray<Record> All, SitePath First)
{
    /// <summary>The most records that one page lists.</summary>
    public const int Longest = 200;

    /// <summary>How many pages the list takes; one for an empty list.</summary>
    public int Count => Math.Max(1, (All.Length + Longest - 1) / Longest);

    /// <summary>The records of a page.</summary>
    /// <param name="number">From 1.</param>
    public ImmutableArray<Record> Of(int number) => [.. All.Skip((number - 1) * Longest).Take(Longest)];

    /// <summary>The further pages of the list.</summary>
    public IEnumerable<ListPage> Further(Func<int, PageContext, Components.Shell.PageContent> compose) =>
        Enumerable.Range(2, Count - 1).Select(number => new ListPage(First.Numbered(number), page => compose(number, page)));

    /// <summary>The way to all pages of the list; null when it has one only.</summary>
    public PartsNavigation? Navigation(int current, PageContext page) => Count == 1 ? null : new PartsNavigation(
        [.. Enumerable.Range(1, Count).Select(number => new PartLink(new Link(page.To(First.Numbered(number)), Name(number)), number == current))],
        new Pager(
            page.Words.PagesOfList, $"{current} / {Count}", page.Say(new("上一页", "Previous page")), current > 1 ? To(current - 1, page) : null,
            page.Say(new("下一页", "Next page")), current < Count ? To(current + 1, page) : null));

    private Link To(int number, PageContext page) => new(page.To(First.Numbered(number)), Name(number));

    // A reader looks for a code, so a page is named by its first and last; records without one by their numbers.
    private string Name(int number)
    {
        var (from, to) = ((number - 1) * Longest, Math.Min(number * Longest, All.Length) - 1);
        return All[from] is ICoded first && All[to] is ICoded last ? $"{first.Code}—{last.Code}" : $"{from + 1}—{to + 1}";
    }
}
