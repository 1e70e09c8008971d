using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Items;

/// <summary>One picture, sound or film of an item that readers can see or hear, or a leaf of it that is lost.</summary>
/// <param name="Name">Names it in addresses for good: after its file, never by its number, as leaves before it may open later.</param>
/// <param name="Use">How the record shows it; for a lost leaf, the entry that tells of it.</param>
/// <param name="File">The file; null for a lost leaf.</param>
/// <param name="Size">In pixels; null for sound.</param>
/// <param name="Seconds">How long it plays; null for a picture.</param>
public sealed record ItemLeaf(string Name, MediaUse Use, MediaFile? File, ImageDimensions? Size, double? Seconds)
{
    /// <summary>What a lost leaf is called; null for one that is there.</summary>
    public string? Lost { get; init; }

    /// <summary>
    /// The leaves of an item, in order. Nothing that was not published is among them, nor is there a gap where it would be.
    /// A recording whose length nobody knows is left out: it would have no place in time. Lost leaves are as large as their neighbour.
    /// </summary>
    public static ImmutableArray<ItemLeaf> Of(Item item, ICatalogue catalogue)
    {
        var leaves = ImmutableArray.CreateBuilder<ItemLeaf>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in item.Pictures)
        {
            if (catalogue.Media(use.File) is not { } file || Shown(use, file) is not { } leaf) continue;
            for (var again = 2; !names.Add(leaf.Name); again++) leaf = leaf with { Name = $"{IiifPaths.Leaf(file.Path)}-{again.ToString(CultureInfo.InvariantCulture)}" };
            leaves.AddRange(LostBeside("before", use.LostBefore, leaf));
            leaves.Add(leaf);
            leaves.AddRange(LostBeside("after", use.LostAfter, leaf));
        }
        return leaves.ToImmutable();
    }

    /// <summary>The size at which a picture is published: what viewers are told.</summary>
    public static ImageDimensions SizeOf(MediaFile file) =>
        file.Derived is not { } image ? new ImageDimensions(file.Width, file.Height) : image.ScaleFactors.IsEmpty ? image.Max : image.Size;

    private static ItemLeaf? Shown(MediaUse use, MediaFile file)
    {
        var name = IiifPaths.Leaf(file.Path);
        if (file.IsShown) return new ItemLeaf(name, use, file, SizeOf(file), null);
        if (!file.IsPublished || file.Recording is not { Seconds: { } seconds } recording) return null;
        return new ItemLeaf(name, use, file, recording.HasPicture ? new ImageDimensions(recording.Width, recording.Height) : null, seconds);
    }

    private static IEnumerable<ItemLeaf> LostBeside(string side, ImmutableArray<string> labels, ItemLeaf beside) =>
        beside.Size is null ? [] : labels.Select((label, i) => beside with { Name = $"lost-{side}-{beside.Name}-{(i + 1).ToString(CultureInfo.InvariantCulture)}", File = null, Seconds = null, Lost = label });
}
