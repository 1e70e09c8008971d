using System.Globalization;
using System.Text;
using ExhibitSite.Benchmarks.Corpus;

namespace ExhibitSite.Benchmarks.Peers;

/// <summary>Our own program.</summary>
/// <param name="program">Its <c>exhibit.dll</c>.</param>
internal sealed class Exhibit(string program) : IPeer
{
    public string Name => "ExhibitSite";

    public string Version { get; } = Programs.Ask("dotnet", program, "--version") is { } answer ? answer.Split('+')[0] : throw new InvalidOperationException($"{program} does not run");

    /// <summary>What asks for the version: the shortest run there is.</summary>
    public IReadOnlyList<string> StartUp => ["dotnet", program, "--version"];

    // The day is given, so that a benchmark of next year measures the same site.
    public IReadOnlyList<string> Command(string input, string output) => ["dotnet", program, "build", "--input", input, "--output", output, "--as-of", "2026-11-01"];

    public void WriteInput(MadeUpArchive archive, string folder)
    {
        Files.Write(folder, "site.yml", "title: 假想县档案\ntitle.en: The archive that is not\nsummary: 为测量而编造的档案。\nlanguages: [zh-Hans]\nbase-url: https://bench.example/\ninstitution:\n  name: 假想档案馆\n  code: 000000\nlicence: https://creativecommons.org/licenses/by/4.0/\nfooter: 全部内容均为编造。\nhome:\n  items: [item-000001, item-000002, item-000003, item-000004]\n");
        // Some items are undated, as some of every archive are: they need a ground to be open, which the gate then reads for each.
        foreach (var area in new[] { "fonds", "items" }) Files.Write(folder, $"{area}/_defaults.yml", "early-opening: 为测量而编造\n");
        foreach (var unit in archive.Units) Files.Write(folder, $"fonds/{unit.Id}.md", Text(unit));
        foreach (var item in archive.Items) Files.Write(folder, $"items/{item.File}/{item.Id}.md", Text(item));
        for (var i = 0; i < archive.Places.Count; i++) Files.Write(folder, $"places/{archive.Places[i].Id}.md", Place(archive.Places[i], i));
        foreach (var person in archive.People) Files.Write(folder, $"agents/{person.Id}.md", $"---\ntitle: {person.Title}\nsummary: {person.Summary}\ntype: person\n---\n\n{person.Body}\n");
        foreach (var subject in archive.Subjects) Files.Write(folder, $"subjects/{subject.Id}.md", $"---\ntitle: {subject.Title}\nsummary: {subject.Summary}\n---\n\n{subject.Body}\n");
    }

    private const string Opened =
        "open: 开放\nrights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: { by: 开放审核组, on: 2026-03-02, basis: 编造, batch: 2026-1 }\n";

    private static string Text(Unit unit) =>
        $"---\ntitle: {unit.Title}\nsummary: {unit.Summary}\nlevel: {unit.Level}\ncode: {unit.Code}\n{(unit.Parent is null ? "" : $"parent: {unit.Parent}\n")}date: {unit.Years}\ncreator: [假想县署]\nextent: 若干件\nretention: 永久\n{(unit.Level == "file" ? Opened : "")}---\n\n{unit.Summary}\n";

    private static string Text(ItemRecord item)
    {
        var text = new StringBuilder();
        text.Append($"---\ntitle: {item.Title}\nsummary: {item.Summary}\ncode: {item.Code}\nparent: {item.File}\n");
        if (item.Date is { } date) text.Append($"date: {date.Written}\n");
        text.Append($"creator: [\"agent:{item.Creator}\"]\ndoc-type: {item.Document}\ndraft: 原件\nextent: {item.Extent}\nlanguage: [zh]\nretention: 永久\ncategory: 文书\n");
        text.Append($"people: [{string.Join(", ", item.People)}]\nplaces: [{string.Join(", ", item.Places)}]\nsubjects: [{string.Join(", ", item.Subjects)}]\n");
        text.Append($"source: 县署旧藏\nnote: {item.Note}\n").Append(Opened).Append("---\n\n").Append(item.Body);
        return text.ToString();
    }

    private static string Place(Authority place, int number)
    {
        var (north, east) = (35.2 + (number * 0.6180339 % 1), 111.8 + (number * 0.7548776 % 1));
        return string.Create(CultureInfo.InvariantCulture, $"---\ntitle: {place.Title}\nsummary: {place.Summary}\ntype: 村\nlat: {north:0.####}\nlon: {east:0.####}\ndatum: WGS84\n---\n\n{place.Body}\n");
    }
}
