using System.Text;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;

namespace ExhibitSite.Cli.Commands;

/// <summary>A new record's file: what must be filled in stands there, everything else waits behind a <c>#</c>.</summary>
/// <param name="Path">Below the input folder.</param>
/// <param name="Text">Its content.</param>
internal sealed record Starter(string Path, string Text)
{
    private const string Unknown = "…";
    private const string Summary = "summary";

    private static readonly string[] Opening = ["open", "open-from", "rights", "review"];

    /// <summary>The text of a record's file. Evidence that the kind demands is taken from a source that is there; null for a place still to be filled in.</summary>
    public static string TextOf(Kind kind, string id, RecordId? source, StarterForm form)
    {
        var text = new StringBuilder();
        Line(text, "---");
        if (form == StarterForm.Bare) Fill(text, kind, id, source);
        else Explain(text, kind, id, source);
        Line(text, "---");
        Line(text, "");
        Line(text, kind.SampleFor(id));
        return text.ToString();
    }

    // A form has the explanations; what it writes goes where the kind's table puts it.
    private static void Fill(StringBuilder text, Kind kind, string id, RecordId? source)
    {
        foreach (var field in kind.Table.All)
            if (field.Name == "open") Line(text, "open: 未审核");
            else if (field.IsRequired || (field.Name == Summary && kind.NeedsSummary)) Line(text, $"{field.Name}: {Filled(field, id, source)}");
    }

    private static void Explain(StringBuilder text, Kind kind, string id, RecordId? source)
    {
        Line(text, $"# 一条新的“{kind.Label.Zh}”（{kind.Name}:{id}）。以 # 开头的行是说明，不会发布；要用哪个字段，就去掉那一行的 #。");
        Line(text, "# open 写着“未审核”，所以这一条暂不公开；写好、审好以后改成“开放”。");
        foreach (var field in kind.Table.All.Select(f => f.Name == Summary ? f with { IsRequired = kind.NeedsSummary } : f).OrderBy(f => Place(f, kind))) Append(text, field, id, source);
    }

    // What must be there, what opens the record, what the kind is about, what all kinds have.
    private static int Place(Field field, Kind kind) =>
        field.IsRequired ? 0 : Opening.Contains(field.Name) ? 1 : kind.Fields.Find(field.Name) is not null ? 2 : 3;

    private static void Append(StringBuilder text, Field field, string id, RecordId? source)
    {
        Line(text, "");
        Line(text, $"# {field.Label.Zh}{(field.IsRequired ? "（必填）" : "")}：{field.Expects.Zh}");
        if (field.Name == "open") Line(text, "open: 未审核");
        else if (field.IsRequired) Line(text, $"{field.Name}: {Filled(field, id, source)}");
        else Line(text, $"# {field.Name}: {field.Example}");
        if (field.IsTranslatable) Line(text, $"# {field.Name}.en: {Unknown}");
    }

    // Codes must differ from record to record, so what is still to be written carries the id.
    private static string Filled(Field field, string id, RecordId? source) =>
        field.Example == Unknown ? $"待填的{field.Label.Zh}（{id}）"
        : source is { } known ? field.Example.Replace($"source:{Unknown}", $"{known}", StringComparison.Ordinal)
        : field.Example;

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}

/// <summary>How much a new record's file explains.</summary>
internal enum StarterForm
{
    /// <summary>Every field with its explanation, for a text editor.</summary>
    Commented,

    /// <summary>What must be there and nothing else, for a form.</summary>
    Bare,
}
