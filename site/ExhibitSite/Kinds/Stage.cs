using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds;

/// <summary>The second stage: syntax → records, each by its kind.</summary>
public static class Stage
{
    private static readonly Rule NoKind = new("EX1201", Severity.Error,
        new("文件不在任何类别的文件夹里", "File belongs to no kind"),
        new("“{0}”不是任何一类记录的位置。", "“{0}” is no place for a record of any kind."),
        new("放进这些文件夹之一：{1}；最接近的是“{2}”。", "Move it to one of these folders: {1}; the nearest is “{2}”."));

    private static readonly Rule BadId = new("EX1202", Severity.Error,
        new("标识写法不对", "Id not usable"),
        new("标识“{0}”不能用：只能用小写字母、数字和连字符，最长 80 个字符，也不能是 con、nul 这类 Windows 保留名。", "The id “{0}” cannot be used: lower-case letters, digits and hyphens only, 80 characters at most, and no name that Windows keeps, such as con or nul."),
        new("把文件（或表格里的 id）改名为“{1}”。", "Rename the file (or the id in the table) to “{1}”."));

    private static readonly Rule NoId = new("EX1203", Severity.Error,
        new("表格的一行没有标识", "Row without id"),
        new("这一行没有 id。", "This row has no id."),
        new("在 id 列写上唯一的标识。", "Give a unique id in the column “id”."));

    private static readonly Rule NoTables = new("EX1204", Severity.Error,
        new("这一类不能用表格", "This kind takes no tables"),
        new("“{0}”类的记录不能写成表格。", "Records of kind “{0}” cannot be rows of a table."),
        new("每条写成一个 .md 文件。", "Write each as an .md file."));

    /// <summary>Reads all records. They are read side by side; the result does not depend on it.</summary>
    /// <param name="input">The syntax.</param>
    /// <param name="memory">What is known from the build before; null for a single build. The result does not depend on it either.</param>
    public static Described Describe(InputSyntax input, Memory? memory = null)
    {
        var own = new Findings();
        var settings = memory?.Known(input, DescribeSettings) ?? DescribeSettings(input);
        var decisions = DecisionFile.Read(input.Decisions, All.Words, own);
        var read = new DescribedSource[input.Records.Length];
        Parallel.For(0, read.Length, i => read[i] = (memory?.Sources).Of(input.Records[i], DescribeOne));
        CheckDefaults(input.Records, read, own);
        var findings = Findings.Sorted(input.Findings.Concat(settings.Found).Concat(own.InOrder()).Concat(read.SelectMany(r => r.Found)));
        return new Described(settings.Settings, [.. read.Select(r => r.Submission).OfType<Submission>()], input.Media, findings)
        {
            Decisions = decisions,
            Covered = input.Covered,
        };
    }

    private static DescribedSettings DescribeSettings(InputSyntax input)
    {
        var findings = new Findings();
        var settings = SiteSettings.Read(input.Settings, All.Words, findings) with { Variants = input.Variants, Traditional = input.Traditional };
        settings = settings with { Releases = [.. input.Releases.Select(line => Release.Parse(line.Text)).OfType<Release>()], BadReleases = [.. input.Releases.Where(line => Release.Parse(line.Text) is null).Select(line => line.Number)] };
        return new DescribedSettings(input, settings, findings.InOrder());
    }

    private static DescribedSource DescribeOne(RecordSource source)
    {
        var findings = new Findings();
        var submission = ReadRecord(source, findings);
        return new DescribedSource(submission, findings.InOrder(), StrayDefaults(source));
    }

    private static ImmutableArray<NamedValue> StrayDefaults(RecordSource source) =>
        source.DefaultNames.Count > 0 && KindOf(source) is { } kind ? [.. DefaultsOf(source).Where(entry => !kind.Table.Knows(entry.Name))] : [];

    private static IEnumerable<NamedValue> DefaultsOf(RecordSource source) => source.Fields.Entries.Where(entry => source.DefaultNames.Contains(entry.Name));

    // A folder's defaults may name a field that some kinds below it lack; one that all of them lack is a mistake.
    private static void CheckDefaults(ImmutableArray<RecordSource> records, DescribedSource[] read, Findings findings)
    {
        var stray = new Dictionary<SourceSpan, (NamedValue Entry, RecordSource Source)>();
        for (var i = 0; i < read.Length; i++)
            foreach (var entry in read[i].StrayDefaults) stray.TryAdd(entry.NameSpan, (entry, records[i]));
        if (stray.Count == 0) return;
        foreach (var source in records)
            if (source.DefaultNames.Count > 0 && KindOf(source) is { } kind)
                foreach (var entry in DefaultsOf(source).Where(entry => kind.Table.Knows(entry.Name))) stray.Remove(entry.NameSpan);
        foreach (var (entry, source) in stray.Values) FieldReader.ReportUnknown(entry, KindOf(source)!.Table, findings, source.Fields);
    }

    /// <summary>The kind that a record is of by its place; null when the place is no kind's.</summary>
    internal static Kind? KindOf(RecordSource source) =>
        All.Kinds.FirstOrDefault(k => source.IsRow ? k.Folder == source.Path[..source.Path.IndexOf('/', StringComparison.Ordinal)] : k.IdOf(source.Path) is not null);

    private static Submission? ReadRecord(RecordSource source, Findings findings)
    {
        if (source.IsRow) return ReadRow(source, findings);
        foreach (var kind in All.Kinds)
            if (kind.IdOf(source.Path) is { } id)
                return IsId(id, source, findings) ? new RecordReader(All.Words, findings).Read(kind, id, source) : null;
        ReportNoKind(source, findings);
        return null;
    }

    private static Submission? ReadRow(RecordSource source, Findings findings)
    {
        var folder = source.Path[..source.Path.IndexOf('/', StringComparison.Ordinal)];
        if (All.Kinds.FirstOrDefault(k => k.Folder == folder) is not { } kind)
        {
            ReportNoKind(source, findings);
            return null;
        }
        if (!kind.AllowsTables)
        {
            findings.Report(NoTables, SourceSpan.OfFile(source.Path), kind.Name);
            return null;
        }
        if (source.Fields.Find("id") is not ScalarValue { Text: var id })
        {
            findings.Report(NoId, source.Span);
            return null;
        }
        var fields = source.Fields with { Entries = [.. source.Fields.Entries.Where(e => e.Name != "id").Select(e => e.Value is ScalarValue cell ? e with { Value = CellValue.Of(cell, kind.Table.Find(e.Name)) } : e)] };
        return IsId(id, source, findings) ? new RecordReader(All.Words, findings).Read(kind, id, source with { Fields = fields }) : null;
    }

    private static bool IsId(string id, RecordSource source, Findings findings)
    {
        if (id.Split('/').All(part => Slug.IsId(part))) return true;
        var span = source.IsRow && source.Fields.Find(Reading.Stage.IdColumn) is { } cell ? cell.Span : source.IsRow ? source.Span : SourceSpan.OfFile(source.Path);
        findings.Report(BadId, span, id, Slug.Nearest(id) ?? Slug.Nearest(string.Join('-', HanSort.Pinyin(id))) ?? "…");
        return false;
    }

    private static void ReportNoKind(RecordSource source, Findings findings)
    {
        var folders = All.Kinds.Select(k => k.Folder).Distinct(StringComparer.Ordinal).ToArray();
        var folder = source.Path[..Math.Max(0, source.Path.IndexOf('/', StringComparison.Ordinal))];
        findings.Report(NoKind, SourceSpan.OfFile(source.Path), source.Path, string.Join(", ", folders.Select(f => f + "/")), (NearestMatch.Find(folder, folders) ?? folders[0]) + "/");
    }
}
