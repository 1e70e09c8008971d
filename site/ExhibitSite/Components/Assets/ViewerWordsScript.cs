using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ExhibitSite.Components.Wording;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Components.Assets;

/// <summary>
/// The words of the viewer as a script of its own: loaded with the viewer, so that no page carries them, and a classic script, so that they can be
/// had from a disk, too.
/// </summary>
public static class ViewerWordsScript
{
    private const int HashLength = 10;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Lazy<(SitePath Path, byte[] Bytes)> InChinese = new(() => Make(ZhHans.Words));
    private static readonly Lazy<(SitePath Path, byte[] Bytes)> InTraditional = new(() => Make(Words.Of(Words.Traditional)));
    private static readonly Lazy<(SitePath Path, byte[] Bytes)> InEnglish = new(() => Make(English.Words));

    /// <summary>Its address; the name holds its hash.</summary>
    public static SitePath PathOf(Words words) => Of(words).Path;

    /// <summary>Its bytes.</summary>
    public static (SitePath Path, byte[] Bytes) Of(Words words) => words.Language switch
    {
        Words.Traditional => InTraditional.Value,
        var language when language == English.Words.Language => InEnglish.Value,
        _ => InChinese.Value,
    };

    private static (SitePath, byte[]) Make(Words words)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("exhibitViewerWords="u8);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach (var (name, text) in words.ForViewer.All) json.WriteString(name, words.Language == Words.Traditional ? TraditionalChinese.Standard.Convert(text) : text);
            json.WriteEndObject();
        }
        buffer.Write(";\n"u8);
        var hash = Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan))[..HashLength];
        return (SitePath.File("assets", $"viewer-words-{words.Language}-{hash}.js"), buffer.WrittenSpan.ToArray());
    }
}
