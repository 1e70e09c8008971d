using System.Collections.Immutable;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>A part that holds what was asked for.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Score">What it is worth there.</param>
/// <param name="IsHead">True when it stands in a title, a name or a code.</param>
internal readonly record struct PartHit(int Record, float Score, bool IsHead);

/// <summary>Finds the parts that hold a phrase and scores them.</summary>
internal sealed class PhraseSearch(IIndexContents contents)
{
    private readonly Bm25 _ranking = new(contents.Head.Parts, contents.Head.Length);
    private readonly TextFolder _folder = new(contents.Head.Table);

    /// <summary>The parts that hold a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="field">The field it must stand in; null for any.</param>
    public Dictionary<int, PartHit> Find(Phrase phrase, SearchField? field)
    {
        var cover = phrase.Cover;
        if (cover.IsEmpty) return [];
        var placed = cover.Count(static term => term.Family != TermFamily.Singles);
        var with = placed == cover.Length && (placed > 1 || field is not null) ? Places.Needed : Places.NotNeeded;
        var matches = contents.Find(cover, Joining.All, with);
        var weight = _ranking.Weight(matches.Frequencies);
        var hits = new Dictionary<int, PartHit>();
        // Single code points have no positions, nor have rare pairs: where they are not all that is asked for, the texts are looked through.
        var isRead = placed < cover.Length && (cover.Length > 1 || field is not null);
        var candidates = new Dictionary<int, PartPostings>();
        foreach (var part in matches.Parts)
            if (isRead || (with == Places.Needed && part.Terms.Any(static posting => posting.Positions.Length == 0))) candidates.Add(part.Part, part);
            else Add(part, Count(cover, part.Terms, field, with));
        foreach (var (part, document) in contents.Documents([.. candidates.Keys])) Add(candidates[part], Occurrences.In(document, phrase, field, _folder));
        return hits;

        void Add(PartPostings part, (int Frequency, bool IsHead) count)
        {
            if (count.Frequency > 0) hits[part.Part] = new PartHit(part.Record, _ranking.Score(weight, count.Frequency, part.Norm), count.IsHead);
        }
    }

    /// <summary>The parts that have a term of w, such as that of a year.</summary>
    public Dictionary<int, PartHit> OfWord(string term) => Of(contents.Find([new CoverTerm(TermFamily.Words, term, 0)], Joining.All, Places.NotNeeded), null);

    /// <summary>The parts that have a word that begins so.</summary>
    /// <param name="prefix">Its beginning.</param>
    /// <param name="field">The field it must stand in; null for any.</param>
    public Dictionary<int, PartHit> OfPrefix(string prefix, SearchField? field) => Of(contents.FindPrefix(prefix, field is null ? Places.NotNeeded : Places.Needed), field);

    private Dictionary<int, PartHit> Of(TermMatches matches, SearchField? field)
    {
        var weight = _ranking.Weight(matches.Frequencies);
        var hits = new Dictionary<int, PartHit>();
        foreach (var part in matches.Parts)
        {
            var posting = part.Terms[0];
            var frequency = field is null ? posting.Own : posting.Positions.Count(position => SearchFields.Of(position) == field && !SearchFields.IsContinuation(position));
            if (frequency > 0) hits[part.Part] = new PartHit(part.Record, _ranking.Score(weight, frequency, part.Norm), posting.IsHead);
        }
        return hits;
    }

    private static (int Frequency, bool IsHead) Count(ImmutableArray<CoverTerm> cover, Posting[] together, SearchField? field, Places with)
    {
        if (with == Places.NotNeeded) return (together[0].Own, together[0].IsHead);
        var (frequency, isHead) = (0, false);
        foreach (var position in together[0].Positions)
        {
            if (SearchFields.IsContinuation(position) || (field is not null && SearchFields.Of(position) != field)) continue;
            var stands = true;
            for (var at = 1; at < cover.Length && stands; at++) stands = Array.BinarySearch(together[at].Positions, position + cover[at].At - cover[0].At) >= 0;
            if (!stands) continue;
            frequency++;
            isHead |= SearchFields.IsHead(SearchFields.Of(position));
        }
        return (frequency, isHead);
    }
}
