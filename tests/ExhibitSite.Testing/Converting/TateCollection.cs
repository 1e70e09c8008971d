using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ExhibitSite.Testing.Converting;

/// <summary>A museum's collection as tables of items and agents: Western names, free dates, no Chinese at all.</summary>
/// <param name="Artworks">The rows of the artworks, by column name.</param>
/// <param name="Artists">The rows of the artists, by column name.</param>
public sealed record TateCollection(ImmutableArray<IReadOnlyDictionary<string, string>> Artworks, ImmutableArray<IReadOnlyDictionary<string, string>> Artists)
{
    /// <summary>The one fonds that all artworks lie in.</summary>
    public const string Fonds = "tate";

    /// <summary>Reads the first rows of the artworks, and all artists.</summary>
    public static TateCollection Read(string artworks, string artists, int rows) => new([.. Rows(artworks).Take(rows)], [.. Rows(artists)]);

    /// <summary>The id of an artwork.</summary>
    public static string ItemId(IReadOnlyDictionary<string, string> artwork) => artwork["accession_number"].ToLowerInvariant();

    /// <summary>The id of an artist's record.</summary>
    public static string AgentId(string artist) => "artist-" + artist;

    /// <summary>Writes the input folder of a site with this collection alone.</summary>
    /// <param name="folder">An empty or missing folder.</param>
    /// <param name="isDate">Whether a text goes into the field for dates; other texts go into the note on the date, as written.</param>
    public void WriteTo(string folder, Func<string, bool> isDate)
    {
        const string opened = "early-opening: 文化类\nopen: 开放\nrights: https://creativecommons.org/publicdomain/zero/1.0/\nreview: { by: Collection Office, on: 2014-10-01, basis: CC0 release, batch: 2014-10 }\n";
        Write(Path.Combine(folder, "site.yml"), "title: A collection of artworks\nlanguages: [en]\n");
        Write(Path.Combine(folder, "fonds", Fonds + ".md"), $"---\ntitle: The collection\nlevel: fonds\ncode: TATE\n{opened}---\n");
        Write(Path.Combine(folder, "items", "tate", "_defaults.yml"), $"parent: {Fonds}\n{opened}");
        Table(Path.Combine(folder, "items", "tate", "artworks.csv"), Artworks.Select(a => ItemOf(a, isDate)));
        Table(Path.Combine(folder, "agents", "artists.csv"), Artists.Select(AgentOf));
        Table(Path.Combine(folder, "events", "made.csv"), Artworks.Where(a => a["date_text"].Length > 0 && isDate(a["date_text"])).Select(EventOf));
    }

    // That a work was made is an event; it gives the chronology as many dated entries as the tables have.
    private static ImmutableArray<(string Column, string Value)> EventOf(IReadOnlyDictionary<string, string> artwork) =>
    [
        ("id", "made-" + ItemId(artwork)), ("title", artwork["title"]), ("date", artwork["date_text"]), ("people", AgentId(artwork["artist_id"])),
        ("certainty", "单"), ("evidence", "item:" + ItemId(artwork)),
    ];

    private static ImmutableArray<(string Column, string Value)> ItemOf(IReadOnlyDictionary<string, string> artwork, Func<string, bool> isDate)
    {
        var date = artwork["date_text"];
        var isRead = date.Length > 0 && isDate(date);
        return
        [
            ("id", ItemId(artwork)), ("title", artwork["title"]), ("code", artwork["accession_number"]), ("creator", "agent:" + AgentId(artwork["artist_id"])),
            ("date", isRead ? date : ""), ("date-note", isRead ? "" : date), ("doc-type", artwork["classification"]),
            ("extent", string.Join("; ", new[] { artwork["medium"], artwork["dimensions"] }.Select(OneLine).Where(t => t.Length > 0))),
            ("source", OneLine(artwork["credit_line"])), ("category", artwork["catalogue_group"]), ("note", artwork["role"] == "artist" ? "" : artwork["role"]),
        ];
    }

    private static ImmutableArray<(string Column, string Value)> AgentOf(IReadOnlyDictionary<string, string> artist)
    {
        var comma = artist["name"].IndexOf(',', StringComparison.Ordinal);
        return
        [
            ("id", AgentId(artist["id"])), ("title", artist["name"]), ("type", artist["gender"].Length > 0 ? "person" : "body"),
            ("family-name", comma < 0 ? "" : artist["name"][..comma]), ("born", artist["yearOfBirth"]), ("died", artist["yearOfDeath"]),
        ];
    }

    private static string OneLine(string text) => string.Join("; ", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        var columns = csv.Record!;
        while (csv.Read()) yield return columns.Zip(csv.Record!).ToDictionary(c => c.First, c => c.Second.Trim(), StringComparer.Ordinal);
    }

    private static void Table(string path, IEnumerable<ImmutableArray<(string Column, string Value)>> rows)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new StreamWriter(path);
        using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        var isFirst = true;
        foreach (var row in rows)
        {
            if (isFirst) WriteRow(csv, row.Select(c => c.Column));
            isFirst = false;
            WriteRow(csv, row.Select(c => c.Value));
        }
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        csv.NextRecord();
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
