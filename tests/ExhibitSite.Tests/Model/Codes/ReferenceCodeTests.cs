using ExhibitSite.Model.Codes;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Model.Codes;

public sealed class ReferenceCodeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("J019-ZY·JC·CC·2019·D30-001-001", "fonds J019 | cat ZY | sub JC,CC | year 2019 | retention D30 | file 001 | item 001")]
    [InlineData("A002-RS-001-002", "fonds A002 | cat RS | file 001 | item 002")]
    [InlineData("X032-KJ·JJ·02-005-054", "fonds X032 | cat KJ | sub JJ | project 02 | file 005 | page 054")]
    [InlineData("C038-001-002-003", "fonds C038 | catalogue 001 | file 002 | item 003")]
    [InlineData("Z109-WS·2011·Y·办公室-0001", "fonds Z109 | cat WS | year 2011 | retention Y | office 办公室 | item 0001")]
    [InlineData("X013-WS·1938·Y-0001", "fonds X013 | cat WS | year 1938 | retention Y | item 0001")]
    public void A_code_has_its_parts(string text, string parts)
    {
        var code = ReferenceCode.Read(text, CodeLevel.Item).Value;
        Assert.NotNull(code);
        Assert.Equal((parts, text), (Parts(code), code.ToString()));
    }

    [Theory]
    [InlineData("X013", CodeLevel.Fonds, "fonds X013", null)]
    [InlineData("X013-WS", CodeLevel.Series, "fonds X013 | cat WS", "X013")]
    [InlineData("X013-WS·1938·Y", CodeLevel.Series, "fonds X013 | cat WS | year 1938 | retention Y", "X013")]
    [InlineData("X013-WS·1938·Y-001", CodeLevel.File, "fonds X013 | cat WS | year 1938 | retention Y | file 001", "X013-WS·1938·Y")]
    [InlineData("X013-WS·1938·Y-001-002", CodeLevel.Item, "fonds X013 | cat WS | year 1938 | retention Y | file 001 | item 002", "X013-WS·1938·Y-001")]
    [InlineData("C038-001-002", CodeLevel.File, "fonds C038 | catalogue 001 | file 002", "C038-001")]
    public void Levels_above_the_item_have_codes_too(string text, CodeLevel level, string parts, string? parent)
    {
        var code = ReferenceCode.Read(text, level).Value;
        Assert.NotNull(code);
        Assert.Equal((parts, level, parent), (Parts(code), code.Level, code.ParentText));
    }

    [Theory]
    [InlineData("", CodeFault.Empty, CodePart.Whole, 0, 0)]
    [InlineData("J019-WS·2019·Y", CodeFault.Missing, CodePart.Item, 14, 0)]
    [InlineData("J019-WS·20l9·Y-001", CodeFault.LetterForDigit, CodePart.Year, 8, 4)]
    [InlineData("J019-WS·2019·Y-001/002", CodeFault.ForbiddenCharacter, CodePart.Item, 18, 1)]
    [InlineData("J19-WS·2019·Y-001", CodeFault.WrongForm, CodePart.Fonds, 0, 3)]
    [InlineData("JO19-WS·2019·Y-001", CodeFault.LetterForDigit, CodePart.Fonds, 0, 4)]
    [InlineData("j019-WS·2019·Y-001", CodeFault.WrongForm, CodePart.Fonds, 0, 4)]
    [InlineData("J019-ws·2019·Y-001", CodeFault.WrongForm, CodePart.Category, 5, 2)]
    [InlineData("J019-WS··Y-001", CodeFault.Missing, CodePart.Subdivision, 8, 0)]
    [InlineData("J019-WS·2019·Y-0O1", CodeFault.LetterForDigit, CodePart.Item, 15, 3)]
    [InlineData("J019-WS·2019·Y-001-", CodeFault.Missing, CodePart.Item, 19, 0)]
    [InlineData("J019-WS·2019·Y-001-002-003", CodeFault.TooMany, CodePart.Whole, 23, 3)]
    [InlineData("J019-WS 2019-001", CodeFault.ForbiddenCharacter, CodePart.Category, 7, 1)]
    [InlineData("J019", CodeFault.Missing, CodePart.Item, 4, 0)]
    public void A_wrong_part_is_named_with_its_place(string text, CodeFault fault, CodePart part, int start, int length)
    {
        var result = ReferenceCode.Read(text, CodeLevel.Item);
        Assert.Null(result.Value);
        Assert.Contains(result.Findings, finding => (finding.Fault, finding.Part, finding.Start, finding.Length) == (fault, part, start, length));
    }

    [Theory]
    [InlineData("J019—WS·2019·Y—001", CodeFault.Normalised, 2)]
    [InlineData("J019-WS・2019・Y-001", CodeFault.Normalised, 2)]
    [InlineData("Ｊ０１９-WS·2019·Y-001", CodeFault.Normalised, 4)]
    [InlineData("J019-WS·2019·Y-001 ", CodeFault.Trimmed, 1)]
    [InlineData("  J019-WS·2019·Y-001", CodeFault.Trimmed, 1)]
    public void Slips_of_the_keyboard_are_put_right_and_said(string text, CodeFault fault, int count)
    {
        var result = ReferenceCode.Read(text, CodeLevel.Item);
        Assert.Equal("J019-WS·2019·Y-001", result.Value?.ToString());
        Assert.Equal(count, result.Findings.Count(finding => finding.Fault == fault && !finding.IsError));
        Assert.All(result.Findings, finding => Assert.Equal(finding.Found, text.Substring(finding.Start, finding.Length)));
    }

    [Fact]
    public void Numbers_are_ordered_as_numbers_and_levels_above_come_first()
    {
        string[] ordered = ["A002-RS-001-002", "X013", "X013-WS", "X013-WS·1938·Y-001-009", "X013-WS·1938·Y-001-0010", "X013-WS·1938·Y-2-001", "X013-WS·1938·Y-0010-001", "X013-WS·1939·Y-001-001", "X013-WS·1939·Y·办公室-001-001"];
        var codes = ordered.Reverse().Select(text => ReferenceCode.Read(text).Value!).Order().Select(code => code.ToString());
        Assert.Equal(ordered, codes);
    }

    [Theory]
    [InlineData("X013-WS·1938·Y-0001", "x013--ws-1938-y--0001")]
    [InlineData("C038-001-002-003", "c038--001--002--003")]
    public void The_slug_is_safe_in_any_address(string text, string slug) => Assert.Equal(slug, ReferenceCode.Read(text).Value?.Slug);

    [Fact]
    public void Chinese_in_a_code_is_pinyin_in_its_slug_and_stays_distinct()
    {
        var slugs = new[] { "Z109-WS·2011·Y·办公室-0001", "Z109-WS·2011·Y·辦公室-0001", "Z109-WS·2011·Y·BANGONGSHI-0001" }.Select(text => ReferenceCode.Read(text).Value!.Slug).ToList();
        Assert.StartsWith("z109--ws-2011-y-bangongshi", slugs[0], StringComparison.Ordinal);
        Assert.All(slugs, slug => Assert.Matches("^[a-z0-9-]+$", slug));
        Assert.Equal(3, slugs.Distinct().Count());
    }

    [Fact]
    public void All_reference_vectors_hold()
    {
        if (Corpora.Rows(output, "danghao-vectors/valid.tsv") is not { } valid || Corpora.Rows(output, "danghao-vectors/invalid.tsv") is not { } invalid) return;
        Assert.Equal((7, 7), (valid.Count, invalid.Count));
        Assert.All(valid, row => Assert.Equal((row[0], row[1]), (ReferenceCode.Read(row[0], CodeLevel.Item).Value?.ToString(), Parts(ReferenceCode.Read(row[0], CodeLevel.Item).Value!))));
        Assert.All(invalid, row =>
        {
            var result = ReferenceCode.Read(row[0], CodeLevel.Item);
            var isMended = row[1].Contains("normalise", StringComparison.Ordinal) || row[1].Contains("trim", StringComparison.Ordinal);
            Assert.Equal((row[0], isMended), (row[0], result.Value is not null));
            Assert.NotEmpty(result.Findings);
        });
    }

    private static string Parts(ReferenceCode code)
    {
        (string Name, string? Value)[] parts =
        [
            ("fonds", code.Fonds), ("cat", code.Category), ("catalogue", code.Catalogue), ("sub", code.Subdivisions.Length > 0 ? string.Join(',', code.Subdivisions) : null), ("project", code.Project),
            ("year", code.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("retention", code.Retention), ("office", code.Unit), ("file", code.File), ("item", code.Item), ("page", code.Page),
        ];
        return string.Join(" | ", parts.Where(part => part.Value is not null).Select(part => $"{part.Name} {part.Value}"));
    }
}
