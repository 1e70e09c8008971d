using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Files;

/// <summary>
/// What can be read in a PDF without showing it (ISO 32000-1): the strings of its page contents, its properties, and whether it
/// is locked or carries attachments. A font with codes of its own is read by the table it brings along; without one it counts as unreadable.
/// </summary>
/// <param name="Texts">The texts of each stream, in order.</param>
/// <param name="Hidden">What else is in it that a reader of the page does not see.</param>
internal sealed partial record PdfReading(ImmutableArray<string> Texts, ImmutableArray<Wording> Hidden)
{
    private const int LargestStream = 64 * 1024 * 1024;

    private static readonly Encoding Latin = Encoding.Latin1;

    /// <summary>Reads a file.</summary>
    public static PdfReading Read(byte[] bytes)
    {
        var outside = Latin.GetString(bytes);
        var streams = Streams(bytes, outside).ToList();
        var everything = new StringBuilder(outside);
        foreach (var stream in streams) everything.Append('\n').Append(stream);
        var whole = everything.ToString();
        var hidden = ImmutableArray.CreateBuilder<Wording>();
        if (whole.Contains("/Encrypt", StringComparison.Ordinal)) hidden.Add(new("密码保护", "a password"));
        if (whole.Contains("/EmbeddedFile", StringComparison.Ordinal)) hidden.Add(new("附件", "attachments"));
        if (Properties().IsMatch(whole) || whole.Contains("<x:xmpmeta", StringComparison.Ordinal) || whole.Contains("/Type/Metadata", StringComparison.Ordinal) || whole.Contains("/Type /Metadata", StringComparison.Ordinal))
            hidden.Add(new("文档属性（作者、题名、软件等）", "properties (author, title, software …)"));
        var codes = CodesOf(streams);
        if (whole.Contains("/Identity-H", StringComparison.Ordinal) && codes.Count == 0) hidden.Add(new("读不出的文字层", "a text layer that cannot be read"));
        if (whole.Contains("/JavaScript", StringComparison.Ordinal) || whole.Contains("/JS ", StringComparison.Ordinal)) hidden.Add(new("脚本", "a script"));
        var texts = streams.Prepend(outside).Select(s => TextOf(s, codes)).Where(t => t.Length > 0);
        return new PdfReading([.. texts], hidden.ToImmutable());
    }

    private static IEnumerable<string> Streams(byte[] bytes, string outside)
    {
        foreach (Match start in StreamStart().Matches(outside))
        {
            var from = start.Index + start.Length;
            var end = outside.IndexOf("endstream", from, StringComparison.Ordinal);
            if (end < 0) yield break;
            var head = outside.LastIndexOf("obj", start.Index, Math.Min(start.Index, 4096), StringComparison.Ordinal) is >= 0 and var open ? outside[open..start.Index] : "";
            // Pictures hold no text, and a scan's are large.
            if (head.Contains("/DCTDecode", StringComparison.Ordinal) || head.Contains("/JPXDecode", StringComparison.Ordinal)) continue;
            if (!head.Contains("/FlateDecode", StringComparison.Ordinal)) yield return outside[from..end];
            else if (Inflate(bytes.AsSpan(from, end - from)) is { } text) yield return text;
        }
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
        catch (InvalidDataException)
        {
            // A broken stream shows what could be read of it.
        }
        return plain.Length == 0 ? null : Latin.GetString(plain.ToArray());
    }

    // 9.10.3: beginbfchar <code> <unicode>, beginbfrange <from> <to> <unicode>.
    private static Dictionary<int, string> CodesOf(IEnumerable<string> streams)
    {
        var codes = new Dictionary<int, string>();
        foreach (var stream in streams.Where(s => s.Contains("begincmap", StringComparison.Ordinal)))
        {
            foreach (Match section in CharSection().Matches(stream))
                foreach (Match pair in Pair().Matches(section.Groups["body"].Value)) codes.TryAdd(Hex(pair.Groups[1].Value), Unicode(pair.Groups[2].Value));
            foreach (Match section in RangeSection().Matches(stream))
                foreach (Match range in Range().Matches(section.Groups["body"].Value))
                    for (int code = Hex(range.Groups[1].Value), last = Math.Min(Hex(range.Groups[2].Value), code + 65535), offset = 0; code <= last; code++, offset++)
                        if (Unicode(range.Groups[3].Value) is { Length: > 0 } first) codes.TryAdd(code, first[..^1] + (char)(first[^1] + offset));
        }
        return codes;
    }

    private static string TextOf(string stream, Dictionary<int, string> codes)
    {
        var text = new StringBuilder();
        foreach (Match piece in Strings().Matches(stream))
        {
            // Lines and text objects end a number; what one TJ array holds belongs together.
            if (piece.Groups["end"].Success) text.Append('\n');
            else if (piece.Groups["hex"].Success) AppendCodes(text, Regex.Replace(piece.Groups["hex"].Value, @"\s", ""), codes);
            else if (piece.Groups["text"].Success) text.Append(Literal(piece.Groups["text"].Value));
        }
        return text.ToString().Trim();
    }

    private static void AppendCodes(StringBuilder text, string hex, Dictionary<int, string> codes)
    {
        if (codes.Count > 0 && hex.Length % 4 == 0)
        {
            for (var i = 0; i < hex.Length; i += 4) text.Append(codes.GetValueOrDefault(Hex(hex.Substring(i, 4)), ""));
            return;
        }
        text.Append(hex.StartsWith("FEFF", StringComparison.OrdinalIgnoreCase) ? Unicode(hex[4..]) : Latin.GetString(Bytes(hex)));
    }

    private static string Literal(string written)
    {
        var plain = Escape().Replace(written, m => m.Value[1] switch
        {
            'n' or 'r' => " ",
            '\n' or '\r' => "",
            >= '0' and <= '7' => ((char)(Convert.ToInt32(m.Value[1..], 8) & 0xFF)).ToString(),
            var c => c.ToString(),
        });
        return plain.StartsWith("þÿ", StringComparison.Ordinal) ? Encoding.BigEndianUnicode.GetString(Latin.GetBytes(plain[2..])) : plain;
    }

    private static int Hex(string text) => int.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? code : 0;

    private static string Unicode(string hex) => Encoding.BigEndianUnicode.GetString(Bytes(hex));

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex + "0");

    [GeneratedRegex(@"(?<!end)stream\r?\n")]
    private static partial Regex StreamStart();

    [GeneratedRegex(@"/(?:Author|Title|Subject|Keywords|Creator)\s*(?:\(\s*[^)\s]|<\s*[0-9A-Fa-f])")]
    private static partial Regex Properties();

    [GeneratedRegex(@"beginbfchar(?<body>.*?)endbfchar", RegexOptions.Singleline)]
    private static partial Regex CharSection();

    [GeneratedRegex(@"beginbfrange(?<body>.*?)endbfrange", RegexOptions.Singleline)]
    private static partial Regex RangeSection();

    [GeneratedRegex(@"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")]
    private static partial Regex Pair();

    [GeneratedRegex(@"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")]
    private static partial Regex Range();

    [GeneratedRegex(@"\((?<text>(?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*)\)|<(?<hex>[0-9A-Fa-f\s]{2,})>|(?<end>\b(?:ET|Td|TD|Tm|T\*|Tj|TJ)\b|T\*)", RegexOptions.Singleline)]
    private static partial Regex Strings();

    [GeneratedRegex(@"\\(?:[0-7]{1,3}|.|\n)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
