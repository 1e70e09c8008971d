using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExhibitSite.Cli.Editors;
using ExhibitSite.Cli.Output;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Schemas;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using Xunit;

namespace ExhibitSite.Cli.Tests;

/// <summary>What an editor is told about a site is what the program reads.</summary>
public sealed class EditorTests
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private sealed record Written(string Schema, string Name, string Text);

    [Fact]
    public void Every_field_that_the_flagship_writes_is_allowed_by_the_schema_of_its_file() => Assert.Empty(Faults(Flagship()));

    [Fact]
    public void What_a_check_refuses_for_its_form_the_schema_refuses_too()
    {
        Written[] wrong =
        [
            new("item", "unknown field", "title: x\ncode: X013\nhobby: none\n"), new("item", "no code", "title: x\n"), new("item", "no such flag", "title: x\ncode: X013\nopen: 公开\n"),
            new("item", "text for a group", "title: x\ncode: X013\nreview: 组\n"), new("item", "list for a text", "title: [x]\ncode: X013\n"), new("item", "unknown part", "title: x\ncode: X013\nreview: { who: 组 }\n"),
            new("place", "no such type", "title: x\ntype: 国\n"), new("site", "no title", "languages: [zh-Hans]\n"), new("decisions", "no reason", "decisions: [{ record: site, rule: EX4106, by: x, on: 2026-03-02 }]\n"), new("defaults", "unknown field", "hobby: none\n"),
        ];
        Assert.Equal(wrong.Select(w => w.Name), Faults(wrong).Select(f => f.Split(':')[0]));
    }

    [Fact]
    public void Both_names_of_a_field_a_translation_and_a_part_are_allowed() => Assert.Empty(Faults(
    [
        new("item", "names", "题名: x\ntitle.en: y\n档号: X013\n日期: 1938\n开放审核.审核人: 组\nreview.on: 2026-03-02\nweight: 3\nplaces: a; b\npeople: a\n"), new("item", "bracketed date", "title: x\ncode: X\ndate: [1938]\n"), new("defaults", "empty", ""),
    ]));

    [Fact]
    public void Every_finding_is_matched_with_its_file_line_and_column()
    {
        var tree = SourceTree.OfTexts([new("site.yml", "title: 站\n"), new("items/a.md", "---\ntitle：电报\ncode:X1\ntitel: x\n---\n# 一\n"), new("items/b.md", ""), new("places/x.docx", "PK")]);
        var findings = Build.OpenRecords(tree, new BuildOptions(new DateOnly(2026, 3, 2))).Result.Findings;
        foreach (var language in new[] { "zh-Hans", "en" })
        {
            var text = new StringWriter { NewLine = "\n" };
            FindingsText.Write(findings, tree, language, text);
            var lines = text.ToString().Split('\n');
            var matched = lines.SelectMany(Match).ToArray();
            Assert.Equal(findings.Select(f => $"{f.Rule.Severity} {f.Span} {f.Rule.Code}"), matched);
        }
    }

    [Fact]
    public void Every_kind_has_a_snippet_that_reads_without_a_mistake_of_form()
    {
        var files = All.Kinds.Where(k => k.IdOf($"{k.Folder}/a.md") is not null).ToDictionary(k => $"{k.Folder}/{k.Name}-a.md", k => Expanded(EditorSnippets.FileOf(k)), StringComparer.Ordinal);
        Assert.True(files.Count > 15);
        var found = Build.OpenRecords(SourceTree.OfTexts(files.Append(new("site.yml", "title: 站\n"))), new BuildOptions(new DateOnly(2026, 3, 2))).Result.Findings;
        Assert.DoesNotContain(found, f => f.Rule.Code is "EX1101" or "EX1102" or "EX1111" or "EX1013");
        Assert.Equal(All.Kinds.Length + Kinds.Blocks.All.Blocks.Length + 2, EditorSnippets.All("zh-Hans").Count);
    }

    [Fact]
    public void The_files_are_written_beside_the_input_and_a_persons_own_are_left_alone()
    {
        using var site = new TempSite("");
        Directory.CreateDirectory(Path.Combine(site.Folder, ".vscode"));
        File.WriteAllText(Path.Combine(site.Folder, ".vscode", "settings.json"), "{ }");
        var run = Exhibit.Run(site.Folder, "new", "vscode");
        Assert.True(run.Code == 0, run.ToString());
        Assert.Equal("{ }", File.ReadAllText(Path.Combine(site.Folder, ".vscode", "settings.json")));
        Assert.Contains("已经有 .vscode/settings.json", run.Error, StringComparison.Ordinal);
        Assert.All(EditorSchema.All, s => Assert.Equal(s.Value, File.ReadAllText(Path.Combine(site.Folder, ".exhibit", "schema", s.Key + ".json"))));
        var tasks = JsonNode.Parse(File.ReadAllText(Path.Combine(site.Folder, ".vscode", "tasks.json")))!["tasks"]!.AsArray();
        Assert.All(tasks, task => Assert.Equal("exhibit", task!["command"]!.GetValue<string>()));
        Assert.True(Exhibit.Run(site.Folder, "check").Code == 0);
    }

    private static IEnumerable<string> Match(string line)
    {
        foreach (var severity in Enum.GetValues<Severity>())
        {
            if (Regex.Match(line, FindingMatchers.LinePattern(severity)) is { Success: true } place)
                yield return $"{severity} {place.Groups[1].Value}:{place.Groups[2].Value}{(place.Groups[3].Success ? ":" + place.Groups[3].Value : "")} {place.Groups[4].Value}";
            else if (Regex.Match(line, FindingMatchers.FilePattern(severity)) is { Success: true } file)
                yield return $"{severity} {file.Groups[1].Value} {file.Groups[2].Value}";
        }
    }

    private static string Expanded(string[] lines) =>
        Regex.Replace(Regex.Replace(string.Join('\n', lines), @"\$\{[0-9]+\|([^,|]*)[^|]*\|\}", "$1"), @"\$\{[0-9]+:((?:\\.|[^}])*)\}", "$1").Replace("\\}", "}", StringComparison.Ordinal).Replace("$0", "文", StringComparison.Ordinal) + "\n";

    private static IEnumerable<Written> Flagship()
    {
        foreach (var path in Repository.Sources("input", ".md", ".yml").Select(p => p["input/".Length..]))
        {
            var text = File.ReadAllText(Repository.At("input/" + path));
            var name = Path.GetFileName(path);
            if (name == "_defaults.yml") yield return new Written("defaults", path, text);
            else if (path is "site.yml" or "decisions.yml") yield return new Written(path[..^4], path, text);
            else if (All.Kinds.FirstOrDefault(k => k.IdOf(path) is not null) is { } kind) yield return new Written(kind.Name, path, text.Split("\n---", 2)[0]["---".Length..]);
        }
    }

    private static string[] Faults(IEnumerable<Written> files)
    {
        var folder = Directory.CreateTempSubdirectory("exhibit-schema-").FullName;
        try
        {
            foreach (var (name, schema) in EditorSchema.All) File.WriteAllText(Path.Combine(folder, name + ".json"), schema);
            var start = new ProcessStartInfo("node", [Repository.At("tests/ExhibitSite.Cli.Tests/validate-schema.mjs"), folder, Repository.At("site/web")])
            {
                UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            process.StandardInput.Write(JsonSerializer.Serialize(files, Form));
            process.StandardInput.Close();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, error.Result);
            return output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
