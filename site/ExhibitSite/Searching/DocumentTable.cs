using System.Collections.Immutable;
using System.Text.Json;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>A part, as results show it.</summary>
/// <param name="Id">The record's kind and id.</param>
/// <param name="Url">The record's page and the place on it, from the site's root.</param>
/// <param name="Title">The record's title.</param>
/// <param name="Fields">Its texts.</param>
internal sealed record Document(string Id, string Url, string Title, ImmutableArray<FieldText> Fields)
{
    /// <summary>The record's date; null for none.</summary>
    public string? Date { get; init; }

    /// <summary>The titles of what it lies in.</summary>
    public ImmutableArray<string> Place { get; init; } = [];

    /// <summary>Its picture; null for none.</summary>
    public string? Image { get; init; }

    /// <summary>What the part is called; null for none.</summary>
    public string? Part { get; init; }

    /// <summary>The beginning of the text that continues its body; empty for none.</summary>
    public string Next { get; init; } = "";

    /// <summary>Reads its JSON (<c>docs/search.md</c>, 4.5).</summary>
    public static Document Read(JsonElement json) =>
        new(json.GetProperty("id").GetString()!, json.GetProperty("url").GetString()!, json.GetProperty("title").GetString()!,
            [.. json.GetProperty("fields").EnumerateArray().Select(static field => new FieldText((SearchField)field[0].GetInt32(), field[1].GetString()!))])
        {
            Date = Text(json, "date"),
            Place = json.TryGetProperty("place", out var place) ? [.. place.EnumerateArray().Select(static title => title.GetString()!)] : [],
            Image = Text(json, "image"),
            Part = Text(json, "part"),
            Next = Text(json, "next") ?? "",
        };

    /// <summary>True when the words of a clause stand in it in just the form typed, in the field that the clause asks for.</summary>
    public bool HoldsAsTyped(Clause clause) => Fields.Any(text => (clause.Field is null || text.Field == clause.Field) && Begins(text, clause.Typed));

    // What begins in the continuation of a body stands in the next part.
    private bool Begins(FieldText text, string typed) =>
        (text.Field == SearchField.Body ? text.Text + Next : text.Text).IndexOf(typed, StringComparison.Ordinal) is var at and >= 0 && at < text.Text.Length;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>The documents of an index.</summary>
internal sealed class DocumentTable(StartHeader start, IndexFiles files)
{
    /// <summary>The document of a part.</summary>
    /// <exception cref="DamagedIndexException">Its file is not what it should be.</exception>
    public Document Of(int part)
    {
        var segment = start.Segments.Last(segment => segment.First <= part);
        var (file, within) = (0, part - segment.First);
        while (file < segment.Documents.Length && within >= segment.Documents[file]) within -= segment.Documents[file++];
        var name = $"{segment.Folder}/d/{file:0000}.bin";
        try
        {
            using var json = JsonDocument.Parse(files.Read(name));
            if (file == segment.Documents.Length || json.RootElement.GetArrayLength() != segment.Documents[file]) throw new InvalidOperationException("it holds other documents than it should");
            return Document.Read(json.RootElement[within]);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or FormatException)
        {
            throw new DamagedIndexException(name, problem.Message);
        }
    }
}
