namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Reads one date or period with its reserves (约, ?, 前后), its side (以前, 起), and its equivalent in parentheses.</summary>
internal sealed class TermReader(HanScanner scanner, PeriodReader periods)
{
    private static readonly string[] Leads =
    [
        "作于", "写于", "撰于", "刊于", "成于", "刻于", "摄于", "拍摄于", "出版于", "形成于", "成书于", "绘于", "印于", "编于", "生于", "卒于", "自从", "自", "从", "由", "于", "在",
    ];

    private static readonly string[] About = ["大约在", "大约于", "大约", "大概", "约在", "约于", "约当", "约为", "约"];
    private static readonly string[] Doubts = ["疑似", "疑为", "疑在", "疑", "可能为", "可能是", "可能在", "可能", "或为", "似为", "应为", "当为", "推测为", "?"];
    private static readonly string[] Equivalents = ["即", ",即", "·", "=", ","];
    private static readonly string[] AfterAbout = ["前后", "左右", "上下", "许", "顷", "~"];
    private static readonly string[] Weekdays = ["星期", "礼拜", "周"];

    /// <summary>Null, and nothing taken, when no date comes next.</summary>
    public Term? Read()
    {
        scanner.SkipSpaces();
        var start = scanner.At;
        scanner.TakeAny(Leads);
        var term = ReadReserves(new Term { Side = ReadLeadingSide() });
        term = term with { LeadCertainty = term.Certainty };
        scanner.SkipSpaces();
        var from = scanner.At;
        if (periods.TryRead(out var period)) term = term with { Period = period };
        else if (PointReader.Read(scanner, TextKind.Field) is { } fields) term = term with { Fields = fields };
        else
        {
            scanner.At = start;
            return null;
        }

        term = ReadAround(term);
        return term with { Place = scanner.PlaceFrom(from) };
    }

    private static Term With(Term term, DateCertainty certainty) => term with { Certainty = term.Certainty | certainty };

    private Term ReadReserves(Term term)
    {
        while (true)
        {
            if (scanner.TakeAny(About) is not null) term = With(term, DateCertainty.Approximate);
            else if (scanner.TakeAny(Doubts) is not null) term = With(term, DateCertainty.Uncertain);
            else return term;
        }
    }

    private Term ReadAround(Term term)
    {
        while (true)
        {
            var start = scanner.At;
            if (term.Side == Side.Itself && ReadSide() is { } side) term = term with { Side = side };
            else if (ReadAfterAbout()) term = With(term, DateCertainty.Approximate);
            else if (scanner.TakeAny(["(存疑)", "(疑)", "(待考)", "(考证)", "(推测)", "(?)", "?", "%"]) is { } doubt)
                term = With(term, doubt == "%" ? DateCertainty.Uncertain | DateCertainty.Approximate : DateCertainty.Uncertain);
            else if (term.Weekday is null && term.Fields is { HasDay: true } && ReadBareWeekday(term) is { } named) term = named;
            else if (ReadEquivalent(term) is { } joined) term = joined;
            else
            {
                scanner.At = start;
                return term;
            }
        }
    }

    private Side ReadLeadingSide() => scanner.TakeAny(["截至", "截止", "不晚于", "不迟于", "不早于", "早于", "晚于", "至", "到", "迄"]) switch
    {
        "不早于" => Side.From,
        "早于" => Side.Before,
        "晚于" => Side.After,
        null => Side.Itself,
        _ => Side.Until,
    };

    private Side? ReadSide() => scanner.Sees("前后") ? null : scanner.TakeAny(["以前", "之前", "前", "以后", "之后", "后", "以来", "起", "开始", "始", "为止", "止"]) switch
    {
        "以前" or "之前" or "前" => Side.Before,
        "以后" or "之后" or "后" => Side.After,
        "以来" or "起" or "开始" or "始" => Side.From,
        "为止" or "止" => Side.Until,
        _ => null,
    };

    // 1937~1945 is a range; 1937~ is about 1937.
    private bool ReadAfterAbout()
    {
        var start = scanner.At;
        if (scanner.TakeAny(AfterAbout) is not { } word) return false;
        if (word != "~" || scanner.IsAtEnd || scanner.SeesAny("/)],")) return true;
        scanner.At = start;
        return false;
    }

    private Term? ReadEquivalent(Term term)
    {
        var start = scanner.At;
        if (term.Other is null && !scanner.SeesAny("(") && (scanner.TakeAny(Equivalents) is not null || term.Fields is { HasDay: true }))
        {
            var at = scanner.At;
            if (PointReader.Read(scanner, TextKind.Field) is { HasYear: true } other && other.YearDigits != 0 != (term.Fields?.YearDigits != 0))
                return term with { Other = other, OtherPlace = scanner.PlaceFrom(at) };
        }

        scanner.At = start;
        if (!scanner.Take("(")) return null;
        var inside = scanner.At;
        if (ReadWeekday(term) is { } dated) return dated;
        scanner.At = inside;
        scanner.TakeAny(["即", "为", "当"]);
        var reserves = ReadReserves(term);
        inside = scanner.At;
        var fields = PointReader.Read(scanner, TextKind.Field);
        DateFields? last = null;
        if (fields is not null && scanner.TakeAny(["—", "-", "~", "至"]) is not null) last = PointReader.Read(scanner, TextKind.Field);
        var place = scanner.PlaceFrom(inside);
        if (scanner.TakeAny([","]) is not null && ReadWeekday(reserves) is { } dayNamed) return dayNamed with { Other = fields, OtherPlace = place };
        if (!scanner.Take(")") || (fields is null && reserves.Certainty == term.Certainty)) return null;
        return fields is null || term.Other is not null ? reserves : reserves with { Other = fields, OtherLast = last, OtherPlace = place };
    }

    private Term? ReadWeekday(Term term) => ReadBareWeekday(term) is { } named && scanner.Take(")") ? named : null;

    private Term? ReadBareWeekday(Term term)
    {
        var from = scanner.At;
        if (scanner.TakeAny(Weekdays) is null || scanner.IsAtEnd) { scanner.At = from; return null; }
        var weekday = "一二三四五六日天".IndexOf(scanner.Folded.Text[scanner.At++], StringComparison.Ordinal);
        if (weekday < 0) { scanner.At = from; return null; }
        return term with { Weekday = Math.Min(weekday, 6), WeekdayPlace = scanner.PlaceFrom(from) };
    }
}
