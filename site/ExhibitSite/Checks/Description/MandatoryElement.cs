using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Checks.Description;

/// <summary>
/// No record that is put forward for publication lacks an element that DA/T 18-2022 makes mandatory at its level. A date may be
/// missing when the note on the date says why; the rest may not.
/// </summary>
internal sealed class MandatoryElement : IRecordCheck
{
    private static readonly Rule Rule = new("EX3020", Severity.Warning,
        new("缺少必备著录项", "Mandatory element missing"),
        new("{0}（{1}）没有“{2}”：DA/T 18-2022 规定这一级必备。", "{0} ({5}) has no {3}: DA/T 18-2022 makes it mandatory at this level."),
        new("加上 {4}{6}。", "Add {4}{7}."));

    private static readonly Wording Nothing = new("", "");
    private static readonly Wording OrSayWhy = new("；确实不知道日期的，写 date-note 说明", "; where the date cannot be known, say why in date-note");

    public IEnumerable<Diagnostic> Run(Submission submission, ICatalogue catalogue)
    {
        var record = submission.Record;
        if (!PutForward.Is(submission) || record is not IArchivalUnit { Description: var unit }) yield break;
        var values = new ElementValues(catalogue, ZhHans.Words);
        foreach (var element in ElementTable.All)
            if (element.Duties.At(unit.Level) == Duty.Must && values.Of(element.Key, record).IsEmpty && !IsExplained(element, unit))
                yield return Report(element, record, unit);
    }

    private static Diagnostic Report(Element element, Record record, UnitDescription unit)
    {
        var more = element.Key == ElementKey.Date ? OrSayWhy : Nothing;
        return Rule.At(
            record.Head.Span, unit.Code, LevelName.Of(unit.Level, ZhHans.Words), element.Name.Zh, element.Name.En, element.Fields[0], LevelName.Of(unit.Level, English.Words), more.Zh, more.En);
    }

    private static bool IsExplained(Element element, UnitDescription unit) => element.Key == ElementKey.Date && unit.DateNote is not null;
}
