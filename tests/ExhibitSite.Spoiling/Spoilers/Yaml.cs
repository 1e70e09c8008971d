using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExhibitSite.Spoiling.Spoilers;

/// <summary>Values as they stand in front matter.</summary>
internal static class Yaml
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text in double quotes, which YAML reads as JSON does.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);
}
