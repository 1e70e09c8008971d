using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ExhibitSite.Audit.Leaks;

/// <summary>What lies inside a file: the members of archives and the compressed parts of pictures and documents, as deep as they go.</summary>
internal static partial class Unpacking
{
    // An archive that unpacks to more was not made by us; what is beyond is not looked at, and the file is reported.
    private const int Deepest = 6;
    private const int MostBytes = 256 * 1024 * 1024;
    private const long MostBytesTogether = 2L * 1024 * 1024 * 1024;
    private const int MostMembers = 100_000;

    // A text of one letter packs a thousandfold; small ones are harmless, and nothing useful that is large packs better than this.
    private const int HighestRatio = 200;
    private const int FreeBytes = 16 * 1024 * 1024;

    // How gzip, zip, PNG and PDF files begin in base64.
    private static readonly byte[][] Signatures = ["H4sI"u8.ToArray(), "UEsDB"u8.ToArray(), "iVBORw0KGgo"u8.ToArray(), "JVBERi0"u8.ToArray()];

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The bytes of a file and of everything packed in it, each with the way to it: <c>book.epub</c>, <c>book.epub!text.xhtml</c>.</summary>
    /// <exception cref="UnpackingException">It unpacks to more than can be looked at.</exception>
    public static IEnumerable<(string Path, byte[] Bytes)> Of(string path, byte[] bytes) => Of(path, bytes, 0, new Taken());

    private static IEnumerable<(string Path, byte[] Bytes)> Of(string path, byte[] bytes, int depth, Taken taken)
    {
        yield return (path, bytes);
        if (depth >= Deepest) throw new UnpackingException($"more than {Deepest} archives within each other");
        foreach (var (name, inner) in Inside(path, bytes))
        {
            taken.Add(inner.Length);
            foreach (var found in Of($"{path}!{name}", inner, depth + 1, taken)) yield return found;
        }
    }

    /// <summary>What one file has unpacked to so far.</summary>
    private sealed class Taken
    {
        private long _bytes;
        private int _members;

        public void Add(int bytes)
        {
            if ((_bytes += bytes) > MostBytesTogether) throw new UnpackingException($"unpacks to more than {MostBytesTogether} bytes");
            if (++_members > MostMembers) throw new UnpackingException($"more than {MostMembers} members");
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Inside(string path, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("PK\x03\x04"u8)) return Members(bytes);
        if (bytes is [0x1F, 0x8B, ..]) return Whole(bytes, packed => new GZipStream(packed, CompressionMode.Decompress));
        // Brotli has no signature; its name is all there is.
        if (path.EndsWith(".br", StringComparison.OrdinalIgnoreCase)) return Whole(bytes, packed => new BrotliStream(packed, CompressionMode.Decompress));
        if (bytes.AsSpan().StartsWith(PngSignature)) return PngTexts(bytes);
        if (bytes.AsSpan().StartsWith("%PDF-"u8)) return PdfStreams(bytes);
        return Written(bytes);
    }

    // A file written as letters within a text: the search index of an offline edition, an address that is data. What such letters hold as plain text, Readings sees.
    private static IEnumerable<(string Name, byte[] Bytes)> Written(byte[] bytes)
    {
        if (!Signatures.Any(signature => bytes.AsSpan().IndexOf(signature) >= 0)) yield break;
        foreach (Match run in PackedInLetters().Matches(Encoding.Latin1.GetString(bytes)))
            if (Readings.BytesOfBase64(run.Value) is { } packed)
                yield return ($"base64@{run.Index}", packed);
    }

    // What cannot be unpacked is no archive: its bytes are looked at as they are. A member that cannot hides what it holds.
    private static IEnumerable<(string Name, byte[] Bytes)> Members(byte[] bytes)
    {
        using var archive = Opened(bytes);
        if (archive is null) yield break;
        if (archive.Entries.Count > MostMembers) throw new UnpackingException($"more than {MostMembers} members");
        foreach (var entry in archive.Entries) yield return (entry.FullName, Member(entry));
    }

    private static ZipArchive? Opened(byte[] bytes)
    {
        try
        {
            var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            _ = archive.Entries;
            return archive;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Member(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted) throw new UnpackingException("a member that is locked");
        try
        {
            using var stream = entry.Open();
            return ReadAll(stream, entry.CompressedLength);
        }
        catch (InvalidDataException)
        {
            throw new UnpackingException("a member that cannot be unpacked");
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Whole(byte[] packed, Func<Stream, Stream> open)
    {
        using var stream = open(new MemoryStream(packed, writable: false));
        if (TryReadAll(stream, packed.Length) is { } bytes) yield return ("", bytes);
    }

    // PNG 3rd edition, 11.3.3: zTXt and iTXt may hold zlib streams, iCCP always does. Texts that are not compressed stand in the file as they are.
    private static IEnumerable<(string Name, byte[] Bytes)> PngTexts(byte[] bytes)
    {
        for (long at = PngSignature.Length; at + 12 <= bytes.Length;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            var end = at + 8 + length;
            if (end > bytes.Length) yield break;
            var type = System.Text.Encoding.ASCII.GetString(bytes, (int)at + 4, 4);
            if (type is "zTXt" or "iTXt" or "iCCP" && Inflated(bytes, (int)at + 8, (int)length) is { } inner) yield return (type, inner);
            at = end + 4;
        }
    }

    // ISO 32000-1, 7.3.8: a stream's bytes stand between these words; FlateDecode is by far the usual filter for texts.
    private static IEnumerable<(string Name, byte[] Bytes)> PdfStreams(byte[] bytes)
    {
        var number = 0;
        for (var at = 0; bytes.AsSpan(at).IndexOf("stream"u8) is >= 0 and var next;)
        {
            at += next + "stream"u8.Length;
            var end = bytes.AsSpan(at).IndexOf("endstream"u8);
            if (end < 0) yield break;
            if (Inflated(bytes, at, end) is { } inner) yield return ($"stream {++number}", inner);
            at += end + "endstream"u8.Length;
        }
    }

    /// <summary>The first zlib stream in a range, inflated; null when there is none.</summary>
    private static byte[]? Inflated(byte[] bytes, int start, int length)
    {
        var end = start + length;
        // A zlib header (RFC 1950, 2.2): method 8, and the first two bytes a multiple of 31.
        for (var at = start; at + 2 < end && at < start + 120; at++)
        {
            if ((bytes[at] & 0x0F) != 8 || ((bytes[at] << 8) | bytes[at + 1]) % 31 != 0) continue;
            using var stream = new ZLibStream(new MemoryStream(bytes, at, end - at), CompressionMode.Decompress);
            if (TryReadAll(stream, end - at) is { Length: > 0 } inner) return inner;
        }
        return null;
    }

    private static byte[]? TryReadAll(Stream stream, long packed)
    {
        try
        {
            return ReadAll(stream, packed);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null; // how a BrotliStream says the same
        }
    }

    private static byte[] ReadAll(Stream stream, long packed)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MostBytes) throw new UnpackingException($"unpacks to more than {MostBytes} bytes");
            if (memory.Length > FreeBytes && memory.Length / HighestRatio > packed) throw new UnpackingException($"unpacks to more than {HighestRatio} times its size");
        }
        return memory.ToArray();
    }

    [GeneratedRegex("(?:H4sI|UEsDB|iVBORw0KGgo|JVBERi0)[A-Za-z0-9+/_-]{16,}={0,2}", RegexOptions.NonBacktracking)]
    private static partial Regex PackedInLetters();
}

/// <summary>A file holds more than an audit can look at.</summary>
internal sealed class UnpackingException(string message) : Exception(message);
