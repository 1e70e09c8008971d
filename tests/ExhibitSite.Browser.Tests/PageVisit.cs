using System.Collections.Immutable;

namespace ExhibitSite.Browser.Tests;

/// <summary>What one page did and said in the browser.</summary>
/// <param name="Address">Relative to the site's own address.</param>
/// <param name="Kind">The page's type: the <c>page-…</c> class of its body.</param>
/// <param name="Foreign">Addresses asked for outside the site.</param>
/// <param name="Failed">Requests that failed or were answered with an error.</param>
/// <param name="Messages">Console messages, script errors and violations of the content security policy, with script and without.</param>
/// <param name="Links">Every address that an <c>href</c> names, without the query, resolved by the browser.</param>
/// <param name="Anchors">Every id of the page.</param>
/// <param name="TextWithScript">The visible text of <c>main</c>, offers that need script left out, white space folded.</param>
/// <param name="TextWithoutScript">The same with script off.</param>
/// <param name="Wide">What sticks out to the side at 320 px, in normal and in large type.</param>
/// <param name="Axe">What axe reports, by mode; a mode that was not looked at is absent.</param>
internal sealed record PageVisit(
    string Address,
    string Kind,
    ImmutableArray<string> Foreign,
    ImmutableArray<string> Failed,
    ImmutableArray<string> Messages,
    ImmutableArray<string> Links,
    ImmutableArray<string> Anchors,
    string TextWithScript,
    string TextWithoutScript,
    ImmutableArray<string> Wide,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Axe);
