using System.Text.Json;

namespace ExhibitSite.Benchmarks.Reports;

/// <summary>The measurements for machines.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>All of them, round by round.</summary>
    public static string Of(Results results) => JsonSerializer.Serialize(results, Indented) + "\n";
}
