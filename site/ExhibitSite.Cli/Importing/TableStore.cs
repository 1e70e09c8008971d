using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExhibitSite.Importing.Tables;

namespace ExhibitSite.Cli.Importing;

/// <summary>
/// What records said when they were exported, kept beside the input folder (<c>.input.tables</c>): the base of the comparison when a table comes back.
/// It holds what the input holds, and so must not be made public either. Losing it loses no content.
/// </summary>
internal sealed class TableStore(string input, string kind)
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string Folder => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(input).TrimEnd(Path.DirectorySeparatorChar)) ?? "", $".{Path.GetFileName(Path.GetFullPath(input).TrimEnd(Path.DirectorySeparatorChar))}.tables");

    private string StatesFile => Path.Combine(Folder, kind + ".jsonl");

    private string KeptFile => Path.Combine(Folder, kind + ".columns.json");

    /// <summary>The states, by name; a line that cannot be read is left out.</summary>
    public Dictionary<string, TableState> States()
    {
        var states = new Dictionary<string, TableState>(StringComparer.Ordinal);
        if (!File.Exists(StatesFile)) return states;
        foreach (var line in File.ReadLines(StatesFile))
            if (Read<Line>(line) is { Revision: { } revision, Id: { } id, Cells: { } cells })
                states[revision] = new TableState(revision, id, cells.ToImmutableSortedDictionary(StringComparer.Ordinal));
        return states;
    }

    /// <summary>Adds the states that are not there yet.</summary>
    public void Add(IEnumerable<TableState> states)
    {
        var known = States();
        Directory.CreateDirectory(Folder);
        File.AppendAllLines(StatesFile, states.Where(s => known.TryAdd(s.Revision, s)).Select(static s => JsonSerializer.Serialize(new Line(s.Revision, s.Id, s.Cells.ToDictionary()), Form)));
    }

    /// <summary>The cells of columns that are no fields, by record and heading.</summary>
    public ImmutableDictionary<string, ImmutableSortedDictionary<string, string>> Kept() =>
        File.Exists(KeptFile) && Read<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(KeptFile)) is { } kept
            ? kept.ToImmutableDictionary(static k => k.Key, static k => k.Value.ToImmutableSortedDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
            : [];

    /// <summary>Replaces the kept cells of some records.</summary>
    public void Keep(ImmutableDictionary<string, ImmutableSortedDictionary<string, string>> cells)
    {
        if (cells.IsEmpty) return;
        Directory.CreateDirectory(Folder);
        var all = Kept().SetItems(cells).Where(static k => k.Value.Count > 0).OrderBy(static k => k.Key, StringComparer.Ordinal).ToDictionary(static k => k.Key, static k => k.Value.ToDictionary(), StringComparer.Ordinal);
        File.WriteAllText(KeptFile, JsonSerializer.Serialize(all, Form));
    }

    private static T? Read<T>(string json) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Line(string? Revision, string? Id, Dictionary<string, string>? Cells);
}
