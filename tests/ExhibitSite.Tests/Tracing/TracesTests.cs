using System.Text;
using ExhibitSite.Model;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Writing;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Tracing;

/// <summary>A file whose questions are answered as before has the bytes it had: shown on the flagship, with one edit of a curator at a time.</summary>
public sealed class TracesTests(ITestOutputHelper output)
{
    [Fact]
    public void What_need_not_be_made_again_would_be_made_the_same_after_three_edits() => Follow(edits: 3, seed: 1);

    [Fact]
    [Trait("Category", "Prove")]
    public void What_need_not_be_made_again_would_be_made_the_same_after_two_hundred_edits() => Follow(edits: 200, seed: 2);

    [Fact]
    public void A_text_added_to_one_item_of_many_remakes_few_files()
    {
        var texts = Enumerable.Range(1, 200).ToDictionary(i => $"items/item-{i}.md", i => Item(i), StringComparer.Ordinal);
        texts["site.yml"] = "title: 站\nlanguages: [zh-Hans, zh-Hant]\n";
        var before = Build.Run(SourceTree.OfTexts(texts), new BuildOptions(BuiltSite.UsualDay));
        Assert.False(before.IsRefused);
        var traces = TracesOf(before.Files);
        Assert.All(Build.Run(SourceTree.OfTexts(texts), new BuildOptions(BuiltSite.UsualDay)).Files.Where(f => f.Basis is not null), f => Assert.True(traces.AreStillTrueOf(f), f.Path.Value));

        texts["items/item-77.md"] += "又记一句。\n";
        var after = Build.Run(SourceTree.OfTexts(texts), new BuildOptions(BuiltSite.UsualDay));
        traces = Traces.Read(_bytes);
        string[] again = [.. after.Files.Where(f => f.Basis is not null && !traces.AreStillTrueOf(f)).Select(f => f.Path.Value)];
        // Its page in two scripts, its citations, and the pages that name it.
        Assert.Contains("items/item-77/index.html", again);
        Assert.Contains("zh-hant/items/item-77/index.html", again);
        Assert.InRange(again.Length, 2, 60);
        Assert.True(after.Files.Count(f => f.Basis is not null) > 900);
    }

    [Fact]
    public void Everything_that_the_flagship_asks_can_be_compared()
    {
        var built = Build.Run(Flagship(_ => { }), new BuildOptions(BuiltSite.UsualDay));
        var unknown = built.Files.Where(f => f.Basis is not null).SelectMany(f => f.Basis!.Write(Stream.Null).Where(q => !f.Basis.AnswerTo(q).IsKnown).Select(q => $"{q.Aspect} of a {q.About.Kind}")).Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.Empty(unknown);
    }

    private void Follow(int edits, int seed)
    {
        var random = new Random(seed);
        var built = Build.Run(Flagship(_ => { }), new BuildOptions(BuiltSite.UsualDay));
        TracesOf(built.Files);
        var bytes = built.Files.ToDictionary(f => f.Path.Value, Sha, StringComparer.Ordinal);
        var (kept, watched, refused) = (0, 0, 0);
        for (var i = 0; i < edits; i++)
        {
            var said = "";
            var after = Build.Run(Flagship(texts => said = Edit(texts, random)), new BuildOptions(BuiltSite.UsualDay));
            if (after.IsRefused)
            {
                refused++;
                continue;
            }
            // A fresh comparison each time: answers are compared once for each reading.
            var then = Traces.Read(_bytes);
            foreach (var file in after.Files.Where(f => f.Basis is not null))
            {
                watched++;
                if (!then.AreStillTrueOf(file)) continue;
                kept++;
                Assert.True(bytes[file.Path.Value] == Sha(file), $"{said}: {file.Path.Value} would be made otherwise");
            }
        }
        output.WriteLine($"{kept} of {watched} files kept, {refused} of {edits} edits refused");
        Assert.True(refused < edits, "no edit was built");
        Assert.True(kept > watched / 2, $"only {kept} of {watched} were kept");
    }

    private byte[] _bytes = [];

    private Traces TracesOf(IEnumerable<OutputFile> files)
    {
        var notes = new TraceNotes();
        Parallel.ForEach(files.Where(f => f.Basis is not null), f => notes.Add(f, f.Basis!, f.Basis!.Write(Stream.Null)));
        _bytes = notes.ToBytes();
        return Traces.Read(_bytes);
    }

    // In one language: the others are made from the same records.
    private static SourceTree Flagship(Action<Dictionary<string, string>> edit)
    {
        var tree = InputFolder.Read(Repository.At("input"));
        var texts = tree.Files.Where(f => Path.GetExtension(f.Path) is ".md" or ".csv" or ".yml").ToDictionary(f => f.Path, TextOf, StringComparer.Ordinal);
        texts["site.yml"] = string.Join('\n', texts["site.yml"].Split('\n').Select(line => line.StartsWith("languages:", StringComparison.Ordinal) ? "languages: [zh-Hans]" : line));
        edit(texts);
        return new SourceTree(SourceTree.OfTexts(texts).Files.Concat(tree.Files.Where(f => Path.GetExtension(f.Path) is not (".md" or ".csv" or ".yml"))));
    }

    private static string Edit(Dictionary<string, string> texts, Random random)
    {
        var paths = texts.Keys.Where(p => p != "site.yml").Order(StringComparer.Ordinal).ToArray();
        var path = paths[random.Next(paths.Length)];
        var lines = texts[path].Split('\n').ToList();
        var at = random.Next(lines.Count);
        var what = random.Next(5);
        switch (what)
        {
            case 0: lines.Add($"\n又记第{random.Next(100)}句。"); break;
            case 1: lines.RemoveAt(at); break;
            case 2: lines = [.. lines.Select(l => l.StartsWith("title: ", StringComparison.Ordinal) ? l + "（改）" : l)]; break;
            case 3: lines = [.. lines.Select(l => l == "open: 开放" ? "open: 控制" : l)]; break;
            default: lines[at] += "，另有一说"; break;
        }
        texts[path] = string.Join('\n', lines);
        return $"{path}:{at + 1} edit {what}";
    }

    private static string TextOf(SourceFile file)
    {
        using var reader = new StreamReader(file.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Sha(OutputFile file)
    {
        using var bytes = new MemoryStream();
        file.Write(bytes);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes.ToArray()));
    }

    private static string Item(int number) =>
        $"---\ntitle: 第{number}号呈文\ncode: X001-WS·1700·Y-{number:0000}\ndate: {1700 + number}\ncreator: [县署]\nopen: 开放\nrights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: {{ by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }}\n---\n正文。\n";
}
