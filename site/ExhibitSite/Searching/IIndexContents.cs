using System.Collections.Immutable;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>What an index holds, wherever it lies: files or a data base. <see cref="IndexSearch"/> asks it; so all back ends give one answer.</summary>
internal interface IIndexContents
{
    /// <summary>What the index says of itself.</summary>
    IndexHead Head { get; }

    /// <summary>The parts that hold terms.</summary>
    /// <param name="terms">The terms, one at least.</param>
    /// <param name="joining">Whether a part must have all of them.</param>
    /// <param name="with">Whether positions are needed.</param>
    TermMatches Find(ImmutableArray<CoverTerm> terms, Joining joining, Places with);

    /// <summary>The parts that hold words with a beginning; the postings of all these words as one.</summary>
    TermMatches FindPrefix(string prefix, Places with);

    /// <summary>The documents of parts, in order of part.</summary>
    IEnumerable<(int Part, Document Document)> Documents(IEnumerable<int> parts);

    /// <summary>The first part of a record.</summary>
    int FirstPartOf(int record);

    /// <summary>The records that have a value of a facet whose label or other name holds a text.</summary>
    /// <param name="key">The facet.</param>
    /// <param name="folded">The text, folded, without gaps.</param>
    HashSet<int> RecordsWith(string key, string folded);

    /// <summary>The days of those of the records that have a date.</summary>
    IReadOnlyDictionary<int, (int First, int Last)> DaysOf(IReadOnlyCollection<int> records);

    /// <summary>Those of the records that have one of the chosen values of each facet.</summary>
    IReadOnlyCollection<int> Having(IReadOnlyCollection<int> records, ILookup<string, FacetChoice> choices);

    /// <summary>How many records have each value. A chosen facet counts as if it were not chosen, so that one can choose anew.</summary>
    /// <param name="records">The records without the choices.</param>
    /// <param name="choices">The choices, by facet.</param>
    ImmutableArray<FacetCount> Count(IReadOnlyCollection<int> records, ILookup<string, FacetChoice> choices);
}

/// <summary>What an index says of itself.</summary>
/// <param name="Table">The site's fold table.</param>
/// <param name="Eras">The eras that dates of the index have, folded; the longest first.</param>
/// <param name="Facets">The facets' keys and labels, in the order of the columns.</param>
/// <param name="Parts">Number of parts.</param>
/// <param name="Length">Sum of their lengths.</param>
internal sealed record IndexHead(FoldTable Table, ImmutableArray<string> Eras, ImmutableArray<(string Key, ImmutableArray<string> Names)> Facets, int Parts, long Length);

/// <summary>Parts that hold terms.</summary>
/// <param name="Frequencies">In how many parts each term occurs of its own.</param>
/// <param name="Parts">The parts in order; to be read once.</param>
internal sealed record TermMatches(ImmutableArray<int> Frequencies, IEnumerable<PartPostings> Parts);

/// <summary>The postings of some terms in one part.</summary>
/// <param name="Part">The part.</param>
/// <param name="Record">Its record.</param>
/// <param name="Norm">Its length, in a byte.</param>
/// <param name="Terms">A posting for each term asked for; one without occurrences where the part has not got it.</param>
internal readonly record struct PartPostings(int Part, int Record, byte Norm, Posting[] Terms);

/// <summary>Which of several terms a part must have.</summary>
internal enum Joining
{
    /// <summary>All.</summary>
    All,

    /// <summary>One at least.</summary>
    Any,
}
