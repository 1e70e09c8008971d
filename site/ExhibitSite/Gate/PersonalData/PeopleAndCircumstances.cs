using System.Globalization;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>Words that say that a text is about one named person, or lists such people.</summary>
internal static partial class NamedPerson
{
    private const int Near = 40;

    /// <summary>Every place of a word within a sentence that names a person.</summary>
    public static IEnumerable<Sighting> With(Regex words, ScannedText text)
    {
        foreach (Match match in words.Matches(text.Text))
            if (Marker().IsMatch(text.Around(match.Index, match.Index + match.Length, Near))) yield return new Sighting(match.Index, match.Index + match.Length);
    }

    [GeneratedRegex(@"姓名|(?:患者|病人|病员|患儿|产妇|考生|学生|同学|当事人|嫌疑人|罪犯|被告人?|服刑人员|吸毒人员|被收养人|收养人|送养人|户主|申请人|死者|病故者)[:： ]?(?:[一-鿿]{1,2}(?:某某?|[×XxＸ*]{1,2})|[一-鿿]{2,3}(?=[,，、（( :：;；]|\d|因|于|患|被|系|男|女))|(?:某某?|[一-鿿]{2,4})[,，、 ]\s?[男女][,，、 (（]")]
    private static partial Regex Marker();
}

/// <summary>The birth of somebody who is a minor on the day of judgement (Personal Information Law, art. 28: under 14 always sensitive).</summary>
internal sealed partial class BirthOfMinor : IPersonalDataPattern
{
    private const int Adult = 18;

    private static readonly Rule Found = PersonalRules.Warn("EX4110", "未成年人信息", "data about a minor");

    public string Name => "minor";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage)
    {
        foreach (Match match in Birth().Matches(text.Text))
            if (BornIn(match) is { } year && passage.AsOf.Year - year < Adult && year <= passage.AsOf.Year) yield return new Sighting(match.Index, match.Index + match.Length);
        // An age says something about today only in a text that is young itself.
        if (passage.Latest is not { } latest || passage.AsOf.Year - latest.Year >= Adult) yield break;
        foreach (Match match in Age().Matches(text.Text))
            if (int.Parse(match.Groups["age"].Value, CultureInfo.InvariantCulture) + passage.AsOf.Year - latest.Year < Adult)
                yield return new Sighting(match.Index, match.Index + match.Length);
    }

    private static int? BornIn(Match match) => int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    [GeneratedRegex(@"(?<year>[12][0-9]{3})[年./\-](?:[0-9]{1,2}[月./\-]?)?(?:[0-9]{1,2}日?)?(?:出?生(?![产活动长态意效])|人氏)|(?:出生(?:日期|年月|时间)?|生于|生日)[:： ]?(?<year>[12][0-9]{3})")]
    private static partial Regex Birth();

    [GeneratedRegex(@"(?:患儿|男童|女童|儿童|幼儿|婴儿|学生|小学生|中学生|未成年人|留守儿童|孤儿)[^。\n]{0,20}?(?<![0-9])(?<age>[0-9]{1,2})(?:周岁|岁)")]
    private static partial Regex Age();
}

/// <summary>Health of a named person.</summary>
internal sealed partial class HealthOfPerson : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Warn("EX4111", "个人健康信息", "data about somebody's health");

    public string Name => "health";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) => NamedPerson.With(Words(), text);

    [GeneratedRegex(@"病历|住院号|门诊号|病案号|诊断|确诊|患有|病史|化验|体检|艾滋|HIV|乙肝|梅毒|肺结核|精神分裂|精神病|抑郁症|残疾证|残疾等级|血型|核酸|密切接触者|癌|肿瘤", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}

/// <summary>Religion of a named person.</summary>
internal sealed partial class ReligionOfPerson : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Warn("EX4112", "个人宗教信仰", "somebody's religion");

    public string Name => "religion";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) => NamedPerson.With(Words(), text);

    [GeneratedRegex(@"宗教信仰|信教|信仰(?:佛教|道教|伊斯兰教|基督教|天主教)|教徒|受洗")]
    private static partial Regex Words();
}

/// <summary>Punishments of a named person.</summary>
internal sealed partial class CriminalRecord : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Warn("EX4113", "个人犯罪或处罚记录", "somebody's criminal record");

    public string Name => "criminal-record";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) => NamedPerson.With(Words(), text);

    [GeneratedRegex(@"犯罪记录|前科|判处|有期徒刑|无期徒刑|刑满|服刑|劳动教养|劳教|强制戒毒|行政拘留|治安处罚|社区矫正")]
    private static partial Regex Words();
}

/// <summary>Adoption: who was given by whom to whom.</summary>
internal sealed partial class Adoption : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Warn("EX4114", "收养信息", "data about an adoption");

    public string Name => "adoption";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) => NamedPerson.With(Words(), text);

    [GeneratedRegex(@"收养登记|收养证|收养关系|被收养|送养|弃婴")]
    private static partial Regex Words();
}

/// <summary>Records of family planning about a named person.</summary>
internal sealed partial class FertilityRecord : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Warn("EX4115", "个人生育信息", "data about somebody's fertility");

    public string Name => "fertility";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) => NamedPerson.With(Words(), text);

    [GeneratedRegex(@"节育|结扎|上环|生育证|准生证|独生子女证|人工流产|引产|超生|计划外生育|社会抚养费")]
    private static partial Regex Words();
}

/// <summary>Marks of a named pupil.</summary>
internal sealed partial class StudentMarks : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Warn("EX4116", "学生成绩", "a student's marks");

    public string Name => "marks";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) => NamedPerson.With(Words(), text);

    [GeneratedRegex(@"考试成绩|学籍号|学号|考号|准考证号|成绩单|总分[:： ]?[0-9]|(?:语文|数学|英语|政治|物理|化学)[:： ]?[0-9]{1,3}分?|成绩[:： ]?[0-9]")]
    private static partial Regex Words();
}
