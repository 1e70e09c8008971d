using System.Text.Json;
using ExhibitSite.Gate;

namespace ExhibitSite.Cli.Output;

/// <summary>The gate's report as a page and as JSON, in a folder of its own: it names what must not be published, so it never lies in the site.</summary>
internal static class GateReportFiles
{
    private const string PageName = "index.html";
    private const string JsonName = "gate.json";

    /// <summary>Writes both.</summary>
    /// <exception cref="IOException">The disk said no.</exception>
    public static void Write(string folder, GateReport report, string language)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, PageName), new GateReportPage(report, language).Write());
        File.WriteAllText(Path.Combine(folder, JsonName), JsonSerializer.Serialize(Document(report, language), Json.Options) + "\n");
    }

    private sealed record Entry(string Name, string? Title, string Reason, string? OpensOn, string? Place, IEnumerable<Why> Objections);

    private sealed record Why(string Code, string Level, string Message, string? Mark, string Place);

    private sealed record Signature(string Record, string Rule, string? Mark, string Reason, string By, string On, string? Until, string Use);

    private sealed record Whole(
        string AsOf, int Passed, IDictionary<string, int> Published, IEnumerable<Entry> Records, IEnumerable<Entry> Files, IEnumerable<string> ChangedFiles,
        IEnumerable<string> Covered, IEnumerable<Signature> Decisions);

    private static Whole Document(GateReport report, string language) => new(
        Iso(report.AsOf)!, report.Passed, report.Counts.ToDictionary(c => c.Kind, c => c.Passed, StringComparer.Ordinal),
        report.Withheld.Select(w => new Entry($"{w.Id}", w.Title, Reason(w.Reason, language), Iso(w.OpensOn), $"{w.Span}", w.Objections.Select(o => Row(o, language)))),
        report.Files.Select(f => new Entry(f.Path, null, Reason(f.Reason, language), Iso(f.OpensOn), null, f.Objections.Select(o => Row(o, language)))),
        report.Changed.Select(c => c.Path), report.Covered.Select(c => $"{c}"),
        report.Decisions.Select(d => new Signature(
            d.Decision.About, d.Decision.Rule, d.Decision.Mark, d.Decision.Reason, d.Decision.By, Iso(d.Decision.On)!, Iso(d.Decision.Until), $"{d.Use}".ToLowerInvariant())));

    private static Why Row(Objection objection, string language) => new(
        objection.Finding.Rule.Code, $"{objection.Level}".ToLowerInvariant(), objection.Finding.Message(language), objection.Mark, $"{objection.Finding.Span}");

    private static string Reason(WithholdingReason reason, string language) => WithholdingReasons.Words(reason).In(language);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
