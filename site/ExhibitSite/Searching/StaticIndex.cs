using System.Collections.Immutable;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>Searches the files of a static index, as the browser does. May be asked by one thread at a time.</summary>
public sealed class StaticIndex : ISearchBackend
{
    private const float HeadBoost = 1.6f;
    private const float FormBoost = 1.15f;

    private readonly IndexFiles _files;
    private readonly StartHeader _start;
    private readonly TermLookup _terms;
    private readonly DocumentTable _documents;
    private readonly PhraseSearch _phrases;
    private readonly QueryReader _queries;
    private readonly Snippets _snippets;
    private readonly int[] _firstPart;
    private FacetTable? _facets;

    /// <summary>Reads the start of an index.</summary>
    /// <param name="open">The bytes of a file by its name below <c>search/</c>, such as <c>start.bin</c>; null when it is not there.</param>
    /// <exception cref="DamagedIndexException">There is no index, or it cannot be read.</exception>
    public StaticIndex(Func<string, byte[]?> open)
    {
        _files = new IndexFiles(open);
        _start = StartHeader.Read(_files.Read("start.bin"));
        _terms = new TermLookup(_start, _files);
        _documents = new DocumentTable(_start, _files);
        _phrases = new PhraseSearch(_start, _terms, _documents);
        _queries = new QueryReader(_start.Table, _start.Eras, _start.Facets);
        _snippets = new Snippets(_start.Table);
        _firstPart = new int[_start.Records + 1];
        for (var part = _start.Parts - 1; part >= 0; part--) _firstPart[_start.RecordOfPart[part]] = part;
        _firstPart[_start.Records] = _start.Parts;
    }

    private FacetTable Facets => _facets ??= new FacetTable(_start, _files);

    /// <inheritdoc />
    public SearchAnswer Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = _queries.Read(request.Query);
        if (query.IsEmpty) return SearchAnswer.Nothing;
        var conditions = Conditions(query, request);
        var scores = conditions is null ? [] : Scores(conditions, request);
        var isApproximate = scores.Count == 0;
        if (isApproximate)
        {
            conditions = [Approximately(query)];
            scores = Scores(conditions, request);
        }
        foreach (var excluded in query.Clauses.Where(static clause => clause.IsExcluded))
            foreach (var record in RecordsOf(excluded)) scores.Remove(record);
        return Answer(request, query, conditions!, scores) with { IsApproximate = isApproximate && scores.Count > 0 };
    }

    /// <summary>What the texts of the index hold of rare characters.</summary>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    public CharacterReport Characters() => CharacterReport.Of(Enumerable.Range(0, _start.Parts).Select(_documents.Of), _start.Table);

    /// <summary>What each clause finds: for each phrase the parts; null when one finds nothing.</summary>
    private List<Condition>? Conditions(Query query, SearchRequest request)
    {
        var conditions = new List<Condition>();
        foreach (var clause in query.Clauses.Where(static clause => !clause.IsExcluded))
        {
            foreach (var condition in ConditionsOf(clause))
            {
                if (request.Forms == CharacterForms.AsTyped && condition.Parts is { } parts)
                    foreach (var part in parts.Keys.Where(part => !_documents.HoldsAsTyped(part, clause.Typed)).ToArray()) parts.Remove(part);
                if (condition.Parts is { Count: 0 } || condition.Records is { Count: 0 }) return null;
                conditions.Add(condition);
            }
        }
        return conditions;
    }

    private Condition[] ConditionsOf(Clause clause)
    {
        if (clause.Facet is { } facet) return [new Condition(null, Facets.RecordsWith(facet, clause.Folded, Folded))];
        if (clause.Prefix is { } prefix)
        {
            var isCode = clause.Field == SearchField.Code || prefix.StartsWith('=');
            return [new Condition(_phrases.Of(_terms.FindPrefix(prefix, clause.Field is null ? Places.NotNeeded : Places.Needed), isCode ? null : clause.Field), null)];
        }
        var phrases = clause.Phrases.Select(phrase => new Condition(_phrases.Find(phrase, clause.Field), null)).ToArray();
        if (clause.Year is not { } year) return phrases;
        // The date says the same as all the words of it together.
        var dated = _phrases.Of(_terms.Find(TermFamily.Words, year, Places.NotNeeded), null);
        var written = phrases.Length == 1 ? phrases[0].Parts! : [];
        foreach (var (part, hit) in dated)
            if (!written.TryGetValue(part, out var other) || other.Score < hit.Score) written[part] = hit;
        return [new Condition(written, null)];
    }

    private HashSet<int> RecordsOf(Clause clause)
    {
        HashSet<int>? records = null;
        foreach (var condition in ConditionsOf(clause))
        {
            var found = condition.Records ?? [.. condition.Parts!.Keys.Select(part => _start.RecordOfPart[part])];
            if (records is null) records = found;
            else records.IntersectWith(found);
        }
        return records ?? [];
    }

    /// <summary>The records that meet all conditions, with the sum of what each condition is worth in its best part.</summary>
    private Dictionary<int, float> Scores(List<Condition> conditions, SearchRequest request)
    {
        Dictionary<int, float>? scores = null;
        foreach (var condition in conditions)
        {
            var found = condition.Records?.ToDictionary(static record => record, static _ => 0f) ?? Best(condition.Parts!, request);
            scores = scores is null ? found : scores.Where(entry => found.ContainsKey(entry.Key)).ToDictionary(static entry => entry.Key, entry => entry.Value + found[entry.Key]);
        }
        return scores ?? [];
    }

    private Dictionary<int, float> Best(Dictionary<int, PartHit> parts, SearchRequest request)
    {
        var best = new Dictionary<int, float>(parts.Count);
        foreach (var (part, hit) in parts)
        {
            var (record, score) = (_start.RecordOfPart[part], Weighed(hit, request));
            if (!best.TryGetValue(record, out var other) || score > other) best[record] = score;
        }
        return best;
    }

    private static float Weighed(PartHit hit, SearchRequest request) => hit.IsHead && request.Weights == SearchWeights.Boosted ? hit.Score * HeadBoost : hit.Score;

    /// <summary>The parts that hold at least half of the pairs asked for, by their share.</summary>
    private Condition Approximately(Query query)
    {
        const int MostPairs = 24;
        var pairs = query.Clauses.Where(static clause => !clause.IsExcluded && clause.Facet is null).SelectMany(static clause => clause.Phrases).SelectMany(static phrase => PairsOf(phrase)).Distinct().Take(MostPairs).ToArray();
        var counts = new Dictionary<int, int>();
        foreach (var pair in pairs)
            foreach (var posting in _terms.Find(TermFamily.Pairs, pair, Places.NotNeeded))
                if (posting.Own > 0) counts[posting.Part] = counts.GetValueOrDefault(posting.Part) + 1;
        return new Condition(counts.Where(entry => pairs.Length > 1 && 2 * entry.Value >= pairs.Length).ToDictionary(static entry => entry.Key, entry => new PartHit((float)entry.Value / pairs.Length, false)), null);
    }

    private static IEnumerable<string> PairsOf(Phrase phrase)
    {
        for (var at = 0; at + 1 < phrase.CodePoints.Length; at++)
            if (UnicodeForms.ClassOf(phrase.CodePoints[at]) == CodePointClass.Han && UnicodeForms.ClassOf(phrase.CodePoints[at + 1]) == CodePointClass.Han)
                yield return FoldedText.Print(phrase.CodePoints.AsSpan(at, 2));
    }

    private SearchAnswer Answer(SearchRequest request, Query query, List<Condition> conditions, Dictionary<int, float> scores)
    {
        var choices = request.Facets.ToLookup(static choice => choice.Facet);
        var inRange = request.FromDay is null && request.ToDay is null ? scores.Keys.ToArray() : [.. scores.Keys.Where(record => Touches(Facets.DaysOf(record), request))];
        var chosen = choices.Count == 0 ? inRange : [.. inRange.Where(record => Facets.Has(record, choices, except: null))];
        var ordered = request.Order == SearchOrder.Date
            ? chosen.OrderBy(record => Facets.DaysOf(record)?.First ?? int.MaxValue).ThenBy(static record => record)
            : chosen.OrderByDescending(record => scores[record]).ThenBy(static record => record);
        var phrases = query.Clauses.Where(static clause => !clause.IsExcluded).SelectMany(static clause => clause.Phrases).ToImmutableArray();
        var typed = query.Clauses.Where(static clause => !clause.IsExcluded && !clause.Phrases.IsEmpty).Select(static clause => clause.Typed).ToArray();
        var rows = ordered.Skip(request.Offset).Take(request.Limit).Select(record => RowOf(record, scores[record], conditions, request, phrases, typed)).ToArray();
        // Within the shown page alone: it needs the texts.
        if (request is { Weights: SearchWeights.Boosted, Order: SearchOrder.Relevance }) rows = [.. rows.OrderByDescending(static row => row.Score)];
        return new SearchAnswer(chosen.Length, [.. rows], Facets.Count(inRange, choices));
    }

    private static bool Touches((int First, int Last)? days, SearchRequest request) =>
        days is { } own && (request.FromDay is not { } from || own.Last >= from) && (request.ToDay is not { } to || own.First <= to);

    private SearchRow RowOf(int record, float score, List<Condition> conditions, SearchRequest request, ImmutableArray<Phrase> phrases, string[] typed)
    {
        var (best, bestSum) = (_firstPart[record], -1f);
        for (var part = _firstPart[record]; part < _firstPart[record + 1]; part++)
        {
            var sum = conditions.Sum(condition => condition.Parts is { } parts && parts.TryGetValue(part, out var hit) ? Weighed(hit, request) : 0);
            if (sum > bestSum) (best, bestSum) = (part, sum);
        }
        var document = _documents.Of(best);
        if (request.Weights == SearchWeights.Boosted && typed.Length > 0 && typed.All(text => _documents.HoldsAsTyped(best, text))) score *= FormBoost;
        var colon = document.Id.IndexOf(':', StringComparison.Ordinal);
        return new SearchRow(document.Id[..Math.Max(colon, 0)], document.Id[(colon + 1)..], document.Url, document.Title, score, _snippets.Of(document, phrases))
        {
            Date = document.Date,
            Place = document.Place,
            Image = document.Image,
            Part = document.Part,
        };
    }

    private string Folded(string text) => FoldedText.Print([.. new TextFolder(_start.Table).Fold(text).CodePoints.Where(static codePoint => codePoint != FoldedText.Gap)]);

    /// <summary>One thing all found records have: parts with what they are worth, or records.</summary>
    private sealed record Condition(Dictionary<int, PartHit>? Parts, HashSet<int>? Records);
}
