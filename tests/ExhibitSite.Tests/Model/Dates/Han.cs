namespace ExhibitSite.Tests.Model.Dates;

/// <summary>Writes numbers as reign dates do, for tests that make up date texts.</summary>
internal static class Han
{
    private const string Digits = "〇一二三四五六七八九";

    public static string Number(int number) => (number / 10, number % 10) switch
    {
        (0, var ones) => $"{Digits[ones]}",
        (1, 0) => "十",
        (1, var ones) => $"十{Digits[ones]}",
        (var tens, 0) => $"{Digits[tens]}十",
        var (tens, ones) => $"{Digits[tens]}十{Digits[ones]}",
    };

    public static string Year(int number) => number == 1 ? "元年" : $"{Number(number)}年";

    public static string Month(int number) => number switch { 1 => "正月", _ => $"{Number(number)}月" };

    public static string Day(int number) => number <= 10 ? $"初{Number(number)}日" : $"{Number(number)}日";
}
