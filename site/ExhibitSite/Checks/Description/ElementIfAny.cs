using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Checks.Description;

/// <summary>
/// An element that DA/T 18-2022 asks for where the thing exists. Only what must exist can be missed: every item has a physical form,
/// while one without a document number or a secret grade is complete.
/// </summary>
internal sealed class ElementIfAny : IRecordCheck
{
    private static readonly Rule Rule = new("EX3021", Severity.Note,
        new("缺少有则必备的著录项", "Element missing that exists"),
        new("{0} 没有“{1}”：DA/T 18-2022 规定有则必备。", "{0} has no {2}: DA/T 18-2022 asks for it wherever it exists."),
        new("加上 {3}。", "Add {3}."));

    public IEnumerable<Diagnostic> Run(Submission submission, ICatalogue catalogue)
    {
        var record = submission.Record;
        if (!PutForward.Is(submission) || record is not IArchivalUnit { Description: var unit }) yield break;
        var values = new ElementValues(catalogue, ZhHans.Words);
        foreach (var element in ElementTable.All)
            if (element.AlwaysExists && element.Duties.At(unit.Level) == Duty.IfAny && values.Of(element.Key, record).IsEmpty)
                yield return Rule.At(record.Head.Span, unit.Code, element.Name.Zh, element.Name.En, element.Fields[0]);
    }
}
