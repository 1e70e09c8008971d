using System.Collections.Immutable;
using System.Security.Cryptography;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Resolving;

namespace ExhibitSite.Gate.Leaks;

/// <summary>The files that stay in: those that were withheld, and the originals of those that go out changed.</summary>
/// <param name="Withheld">By path.</param>
/// <param name="Changed">The originals, by path.</param>
/// <param name="Secrets">What to look for.</param>
internal sealed record KeptFiles(
    ImmutableArray<KeyValuePair<string, MediaFile>> Withheld, ImmutableArray<KeyValuePair<string, MediaFile>> Changed, ImmutableArray<SecretFile> Secrets)
{
    /// <summary>True when every file goes out as it came.</summary>
    public bool IsEmpty => Withheld.IsEmpty && Changed.IsEmpty;

    /// <summary>Compares the files that came with those that go out.</summary>
    public static KeptFiles Of(Site site, PublicSite open)
    {
        var published = open.Catalogue.MediaFiles;
        ImmutableArray<KeyValuePair<string, MediaFile>> withheld = [.. site.Catalogue.MediaFiles.Where(f => !published.ContainsKey(f.Key))];
        ImmutableArray<KeyValuePair<string, MediaFile>> changed = [.. site.Catalogue.MediaFiles.Where(f => published.TryGetValue(f.Key, out var shown) && !ReferenceEquals(shown, f.Value))];
        if (withheld.IsEmpty && changed.IsEmpty) return new KeptFiles(withheld, changed, []);
        var sizes = withheld.Concat(changed).Select(f => f.Value.Bytes).ToHashSet();
        var pictures = withheld.Concat(changed).Select(f => (f.Value.Width, f.Value.Height)).Where(s => s.Width > 0).ToHashSet();
        // The same bytes, or the same picture, under another name may be open; so may the picture of a file that lost no more than its metadata.
        var told = published.Values.Where(f => sizes.Contains(f.Bytes) || pictures.Contains((f.Width, f.Height))).AsParallel().SelectMany(HashesOf).ToHashSet(StringComparer.Ordinal);
        var secrets = withheld.Concat(changed).AsParallel().AsOrdered().SelectMany(f => HashesOf(f.Value).Where(h => !told.Contains(h)).Select(h => new SecretFile(f.Key, h)));
        return new KeptFiles(withheld, changed, [.. secrets]);
    }

    private static List<string> HashesOf(MediaFile file)
    {
        using var stream = file.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        List<string> hashes = [Convert.ToHexStringLower(SHA256.HashData(bytes))];
        if (PackedPicture.Of(bytes) is { } picture) hashes.Add(Convert.ToHexStringLower(SHA256.HashData(picture)));
        return hashes;
    }
}
