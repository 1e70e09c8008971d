using System.Collections.Immutable;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Importing.Editing;

/// <summary>
/// Changes one field of a record's Markdown file, as a form asks for it: between characters, so that comments, order, quotes and the body stay.
/// The result is read again; unless it says exactly what was asked and everything else as before, it is refused.
/// </summary>
public static class RecordEditing
{
    private static readonly Rule Unreadable = new("EX8060", Severity.Error,
        new("字段区有错，表单改不了", "Fields that a form cannot change"),
        new("字段区有读不懂的地方，这时不能用表单改“{0}”。", "The fields cannot be read to their end, so a form cannot change “{1}” now."),
        new("先在原文里改好下面列出的错误。", "First mend the mistakes listed below, in the text."));

    private static readonly Rule NotPiecewise = new("EX8061", Severity.Error,
        new("这种写法表单改不了", "Written in a way that a form cannot change"),
        new("“{0}”的写法特别，只改它一处而不动别处做不到。", "“{1}” is written in a way that does not allow changing it and nothing else."),
        new("在原文里直接改这个字段。", "Change this field in the text itself."));

    private static readonly Rule NoField = new("EX8062", Severity.Error,
        new("没有这个字段", "No such field"),
        new("这一类记录没有叫“{0}”的字段。", "Records of this kind have no field “{0}”."),
        new("从表单列出的字段里选。", "Choose one of the fields that the form lists."));

    /// <summary>The fields of a record's own file as written.</summary>
    /// <param name="text">The file with LF line ends, without its mark.</param>
    /// <param name="path">Its path, for findings.</param>
    /// <param name="findings">Takes what cannot be read.</param>
    public static MapValue FieldsOf(string text, string path, Findings findings) => FrontMatter.Split(text, path, findings).Fields;

    /// <summary>The text with the change; null with an error reported (EX8060 to EX8062).</summary>
    /// <param name="kind">The record's kind.</param>
    /// <param name="path">Its file, for findings.</param>
    /// <param name="text">The file with LF line ends, without its mark.</param>
    /// <param name="edit">What shall change.</param>
    /// <param name="findings">Takes the reason why it cannot.</param>
    public static string? Apply(Kind kind, string path, string text, FormEdit edit, Findings findings)
    {
        if (TableColumn.Find(edit.Field, kind.Table) is not { } column)
        {
            findings.Report(NoField, SourceSpan.OfFile(path), edit.Field);
            return null;
        }
        var before = Split(text, path, out var isBroken);
        var source = SourceText.OfText(text);
        var places = isBroken ? null : edit.Entry is { } entry
            ? new ListEdit(source, before.Fields.Entries, kind).Of(column, entry, edit.Part, edit.Text)
            : new FrontMatterEdit(source, before.Fields.Entries, kind).Of([new FieldChange(column, "", edit.Text)]);
        if (isBroken || places is null)
        {
            findings.Report(isBroken ? Unreadable : NotPiecewise, SourceSpan.OfFile(path), column.Label.Zh, column.Label.En);
            return null;
        }
        var changed = source.TextWith(places);
        if (IsAsAsked(before, Split(changed, path, out isBroken), column, edit, kind) && !isBroken) return changed;
        findings.Report(NotPiecewise, SourceSpan.OfFile(path), column.Label.Zh, column.Label.En);
        return null;
    }

    private static FrontMatter Split(string text, string path, out bool isBroken)
    {
        var own = new Findings();
        var page = FrontMatter.Split(text.ReplaceLineEndings("\n"), path, own);
        isBroken = !page.Fields.IsWhole || own.InOrder().Any(static f => f.Rule.Severity == Severity.Error);
        return page;
    }

    private static bool IsAsAsked(FrontMatter before, FrontMatter after, TableColumn column, FormEdit edit, Kind kind)
    {
        if (before.Body.Text != after.Body.Text) return false;
        var (was, now) = (WithoutColumn(before.Fields, column, kind), WithoutColumn(after.Fields, column, kind));
        return was == now && (edit.Entry is null
            ? Says(after.Fields, column, kind) == Agreed(column, edit.Text)
            : ListEdit.Expected(ValueOf(before.Fields, column, kind), edit, column) == ListEdit.Canonical(ValueOf(after.Fields, column, kind)));
    }

    // What a list says is compared as YAML writes it: “甲；乙” and [甲, 乙] are the same.
    private static string Agreed(TableColumn column, string text) => text.Length == 0 ? "" : CellText.Of(CellText.Parse(text.Trim(), column.Field, SourceSpan.None), column.Field);

    private static string Says(MapValue fields, TableColumn column, Kind kind) => ValueOf(fields, column, kind) is { } value ? CellText.Of(value, column.Field) : "";

    private static ValueNode? ValueOf(MapValue fields, TableColumn column, Kind kind)
    {
        foreach (var entry in fields.Entries)
        {
            if (TableColumn.NameOf(entry.Name, kind.Table) is not { } name) continue;
            if (name == column.Name) return entry.Value;
            if (name == column.Owner && entry.Value is MapValue map && kind.Table.Find(name) is { IsTranslatable: false, Parts: { } parts })
                return map.Entries.FirstOrDefault(e => $"{name}.{parts.Find(e.Name)?.Name ?? e.Name}" == column.Name)?.Value;
        }
        return null;
    }

    /// <summary>All that the fields say apart from one, in their order.</summary>
    private static string WithoutColumn(MapValue fields, TableColumn column, Kind kind)
    {
        var said = ImmutableArray.CreateBuilder<NamedValue>();
        foreach (var entry in fields.Entries)
        {
            var name = TableColumn.NameOf(entry.Name, kind.Table) ?? entry.Name;
            if (name == column.Name) continue;
            if (name == column.Owner && entry.Value is MapValue map && kind.Table.Find(name)?.Parts is { } parts)
            {
                var rest = map.Entries.Where(e => $"{name}.{parts.Find(e.Name)?.Name ?? e.Name}" != column.Name).ToImmutableArray();
                if (rest.Length > 0) said.Add(entry with { Value = map with { Entries = rest } });
            }
            else said.Add(entry);
        }
        return YamlWriting.Flow(new MapValue(said.ToImmutable(), SourceSpan.None));
    }
}
