using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ExhibitSite.Model.Pdf;

/// <summary>
/// The objects of a PDF (ISO 32000-1, 7.3.10), found by their words rather than by the file's own table, which may be broken or lie: those that
/// stand in the file and those packed in object streams (7.5.7). Bytes are characters of Latin-1 here.
/// </summary>
internal sealed partial class PdfObjects
{
    // What a document unpacks to beyond this is not read; a page of text has a few kilobytes.
    private const long MostBytes = 128L * 1024 * 1024;

    private readonly Dictionary<int, PdfObject> _byNumber = [];
    private long _left = MostBytes;

    /// <summary>The objects, by number; of several of one number the last, as later versions of a document stand behind the earlier ones.</summary>
    public IReadOnlyDictionary<int, PdfObject> ByNumber => _byNumber;

    /// <summary>Every object, earlier versions too.</summary>
    public List<PdfObject> All { get; } = [];

    /// <summary>True when a stream was left out because the document unpacks to more than is read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads a file.</summary>
    public static PdfObjects Read(byte[] bytes)
    {
        var objects = new PdfObjects();
        objects.ReadFile(bytes);
        return objects;
    }

    private void ReadFile(byte[] bytes)
    {
        var file = Encoding.Latin1.GetString(bytes);
        var at = 0;
        foreach (Match start in Start().Matches(file))
        {
            // Within the stream of the object before it, these words are chance.
            if (start.Index < at) continue;
            var from = start.Index + start.Length;
            var end = file.IndexOf("endobj", from, StringComparison.Ordinal);
            if (end < 0) end = file.Length;
            // 7.3.8.1: the word follows the dictionary; within a string it is one of the text.
            var stream = file.IndexOf("stream", from, end - from, StringComparison.Ordinal);
            if (stream < 0 || !file.AsSpan(from, stream - from).TrimEnd().EndsWith(">>"))
            {
                Add(int.Parse(start.Groups["number"].Value, CultureInfo.InvariantCulture), file[from..end], null);
                continue;
            }
            var head = file[from..stream];
            var data = stream + "stream".Length;
            if (data < file.Length && file[data] == '\r') data++;
            if (data < file.Length && file[data] == '\n') data++;
            var close = file.IndexOf("endstream", data, StringComparison.Ordinal);
            at = close < 0 ? file.Length : close;
            var content = head.Contains("/FlateDecode", StringComparison.Ordinal) || head.Contains("/Fl ", StringComparison.Ordinal)
                ? IsPicture(head) ? null : Inflate(bytes, data, at - data)
                : head.Contains("/Filter", StringComparison.Ordinal) ? null : file[data..at];
            Add(int.Parse(start.Groups["number"].Value, CultureInfo.InvariantCulture), head, content);
        }
    }

    private void Add(int number, string head, string? stream)
    {
        var read = new PdfObject(number, head, stream);
        All.Add(read);
        _byNumber[number] = read;
        if (stream is not null && head.Contains("/ObjStm", StringComparison.Ordinal)) AddPacked(head, stream);
    }

    // 7.5.7: N pairs of number and offset, and from First on the objects, without streams of their own.
    private void AddPacked(string head, string stream)
    {
        if (NumberOf(head, "/First") is not { } first || first > stream.Length) return;
        var numbers = stream[..first].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < numbers.Length; i += 2)
        {
            if (!int.TryParse(numbers[i], CultureInfo.InvariantCulture, out var number) || !int.TryParse(numbers[i + 1], CultureInfo.InvariantCulture, out var offset)) return;
            var next = i + 3 < numbers.Length && int.TryParse(numbers[i + 3], CultureInfo.InvariantCulture, out var following) ? following : stream.Length - first;
            if (offset < 0 || offset > next || first + (long)next > stream.Length) return;
            Add(number, stream[(first + offset)..(first + next)], null);
        }
    }

    private static int? NumberOf(string head, string name)
    {
        var at = head.IndexOf(name, StringComparison.Ordinal);
        if (at < 0) return null;
        var digits = new string([.. head[(at + name.Length)..].TrimStart().TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool IsPicture(string head) => head.Contains("/Subtype", StringComparison.Ordinal) && Picture().IsMatch(head);

    private string? Inflate(byte[] bytes, int start, int length)
    {
        using var source = new ZLibStream(new MemoryStream(bytes, start, length, writable: false), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (source.Read(buffer) is > 0 and var read)
            {
                if ((_left -= read) < 0)
                {
                    IsCut = true;
                    break;
                }
                plain.Write(buffer, 0, read);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            // A broken stream shows what could be read of it.
        }
        return plain.Length == 0 ? null : Encoding.Latin1.GetString(plain.GetBuffer(), 0, (int)plain.Length);
    }

    [GeneratedRegex(@"(?<![0-9])(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+obj", RegexOptions.ExplicitCapture)]
    private static partial Regex Start();

    [GeneratedRegex(@"/Subtype\s*/Image\b")]
    private static partial Regex Picture();
}

/// <summary>One object.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Head">Its dictionary, or whatever it is.</param>
/// <param name="Stream">Its stream, unpacked; null when it has none, or one that holds no text.</param>
internal sealed record PdfObject(int Number, string Head, string? Stream);
