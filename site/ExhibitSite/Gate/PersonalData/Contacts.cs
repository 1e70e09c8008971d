using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>A mail address.</summary>
internal sealed partial class EmailAddress : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Warn("EX4106", "电子邮箱", "a mail address");

    public string Name => "email";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => true;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) => Address().Matches(text.Text).Select(m => new Sighting(m.Index, m.Index + m.Length));

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]{1,64}[ ]?(?:@|\(at\)|\[at\]|＠)[ ]?[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,24}", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

/// <summary>A Chinese passport. The old letters need a word near them: they also begin reference codes.</summary>
internal sealed partial class PassportNumber : IPersonalDataPattern
{
    private const int Near = 24;

    private static readonly string[] Words = ["护照", "護照", "passport", "旅行证", "通行证"];

    private static readonly Rule Found = PersonalRules.Warn("EX4107", "护照号码", "a passport number");

    public string Name => "passport";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => true;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage)
    {
        foreach (Match match in Number().Matches(text.Text))
            if (match.Groups["plain"].Success || Keywords.Stand(text, match.Index, match.Index + match.Length, Near, Words))
                yield return new Sighting(match.Index, match.Index + match.Length);
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9_·\-])(?:(?<plain>[EG][0-9]{8}|E[A-HJ-NP-Z][0-9]{7})|[DSPKHMCW][A-Z]?[0-9]{7,8}|1[45][0-9]{7})(?![A-Za-z0-9_·\-])")]
    private static partial Regex Number();
}

/// <summary>A number plate of mainland China (GA 36): province, letter, five or six characters.</summary>
internal sealed partial class NumberPlate : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Warn("EX4108", "车牌号码", "a number plate");

    public string Name => "plate";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => true;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) => Plate().Matches(text.Text).Select(m => new Sighting(m.Index, m.Index + m.Length));

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Z][ ·•・\-]?(?=[A-Z]{0,6}[0-9])(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳试超])(?![A-Za-z0-9])")]
    private static partial Regex Plate();
}

/// <summary>An address down to the door: a road or village with a number and a room, or a number after a word for somebody's home.</summary>
internal sealed partial class HouseAddress : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Warn("EX4109", "门牌住址", "a home address");

    public string Name => "address";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Warn;

    public bool IsContact => true;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) =>
        Room().Matches(text.Text).Concat(Home().Matches(text.Text)).Select(m => new Sighting(m.Index, m.Index + m.Length));

    [GeneratedRegex(@"[一-鿿]{2,12}(?:路|街|道|巷|胡同|弄|里|坊|小区|新村|社区|公寓|家园|花园|村|组|大院|宿舍)[一-鿿]{0,6}[0-9一二三四五六七八九十百]{1,5}(?:号院?|弄|栋|幢|座|排|号楼)?[, ]?(?:[0-9一二三四五六七八九十A-Z]{1,4}(?:号楼|楼|栋|幢|座))?[, ]?(?:[0-9一二三四五六七八九十]{1,3}单元)?[, ]?[0-9]{1,5}(?:室|户|房)")]
    private static partial Regex Room();

    [GeneratedRegex(@"(?:家庭住址|家庭地址|现住址|住址|户籍地址|户籍所在地|户籍地|现居住地|居住地|居住地址|家住|现住)[:：]?[ ]?[一-鿿]{2,24}?[0-9一二三四五六七八九十百]{1,5}号")]
    private static partial Regex Home();
}

/// <summary>A path on somebody's computer or a share of the house: it tells names of people and machines.</summary>
internal sealed partial class InternalPath : IPersonalDataPattern
{
    private static readonly Rule Found = PersonalRules.Block("EX4117", "内部路径", "an internal path");

    public string Name => "path";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Block;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) => Path().Matches(text.Text).Select(m => new Sighting(m.Index, m.Index + m.Length));

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z]:\\[^\s，。；""'<>|]+|(?<!\\)\\\\[A-Za-z0-9._\-]{2,}\\[^\s，。；""'<>|]+|file:///?[^\s，。；""'<>]+|(?<![A-Za-z0-9:/.])/(?:home|Users|mnt|media|root|srv|var|Volumes)/[^\s，。；""'<>|]+")]
    private static partial Regex Path();
}
