using System.Collections.Immutable;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>A part that holds a phrase.</summary>
/// <param name="Score">What it is worth there.</param>
/// <param name="IsHead">True when it stands in a title, a name, a creator or a code.</param>
internal readonly record struct PartHit(float Score, bool IsHead);

/// <summary>Finds the parts that hold a phrase and scores them.</summary>
internal sealed class PhraseSearch(StartHeader start, TermLookup terms, DocumentTable documents)
{
    private readonly Bm25 _ranking = new(start.Parts, start.Length);

    /// <summary>The parts that hold a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="field">The field it must stand in; null for any.</param>
    public Dictionary<int, PartHit> Find(Phrase phrase, SearchField? field)
    {
        var cover = phrase.Cover;
        if (cover.IsEmpty) return [];
        var placed = cover.Where(static term => term.Family != TermFamily.Singles).ToArray();
        var with = placed.Length > 1 || (field is not null && placed.Length > 0) ? Places.Needed : Places.NotNeeded;
        // First without positions: a term that is nowhere needs no more of the others.
        var postings = new List<Posting>[cover.Length];
        for (var at = 0; at < cover.Length; at++)
        {
            postings[at] = terms.Find(cover[at].Family, cover[at].Term, Places.NotNeeded);
            if (postings[at].Count == 0) return [];
        }
        var weight = _ranking.Weight(postings.Select(static list => list.Count(static posting => posting.Own > 0)));
        if (with == Places.Needed)
            for (var at = 0; at < cover.Length; at++)
                if (cover[at].Family != TermFamily.Singles) postings[at] = terms.Find(cover[at].Family, cover[at].Term, Places.Needed);

        var hits = new Dictionary<int, PartHit>();
        foreach (var together in Together(postings))
            if (Count(cover, together, field, with) is { Frequency: > 0 } count && (placed.Length > 0 || field is not { } named || documents.Holds(together[0].Part, named, phrase)))
                hits[together[0].Part] = new PartHit(_ranking.Score(weight, count.Frequency, start.Norms[together[0].Part]), count.IsHead);
        return hits;
    }

    /// <summary>The parts of a list of postings, such as those of a year or a prefix.</summary>
    public Dictionary<int, PartHit> Of(List<Posting> postings, SearchField? field)
    {
        var weight = _ranking.Weight([postings.Count]);
        var hits = new Dictionary<int, PartHit>();
        foreach (var posting in postings)
        {
            var frequency = field is null ? posting.Own : posting.Positions.Count(position => SearchFields.Of(position) == field && !SearchFields.IsContinuation(position));
            if (frequency > 0) hits[posting.Part] = new PartHit(_ranking.Score(weight, frequency, start.Norms[posting.Part]), posting.IsHead);
        }
        return hits;
    }

    /// <summary>The postings of all terms in each part that has all of them.</summary>
    private static IEnumerable<Posting[]> Together(List<Posting>[] lists)
    {
        var at = new int[lists.Length];
        var rarest = Enumerable.Range(0, lists.Length).MinBy(term => lists[term].Count);
        foreach (var posting in lists[rarest])
        {
            var together = new Posting[lists.Length];
            var isWhole = true;
            for (var term = 0; term < lists.Length && isWhole; term++)
            {
                at[term] = FirstAtLeast(lists[term], at[term], posting.Part);
                isWhole = at[term] < lists[term].Count && lists[term][at[term]].Part == posting.Part;
                if (isWhole) together[term] = lists[term][at[term]];
            }
            if (isWhole) yield return together;
        }
    }

    // By doubling steps, then by halves: the lists may be of very different lengths.
    private static int FirstAtLeast(List<Posting> list, int from, int part)
    {
        var step = 1;
        while (from + step < list.Count && list[from + step].Part < part) step *= 2;
        var (low, high) = (from + (step / 2), Math.Min(from + step, list.Count));
        if (low < list.Count && list[low].Part >= part) return low;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (list[middle].Part < part) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static (int Frequency, bool IsHead) Count(ImmutableArray<CoverTerm> cover, Posting[] together, SearchField? field, Places with)
    {
        if (with == Places.NotNeeded)
        {
            // Of one term, and of single code points, which have no positions: as often as the rarest.
            return (together.Min(static posting => posting.Own), together.All(static posting => posting.IsHead));
        }
        var first = -1;
        var (frequency, isHead) = (0, false);
        for (var at = 0; at < cover.Length && first < 0; at++)
            if (cover[at].Family != TermFamily.Singles) first = at;
        foreach (var position in together[first].Positions)
        {
            if (SearchFields.IsContinuation(position) || (field is not null && SearchFields.Of(position) != field)) continue;
            var stands = true;
            for (var at = first + 1; at < cover.Length && stands; at++)
                stands = cover[at].Family == TermFamily.Singles || Array.BinarySearch(together[at].Positions, position + cover[at].At - cover[first].At) >= 0;
            if (!stands) continue;
            frequency++;
            isHead |= SearchFields.IsHead(SearchFields.Of(position));
        }
        return (frequency, isHead);
    }
}
