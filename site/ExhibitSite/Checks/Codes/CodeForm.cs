using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Codes;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Checks.Codes;

/// <summary>
/// A reference code has the form of DA/T 13-2022, and the report names the part that has not. A warning: an archive may have to
/// publish what it catalogued long before the standard.
/// </summary>
internal sealed class CodeForm : IRecordCheck
{
    private static readonly Rule Rule = new("EX3022", Severity.Warning,
        new("档号写法不合 DA/T 13", "Reference code not by DA/T 13"),
        new("档号“{0}”：{1}。", "The reference code “{0}”: {2}."),
        new("写成“全宗号-门类·年度·保管期限-案卷号-件号”，例如 X013-WS·1938·Y-001-0001；老档案可写“全宗号-目录号-案卷号-件号”。", "Write fonds-category·year·retention-file-item, like X013-WS·1938·Y-001-0001; older records may have fonds-catalogue-file-item.")) { CanBeFixed = true };

    public IEnumerable<Diagnostic> Run(Submission submission, ICatalogue catalogue)
    {
        // A draft's code may still be a word that stands for one.
        if (submission.Openness.Flag == OpeningFlag.NotReviewed || submission.Record is not IArchivalUnit { Description: { Code.Length: > 0 } unit }) yield break;
        foreach (var finding in ReferenceCode.Read(unit.Code, LevelOf(unit.Level)).Findings)
        {
            var span = unit.CodeSpan.Shift(finding.Start, finding.Length);
            yield return Rule.At(span, unit.Code, CodeFaultWords.Of(finding).Zh, CodeFaultWords.Of(finding).En) with { Remedy = RemedyOf(finding, span) };
        }
    }

    // What the reader of codes took for the standard's character is written as that character, and small letters as capitals: no part of a code has small ones.
    private static Replacement? RemedyOf(CodeFinding finding, SourceSpan span)
    {
        if (finding.Fault == CodeFault.Normalised && ReferenceCode.Standard(finding.Found) is var standard && standard != finding.Found) return new Replacement(span, finding.Found, standard);
        var isSmall = finding.Fault == CodeFault.WrongForm && finding.Found.Any(char.IsAsciiLetterLower) && finding.Found.All(static c => char.IsAsciiLetterOrDigit(c));
        return isSmall ? new Replacement(span, finding.Found, finding.Found.ToUpperInvariant()) : null;
    }

    private static CodeLevel LevelOf(DescriptionLevel level) => level switch
    {
        DescriptionLevel.Fonds => CodeLevel.Fonds,
        DescriptionLevel.Series => CodeLevel.Series,
        DescriptionLevel.FileUnit => CodeLevel.File,
        _ => CodeLevel.Item,
    };
}
