using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Files;

/// <summary>PDF: its properties and what cameras wrote into its photographs stay behind.</summary>
internal sealed class StripPdf : ICleaner
{
    private static readonly Wording Words = new("去掉了文档属性（作者、题名、软件、日期等）和照片里的拍摄信息", "properties (author, title, software, dates …) and what cameras wrote into its photographs removed");

    public Cleaned? Clean(byte[] bytes, ShownFile file) =>
        file.Form == FileForm.Pdf && PdfBlanking.Of(bytes) is var blanked && !ReferenceEquals(blanked, bytes) ? new Cleaned(blanked, Words) : null;
}

/// <summary>
/// Writes blanks over what a PDF tells beside its pages, byte for byte, so that no offset moves: the information dictionary of every version of the
/// document and the strings it names (ISO 32000-1, 14.3.3), XMP streams that are not packed (14.3.2), and the segments of photographs that are no part of
/// the picture. What cannot be reached so is found by <see cref="PdfReading"/>, and keeps the file in.
/// </summary>
internal static partial class PdfBlanking
{
    /// <summary>The same bytes when there is nothing to do, or when the file is locked or signed: a signature is about every byte.</summary>
    public static byte[] Of(byte[] bytes)
    {
        var file = Encoding.Latin1.GetString(bytes);
        var pieces = PdfPiece.Of(file).ToList();
        var outside = pieces.Where(piece => piece.StreamHead is null).ToList();
        if (outside.Any(piece => file[piece.From..piece.To] is var part && (PdfPiece.Names(part, "Encrypt") || PdfPiece.Names(part, "ByteRange")))) return bytes;
        var cleaned = bytes.ToArray();
        foreach (var (from, to) in Dictionaries(file, outside)) cleaned.AsSpan(from, to - from).Fill((byte)' ');
        foreach (var stream in pieces.Where(piece => piece.StreamHead is not null)) BlankStream(cleaned.AsSpan(stream.From, stream.To - stream.From), stream.StreamHead!);
        return cleaned.AsSpan().SequenceEqual(bytes) ? bytes : cleaned;
    }

    private static List<(int From, int To)> Dictionaries(string file, List<PdfPiece> outside)
    {
        var bodies = new Dictionary<int, List<int>>();
        foreach (var (number, body) in outside.SelectMany(piece => Found(Start(), file, piece)).Select(m => (NumberOf(m), m.Index + m.Length)))
            (bodies.TryGetValue(number, out var known) ? known : bodies[number] = []).Add(body);
        var named = outside.SelectMany(piece => Found(Information(), file, piece)).Select(NumberOf).Distinct().SelectMany(number => bodies.GetValueOrDefault(number, []));
        var within = outside.SelectMany(piece => Found(DirectInformation(), file, piece)).Select(m => m.Index + m.Length - 2);
        var blanks = new List<(int From, int To)>();
        foreach (var at in named.Concat(within))
        {
            var from = AfterBlanks(file, at);
            // A parenthesis too many must not reach into other objects.
            if (EndOf(file, from) is not { } to || file.AsSpan(from, to - from).IndexOf("endobj") >= 0) continue;
            blanks.Add((from + 2, to - 2));
            // A value may be an object of its own.
            foreach (var reference in Reference().Matches(file[from..to]).Select(NumberOf))
                foreach (var value in bodies.GetValueOrDefault(reference, []).Select(body => AfterBlanks(file, body)))
                    if (file[value] is '(' or '<' && EndOf(file, value) is { } end && file.AsSpan(value, end - value).IndexOf("endobj") < 0) blanks.Add(file[value] == '<' && file[value + 1] == '<' ? (value + 2, end - 2) : (value + 1, end - 1));
        }
        return blanks;
    }

    private static void BlankStream(Span<byte> data, string head)
    {
        if (!PdfPiece.Names(head, "Filter"))
        {
            if (data.IndexOf("<x:xmpmeta"u8) >= 0 || data.IndexOf("<?xpacket"u8) >= 0) data.Fill((byte)' ');
        }
        else if (OnlyJpeg().IsMatch(head)) BlankJpeg(data);
    }

    // ITU-T T.81, B.1.1: segments, coded data behind the head of each scan, and whatever stands behind the end. JFIF, the colour profile and Adobe's note
    // on colours are of the picture.
    private static void BlankJpeg(Span<byte> data)
    {
        const byte Comment = 0xFE, Scan = 0xDA, End = 0xD9, Profile = 0xE2, Adobe = 0xEE;
        for (var at = 2; at + 4 <= data.Length && data[at] == 0xFF && data[at + 1] != End;)
        {
            var marker = data[at + 1];
            var length = (data[at + 2] << 8) | data[at + 3];
            if (length < 2 || at + 2 + length > data.Length) return;
            if (marker is Comment or (> 0xE0 and <= 0xEF and not Profile and not Adobe)) data.Slice(at + 4, length - 2).Clear();
            at += 2 + length;
            if (marker == Scan) at = AfterCodedData(data, at);
            if (at + 2 <= data.Length && data[at] == 0xFF && data[at + 1] == End) data[(at + 2)..].TrimEnd("\r\n"u8).Clear();
        }
    }

    // B.1.1.5: within coded data, 0xFF is followed by zero or the number of a restart.
    private static int AfterCodedData(ReadOnlySpan<byte> data, int at)
    {
        while (at + 1 < data.Length && !(data[at] == 0xFF && data[at + 1] is not 0 and not (>= 0xD0 and <= 0xD7))) at++;
        return at;
    }

    /// <returns>Behind the end of the dictionary or string that begins at a place; null when none does, or it has no end (7.3.4, 7.3.7).</returns>
    private static int? EndOf(string file, int from)
    {
        var (dictionaries, parentheses) = (0, 0);
        for (var at = from; at < file.Length; at++)
        {
            var isDouble = parentheses == 0 && at + 1 < file.Length && file[at] == file[at + 1];
            switch (file[at])
            {
                case '\\' when parentheses > 0: at++; break;
                case '(': parentheses++; break;
                case ')' when parentheses > 0: parentheses--; break;
                case '<' when isDouble: dictionaries++; at++; break;
                case '>' when isDouble && dictionaries > 0: dictionaries--; at++; break;
                case '<' when parentheses == 0:
                    at = file.IndexOf('>', at);
                    if (at < 0) return null;
                    break;
                default:
                    if (parentheses == 0 && dictionaries == 0) return null;
                    break;
            }
            if (parentheses == 0 && dictionaries == 0) return at + 1;
        }
        return null;
    }

    private static int AfterBlanks(string file, int at)
    {
        while (at < file.Length - 1 && (char.IsWhiteSpace(file[at]) || file[at] == '\0')) at++;
        return at;
    }

    private static IEnumerable<Match> Found(Regex word, string file, PdfPiece piece)
    {
        for (var found = word.Match(file, piece.From, piece.To - piece.From); found.Success; found = found.NextMatch()) yield return found;
    }

    private static int NumberOf(Match found) => int.Parse(found.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+obj\b")]
    private static partial Regex Start();

    [GeneratedRegex(@"/Info\s+(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+R\b")]
    private static partial Regex Information();

    [GeneratedRegex(@"/Info\s*<<")]
    private static partial Regex DirectInformation();

    [GeneratedRegex(@"(?<![0-9])(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+R\b")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Filter\s*(?:\[\s*)?/DCTDecode\s*(?:\]|/|>)")]
    private static partial Regex OnlyJpeg();
}
