using System.Text;
using ExhibitSite.Benchmarks.Corpus;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Benchmarks.Peers;

/// <summary>
/// Hugo, with templates that make the same kinds of pages. It computes no related records: its own way to do so is
/// quadratic and would make the comparison about nothing else. Pinyin, strokes and days of the lunar calendar, which
/// it does not know, stand ready-made in its front matter.
/// </summary>
internal sealed class Hugo : IPeer
{
    private Hugo(string version) => Version = version;

    public string Name => "Hugo";

    public string Version { get; }

    /// <summary>The Hugo of this machine; null when there is none.</summary>
    public static Hugo? Find() => Programs.Ask("hugo", "version") is { } said ? new Hugo(said.Split(' ')[1].TrimStart('v').Split(['-', '+'])[0]) : null;

    public IReadOnlyList<string> Command(string input, string output) => ["hugo", "--quiet", "--source", input, "--destination", output];

    public void WriteInput(MadeUpArchive archive, string folder)
    {
        Files.CopyTree(Path.Combine(AppContext.BaseDirectory, "hugo"), folder);
        var folders = FoldersOf(archive.Units);
        Files.Write(folder, "content/_index.md", "---\ntitle: 假想县档案\nsummary: 为测量而编造的档案。\n---\n");
        Files.Write(folder, "content/contents.md", "---\ntitle: 全站目录\nlayout: contents\n---\n");
        Files.Write(folder, "content/dictionary.md", "---\ntitle: 数据字典\nlayout: contents\n---\n");
        Files.Write(folder, "content/fonds/_index.md", "---\ntitle: 全宗目录\n---\n");
        foreach (var unit in archive.Units)
            Files.Write(folder, $"content/fonds/{folders[unit.Id]}/_index.md",
                $"---\ntitle: {unit.Title}\nsummary: {unit.Summary}\nlevel: {LevelName(unit.Level)}\ncode: {unit.Code}\nyears: {unit.Years}\nextent: 若干件\nretention: 永久\n---\n\n{unit.Summary}\n");
        foreach (var item in archive.Items) Files.Write(folder, $"content/fonds/{folders[item.File]}/{item.Id}.md", Text(item));
        foreach (var person in archive.People) WriteTerm(folder, "agents", person, HanReading.Name);
        foreach (var place in archive.Places) WriteTerm(folder, "places", place, HanReading.Words);
        foreach (var subject in archive.Subjects) WriteTerm(folder, "subjects", subject, HanReading.Words);
    }

    private static Dictionary<string, string> FoldersOf(IReadOnlyList<Unit> units)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unit in units) folders[unit.Id] = unit.Parent is { } above ? $"{folders[above]}/{unit.Id}" : unit.Id;
        return folders;
    }

    private static string LevelName(string level) => level switch { "fonds" => "全宗", "series" => "类别", _ => "案卷" };

    private static void WriteTerm(string folder, string taxonomy, Authority term, HanReading reading) =>
        Files.Write(folder, $"content/{taxonomy}/{term.Id}/_index.md",
            $"---\ntitle: {term.Title}\nsummary: {term.Summary}\ninitial: \"{HanSort.PinyinInitial(term.Title, reading)}\"\nstrokes: {HanSort.StrokeCount(term.Title[0]):00}\n---\n\n{term.Body}\n");

    private static string Text(ItemRecord item)
    {
        var text = new StringBuilder();
        text.Append($"---\ntitle: {item.Title}\nsummary: {item.Summary}\ncode: {item.Code}\n");
        if (item.Date is { } date) text.Append($"written: {date.Written}\niso: \"{date.Iso}\"\ndecades: [\"{date.Iso[..3]}0s\"]\ncenturies: [\"{date.Iso[..2]}00s\"]\n");
        text.Append($"creator: {item.Creator}\ndoctype: {item.Document}\nstate: 原件\nextent: {item.Extent}\nlanguages: 中文\nretention: 永久\ncategory: 文书\n");
        text.Append($"agents: [{string.Join(", ", item.People)}]\nplaces: [{string.Join(", ", item.Places)}]\nsubjects: [{string.Join(", ", item.Subjects)}]\n");
        text.Append($"source: 县署旧藏\nnote: {item.Note}\nrights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: 开放审核组，2026-03-02，编造（批次 2026-1）\n---\n\n").Append(item.Body);
        return text.ToString();
    }
}
