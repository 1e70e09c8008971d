using ExhibitSite.Model.Codes;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Fields;

/// <summary>Remarks about reference codes in words, as parts of a sentence.</summary>
public static class CodeFaultWords
{
    /// <summary>What a finding about a code says, with the part it is about.</summary>
    public static Wording Of(CodeFinding finding)
    {
        var (part, found) = (PartOf(finding.Part), finding.Found);
        return finding.Fault switch
        {
            CodeFault.Empty => new("没有档号", "there is no code"),
            CodeFault.Missing => new($"缺少{part.Zh}", $"the {part.En} is missing"),
            CodeFault.WrongForm => new($"{part.Zh}“{found}”写法不对：{FormOf(finding.Part).Zh}", $"the {part.En} “{found}” has the wrong form: {FormOf(finding.Part).En}"),
            CodeFault.LetterForDigit => new($"{part.Zh}“{found}”里有像数字的字母", $"the {part.En} “{found}” has a letter that looks like a digit"),
            CodeFault.ForbiddenCharacter => new($"{part.Zh}里不能有“{found}”", $"the {part.En} must not have “{found}”"),
            CodeFault.TooMany => new($"“{found}”是多余的一段", $"“{found}” is one part too many"),
            CodeFault.Normalised => new($"“{found}”应写成标准的字符", $"“{found}” should be the standard character"),
            _ => new("前后有空格", "there are spaces at an end"),
        };
    }

    private static Wording PartOf(CodePart part) => part switch
    {
        CodePart.Fonds => new("全宗号", "fonds number"),
        CodePart.Category => new("门类代码", "category"),
        CodePart.Subdivision => new("门类的分段", "subdivision of the category"),
        CodePart.Project => new("项目号", "project number"),
        CodePart.Year => new("年度", "year"),
        CodePart.Retention => new("保管期限代码", "retention code"),
        CodePart.Unit => new("机构或问题", "office"),
        CodePart.Catalogue => new("目录号", "catalogue number"),
        CodePart.File => new("案卷号", "file number"),
        CodePart.Item => new("件号", "item number"),
        CodePart.Page => new("页号", "page number"),
        _ => new("档号", "code"),
    };

    private static Wording FormOf(CodePart part) => part switch
    {
        CodePart.Fonds => new("一个大写字母加三位数字，如 X013", "a capital and three digits, like X013"),
        CodePart.Category => new("大写字母，如 WS", "capitals, like WS"),
        CodePart.Retention => new("Y，或 D 加年数，如 D30", "Y, or D and the years, like D30"),
        CodePart.Year => new("四位数字", "four digits"),
        CodePart.Catalogue or CodePart.File or CodePart.Item or CodePart.Page => new("数字，如 001", "digits, like 001"),
        _ => new("大写字母、数字或汉字", "capitals, digits or Han"),
    };
}
