using System.Diagnostics.CodeAnalysis;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds.Fields;

/// <summary>A language tag (BCP 47): screen readers and browsers choose voice and glyphs by it.</summary>
internal sealed class LanguageTagShape : Shape<string>
{
    private static readonly Rule NotATag = new("EX1115", Severity.Error,
        new("语言代码写法不对", "Not a language tag"),
        new("“{0}”不是语言代码。", "“{0}” is not a language tag."),
        new("写 BCP 47 代码：中文 zh（简体 zh-Hans，繁体 zh-Hant），文言 lzh，英文 en，日文 ja，满文 mnc。", "Write a BCP 47 tag: zh, zh-Hans, zh-Hant, lzh, en, ja, mnc.")) { CanBeFixed = true };

    public override Wording Expects => new("语言代码，如 zh、en", "a language tag, like zh or en");

    public override string Example => "zh";

    public override bool TryRead(ValueNode node, FieldReading reading, [NotNullWhen(true)] out string? value)
    {
        value = (node as ScalarValue)?.Text.Trim();
        return IsTag(node, reading);
    }

    /// <summary>True for a well-formed tag; otherwise false with an error reported.</summary>
    public static bool IsTag(ValueNode node, FieldReading reading)
    {
        if (node is ScalarValue scalar && IsWellFormed(scalar.Text.Trim())) return true;
        var text = (node as ScalarValue)?.Text.Trim();
        var usual = text is null ? null : FullWidth.Narrow(text).Replace('_', '-');
        reading.Findings.Report(NotATag, node.Span, text is not null && IsWellFormed(usual!) ? new Replacement(node.Span, text, usual!) : null, text ?? "[…]");
        return false;
    }

    // RFC 5646, 2.1, as far as well-formedness needs no registry: a language of 2 or 3 letters, then subtags of 1 to 8 letters or digits.
    private static bool IsWellFormed(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.Skip(1).All(p => p.Length is >= 1 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }
}
