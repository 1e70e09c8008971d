using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>The wording that the rules of all patterns share: which record, which field, never what was found.</summary>
internal static class PersonalRules
{
    private static readonly Wording HowToMend = new(
        "核对原件。确是个人信息的，遮盖（[[遮盖:…]]）或删去，或者写 open: 控制。",
        "Check the original. If it is personal data, cover it ([[redact:…]]) or take it out, or write open: 控制.");

    private static readonly Wording HowToSign = new(
        "核对原件。确是个人信息的，遮盖（[[遮盖:…]]）或删去；可以公开的，在 decisions.yml 里签字，印记写 {2}。",
        "Check the original. If it is personal data, cover it ([[redact:…]]) or take it out; if it may be public, sign for it in decisions.yml with the mark {2}.");

    /// <summary>A rule that stops the build.</summary>
    public static Rule Block(string code, string zh, string en) => new(code, Severity.Error, new(zh, Capital(en)),
        new("“{0}”的“{1}”里有" + zh + "（内容不在此重复）。", "“{0}” holds " + en + " in “{1}” (not repeated here)."), HowToMend)
    {
        HidesSource = true,
    };

    /// <summary>A rule that keeps a record in until somebody signs.</summary>
    public static Rule Warn(string code, string zh, string en) => new(code, Severity.Warning, new(zh, Capital(en)),
        new("“{0}”的“{1}”里有" + zh + "（印记 {2}，内容不在此重复），暂不公开。", "“{0}” holds " + en + " in “{1}” (mark {2}, not repeated here) and is withheld."), HowToSign)
    {
        HidesSource = true,
    };

    private static string Capital(string words)
    {
        var plain = words.StartsWith("a ", StringComparison.Ordinal) ? words[2..] : words.StartsWith("an ", StringComparison.Ordinal) ? words[3..] : words;
        return char.ToUpperInvariant(plain[0]) + plain[1..];
    }
}
