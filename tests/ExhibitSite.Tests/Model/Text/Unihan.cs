using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace ExhibitSite.Tests.Model.Text;

/// <summary>Debian's copy of the Unihan database, and the form in which our tables of it are kept.</summary>
internal static class Unihan
{
    /// <summary>The values of a property: cells of a line (code point, property, value).</summary>
    public static IEnumerable<string[]> Property(string file, string name)
    {
        using var process = Process.Start(new ProcessStartInfo("bzcat", file) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.Split('\t') is [_, var property, _] cells && property == name)
                yield return cells;
        process.WaitForExit();
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var stream = new DeflateStream(memory, CompressionLevel.SmallestSize)) stream.Write(bytes);
        return memory.ToArray();
    }

    public static byte[] Inflate(byte[] bytes)
    {
        using var stream = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
