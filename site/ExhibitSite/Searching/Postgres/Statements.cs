using System.Collections.Concurrent;

namespace ExhibitSite.Searching.Postgres;

/// <summary>
/// All that is ever asked of the data base. No value stands in a text. What is taken out of <c>places</c> is asked for in a GROUP BY of all columns, which
/// changes nothing and is what lets another node do it (postgres_fdw sends aggregates, but no expressions of a plain SELECT); so only the places of
/// the terms asked for travel, not those of all.
/// </summary>
internal static class Statements
{
    /// <summary>Parts with a term that begins so: the query, the path of the places.</summary>
    public const string OfPrefix = "SELECT record, part, norm, jsonb_path_query_array(places, $2::jsonpath) FROM part WHERE terms @@ $1::tsquery GROUP BY 1, 2, 3, 4";

    /// <summary>In how many parts terms stand.</summary>
    public const string Frequencies = "SELECT term, sum(parts) FROM term WHERE term = ANY($1) GROUP BY term";

    /// <summary>Documents of parts.</summary>
    public const string Documents = "SELECT part, document FROM part WHERE part = ANY($1)";

    /// <summary>The first part of a record.</summary>
    public const string FirstPart = "SELECT min(part) FROM part WHERE record = $1";

    /// <summary>Values of a facet with a name that holds a text.</summary>
    public const string ValuesNamed = "SELECT number FROM value WHERE facet = $1::text AND EXISTS (SELECT FROM unnest(names) AS name WHERE strpos(name, $2::text) > 0)";

    /// <summary>Values of a facet by their ids.</summary>
    public const string ValuesOf = "SELECT number FROM value WHERE facet = $1::text AND id = ANY($2)";

    /// <summary>Records with one of some values.</summary>
    public const string RecordsWith = "SELECT record FROM record WHERE facets && $1";

    /// <summary>Those of some records with one of some values.</summary>
    public const string Having = "SELECT record FROM record WHERE record = ANY($1) AND facets && $2 ORDER BY record";

    /// <summary>The days of some records.</summary>
    public const string Days = "SELECT record, first_day, last_day FROM record WHERE record = ANY($1) AND first_day IS NOT NULL";

    /// <summary>How many of some records have each value.</summary>
    public const string Counts = """
        SELECT value.facet, value.ordinal, value.id, counted.records
        FROM (SELECT number, count(*) AS records FROM record, unnest(facets) AS number WHERE record = ANY($1) GROUP BY number) AS counted JOIN value USING (number)
        """;

    /// <summary>The labels of values of a facet.</summary>
    public const string Labels = "SELECT ordinal, id, zh, en FROM value WHERE facet = $1::text AND id = ANY($2)";

    private static readonly ConcurrentDictionary<int, string> ByCount = new();

    /// <summary>Parts that match a query, with the places of so many terms: the query, then the path of each term.</summary>
    public static string OfTerms(int count) => ByCount.GetOrAdd(count, static count =>
    {
        var terms = Enumerable.Range(0, count);
        return $"SELECT record, part, norm{string.Concat(terms.Select(static at => $", jsonb_path_query_first(places, ${at + 2}::jsonpath)"))} FROM part WHERE terms @@ $1::tsquery "
            + $"GROUP BY 1, 2, 3{string.Concat(terms.Select(static at => $", {at + 4}"))}";
    });
}
