using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace ExhibitSite.Spoiling.Judging;

/// <summary>Looks through the files of a built site. A file whose bytes were seen before and found sound is not looked at again.</summary>
internal sealed class WrittenFiles
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly HashSet<Guid> _sound = [];
    private readonly PageShape _shape = new();

    /// <summary>Learns from a site that nobody spoilt.</summary>
    public void Learn(string folder)
    {
        foreach (var page in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)) _shape.Learn(File.ReadAllText(page));
    }

    /// <summary>How many pages there are, and what is wrong with any file.</summary>
    public (int Pages, IReadOnlyList<string> Faults) Look(string folder)
    {
        var (pages, faults) = (0, new List<string>());
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (file.EndsWith(".html", StringComparison.Ordinal)) pages++;
            var bytes = File.ReadAllBytes(file);
            if (!_sound.Add(Mark(bytes))) continue;
            var found = FaultsOf(file, bytes).ToList();
            if (found.Count > 0) _sound.Remove(Mark(bytes));
            faults.AddRange(found.Select(fault => $"{Path.GetRelativePath(folder, file)}: {fault}"));
        }
        return (pages, faults);
    }

    private IEnumerable<string> FaultsOf(string file, byte[] bytes)
    {
        try
        {
            switch (Path.GetExtension(file))
            {
                case ".html": return [.. _shape.Faults(Strict.GetString(bytes))];
                case ".xml": ReadXml(bytes); break;
                case ".json": JsonDocument.Parse(bytes).Dispose(); break;
            }
            return [];
        }
        catch (Exception fault) when (fault is XmlException or JsonException or DecoderFallbackException)
        {
            return [fault.Message];
        }
    }

    private static Guid Mark(byte[] bytes) => new(SHA256.HashData(bytes).AsSpan(0, 16));

    private static void ReadXml(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read()) { }
    }
}
