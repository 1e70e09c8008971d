using ExhibitSite.Kinds.Agents;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Tests.Sheets;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Live;

/// <summary>What a preview shows after any number of edits is what a build that knows nothing of them would write.</summary>
public sealed class LiveBuildTests(ITestOutputHelper output) : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private readonly string _folder = Directory.CreateTempSubdirectory("exhibit-live-").FullName;

    [Fact]
    public void Eight_sequences_of_edits_end_as_a_clean_build() => Follow(sequences: 8, edits: 6);

    [Fact]
    [Trait("Category", "Prove")]
    public void Two_hundred_sequences_of_edits_end_as_a_clean_build() => Follow(sequences: 200, edits: 12);

    [Fact]
    public void One_bad_file_does_not_hide_what_was_done_to_the_others()
    {
        var (edits, followed, live) = Begin(1);
        edits.Begin();
        live.Run(followed.Read(), Day);
        Write("items/a/item-2.md", text => text.Replace("title:", "titel:", StringComparison.Ordinal));
        Write("items/b/item-1.md", text => text.Replace("呈文之1", "改过的呈文", StringComparison.Ordinal));
        var result = live.Run(followed.Read(["items/a/item-2.md", "items/b/item-1.md"]), Day);
        Assert.Equal("items/a/item-2.md", Assert.Single(result.Old));
        Assert.Contains(result.Findings, f => f.Rule.Code == "EX1101" && f.Span.File == "items/a/item-2.md");
        Assert.Contains("改过的呈文", Text(result.Site!, "items/item-1/index.html"), StringComparison.Ordinal);
        Assert.Contains("呈文之2", Text(result.Site!, "items/item-2/index.html"), StringComparison.Ordinal);
        // A new file that cannot be read is left out; defaults that cannot be read close what is below them.
        Write("items/a/new.md", _ => "没有字段\n");
        Write("items/b/_defaults.yml", _ => "open: [\n");
        result = live.Run(followed.Read(), Day);
        Assert.Contains("items/a/new.md", result.Absent);
        Assert.Contains("items/b/_defaults.yml", result.Absent);
        Assert.Null(result.Site!.Find("items/item-1/index.html"));
        Assert.NotNull(result.Site.Find("items/item-4/index.html"));
    }

    [Fact]
    public void Personal_data_typed_into_a_text_keeps_the_last_version_and_never_shows()
    {
        var (edits, followed, live) = Begin(1);
        edits.Begin();
        live.Run(followed.Read(), Day);
        Write("items/a/item-2.md", text => text + "\n身份证 11010519491231002X。\n");
        var result = live.Run(followed.Read(), Day);
        Assert.Contains(result.Findings, f => f.Rule.Severity == Severity.Error);
        Assert.DoesNotContain("11010519491231002X", Text(result.Site!, "items/item-2/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_workbook_leaves_the_others_up_to_date()
    {
        var (edits, followed, live) = Begin(1);
        edits.Begin();
        string[] header = ["id", "title", "summary"], row = ["salt", "盐法", "盐引之事。"];
        File.WriteAllBytes(Path.Combine(_folder, "subjects", "all.xlsx"), WorkbookSite.Workbook("subjects/all.xlsx", header, row).ReadAll());
        live.Run(followed.Read(), Day);
        File.WriteAllBytes(Path.Combine(_folder, "subjects", "all.xlsx"), WorkbookSite.Workbook("subjects/all.xlsx", [.. header, "no-such-field"], [.. row, "甲"]).ReadAll());
        Write("items/a/item-2.md", text => text.Replace("呈文之2", "改过的呈文", StringComparison.Ordinal));
        var result = live.Run(followed.Read(["subjects/all.xlsx", "items/a/item-2.md"]), Day);
        Assert.Contains(result.Findings, f => f.Rule.Severity == Severity.Error && f.Span.FileOnDisk == "subjects/all.xlsx");
        Assert.Equal("subjects/all.xlsx", Assert.Single(result.Old));
        Assert.Contains("改过的呈文", Text(result.Site!, "items/item-2/index.html"), StringComparison.Ordinal);
        Assert.Contains("盐法", Text(result.Site!, "subjects/salt/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_of_a_record_leaves_the_indexes_of_the_others_and_one_record_more_does_not()
    {
        var (edits, followed, _) = Begin(1);
        edits.Begin();
        var options = new BuildOptions(Day) { Memory = new Memory() };
        var before = Build.Judge(followed.Read(), options);
        Write("items/a/item-2.md", text => text.Replace("呈文之2", "改过的呈文", StringComparison.Ordinal));
        var edited = Build.Judge(followed.Read(["items/a/item-2.md"]), options);
        // Arrays are equal when they are the same one.
        Assert.True(before.Site.Catalogue.All<Agent>() == edited.Site.Catalogue.All<Agent>());
        Assert.True(before.Gate.Public.Catalogue.All<Agent>() == edited.Gate.Public.Catalogue.All<Agent>());
        Assert.Equal("改过的呈文", edited.Gate.Public.Catalogue.All<Item>().Single(i => i.Id.Value == "item-2").Title);
        Write("items/a/item-2.md", text => text.Replace("open: 开放", "open: 控制", StringComparison.Ordinal));
        var closed = Build.Judge(followed.Read(["items/a/item-2.md"]), options);
        Assert.True(edited.Site.Catalogue.All<Agent>() == closed.Site.Catalogue.All<Agent>());
        Assert.False(edited.Gate.Public.Catalogue.All<Agent>() == closed.Gate.Public.Catalogue.All<Agent>());
        Assert.DoesNotContain(closed.Gate.Public.Catalogue.ChildrenOf(new RecordId("fonds", "f1-v1")), r => r.Id.Value == "item-2");
    }

    [Fact]
    public void A_reference_to_a_file_that_could_not_be_read_is_looked_up_again_when_the_file_is_gone()
    {
        var (edits, followed, _) = Begin(1);
        edits.Begin();
        var options = new BuildOptions(Day) { Memory = new Memory() };
        var agent = Path.Combine(_folder, "agents", "person-2.md");
        File.WriteAllBytes(agent, [0xFF, 0xFE, 0xD8, 0x00]);
        Assert.DoesNotContain(Build.Judge(followed.Read(), options).Findings, f => f.Rule.Code == "EX2002");
        File.Delete(agent);
        Assert.Contains(Build.Judge(followed.Read(["agents/person-2.md"]), options).Findings, f => f.Rule.Code == "EX2002");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (RandomEdits Edits, FollowedFolder Followed, LiveBuild Live) Begin(int seed)
    {
        foreach (var inner in Directory.GetDirectories(_folder)) Directory.Delete(inner, recursive: true);
        return (new RandomEdits(_folder, seed), new FollowedFolder(_folder), new LiveBuild(new BuildOptions(Day)));
    }

    private void Follow(int sequences, int edits)
    {
        var (shown, refused) = (0, 0);
        for (var seed = 1; seed <= sequences; seed++)
        {
            var (editing, followed, live) = Begin(seed);
            editing.Begin();
            live.Run(followed.Read(), Day);
            for (var i = 0; i < edits; i++)
            {
                var changed = editing.Next();
                // A watcher names files, or loses count.
                var result = live.Run(i % 3 == 2 ? followed.Read() : followed.Read(changed), Day);
                var clean = Build.Run(InputFolder.Read(_folder), new BuildOptions(Day));
                var step = $"seed {seed}, edit {i + 1}: {string.Join(", ", changed)}";
                Assert.True(Said(clean.Findings).SequenceEqual(Said(result.Findings)), step);
                if (clean.IsRefused) refused++;
                else
                {
                    shown++;
                    AssertSame(clean, result.Site!, step);
                }
            }
        }
        output.WriteLine($"{shown} states compared byte for byte, {refused} with errors");
        Assert.True(shown > sequences * edits / 4, $"only {shown} of {sequences * edits} had no errors");
    }

    private static void AssertSame(BuildResult clean, LiveSite live, string step)
    {
        var files = live.Files.ToDictionary(f => f.Path.Value, Bytes, StringComparer.Ordinal);
        Assert.True(clean.Files.Select(f => f.Path.Value).Order(StringComparer.Ordinal).SequenceEqual(files.Keys.Order(StringComparer.Ordinal)), step);
        foreach (var file in clean.Files) Assert.True(Bytes(file).AsSpan().SequenceEqual(files[file.Path.Value]), $"{step}: {file.Path.Value}");
    }

    private static IEnumerable<string> Said(IEnumerable<Diagnostic> findings) => findings.Select(f => $"{f.Span} {f.Rule.Code} {f.Message("en")}");

    private void Write(string path, Func<string, string> change)
    {
        var full = Path.Combine(_folder, path);
        File.WriteAllText(full, change(File.Exists(full) ? File.ReadAllText(full) : ""));
    }

    private static string Text(LiveSite site, string path) => System.Text.Encoding.UTF8.GetString(Bytes(site.Find(path)!));

    private static byte[] Bytes(OutputFile file)
    {
        using var bytes = new MemoryStream();
        file.Write(bytes);
        return bytes.ToArray();
    }
}
