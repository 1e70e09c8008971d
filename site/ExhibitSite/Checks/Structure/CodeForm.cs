using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Codes;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>A reference code has the form of DA/T 13-2022. Older houses have codes of their own, so that it is a warning.</summary>
internal sealed class CodeForm : ICheck
{
    private static readonly Rule Rule = new("EX3007", Severity.Warning,
        new("档号不合 DA/T 13", "Reference code not in the form of DA/T 13"),
        new("档号“{0}”：{1}。", "The reference code “{0}”: {2}."),
        new("件的档号形如“X013-WS·1938·Y-0001”：全宗号（一个字母加三位数字）-门类·年度·保管期限-件号；也可以是旧式“全宗号-目录号-案卷号-件号”。",
            "An item's code looks like “X013-WS·1938·Y-0001”: fonds (a letter, three digits) - category·year·retention - item; or in the old form fonds-catalogue-file-item."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        // A draft's code may still be a word that stands for one.
        foreach (var record in site.Submissions.Where(s => s.Openness.Flag != OpeningFlag.NotReviewed).Select(s => s.Record))
        {
            if (record is not ICoded { Code: { Length: > 0 } code }) continue;
            if (ReferenceCode.Read(code).Findings.FirstOrDefault(f => f.IsError) is not { } fault) continue;
            var words = WordsOf(fault);
            yield return Rule.At(record.Head.At("code").Shift(fault.Start, fault.Length), code, words.Zh, words.En);
        }
    }

    private static Wording WordsOf(CodeFinding fault) => fault.Fault switch
    {
        CodeFault.Missing => new("少了一段，或有一段是空的", "a part is missing or empty"),
        CodeFault.LetterForDigit => new($"“{fault.Found}”里有像数字的字母", $"“{fault.Found}” has a letter that looks like a digit"),
        CodeFault.ForbiddenCharacter when string.IsNullOrWhiteSpace(fault.Found) => new("不能有空格", "no blank may stand in a code"),
        CodeFault.ForbiddenCharacter => new($"不能有“{fault.Found}”", $"“{fault.Found}” may not stand in a code"),
        CodeFault.TooMany => new("段数太多", "it has too many parts"),
        _ => new($"“{fault.Found}”这一段的写法不对", $"the part “{fault.Found}” does not have its form"),
    };
}
