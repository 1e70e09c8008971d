using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Files;

/// <summary>A file that an open record shows, and what all records say about it.</summary>
/// <param name="Path">From the input folder.</param>
/// <param name="File">The file.</param>
/// <param name="Span">Where an open record first names it.</param>
/// <param name="Uses">Every entry of a <c>media</c> field that names it, also of closed records: what one of them covers is covered for all.</param>
internal sealed record ShownFile(string Path, MediaFile File, SourceSpan Span, ImmutableArray<MediaUse> Uses)
{
    private readonly Lazy<byte[]> _bytes = new(() =>
    {
        using var stream = File.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    });

    /// <summary>Its path as messages may repeat it.</summary>
    public string Named => PersonalData.Mask.LongNumbers(Path);

    /// <summary>Its bytes as they came.</summary>
    public byte[] Bytes => _bytes.Value;

    /// <summary>What it is, by its first bytes rather than by its name.</summary>
    public FileForm Form => _form ??= FileForms.Of(Path, Bytes);

    private FileForm? _form;

    /// <summary>The regions that must not be seen.</summary>
    public ImmutableArray<PictureRegion> Covered => [.. Uses.SelectMany(u => u.Covered).Distinct()];
}

/// <summary>One question the gate asks of a file.</summary>
internal interface IFileRule
{
    /// <summary>What stands against the file; nothing when it may go out.</summary>
    IEnumerable<Objection> Judge(ShownFile file, GateContext context);
}

/// <summary>Something that is done to the bytes of a file before it goes out.</summary>
internal interface ICleaner
{
    /// <summary>The bytes to publish; null when they are not of this cleaner's sort, or need nothing.</summary>
    Cleaned? Clean(byte[] bytes, ShownFile file);
}

/// <summary>Bytes that may go out, and what was done to them.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Change">What was done.</param>
internal sealed record Cleaned(byte[] Bytes, Wording Change);
