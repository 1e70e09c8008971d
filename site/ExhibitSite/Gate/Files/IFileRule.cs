using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Files;

/// <summary>A file that an open record shows, and what all records say about it. It is let go when it was judged, and its bytes with it.</summary>
internal sealed class ShownFile(string path, MediaFile file, SourceSpan span, ImmutableArray<MediaUse> uses)
{
    private byte[]? _bytes;
    private FileForm? _form;

    /// <summary>From the input folder.</summary>
    public string Path => path;

    /// <summary>The file.</summary>
    public MediaFile File => file;

    /// <summary>Where an open record first names it.</summary>
    public SourceSpan Span => span;

    /// <summary>Every entry of a <c>media</c> field that names it, also of closed records: what one of them covers is covered for all.</summary>
    public ImmutableArray<MediaUse> Uses => uses;

    /// <summary>Its path as messages may repeat it.</summary>
    public string Named => PersonalData.Mask.LongNumbers(Path);

    /// <summary>Its bytes as they came.</summary>
    public byte[] Bytes => _bytes ??= ReadAll();

    /// <summary>What it is, by its first bytes rather than by its name.</summary>
    public FileForm Form => _form ??= FileForms.Of(Path, Bytes);

    /// <summary>The regions that must not be seen.</summary>
    public ImmutableArray<PictureRegion> Covered => [.. uses.SelectMany(u => u.Covered).Distinct()];

    private byte[] ReadAll()
    {
        using var stream = file.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
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
