using ExhibitSite.Gate.PersonalData;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using Xunit;
using Xunit.Abstractions;
using GateContext = ExhibitSite.Gate.GateContext;
using Patterns = ExhibitSite.Gate.PersonalData.All;

namespace ExhibitSite.Tests.Gate;

/// <summary>Texts and what stands in them. All numbers are made up: births before 1900, zero-filled cards, published examples.</summary>
public sealed class PersonalDataVectorTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_reference_text_gives_the_kinds_it_names()
    {
        if (Corpora.Rows(output, "gate-vectors/pii.tsv") is not { } rows) return;
        Assert.NotEmpty(rows);
        Guards.Guard.None(rows.Where(r => Kinds(r[2]) != Sorted(r[3].Split(';', StringSplitOptions.RemoveEmptyEntries))).Select(r => $"{r[0]} {r[2]}: expected “{r[3]}”, found “{Kinds(r[2])}”"));
    }

    [Theory]
    // Identity numbers.
    [InlineData("140522188001010010", "id-card")]
    [InlineData("140522 1880 0101 0010", "id-card")]
    [InlineData("140522-18800101-0010", "id-card")]
    [InlineData("身份证11010519491231002x。", "id-card")]
    [InlineData("一四〇五二二一八八〇〇一〇一〇〇一〇", "id-card")]
    [InlineData("壹肆零伍贰贰壹捌捌零零壹零壹零零壹零", "id-card")]
    [InlineData("１４０５２２\u200b１８８００１０１００１０", "id-card")]
    [InlineData("140522188013010010", "")] // month 13
    [InlineData("990522188001010010", "")] // no such region
    [InlineData("1405221880010100101", "")] // nineteen digits
    [InlineData("A140522188001010010", "")] // a code of something else
    [InlineData("140522800101001", "")] // fifteen digits, no word near
    [InlineData("居民身份证号码为140522800101001", "id-card-15")]
    // Cards.
    [InlineData("6200 0000 0000 0000 005", "")]
    [InlineData("6200 0000 0000 0005", "bank-card")]
    [InlineData("4111-1111-1111-1111", "bank-card")]
    [InlineData("4111111111111112", "")]
    [InlineData("378282246310005", "bank-card")]
    [InlineData("1937 1938 1939 1940", "")]
    // Telephones.
    [InlineData("+86 138 0013 8000", "phone")]
    [InlineData("138-0013-8000", "phone")]
    [InlineData("手机：一三八〇〇一三八〇〇〇", "phone")]
    [InlineData("１３８００１３８０００", "phone")]
    [InlineData("13800138000 140522188001010010", "id-card;phone")]
    [InlineData("23800138000", "")]
    [InlineData("138001380001", "")]
    [InlineData("(0356)2020000", "phone")]
    [InlineData("0356 2020000", "phone")]
    [InlineData("电话：2020000", "phone")]
    [InlineData("X102-WS·2026·Y-006-0901", "")]
    [InlineData("J019-ZY·JC·CC·2019·D30-001-001", "")]
    [InlineData("ISBN 978-7-5440-1234-5", "")]
    [InlineData("ISSN 1671-4792", "")]
    [InlineData("2026-03-02 1938-07-06", "")]
    [InlineData("北纬35.4851234度，东经112.4051234度", "")]
    // The rest.
    [InlineData("zhang.san@mail.example.com", "email")]
    [InlineData("张三＠example．com", "")]
    [InlineData("zhangsan＠example.com", "email")]
    [InlineData("护照E12345678", "passport")]
    [InlineData("passport no. G12345678", "passport")]
    [InlineData("护照号：P1234567", "passport")]
    [InlineData("档号P1234567", "")]
    [InlineData("晋E·12345", "plate")]
    [InlineData("晋AD12345", "plate")]
    [InlineData("晋EABCDE", "")]
    [InlineData("家庭住址：山西省阳城县凤城镇新建路12号", "address")]
    [InlineData("凤城镇新建路12号院3号楼2单元501室", "address")]
    [InlineData("新建路12号是县档案馆旧址", "")]
    [InlineData("王某，女，2015年6月出生", "minor")]
    [InlineData("出生日期：2012-05-01", "minor")]
    [InlineData("生于1638年", "")]
    [InlineData("2015年6月出生产量大增", "")]
    [InlineData("2015年生产的设备", "")]
    [InlineData("姓名：张某 诊断：肺结核", "health")]
    [InlineData("患者张某某，确诊为乙肝", "health")]
    [InlineData("一九三八年部队流行肺结核，缺医少药", "")]
    [InlineData("姓名 宗教信仰", "religion")]
    [InlineData("罪犯王某，判处有期徒刑三年", "criminal-record")]
    [InlineData("被告人李某，男，有期徒刑", "criminal-record")]
    [InlineData("收养人张某，收养登记", "adoption")]
    [InlineData("姓名：赵某，已结扎", "fertility")]
    [InlineData("学生李某，数学：95分", "marks")]
    [InlineData(@"见 D:\资料\张三\扫描.tif", "path")]
    [InlineData("见 /home/zhang/scan.tif", "path")]
    [InlineData("https://example.org/home/page", "")]
    public void A_text_gives_the_kinds_it_holds(string text, string expected) => Assert.Equal(Sorted(expected.Split(';', StringSplitOptions.RemoveEmptyEntries)), Kinds(text));

    [Fact]
    public void An_age_tells_a_minor_only_in_a_text_that_is_young_itself()
    {
        var passage = Passage.Of("note", "患儿某某，6岁", SourceSpan.None);
        Assert.Contains("minor", Scan().NamesIn(passage with { Latest = Day.Of(2024, 1, 1) }));
        Assert.DoesNotContain("minor", Scan().NamesIn(passage with { Latest = Day.Of(1938, 1, 1) }));
    }

    [Fact]
    public void A_mark_tells_findings_apart_and_does_not_repeat_them()
    {
        var found = Scan().Look("item:a", Passage.Of("note", "13800138000，13900139000，138 0013 8000", SourceSpan.None)).ToArray();
        Assert.Equal(3, found.Length);
        Assert.Equal(found[0].Mark, found[2].Mark);
        Assert.NotEqual(found[0].Mark, found[1].Mark);
        Assert.All(found, f => Assert.DoesNotContain("0013", f.Finding.Message("zh") + f.Finding.Hint("zh") + f.Finding.Message("en"), StringComparison.Ordinal));
    }

    private static PersonalDataScan Scan() => new(new GateContext(BuiltSite.UsualDay, OwnContacts.Of([], ExhibitSite.Kinds.PublishingPolicy.Usual), Patterns.Patterns));

    private static string Kinds(string text) => Sorted(Scan().NamesIn(Passage.Of("note", text, SourceSpan.None)));

    private static string Sorted(IEnumerable<string> names) => string.Join(';', names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
