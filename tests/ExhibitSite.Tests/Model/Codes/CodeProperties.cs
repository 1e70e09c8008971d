using ExhibitSite.Model.Codes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Model.Codes;

public sealed class CodeProperties
{
    private static Gen<string> Codes =>
        from letter in Gen.Elements('A', 'J', 'X', 'Z')
        from fonds in Gen.Choose(0, 999)
        from category in Gen.Elements("WS", "KJ", "KJ·JJ·02", "ZY·JC·CC", "ZP·2019·D30", "WS·1938·Y", "WS·1938·Y·办公室", "001", "12")
        from first in Gen.Choose(1, 9999)
        from second in Gen.Choose(1, 9999)
        from shape in Gen.Choose(0, 3)
        select $"{letter}{fonds:000}" + shape switch { 0 => "", 1 => $"-{category}", 2 => $"-{category}-{first:000}", _ => $"-{category}-{first:000}-{second}" };

    [Fact]
    public void A_code_printed_and_read_is_the_same() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Codes.ToArbitrary(), text =>
        ReferenceCode.Read(text).Value is { } code && code.ToString() == text && code.Equals(ReferenceCode.Read(code.ToString(), code.Level).Value)));

    [Fact]
    public void Codes_have_one_order_and_different_codes_different_slugs() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Codes.Three().ToArbitrary(), texts =>
        {
            var (a, b, c) = (ReferenceCode.Read(texts.Item1).Value!, ReferenceCode.Read(texts.Item2).Value!, ReferenceCode.Read(texts.Item3).Value!);
            return Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
                && (a.CompareTo(b) > 0 || b.CompareTo(c) > 0 || a.CompareTo(c) <= 0)
                && (a.Slug == b.Slug) == (a.ToString() == b.ToString());
        }));

    [Fact]
    public void Any_text_is_read_without_failing()
    {
        var texts = Gen.OneOf(
            from code in Codes from at in Gen.Choose(0, 12) from letter in Gen.Elements("-·/ lO—・Y办\0é".ToCharArray()) select code.Insert(Math.Min(at, code.Length), letter.ToString()),
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var result = ReferenceCode.Read(text);
            return (result.Value is null) == result.Findings.Any(finding => finding.IsError)
                && result.Findings.All(finding => text.Substring(finding.Start, finding.Length) == finding.Found)
                && (result.Value is null || result.Value.Slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'));
        }));
    }
}
