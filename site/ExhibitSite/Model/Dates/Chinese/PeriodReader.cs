namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Reads periods longer than a year: centuries, decades, dynasties.</summary>
internal sealed class PeriodReader(HanScanner scanner, FindingList findings)
{
    private static readonly string[] VagueParts =
        ["早期", "初期", "前期", "中期", "后期", "晚期", "末期", "初叶", "中叶", "末叶", "初年", "末年", "之初", "之末", "初", "末", "中", "前后"];

    private static readonly string[] VaguePeriods =
        ["抗日战争时期", "抗日战争", "抗战时期", "抗战初期", "抗战", "解放战争时期", "解放前", "解放后", "建国前", "建国后", "建国初期", "文革时期", "文革", "近代", "古代", "上世纪", "本世纪", "明末清初", "清末民初"];

    // The years of a dynasty as archives give them; the last year of Ming is the first of Qing.
    private static readonly (string[] Names, int First, int Last)[] Dynasties =
        [(["明清时期", "明清两代", "明清"], 1368, 1911), (["明代", "明朝", "大明", "明"], 1368, 1644), (["清代", "清朝", "大清", "清"], 1644, 1911)];

    /// <summary>The century of the period read last, for the 40年代 of 20世纪30年代至40年代.</summary>
    private int? _century;

    /// <summary>True when a period came next, and was taken, even if it has no bounds.</summary>
    public bool TryRead(out Resolved? period)
    {
        scanner.SkipSpaces();
        var start = scanner.At;
        period = null;
        if (scanner.TakeAny(VaguePeriods) is not null)
        {
            findings.Warning(DateFault.Vague, scanner.PlaceFrom(start));
            return true;
        }

        if (TryReadCentury(start, out period) || TryReadDecade(start, out period) || TryReadDynasty(start, out period)) return true;
        scanner.At = start;
        return false;
    }

    private bool TryReadCentury(int start, out Resolved? period)
    {
        period = null;
        var isBefore = scanner.TakeAny(["公元前", "西元前", "前"]) is not null;
        if (!isBefore) scanner.TakeAny(["公元", "西元", "第"]);
        if (scanner.TakeNumber() is not { Value: > 0 and < 100 } number || !scanner.Take("世纪")) { scanner.At = start; return false; }
        if (!isBefore)
        {
            _century = (number.Value - 1) * 100;
            var at = scanner.At;
            if (scanner.TakeNumber() is { Value: >= 0 and < 100 } decade && decade.Value % 10 == 0 && scanner.Take("年代"))
            {
                period = Decade(_century.Value + decade.Value);
                WarnOfVaguePart();
                return true;
            }

            scanner.At = at;
            if (TryReadTwoDecades(_century.Value, out period)) return true;
            scanner.At = at;
        }

        var first = isBefore ? -(number.Value * 100) + 1 : (number.Value - 1) * 100;
        period = isBefore ? Span(first, first + 99, DatePrecision.Century) : Century(first);
        var half = scanner.TakeAny(["上半叶", "前半叶", "前半期", "上半期", "下半叶", "后半叶", "后半期", "下半期"])?[0];
        if (half is not null) period = half is '上' or '前' ? Span(first, first + 49, DatePrecision.Range) : Span(first + 50, first + 99, DatePrecision.Range);
        else WarnOfVaguePart();
        return true;
    }

    // 20世纪三四十年代
    private bool TryReadTwoDecades(int century, out Resolved? period)
    {
        period = null;
        if (scanner.TakeNumber() is not { IsHan: true, Value: > 100 and < 1000 } pair || !scanner.Take("年代")) return false;
        var (first, second) = (pair.Value / 100 * 10, pair.Value % 100); // 三四十 adds up to 340
        if (second != first + 10) return false;
        period = Span(century + first, century + second + 9, DatePrecision.Range) with { EdtfFirst = Decade(century + first).EdtfFirst, EdtfLast = Decade(century + second).EdtfFirst };
        return true;
    }

    private bool TryReadDecade(int start, out Resolved? period)
    {
        period = null;
        scanner.At = start;
        if (scanner.TakeNumber() is not { } number || number.Value % 10 != 0 || !scanner.Take("年代")) { scanner.At = start; return false; }
        if (number.Value >= 1000) period = Decade(number.Value);
        else if (number.Value < 100 && _century is { } century) period = Decade(century + number.Value);
        else findings.Warning(DateFault.Ambiguous, scanner.PlaceFrom(start));
        if (period is not null) WarnOfVaguePart();
        return true;
    }

    private bool TryReadDynasty(int start, out Resolved? period)
    {
        period = null;
        scanner.At = start;
        foreach (var (names, first, last) in Dynasties)
        {
            if (scanner.TakeAny(names) is null) continue;
            var isVague = scanner.TakeAny(VagueParts) is not null;
            scanner.TakeAny(["时期", "时", "间"]);
            if (!isVague && !scanner.IsAtEnd && !scanner.SeesAny("—-~至到或、,()[]?")) { scanner.At = start; return false; }
            if (isVague) findings.Warning(DateFault.Vague, scanner.PlaceFrom(start));
            else period = Span(first, last, DatePrecision.Range);
            return true;
        }

        return false;
    }

    // 初, 末 of a century or decade has no agreed bounds: the whole is kept, and said.
    private void WarnOfVaguePart()
    {
        var start = scanner.At;
        if (scanner.Sees("前后")) return;
        if (scanner.TakeAny(VagueParts) is not null) findings.Warning(DateFault.Vague, scanner.PlaceFrom(start));
    }

    private static Resolved Decade(int first) => Masked(first, first + 9, $"{first / 10:000}X", DatePrecision.Decade);

    private static Resolved Century(int first) => Masked(first, first + 99, $"{first / 100:00}XX", DatePrecision.Century);

    private static Resolved Masked(int first, int last, string edtf, DatePrecision precision) =>
        new(Day.Of(first, 1, 1), Day.Of(last, 12, 31), edtf, null, precision) { FirstYear = first, LastYear = last };

    private static Resolved Span(int first, int last, DatePrecision precision) =>
        new(Day.Of(first, 1, 1), Day.Of(last, 12, 31), Day.YearText(first), Day.YearText(last), precision) { FirstYear = first, LastYear = last };
}
