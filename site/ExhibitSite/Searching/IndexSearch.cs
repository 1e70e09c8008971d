using System.Collections.Immutable;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>Answers a request from the contents of an index (<c>docs/search.md</c>, sections 5 and 6). May be asked by one thread at a time.</summary>
internal sealed class IndexSearch(IIndexContents contents)
{
    private const float HeadBoost = 1.6f;
    private const float FormBoost = 1.15f;
    private const float NameBoost = 3f;

    private readonly PhraseSearch _phrases = new(contents);
    private readonly QueryReader _queries = new(contents.Head.Table, contents.Head.Eras, contents.Head.Facets);
    private readonly Snippets _snippets = new(contents.Head.Table);
    private readonly TextFolder _folder = new(contents.Head.Table);

    /// <summary>The records that a query finds.</summary>
    public SearchAnswer Search(SearchRequest request)
    {
        if (Find(request) is not { } found) return SearchAnswer.Nothing;
        return Answer(request, found) with { IsApproximate = found.IsApproximate && found.Scores.Count > 0 };
    }

    /// <summary>What the found records can be narrowed by: counts, and the first days of those that have a date, in order.</summary>
    public (ImmutableArray<FacetCount> Counts, ImmutableArray<int> FirstDays) Narrowing(SearchRequest request)
    {
        if (Find(request) is not { } found) return ([], []);
        var choices = request.Facets.ToLookup(static choice => choice.Facet);
        var days = contents.DaysOf(found.Scores.Keys);
        // The range asked for does not narrow the years that are offered.
        var chosen = choices.Count == 0 ? found.Scores.Keys : contents.Having(found.Scores.Keys, choices);
        return (contents.Count(InRange(found, days, request), choices), [.. chosen.Where(days.ContainsKey).Select(record => days[record].First).Order()]);
    }

    private Found? Find(SearchRequest request)
    {
        var query = _queries.Read(request.Query);
        if (query.IsEmpty) return null;
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
        return new Found(query, conditions!, scores, isApproximate);
    }

    /// <summary>What each clause finds: for each phrase the parts; null when one finds nothing.</summary>
    private List<Condition>? Conditions(Query query, SearchRequest request)
    {
        var conditions = new List<Condition>();
        foreach (var clause in query.Clauses.Where(static clause => !clause.IsExcluded))
        {
            foreach (var condition in ConditionsOf(clause))
            {
                if (request.Forms == CharacterForms.AsTyped && condition.Parts is { } parts)
                    foreach (var (part, document) in contents.Documents([.. parts.Keys]))
                        if (!document.HoldsAsTyped(clause)) parts.Remove(part);
                if (condition.Parts is { Count: 0 } || condition.Records is { Count: 0 }) return null;
                conditions.Add(condition);
            }
        }
        return conditions;
    }

    private Condition[] ConditionsOf(Clause clause)
    {
        if (clause.Facet is { } facet) return [new Condition(null, contents.RecordsWith(facet, clause.Folded))];
        if (clause.Prefix is { } prefix)
        {
            var isCode = clause.Field == SearchField.Code || prefix.StartsWith('=');
            return [new Condition(_phrases.OfPrefix(prefix, isCode ? null : clause.Field), null)];
        }
        var phrases = clause.Phrases.Select(phrase => new Condition(_phrases.Find(phrase, clause.Field), null)).ToArray();
        if (clause.Year is not { } year) return phrases;
        // The date says the same as all the words of it together.
        var dated = _phrases.OfWord(year);
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
            var found = condition.Records ?? [.. condition.Parts!.Values.Select(static hit => hit.Record)];
            if (records is null) records = found;
            else records.IntersectWith(found);
        }
        return records ?? [];
    }

    /// <summary>The records that meet all conditions, with the sum of what each condition is worth in its best part.</summary>
    private static Dictionary<int, float> Scores(List<Condition> conditions, SearchRequest request)
    {
        Dictionary<int, float>? scores = null;
        foreach (var condition in conditions)
        {
            var found = condition.Records?.ToDictionary(static record => record, static _ => 0f) ?? Best(condition.Parts!, request);
            scores = scores is null ? found : scores.Where(entry => found.ContainsKey(entry.Key)).ToDictionary(static entry => entry.Key, entry => entry.Value + found[entry.Key]);
        }
        return scores ?? [];
    }

    private static Dictionary<int, float> Best(Dictionary<int, PartHit> parts, SearchRequest request)
    {
        var best = new Dictionary<int, float>(parts.Count);
        foreach (var hit in parts.Values)
        {
            var (record, score) = (hit.Record, Weighed(hit, request));
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
        var hits = new Dictionary<int, PartHit>();
        if (pairs.Length > 1)
            foreach (var part in contents.Find([.. pairs.Select(static pair => new CoverTerm(TermFamily.Pairs, pair, 0))], Joining.Any, Places.NotNeeded).Parts)
                if (part.Terms.Count(static posting => posting.Own > 0) is var count && 2 * count >= pairs.Length)
                    hits.Add(part.Part, new PartHit(part.Record, (float)count / pairs.Length, false));
        return new Condition(hits, null);
    }

    private static IEnumerable<string> PairsOf(Phrase phrase)
    {
        for (var at = 0; at + 1 < phrase.CodePoints.Length; at++)
            if (UnicodeForms.ClassOf(phrase.CodePoints[at]) == CodePointClass.Han && UnicodeForms.ClassOf(phrase.CodePoints[at + 1]) == CodePointClass.Han)
                yield return FoldedText.Print(phrase.CodePoints.AsSpan(at, 2));
    }

    private SearchAnswer Answer(SearchRequest request, Found found)
    {
        var (query, conditions, scores, _) = found;
        var choices = request.Facets.ToLookup(static choice => choice.Facet);
        var needsDays = request.FromDay is not null || request.ToDay is not null || request.Order == SearchOrder.Date;
        var days = needsDays ? contents.DaysOf(scores.Keys) : null;
        var inRange = InRange(found, days, request);
        var chosen = choices.Count == 0 ? inRange : contents.Having(inRange, choices);
        var ordered = request.Order == SearchOrder.Date
            ? chosen.OrderBy(record => days!.TryGetValue(record, out var own) ? own.First : int.MaxValue).ThenBy(static record => record)
            : chosen.OrderByDescending(record => scores[record]).ThenBy(static record => record);
        var phrases = query.Clauses.Where(static clause => !clause.IsExcluded).SelectMany(static clause => clause.Phrases).ToImmutableArray();
        var typed = query.Clauses.Where(static clause => !clause.IsExcluded && !clause.Phrases.IsEmpty).ToArray();
        var best = BestParts([.. ordered.Skip(request.Offset).Take(request.Limit)], conditions, request);
        var documents = contents.Documents(best.Select(static entry => entry.Part)).ToDictionary(static entry => entry.Part, static entry => entry.Document);
        var rows = best.Select(entry => RowOf(documents[entry.Part], scores[entry.Record], request, phrases, typed)).ToArray();
        // Within the shown page alone: it needs the texts.
        if (request is { Weights: SearchWeights.Boosted, Order: SearchOrder.Relevance }) rows = [.. rows.OrderByDescending(static row => row.Score)];
        return new SearchAnswer(chosen.Count, [.. rows], contents.Count(inRange, choices));
    }

    private static IReadOnlyCollection<int> InRange(Found found, IReadOnlyDictionary<int, (int First, int Last)>? days, SearchRequest request) =>
        request.FromDay is null && request.ToDay is null ? found.Scores.Keys : (IReadOnlyCollection<int>)found.Scores.Keys.Where(record => Touches(days!, record, request)).ToArray();

    private static bool Touches(IReadOnlyDictionary<int, (int First, int Last)> days, int record, SearchRequest request) =>
        days.TryGetValue(record, out var own) && (request.FromDay is not { } from || own.Last >= from) && (request.ToDay is not { } to || own.First <= to);

    /// <summary>For each record the part that is worth most, the first of several; its first where no part says anything.</summary>
    private (int Record, int Part)[] BestParts(int[] records, List<Condition> conditions, SearchRequest request)
    {
        var sums = records.ToDictionary(static record => record, static _ => new SortedDictionary<int, float>());
        foreach (var parts in conditions.Select(static condition => condition.Parts).OfType<Dictionary<int, PartHit>>())
            foreach (var (part, hit) in parts)
                if (sums.TryGetValue(hit.Record, out var own)) own[part] = own.GetValueOrDefault(part) + Weighed(hit, request);
        return [.. records.Select(record => (record, sums[record].Count > 0 ? sums[record].MaxBy(static entry => entry.Value).Key : contents.FirstPartOf(record)))];
    }

    private SearchRow RowOf(Document document, float score, SearchRequest request, ImmutableArray<Phrase> phrases, Clause[] typed)
    {
        if (request.Weights == SearchWeights.Boosted && typed.Length > 0 && typed.All(document.HoldsAsTyped)) score *= FormBoost;
        if (request.Weights == SearchWeights.Boosted && phrases is [var name] && _folder.Fold(document.Title).CodePoints.AsSpan().SequenceEqual(name.CodePoints.AsSpan())) score *= NameBoost;
        var colon = document.Id.IndexOf(':', StringComparison.Ordinal);
        return new SearchRow(document.Id[..Math.Max(colon, 0)], document.Id[(colon + 1)..], document.Url, document.Title, score, _snippets.Of(document, phrases))
        {
            Date = document.Date,
            Place = document.Place,
            Image = document.Image,
            Part = document.Part,
        };
    }

    /// <summary>What a query found.</summary>
    private sealed record Found(Query Query, List<Condition> Conditions, Dictionary<int, float> Scores, bool IsApproximate);

    /// <summary>One thing all found records have: parts with what they are worth, or records.</summary>
    private sealed record Condition(Dictionary<int, PartHit>? Parts, HashSet<int>? Records);
}
