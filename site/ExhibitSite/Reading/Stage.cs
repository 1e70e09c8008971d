using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Csv;
using ExhibitSite.Reading.Files;
using ExhibitSite.Reading.Markdown;
using ExhibitSite.Reading.Values;
using ExhibitSite.Reading.Xlsx;
using ExhibitSite.Reading.Yaml;

namespace ExhibitSite.Reading;

/// <summary>The first stage: bytes → located syntax.</summary>
public static class Stage
{
    /// <summary>The file that names the site.</summary>
    public const string SettingsFile = "site.yml";

    /// <summary>The folder of masters.</summary>
    public const string MediaFolder = "media/";

    /// <summary>The file of the reviewers' decisions about warnings of the gate.</summary>
    public const string DecisionsFile = "decisions.yml";

    /// <summary>The file of the site's own variants of characters.</summary>
    public const string VariantsName = "variants.tsv";

    /// <summary>The record of what was published when.</summary>
    public const string ReleasesName = "releases.tsv";

    /// <summary>The file that holds the defaults of a folder.</summary>
    public const string DefaultsFile = "_defaults.yml";

    /// <summary>The column of a table that identifies its rows.</summary>
    public const string IdColumn = "id";

    private static readonly Rule NoSettings = new("EX1050", Severity.Error,
        new("没有 site.yml", "No site.yml"),
        new("输入文件夹里没有 site.yml。", "The input folder has no site.yml."),
        new("建一个 site.yml，至少写明 title；或用 --input 指到正确的文件夹。", "Create site.yml with at least a title, or point --input to the right folder."));

    private static readonly Rule UnknownFile = new("EX1051", Severity.Warning,
        new("不认识的文件", "Unknown kind of file"),
        new("不认识“{0}”这类文件，没有读取。", "Files like “{0}” are not known and were not read."),
        new("文字写成 .md，表格存成 .xlsx 或 .csv（UTF-8），图像、录音、录像放进 media/；不想读取的文件，文件名以下划线开头。", "Texts are .md, tables .xlsx or .csv (UTF-8), pictures and recordings lie in media/; start the names of other files with an underscore."));

    /// <summary>Reads every file of the tree. Files are read side by side; the result does not depend on it.</summary>
    /// <param name="input">The files.</param>
    /// <param name="memory">What is known from the build before; null for a single build. The result does not depend on it either.</param>
    public static InputSyntax Read(SourceTree input, Memory? memory = null)
    {
        var names = memory?.Known(input.Names) ?? KnownNames.Of(input.Names);
        var (found, beside) = (new Findings(), new List<CoveredPassage>());
        var defaults = ReadDefaults(names.Defaults.Select(place => input.Files[place]), found, beside, memory);
        var read = new ReadText[names.Texts.Length];
        Parallel.For(0, read.Length, i => read[i] = (memory?.Texts).Of(input.Files[names.Texts[i]], file => ReadText(file, defaults)));
        var settings = ReadSettings(input, found, beside, memory);
        var decisions = ReadMap(input.Find(DecisionsFile), found, beside, memory) ?? NoDecisions;
        var variants = input.Find(VariantsName) is { } file && TextDecoding.Decode(file, found) is { } text ? VariantsFile.Read(text, VariantsName, found) : [];
        var traditional = input.Find(TraditionalFile.Name) is { } own && TextDecoding.Decode(own, found) is { } pairs ? TraditionalFile.Read(pairs, found) : [];
        var releases = input.Find(ReleasesName) is { } ledger && TextDecoding.Decode(ledger, found) is { } lines ? LinesOf(lines) : [];
        SourceFile[] media = [.. names.Media.Select(place => input.Files[place])];
        return new InputSyntax(settings, [.. read.SelectMany(r => r.Records)], memory?.Known(media) ?? ByPath(media), Findings.Sorted(read.SelectMany(r => r.Found).Concat(names.Found).Concat(found.InOrder())))
        {
            Decisions = decisions,
            Variants = variants,
            Traditional = traditional,
            Releases = releases,
            Covered = [.. read.SelectMany(r => r.Covered), .. beside],
        };
    }

    /// <summary>Names that start with <c>_</c> or <c>.</c>, at any level, are not content; nor are those with <c>~$</c>, which office programs keep beside a file that is open.</summary>
    public static bool IsContent(string path)
    {
        foreach (var part in path.AsSpan().Split('/'))
            if (path.AsSpan(part) is ['_' or '.', ..] or ['~', '$', ..]) return false;
        return true;
    }

    // Lines that begin with # are for people.
    private static ImmutableArray<(int Number, string Text)> LinesOf(string text) =>
        [.. text.Split('\n').Select(static (line, i) => (Number: i + 1, Text: line.TrimEnd('\r'))).Where(static line => !line.Text.StartsWith('#') && !string.IsNullOrWhiteSpace(line.Text))];

    private static readonly MapValue NoFields = new([], SourceSpan.OfFile(SettingsFile)) { IsWhole = false };
    private static readonly MapValue NoDecisions = new([], SourceSpan.OfFile(DecisionsFile));

    /// <summary>Files by their paths.</summary>
    internal static ImmutableSortedDictionary<string, SourceFile> ByPath(IEnumerable<SourceFile> files) => files.ToImmutableSortedDictionary(f => f.Path, f => f, StringComparer.Ordinal);

    private static MapValue ReadSettings(SourceTree input, Findings findings, List<CoveredPassage> covered, Memory? memory)
    {
        if (input.Find(SettingsFile) is { } file) return ReadMap(file, findings, covered, memory) ?? NoFields;
        findings.Report(NoSettings, SourceSpan.OfFile(SettingsFile));
        return NoFields;
    }

    /// <summary>A file of nothing but fields; null when there is none, or it could not be decoded.</summary>
    private static MapValue? ReadMap(SourceFile? file, Findings findings, List<CoveredPassage> covered, Memory? memory)
    {
        if (file is null) return null;
        var read = (memory?.Maps).Of(file, ReadMap);
        covered.AddRange(read.Covered);
        foreach (var finding in read.Found) findings.Add(finding);
        return read.Fields;
    }

    private static ReadMap ReadMap(SourceFile file)
    {
        var findings = new Findings();
        var fields = TextOf(file, findings, out var covered) is { } text ? YamlReader.ReadMap(text, file.Path, 1, findings) : null;
        return new ReadMap(fields, covered, findings.InOrder());
    }

    /// <summary>The text of a file as everything after this stage may know it: what a curator covered is gone.</summary>
    private static string? TextOf(SourceFile file, Findings findings, out ImmutableArray<CoveredPassage> covered)
    {
        covered = [];
        return TextDecoding.Decode(file, findings) is { } text ? Covering.Apply(text, file.Path, findings, out covered) : null;
    }

    private static ReadText ReadText(SourceFile file, FolderDefaults defaults)
    {
        var findings = new Findings();
        var records = ReadFile(file, defaults, findings, out var covered);
        return new ReadText(records, covered, findings.InOrder());
    }

    private static ImmutableArray<RecordSource> ReadFile(SourceFile file, FolderDefaults defaults, Findings findings, out ImmutableArray<CoveredPassage> covered)
    {
        covered = [];
        var isMarkdown = file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        var isTable = file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        if (file.Path.EndsWith(WorkbookTable.Ending, StringComparison.OrdinalIgnoreCase) && file.Path.Contains('/', StringComparison.Ordinal)) return ReadWorkbook(file, defaults, findings, out covered);
        if (!isMarkdown && !isTable)
        {
            if (!file.Path.Contains('/', StringComparison.Ordinal)) return [];
            findings.Report(UnknownFile, SourceSpan.OfFile(file.Path), Path.GetExtension(file.Path));
            return [];
        }
        if (!file.Path.Contains('/', StringComparison.Ordinal) || TextOf(file, findings, out covered) is not { } text) return [];
        if (isMarkdown)
        {
            var page = FrontMatter.Split(text, file.Path, findings);
            var (fields, fromDefaults) = defaults.Fill(file.Path, page.Fields);
            return [new RecordSource(file.Path, IsRow: false, fields, fromDefaults, page.Body, new SourceSpan(file.Path, 1, 1))];
        }
        return [.. CsvTableReader.Read(text, file.Path, IdColumn, findings).Select(row => ReadRow(file.Path, row, defaults))];
    }

    private static ImmutableArray<RecordSource> ReadWorkbook(SourceFile file, FolderDefaults defaults, Findings findings, out ImmutableArray<CoveredPassage> covered)
    {
        var passages = new List<CoveredPassage>();
        var rows = WorkbookTable.Read(file, IdColumn, findings, passages);
        covered = [.. passages];
        return [.. rows.Select(row => ReadRow(file.Path, row, defaults))];
    }

    private static RecordSource ReadRow(string path, MapValue row, FolderDefaults defaults)
    {
        var body = row.Find("body") as ScalarValue;
        var own = row with { Entries = [.. row.Entries.Where(e => e.Name != "body")] };
        var (fields, fromDefaults) = defaults.Fill(path, own);
        return new RecordSource(path, IsRow: true, fields, fromDefaults, body is null ? null : new MarkdownText(body.Text, body.Span.File, Math.Max(1, row.Span.Line)), row.Span);
    }

    private static FolderDefaults ReadDefaults(IEnumerable<SourceFile> files, Findings findings, List<CoveredPassage> covered, Memory? memory)
    {
        var byFolder = new Dictionary<string, MapValue>(StringComparer.Ordinal);
        foreach (var file in files)
            if (ReadMap(file, findings, covered, memory) is { } fields) byFolder[file.Path[..^DefaultsFile.Length]] = fields;
        var defaults = new FolderDefaults(byFolder);
        return memory?.Known(defaults) ?? defaults;
    }
}
