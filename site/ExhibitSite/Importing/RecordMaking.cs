using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Importing.Editing;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Files;
using ExhibitSite.Reading.Markdown;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Importing;

/// <summary>Makes one record of what another system says. A value that its field cannot read goes into the private note: nothing is lost, and nothing stops a build.</summary>
internal sealed partial class RecordMaking(Kind kind, string id, ForeignRecord record, Findings findings, SortedDictionary<(string Column, string Field), int> uses)
{
    /// <summary>The field of what has no other place; it is never published.</summary>
    public const string PrivateNote = "private-note";

    // What opens a record, and what the tree decides.
    private static readonly string[] Decided = ["open", "open-from", "review", "early-opening", "declassified", "parent", "level"];

    /// <summary>True for a field that no source may fill: an import opens nothing.</summary>
    public static bool IsDecided(string field) => Decided.Contains(field.Split('.')[0], StringComparer.Ordinal);

    private const string Draft = "record", DateField = "date";
    private readonly List<string> _aside = [];

    /// <summary>The record.</summary>
    /// <param name="parent">The id of the unit above; null for none.</param>
    /// <param name="level">Its level.</param>
    public ReadyRecord Make(string? parent, string level)
    {
        var values = new Dictionary<string, List<ForeignValue>>(StringComparer.Ordinal);
        foreach (var value in record.Values)
        {
            var clean = value with { Text = Clean(value.Text, value.Column) };
            if (clean.Text.Length == 0) continue;
            if (clean.Field == "language") clean = clean with { Text = LanguageCodes.TagOf(clean.Text) };
            if (clean.Field is { } field && !IsDecided(field) && TableColumn.Find(field, kind.Table) is not null) (values.TryGetValue(field, out var list) ? list : values[field] = []).Add(clean);
            else Aside(clean);
        }
        Date(values);
        var fields = values.Select(v => (Field: TableColumn.Find(v.Key, kind.Table)!, Values: v.Value)).OrderBy(static f => f.Field.Order).ToList();
        var written = fields.ConvertAll(f => new FieldChange(f.Field, "", TextOf(f.Field, f.Values)));
        SetAsideUnreadable(fields, written);
        foreach (var (field, list) in fields) list.ForEach(v => Count(v.Column, field.Name));
        Add(written, "title", record.Key);
        Add(written, "code", record.Key);
        if (kind.Name == "fonds" || level != "item") Add(written, "level", level);
        if (parent is not null) Add(written, "parent", parent);
        Add(written, "open", record.IsPrivate ? "控制" : "未审核");
        if (_aside.Count > 0) Add(written, PrivateNote, string.Join('\n', _aside));
        return new ReadyRecord(kind, id, [.. written.OrderBy(static f => f.Column.Order)], Clean(record.Body, "body"));
    }

    private void Add(List<FieldChange> written, string name, string text)
    {
        if (written.All(f => f.Column.Name != name)) written.Add(new FieldChange(TableColumn.Find(name, kind.Table)!, "", text));
    }

    // A date stays as its source has it; one that cannot be read is a remark about the date.
    private void Date(Dictionary<string, List<ForeignValue>> values)
    {
        if (!values.Remove(DateField, out var dates)) return;
        foreach (var date in dates)
        {
            var isFirst = !values.ContainsKey(DateField);
            var read = isFirst ? DateReading.Read(date.Text) : null;
            if (read is { Value: { } value } && !(value.Latest < value.Earliest) && read.Findings.All(static f => f.Severity != DateSeverity.Error)) values[DateField] = [date];
            else if (kind.Table.Find("date-note") is null) Aside(date);
            else
            {
                if (isFirst) findings.Report(ImportRules.DateAside, record.Place, date.Text);
                (values.TryGetValue("date-note", out var notes) ? notes : values["date-note"] = []).Add(date);
            }
        }
    }

    private static string TextOf(TableColumn column, List<ForeignValue> values)
    {
        if (column.Field is { IsList: true }) return CellText.Of(new ListValue([.. values.Select(static v => new ScalarValue(v.Text, SourceSpan.None))], SourceSpan.None), column.Field);
        if (values.Count == 1) return values[0].Text;
        // Short facts stand on one line, everything else in paragraphs.
        return string.Join(column.Name is "extent" or "storage" or "date-note" ? "; " : "\n\n", values.Select(static v => v.Text));
    }

    /// <summary>Reads the record as a build would; the line of a finding is the field that it is about.</summary>
    private void SetAsideUnreadable(List<(TableColumn Field, List<ForeignValue> Values)> fields, List<FieldChange> written)
    {
        var entries = written.Select((f, i) => new SourceSpan(Draft, i + 1, 1) is var span ? new NamedValue(f.Column.Name, span, CellText.Parse(f.New, f.Column.Field, span)) : null!).ToImmutableArray();
        var own = new Findings();
        new RecordReader(All.Words, own).Read(kind, id, new RecordSource(Draft, IsRow: false, new MapValue(entries, SourceSpan.None), ImmutableHashSet<string>.Empty, Body: null, SourceSpan.None));
        foreach (var line in own.InOrder().Where(static f => f.Rule.Severity == Severity.Error && f.Span.Line > 0).Select(static f => f.Span.Line).Distinct().OrderDescending())
        {
            foreach (var value in fields[line - 1].Values)
            {
                findings.Report(ImportRules.ValueKeptAside, record.Place, value.Column, value.Text.Length > 60 ? value.Text[..60] + "……" : value.Text, written[line - 1].Column.Label.Zh, written[line - 1].Column.Label.En);
                Aside(value);
            }
            fields.RemoveAt(line - 1);
            written.RemoveAt(line - 1);
        }
    }

    private void Aside(ForeignValue value)
    {
        Count(value.Column, PrivateNote);
        _aside.Add($"{value.Column}: {value.Text.Replace('\n', ' ')}");
    }

    private void Count(string column, string field) => uses[(column, field)] = uses.GetValueOrDefault((column, field)) + 1;

    private string Clean(string text, string column)
    {
        text = text.ReplaceLineEndings("\n");
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (!ForbiddenCharacters.IsAt(text, i)) kept.Append(text[i]);
        if (kept.Length < text.Length) findings.Report(ImportRules.Cleaned, record.Place, id, column);
        // Two brackets and our word for covering would cover what follows.
        return Covering().Replace(kept.ToString(), "[ [").Trim();
    }

    [GeneratedRegex(@"\[\[(?=[ \t]*(遮盖|遮蓋|redact))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Covering();
}
