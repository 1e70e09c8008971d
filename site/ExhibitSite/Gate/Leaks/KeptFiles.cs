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
        ImmutableArray<KeyValuePair<string, MediaFile>> changed = [.. site.Catalogue.MediaFiles.Where(f => published.TryGetValue(f.Key, out var shown) && (shown.IsKeptBack || !ReferenceEquals(shown.Open, f.Value.Open)))];
        if (withheld.IsEmpty && changed.IsEmpty) return new KeptFiles(withheld, changed, []);
        var sizes = withheld.Concat(changed).Select(f => f.Value.Bytes).ToHashSet();
        var pictures = withheld.Concat(changed).Select(f => (f.Value.Width, f.Value.Height)).Where(s => s.Width > 0).ToHashSet();
        var ownPaths = changed.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        // The same bytes, or the same picture, under another name may be open; so may the picture of a file that lost no more than its metadata.
        // What is shown in pictures made of it only tells nothing: their bytes are others.
        var told = published.Where(f => !f.Value.IsKeptBack && (ownPaths.Contains(f.Key) || sizes.Contains(f.Value.Bytes) || pictures.Contains((f.Value.Width, f.Value.Height)))).Select(f => f.Value).AsParallel().SelectMany(HashesOf).ToHashSet(StringComparer.Ordinal);
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
