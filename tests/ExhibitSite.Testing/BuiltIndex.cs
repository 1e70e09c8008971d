using ExhibitSite.Exports.Search;
using ExhibitSite.Model;
using ExhibitSite.Model.Search;
using ExhibitSite.Searching;

namespace ExhibitSite.Testing;

/// <summary>An index made of texts, its files in memory, and what reads it.</summary>
public sealed class BuiltIndex
{
    /// <summary>Makes an index.</summary>
    public BuiltIndex(IEnumerable<SearchRecord> records, IndexOptions? options = null)
    {
        var collection = new SearchCollection([.. records.Select(record => (Func<SearchRecord>)(() => record))]);
        foreach (var file in IndexBuilder.Build([collection], options ?? Options, new MemoryScratch()))
        {
            using var bytes = new MemoryStream();
            file.Write(bytes);
            Files.Add(file.Path.Value["search/".Length..], bytes.ToArray());
        }
    }

    /// <summary>The usual options.</summary>
    public static IndexOptions Options { get; } = new(FoldTable.Standard, "zh-Hans");

    /// <summary>The files, by name below <c>search/</c>.</summary>
    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What reads it.</summary>
    public StaticIndex Open() => new(Files.GetValueOrDefault);

    /// <summary>A record of one part with a body.</summary>
    public static SearchRecord Record(string id, string body) =>
        new(new RecordId("item", id), id, $"items/{id}/", [new SearchPart([new FieldText(SearchField.Body, body)])]);
}
