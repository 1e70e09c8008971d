using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Pdf;

namespace ExhibitSite.Gate.Files;

/// <summary>
/// What can be read in a PDF without showing it (ISO 32000-1): the text of its pages (<see cref="PdfText"/>), every other string in it, its properties,
/// and whether it is locked or carries attachments. Text in a font with codes of its own that brings no table counts as unreadable.
/// </summary>
/// <param name="Texts">The texts of each stream, in order.</param>
/// <param name="Hidden">What else is in it that a reader of the page does not see.</param>
internal sealed partial record PdfReading(ImmutableArray<string> Texts, ImmutableArray<Wording> Hidden)
{
    private const int LargestStream = 16 * 1024 * 1024;

    // All streams together: what a document unpacks to beyond this is told by PdfText.
    private const long MostBytes = 128L * 1024 * 1024;

    internal static readonly Encoding Latin = Encoding.Latin1;

    /// <summary>Reads a file.</summary>
    public static PdfReading Read(byte[] bytes)
    {
        var (skeleton, streams) = Take(bytes);
        var parts = streams.Where(IsReadable).Prepend(skeleton).ToArray();
        var shown = PdfText.Read(bytes);
        var hidden = ImmutableArray.CreateBuilder<Wording>();
        if (Names(skeleton, "Encrypt")) hidden.Add(new("密码保护", "a password"));
        if (parts.Any(p => Names(p, "EmbeddedFile"))) hidden.Add(new("附件", "attachments"));
        if (parts.Any(p => Properties().IsMatch(p) || p.Contains("<x:xmpmeta", StringComparison.Ordinal)))
            hidden.Add(new("文档属性（作者、题名、软件等）", "properties (author, title, software …)"));
        if (shown.IsUnreadable || (shown.Texts.IsEmpty && parts.Any(p => Names(p, "Identity-H")))) hidden.Add(new("读不出的文字层", "a text layer that cannot be read"));
        if (parts.Any(p => Names(p, "JavaScript") || Names(p, "JS"))) hidden.Add(new("脚本", "a script"));
        if (shown.IsCut) hidden.Add(new("展开后太大的内容", "more than can be unpacked"));
        return new PdfReading([.. shown.Texts, .. parts.Select(PdfStrings.Of).Where(t => t.Length > 0 && !shown.Texts.Contains(t))], hidden.ToImmutable());
    }

    /// <summary>The file without its streams, and the streams unpacked. Pictures hold no text and are left out.</summary>
    private static (string Skeleton, List<string> Streams) Take(byte[] bytes)
    {
        var file = Latin.GetString(bytes);
        var (skeleton, streams, at, left) = (new StringBuilder(), new List<string>(), 0, MostBytes);
        foreach (Match start in StreamStart().Matches(file))
        {
            var from = start.Index + start.Length;
            if (start.Index < at) continue;
            var end = file.IndexOf("endstream", from, StringComparison.Ordinal);
            if (end < 0) end = file.Length;
            skeleton.Append(file, at, start.Index - at).Append('\n');
            at = end;
            var open = file.LastIndexOf("obj", start.Index, Math.Min(start.Index, 4096), StringComparison.Ordinal);
            var head = open < 0 ? "" : file[open..start.Index];
            if (Names(head, "DCTDecode") || Names(head, "JPXDecode") || Names(head, "CCITTFaxDecode")) continue;
            if (!Names(head, "FlateDecode")) streams.Add(file[from..end]);
            else if (left > 0 && Inflate(bytes.AsSpan(from, end - from)) is { } text)
            {
                streams.Add(text);
                left -= text.Length;
            }
        }
        return (skeleton.Append(file, at, file.Length - at).ToString(), streams);
    }

    private static bool Names(string part, string name)
    {
        for (var at = part.IndexOf(name, StringComparison.Ordinal); at > 0; at = part.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (part[at - 1] == '/' && (at + name.Length == part.Length || !char.IsAsciiLetterOrDigit(part[at + name.Length]) || name == "EmbeddedFile")) return true;
        return false;
    }

    // Samples of a picture, or a font: control characters everywhere.
    private static bool IsReadable(string stream)
    {
        const int Looked = 4096;
        var start = stream.AsSpan(0, Math.Min(stream.Length, Looked));
        var controls = 0;
        foreach (var c in start)
            if (c < ' ' && c is not ('\n' or '\r' or '\t')) controls++;
        return controls * 20 <= start.Length;
    }

    private static string? Inflate(ReadOnlySpan<byte> packed)
    {
        using var source = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (plain.Length < LargestStream && source.Read(buffer) is > 0 and var read) plain.Write(buffer, 0, read);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            // A broken stream shows what could be read of it.
        }
        return plain.Length == 0 ? null : Latin.GetString(plain.ToArray());
    }

    internal static string Unicode(string hex) => Encoding.BigEndianUnicode.GetString(Bytes(hex));

    internal static byte[] Bytes(string hex) => Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex + "0");

    [GeneratedRegex(@"(?<!end)stream\r?\n")]
    private static partial Regex StreamStart();

    [GeneratedRegex(@"/(?:Author|Title|Subject|Keywords|Creator)\s*(?:\(\s*[^)\s]|<\s*[0-9A-Fa-f])")]
    private static partial Regex Properties();
}
