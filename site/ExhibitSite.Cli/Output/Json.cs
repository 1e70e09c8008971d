using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExhibitSite.Cli.Output;

/// <summary>How the command writes JSON: names in camel case, Chinese as Chinese, what is not known left out.</summary>
internal static class Json
{
    /// <summary>The settings of every document.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        // The documents go to files and pipes, never into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
