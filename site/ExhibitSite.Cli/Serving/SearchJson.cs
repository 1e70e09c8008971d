using ExhibitSite.Searching;

namespace ExhibitSite.Cli.Serving;

/// <summary>Why a search failed: <c>Failure</c> of the contract.</summary>
internal sealed record SearchFailure(string Reason, string File);

/// <summary>A stretch of shown text: <c>Piece</c> of the contract.</summary>
/// <remarks>Notes stand in brackets here.</remarks>
internal sealed record PieceJson(string Text, bool Mark)
{
    public bool Note { get; }
}

/// <summary>A found record: <c>Row</c> of the contract. Its texts stay with the server.</summary>
internal sealed record RowJson(string Id, string Url, string Kind, IReadOnlyList<PieceJson> Title, IReadOnlyList<PieceJson> Snippet, float Score)
{
    public string? Date { get; init; }

    public IReadOnlyList<string>? Place { get; init; }

    public string? Image { get; init; }

    public string? Part { get; init; }

    public IReadOnlyList<string> Fields { get; } = [];
}

/// <summary>What was found: <c>Answer</c> of the contract. All candidates are compared, so <c>compared</c> is always null, and said.</summary>
internal sealed record AnswerJson(int Total, IReadOnlyList<RowJson> Rows, bool Approximate)
{
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public int? Compared { get; }
}

/// <summary>What can be narrowed by: <c>Overview</c> of the contract.</summary>
internal sealed record OverviewJson(IReadOnlyList<FacetJson> Facets)
{
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public YearsJson? Years { get; init; }
}

/// <summary>A facet: <c>FacetCounts</c> of the contract.</summary>
internal sealed record FacetJson(string Key, string Label, IReadOnlyList<ValueJson> Values);

/// <summary>One of its values.</summary>
internal sealed record ValueJson(string Id, string Label, int Count, bool Chosen);

/// <summary>The spread of the years.</summary>
internal sealed record YearsJson(int First, int Last, IReadOnlyList<int> Bars);

/// <summary>Answers in the words of the client's contract.</summary>
internal static class SearchJson
{
    private const int MostBars = 40;

    /// <summary>An answer.</summary>
    public static AnswerJson Of(SearchAnswer answer) => new(answer.Total, [.. answer.Rows.Select(Of)], answer.IsApproximate);

    /// <summary>An overview.</summary>
    public static OverviewJson Of(SearchOverview overview) =>
        new([.. overview.Facets.Select(facet => new FacetJson(
            facet.Key, facet.Label.In(overview.Language), [.. facet.Values.Select(value => new ValueJson(value.Id, value.Label.In(overview.Language), value.Count, value.IsChosen))]))])
        {
            Years = Spread([.. overview.FirstDays.Select(GregorianYear.Of)]),
        };

    private static RowJson Of(SearchRow row) => new($"{row.Kind}:{row.Id}", row.Address, row.Kind, [new PieceJson(row.Title, Mark: false)], Pieces(row.Snippet), row.Score)
    {
        Date = row.Date,
        Place = row.Place.IsEmpty ? null : row.Place,
        Image = row.Image,
        Part = row.Part,
    };

    private static List<PieceJson> Pieces(Snippet snippet)
    {
        var pieces = new List<PieceJson>();
        var at = 0;
        foreach (var mark in snippet.Marks)
        {
            if (mark.Start > at) pieces.Add(new PieceJson(snippet.Text[at..mark.Start], Mark: false));
            if (mark.Length > 0) pieces.Add(new PieceJson(snippet.Text.Substring(mark.Start, mark.Length), Mark: true));
            at = mark.Start + mark.Length;
        }
        if (at < snippet.Text.Length) pieces.Add(new PieceJson(snippet.Text[at..], Mark: false));
        return pieces;
    }

    /// <summary>How the records lie between the first year and the last, which come in order.</summary>
    private static YearsJson? Spread(int[] years)
    {
        if (years.Length == 0) return null;
        var (first, last) = (years[0], years[^1]);
        var bars = new int[Math.Min(MostBars, last - first + 1)];
        foreach (var year in years) bars[(year - first) * bars.Length / (last - first + 1)]++;
        return new YearsJson(first, last, bars);
    }
}
