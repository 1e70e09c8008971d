using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace ExhibitSite.Tests.Model.Pdf;

/// <summary>PDFs for tests: made by hand, word by word, and printed by Chromium where there is one.</summary>
internal static class PdfFile
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>A file of objects, numbered from 1. A stream is packed; an object in <paramref name="packed"/> goes into an object stream.</summary>
    public static byte[] Of(IReadOnlyList<(string Head, string? Stream)> objects, params int[] packed)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        for (var number = 1; number <= objects.Count; number++)
            if (!packed.Contains(number)) WriteObject(file, number, objects[number - 1]);
        if (packed.Length > 0) WriteObject(file, objects.Count + 1, ObjectStream(objects, packed));
        file.Write("%%EOF\n"u8);
        return file.ToArray();
    }

    /// <summary>A page that shows some codes in one font, or in two of which each has codes of its own for other letters.</summary>
    /// <param name="content">The operators of the page; fonts are /F1 and /F2.</param>
    /// <param name="first">The table of /F1.</param>
    /// <param name="second">The table of /F2.</param>
    public static IReadOnlyList<(string Head, string? Stream)> Page(string content, string first, string second = "") =>
    [
        ("<< /Type /Page /Resources << /Font << /F1 2 0 R /F2 3 0 R >> >> /Contents 6 0 R >>", null),
        ("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 4 0 R >>", null),
        ("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 5 0 R >>", null),
        ("<< >>", Table(first)), ("<< >>", Table(second)), ("<< >>", content),
    ];

    /// <summary>A page printed by Chromium; null when this machine has none.</summary>
    public static byte[]? Printed(string html)
    {
        if (!File.Exists(Chromium)) return null;
        var folder = Directory.CreateTempSubdirectory("printed-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.pdf"));
            File.WriteAllText(page, html);
            using var process = Process.Start(new ProcessStartInfo(Chromium,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", $"--user-data-dir={folder.FullName}/profile", "--host-resolver-rules=MAP * ~NOTFOUND", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
            ])
            { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
            // Read, or a full pipe would stop it.
            var said = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(60_000)) process.Kill(entireProcessTree: true);
            return File.Exists(pdf) ? File.ReadAllBytes(pdf) : throw new InvalidOperationException($"Chromium printed nothing: {said.Result}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Table(string entries) => $"begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n{entries}\nendcmap";

    private static (string Head, string Stream) ObjectStream(IReadOnlyList<(string Head, string? Stream)> objects, int[] packed)
    {
        var (index, body) = (new StringBuilder(), new StringBuilder());
        foreach (var number in packed)
        {
            index.Append($"{number} {body.Length} ");
            body.Append(objects[number - 1].Head).Append('\n');
        }
        return ($"<< /Type /ObjStm /N {packed.Length} /First {index.Length} >>", $"{index}{body}");
    }

    private static void WriteObject(MemoryStream file, int number, (string Head, string? Stream) one)
    {
        if (one.Stream is not { } stream)
        {
            file.Write(Encoding.Latin1.GetBytes($"{number} 0 obj\n{one.Head}\nendobj\n"));
            return;
        }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Encoding.Latin1.GetBytes(stream));
        file.Write(Encoding.Latin1.GetBytes($"{number} 0 obj\n{one.Head[..^2]} /Length {packed.Length} /Filter /FlateDecode >>\nstream\n"));
        file.Write(packed.ToArray());
        file.Write("\nendstream\nendobj\n"u8);
    }
}
