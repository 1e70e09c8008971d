using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Importing.Formats;

/// <summary>
/// Plain texts, one a record, with marks of pages: mandoku's <c>&lt;pb:…_030-8b&gt;</c>, a form feed, <c>[p. 12]</c> or <c>〔第12页〕</c> on a line. A mark becomes
/// <c>[[page:…]]</c>, which readers can link to. A line that starts with a blank of full width starts a paragraph; printed lines ended by <c>¶</c> are joined.
/// </summary>
internal sealed partial class PlainTextFormat : IImportFormat
{
    public string Name => "text";

    public Wording About => new("纯文本（一个文件一条）：认得 <pb:…>、换页符、[p. 12]、〔第12页〕 这些页码记号", "plain texts, one a record, with page marks: <pb:…>, form feeds, [p. 12], 〔第12页〕");

    public ImmutableArray<ForeignRecord>? Read(ImportRequest request, Findings findings)
    {
        var records = ImmutableArray.CreateBuilder<ForeignRecord>();
        foreach (var file in request.Source.Files.Where(f => Path.GetExtension(f.Path).ToLowerInvariant() is ".txt" or ".text" or "" || request.Source.Files.Length == 1))
            if (SheetReader.TextOf(file.ReadAll(), file.Path, findings) is { } text) records.Add(RecordOf(file, text));
        if (records.Count > 0) return records.ToImmutable();
        findings.Report(ImportRules.NotThisFormat, SourceSpan.None, request.Source.Files.Length > 0 ? request.Source.Files[0].Path : "—", "TXT", "没有 .txt 文件", "there is no .txt file");
        return null;
    }

    private static ForeignRecord RecordOf(SourceFile file, string text)
    {
        var head = Property().Matches(text).Select(static m => (Name: m.Groups["name"].Value, Value: m.Groups["value"].Value.Trim())).ToArray();
        var record = new ForeignRecord(Path.GetFileNameWithoutExtension(file.Path), "item", SourceSpan.OfFile(file.Path)) { Body = Body(text) };
        var title = string.Join(' ', head.Where(static h => h.Name == "TITLE" || h.Value.StartsWith("JUAN ", StringComparison.Ordinal)).Select(static h => h.Value.Replace("JUAN ", "", StringComparison.Ordinal)));
        record.Put("TITLE", "title", title.Length > 0 ? title : FirstLine(text));
        foreach (var (name, value) in head.Where(static h => h.Name != "TITLE")) record.Put(name, null, value);
        return record;
    }

    private static string? FirstLine(string text) => text.Split('\n').Select(static l => l.Trim().Trim('　', '¶')).FirstOrDefault(static l => l.Length is > 0 and < 80 && l[0] is not ('<' or '[' or '#'));

    private static string Body(string text)
    {
        var (body, paragraph) = (new StringBuilder(), new StringBuilder());
        foreach (var raw in text.Replace('\f', Feed).ReplaceLineEndings("\n").Split('\n'))
        {
            if (raw.StartsWith("#+", StringComparison.Ordinal) || raw.StartsWith("# -*-", StringComparison.Ordinal)) continue;
            var isPrinted = raw.EndsWith('¶');
            var line = raw.TrimEnd('¶', ' ', '\r');
            var isIndented = line.StartsWith('　');
            if (line.Length == 0 || isIndented) Close();
            if (line.Length > 0) paragraph.Append(line.Trim(' ', '　')).Append(isPrinted ? "" : "\n");
            // In an edition that keeps printed lines an indented one is a heading or a verse; elsewhere it begins a paragraph.
            if (isPrinted && isIndented) Close();
        }
        Close();
        return Numbered(body.ToString());

        void Close()
        {
            if (paragraph.Length > 0) body.Append(Marked(paragraph.ToString().Trim('\n'))).Append("\n\n");
            paragraph.Clear();
        }
    }

    // A form feed says only that a page ends; the page after it has the next number.
    private static string Numbered(string body)
    {
        var page = 1;
        return Feeds().Replace(body, _ => $"[[page:{++page}]]").Trim();
    }

    private const char Feed = '\uE00C';

    private static string Marked(string paragraph)
    {
        var (marked, at) = (new StringBuilder(), 0);
        foreach (Match mark in Marks().Matches(paragraph))
        {
            marked.Append(BodyText.Escape(paragraph[at..mark.Index]));
            at = mark.Index + mark.Length;
            var (page, small, missing) = (mark.Groups["page"].Value, mark.Groups["small"].Value, mark.Groups["missing"].Value);
            if (page.Length > 0) marked.Append($"[[page:{page}]]");
            else if (small.Length > 0) marked.Append($"{{小: {small.Replace("/", " ", StringComparison.Ordinal).Trim()}}}");
            else if (missing.Length > 0) marked.Append($"{{缺: {missing}}}");
        }
        return marked.Append(BodyText.Escape(paragraph[at..])).ToString();
    }

    [GeneratedRegex(@"^#\+(?<name>[A-Z]+):[ \t]*(?<value>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Property();

    [GeneratedRegex("\uE00C")]
    private static partial Regex Feeds();

    [GeneratedRegex(@"<pb:(?:[^<>]*_)?(?<page>[0-9A-Za-z.-]+)>|\[p(?:age)?\.? ?(?<page>[0-9A-Za-z-]+)\]|[〔［]第?(?<page>[0-9]+[ab]?)[页頁叶葉][〕］]|\((?<small>[^()/]*/[^()]*)\)|&(?<missing>KR[0-9]+);", RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}
