namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Reads a whole date text in Chinese, or in digits: one date, a range, or a choice.</summary>
internal sealed class ChineseReading
{
    private static readonly string[] Joints = ["——", "—", "--", "-", "~", "至", "到", "迄", "/"];
    private static readonly string[] Choices = ["或者", "或"];
    private static readonly string[] Ands = ["、", "及", "和", "与", ","];
    private static readonly string[] Undated =
        ["无日期", "日期不详", "年代不详", "时间不详", "年月不详", "不详", "未详", "无年月", "佚年", "日期缺", "缺日期", "出版年不详", "时代不详", "待考", "年代未详", "日期未详"];

    private static readonly string[] Taiping = ["太平天国", "太平天囯"];
    private static readonly string[] Tails = ["之间", "期间", "间", "内", "。", ".", ";", ","];

    private readonly FoldedText _folded;
    private readonly FindingList _findings;
    private readonly HanScanner _scanner;
    private readonly TermReader _terms;
    private readonly TermResolver _resolver;

    private readonly DateFields? _before;

    /// <param name="folded">The text.</param>
    /// <param name="findings">Takes what there is to say.</param>
    /// <param name="before">A date before this one that gives what it lacks; null for a text that stands alone.</param>
    public ChineseReading(FoldedText folded, FindingList findings, DateFields? before)
    {
        _before = before;
        _folded = folded;
        _findings = findings;
        _scanner = new HanScanner(folded);
        _terms = new TermReader(_scanner, new PeriodReader(_scanner, findings));
        _resolver = new TermResolver(folded, findings);
    }

    /// <summary>Null when there is no single reading; the findings say why.</summary>
    public Expression? Read()
    {
        if (ReadUndated() || ReadTaiping()) return null;
        var isEnclosed = _scanner.Take("(");
        var expression = ReadDayMonthYear(out var hasTerms) ?? (hasTerms ? null : ReadTerms(out hasTerms));
        if (isEnclosed) _scanner.Take(")");
        var isResearched = _folded.HadBrackets || _scanner.TakeAny(["(?)", "?"]) is not null;
        _scanner.TakeAny(["(?)", "?"]);
        _scanner.TakeAny(Tails);
        if (!hasTerms || !_scanner.IsAtEnd)
        {
            ReportRest();
            return null;
        }

        return expression is not null && isResearched ? expression.With(DateCertainty.Uncertain) : expression;
    }

    private Expression? ReadTerms(out bool hasTerms)
    {
        var first = _terms.Read();
        hasTerms = first is not null;
        if (first is null) return null;
        if (_before is not null && first.Fields is { } fields)
        {
            first = first with { Fields = Inheritance.Complete(fields, _before) };
            NoteInherited(fields, first.Fields, first.Place);
        }

        var start = _scanner.At;
        if (first.Side != Side.Before && TakeJoint() && _terms.Read() is { } last) return ReadRange(first, last);
        _scanner.At = start;
        if (TakeList(first, Choices) is { } choices) return ReadSet(choices, '[', ']');
        if (TakeList(first, Ands) is { } all) return ReadSet(all, '{', '}');
        var date = _resolver.Resolve(first);
        return date is null ? null : Expression.Of(TermResolver.TakeSide(date, first.Side));
    }

    // 6/7/1938 is June or July to different people.
    private Expression? ReadDayMonthYear(out bool isOne)
    {
        _scanner.SkipSpaces();
        var start = _scanner.At;
        isOne = false;
        if (_scanner.TakeNumber() is { Digits: 1 or 2, IsHan: false } first && _scanner.TakeAny(["/", ".", "-"]) is { } sign
            && _scanner.TakeNumber() is { Digits: 1 or 2, IsHan: false } second && _scanner.Take(sign) && _scanner.TakeNumber() is { Digits: 4, IsHan: false } year)
        {
            isOne = true;
            Day? dayFirst = Day.Of(year.Value, second.Value, first.Value), monthFirst = Day.Of(year.Value, first.Value, second.Value);
            if ((dayFirst ?? monthFirst) is { } day && (dayFirst is null || monthFirst is null || dayFirst == monthFirst))
                return Expression.Of(Resolved.OfDays(day, day, DatePrecision.Day));
            if (dayFirst is not null) _findings.Warning(DateFault.Ambiguous, _scanner.PlaceFrom(start), dayFirst.Value, monthFirst!.Value);
            else _findings.Error(DateFault.DayOutOfRange, _scanner.PlaceFrom(start));
            return null;
        }

        _scanner.At = start;
        return null;
    }

    private bool TakeJoint()
    {
        _scanner.TakeAny(["起", ","]);
        return _scanner.TakeAny(Joints) is not null;
    }

    private List<Term>? TakeList(Term first, string[] joints)
    {
        var terms = new List<Term> { first };
        var start = _scanner.At;
        while (_scanner.TakeAny(joints) is not null && _terms.Read() is { } next)
        {
            terms.Add(next);
            start = _scanner.At;
        }

        _scanner.At = start;
        return terms.Count > 1 ? terms : null;
    }

    private Expression? ReadRange(Term first, Term last)
    {
        (first, last) = Join(first, last);
        if (last.Certainty == DateCertainty.Certain) last = last with { Certainty = first.LeadCertainty };
        var (from, to) = (_resolver.Resolve(first), _resolver.Resolve(last));
        if (from is null || to is null) return null;
        if (from.Earliest > to.Latest)
        {
            _findings.Error(DateFault.Contradiction, new Place(first.Place.Start, last.Place.Start + last.Place.Length - first.Place.Start), from.EdtfFirst, to.EdtfEnd);
            return null;
        }

        return Expression.OfRange(from, to);
    }

    private Expression? ReadSet(List<Term> terms, char open, char close)
    {
        for (var index = terms.Count - 2; index >= 0; index--)
            (terms[index], terms[index + 1]) = Join(terms[index], terms[index + 1]);
        for (var index = 0; index + 1 < terms.Count; index++)
            (terms[index], terms[index + 1]) = Join(terms[index], terms[index + 1]);
        var dates = new List<Resolved>();
        foreach (var term in terms)
        {
            if (_resolver.Resolve(term) is not { } date) return null;
            dates.Add(TermResolver.TakeSide(date, term.Side));
        }

        return Expression.OfSet(dates, open, close);
    }

    private (Term First, Term Last) Join(Term first, Term last)
    {
        if (first.Fields is not { } begin || last.Fields is not { } end) return (first, last);
        begin = Inheritance.GiveUnit(begin, end);
        var completed = Inheritance.Complete(end, begin);
        NoteInherited(end, completed, last.Place);
        return (first with { Fields = begin }, last with { Fields = completed });
    }

    private void NoteInherited(DateFields own, DateFields completed, Place place)
    {
        if (completed.Era == own.Era && completed.HasYear == own.HasYear && completed.Year == own.Year) return;
        var era = own.Era is null ? completed.Era?.Name ?? "" : "";
        var year = own.HasYear ? "" : completed.YearGanzhi is { } pair && completed.Count == YearCount.None ? Ganzhi.Text(pair) : $"{completed.Year}";
        _findings.Note(DateFault.Inherited, place, era, year);
    }

    private bool ReadUndated()
    {
        _scanner.SkipSpaces();
        var start = _scanner.At;
        if (_scanner.TakeAny(Undated) is not null)
        {
            var place = _scanner.PlaceFrom(start);
            if (_scanner.IsAtEnd)
            {
                _findings.Note(DateFault.Undated, place);
                return true;
            }
        }

        _scanner.At = 0;
        return false;
    }

    private bool ReadTaiping()
    {
        _scanner.SkipSpaces();
        var start = _scanner.At;
        if (_scanner.TakeAny(Taiping) is null) return false;
        _findings.Warning(DateFault.RivalCalendar, _scanner.PlaceFrom(start), Taiping[0]);
        return true;
    }

    // What is left over, or everything: an era we do not know has a name of its own.
    private void ReportRest()
    {
        _scanner.SkipSpaces();
        _findings.KeepErrors();
        var start = Math.Min(_scanner.At, _folded.Length);
        for (var length = 2; length <= 4 && start + length < _folded.Length; length++)
        {
            _scanner.At = start + length;
            if (!IsHan(_folded.Text[start + length - 1])) break;
            var place = _folded.PlaceOf(start, start + length);
            if ((_scanner.Take("元") || _scanner.TakeNumber() is not null) && _scanner.Take("年"))
            {
                _findings.Error(DateFault.UnknownEra, place, _folded.Written(place));
                return;
            }
        }

        _findings.Error(DateFault.NotUnderstood, _folded.PlaceOf(start, _folded.Length));
    }

    private static bool IsHan(char character) => character is >= '㐀' and <= '鿿' && !"年月日".Contains(character, StringComparison.Ordinal);
}
