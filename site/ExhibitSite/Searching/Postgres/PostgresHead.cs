using System.Collections.Immutable;
using System.Text.Json;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Search;
using Npgsql;

namespace ExhibitSite.Searching.Postgres;

/// <summary>What an edition says of itself.</summary>
/// <param name="Edition">Its number.</param>
/// <param name="Language">The site's main language.</param>
/// <param name="Facets">The facets, in order.</param>
/// <param name="Index">What the search needs of it.</param>
internal sealed record PostgresHead(int Edition, string Language, ImmutableArray<(string Key, Wording Label)> Facets, IndexHead Index)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="DamagedIndexException">It is not there, or was made by another version.</exception>
    public static PostgresHead Read(NpgsqlConnection connection, int edition)
    {
        using var command = new NpgsqlCommand("SELECT json, fold FROM head", connection);
        using var reader = command.ExecuteReader();
        if (!reader.Read()) throw new DamagedIndexException("head", "the edition is not whole");
        using var json = JsonDocument.Parse(reader.GetString(0));
        var head = json.RootElement;
        if (head.GetProperty("format").GetInt32() != 1 || head.GetProperty("analyzer").GetInt32() != 1) throw new DamagedIndexException("head", "it was made by another version");
        ImmutableArray<(string Key, Wording Label)> facets =
            [.. head.GetProperty("facets").EnumerateArray().Select(static facet => (Text(facet, "key"), new Wording(Text(facet, "zh"), Text(facet, "en"))))];
        var index = new IndexHead(
            FoldTable.Read(reader.GetFieldValue<byte[]>(1)),
            [.. head.GetProperty("eras").EnumerateArray().Select(static era => era.GetString()!).OrderByDescending(static era => era.Length)],
            [.. facets.Select(static facet => (facet.Key, ImmutableArray.Create(facet.Label.Zh, facet.Label.En)))],
            head.GetProperty("parts").GetInt32(), head.GetProperty("length").GetInt64());
        return new PostgresHead(edition, Text(head, "language"), facets, index);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
