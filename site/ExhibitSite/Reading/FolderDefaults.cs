using System.Collections.Immutable;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Reading;

/// <summary>What <c>_defaults.yml</c> files say for the records of their folder and below; the nearest folder wins.</summary>
internal sealed class FolderDefaults(IReadOnlyDictionary<string, MapValue> byFolder)
{
    private IReadOnlyDictionary<string, MapValue> ByFolder => byFolder;

    private static readonly ImmutableHashSet<string> None = [];

    /// <summary>A record's own fields, followed by the defaults of those it does not give.</summary>
    public (MapValue Fields, IReadOnlySet<string> FromDefaults) Fill(string path, MapValue own)
    {
        if (byFolder.Count == 0) return (own, None);
        var entries = own.Entries.ToBuilder();
        var added = new HashSet<string>(StringComparer.Ordinal);
        for (var folder = FolderOf(path); ; folder = FolderOf(folder[..^1]))
        {
            if (byFolder.TryGetValue(folder, out var defaults))
                foreach (var entry in defaults.Entries)
                    if (!entries.Any(e => e.Name == entry.Name))
                    {
                        entries.Add(entry);
                        added.Add(entry.Name);
                    }
            if (folder.Length == 0) break;
        }
        return (own with { Entries = entries.ToImmutable() }, added);
    }

    /// <summary>True when the same folders have the very same fields.</summary>
    public bool IsSameAs(FolderDefaults other) => other.ByFolder.Count == ByFolder.Count && ByFolder.All(own => other.ByFolder.TryGetValue(own.Key, out var fields) && ReferenceEquals(fields, own.Value));

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
